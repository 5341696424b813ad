import type { CountedKind, RecordsOverview } from '../../core/conversation/records/recordsFile.ts';
import { label } from '../../core/text/visible.ts';

/** What is remembered: how much of each kind, since when, and where. */
export function recordsView(path: string, overview: RecordsOverview | undefined): string {
  if (!overview) return `Nothing has been remembered yet. It would be in ${label(path)}.`;
  const { kinds, size } = overview;
  const width = Math.max(...kinds.map(({ kind }) => kind.length), 0);
  return [
    `${label(path)}, ${sizeOf(size)}; no damage was found`,
    ...kinds.map((counted) => `  ${counted.kind.padEnd(width)}  ${amountOf(counted)}`),
  ].join('\n');
}

function amountOf({ count, since }: CountedKind): string {
  const number = count.toLocaleString('en');
  return since === undefined
    ? number
    : `${number}, since ${new Date(since).toISOString().slice(0, 10)}`;
}

/** "12 KiB", "3.4 MiB". */
export function sizeOf(bytes: number): string {
  const mebibytes = bytes / 1024 / 1024;
  return mebibytes < 1 ? `${Math.ceil(bytes / 1024)} KiB` : `${mebibytes.toFixed(1)} MiB`;
}
