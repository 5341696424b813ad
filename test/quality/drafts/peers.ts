import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MadeQuotation } from './making.ts';

/** What another checker said of each quotation, in order. */
export interface Peer {
  readonly version: string;
  readonly verdicts: readonly string[];
}

export interface Peers {
  readonly citations: Peer | null;
  readonly difflib: Peer | null;
}

/** @param python its command; where it is not there, nobody is asked. */
export function askPeers(quotations: readonly MadeQuotation[], python: string): Peers {
  const folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  try {
    const paths = new Map<string, string>();
    for (const { source } of quotations) {
      if (paths.has(source.id)) continue;
      const path = join(folder, `${paths.size}.txt`);
      writeFileSync(path, source.text);
      paths.set(source.id, path);
    }
    const items = quotations.map(({ text, source }) => ({ text, source: paths.get(source.id) }));
    const script = new URL('peers.py', import.meta.url).pathname;
    const { status, stdout, stderr } = spawnSync(python, [script], {
      input: JSON.stringify(items),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status === 0) return JSON.parse(stdout);
    if (stderr) console.error(stderr);
    return { citations: null, difflib: null };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether a verdict lets a quotation pass as fine. */
export function passes(verdict: string): boolean {
  return /^(?:found|exact|near)\b/.test(verdict);
}
