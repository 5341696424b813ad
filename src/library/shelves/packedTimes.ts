import type { Article } from '../../core/article/article.ts';
import type { Passage } from '../../core/article/passage.ts';
import type { PassageTimes } from '../../core/question/filter/compiledFilter.ts';
import { type Days, timesSaidIn } from '../../core/question/filter/timesSaid.ts';
import type { Columns, PackedColumns } from '../../search/columns.ts';

/** The times of passages. */
export interface PackedTimes {
  /** @param passage its number among those of all articles. */
  timesOf(passage: number): PassageTimes;
}

/** Packs the times of passages in the order given. */
export function createTimesPacker() {
  const written: number[] = [];
  const offsets = [0];
  const days: number[] = [];
  return {
    add({ title, text, date }: Article, { start, end, headings }: Passage): void {
      written.push(numberOf(/^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? ''));
      const said = [title, ...headings, text.slice(start, end)].join('\n');
      for (const { from, to } of timesSaidIn(said, date)) days.push(numberOf(from), numberOf(to));
      offsets.push(days.length);
    },
    pack: (): PackedColumns => ({
      'times.written': Uint32Array.from(written),
      'times.offsets': Uint32Array.from(offsets),
      'times.days': Uint32Array.from(days),
    }),
  };
}

/** What `createTimesPacker` packed. */
export function openTimes(columns: Columns): PackedTimes {
  const saidIn = (passage: number): readonly Days[] => {
    const offsets = columns.all('times.offsets', Uint32Array);
    const days = columns.all('times.days', Uint32Array);
    const said: Days[] = [];
    for (let at = offsets[passage] ?? 0; at < (offsets[passage + 1] ?? 0); at += 2) {
      said.push({ from: dayOf(days[at] ?? 0), to: dayOf(days[at + 1] ?? 0) });
    }
    return said;
  };
  return {
    timesOf(passage) {
      const day = columns.all('times.written', Uint32Array)[passage] ?? 0;
      return { written: day === 0 ? undefined : dayOf(day), said: () => saidIn(passage) };
    },
  };
}

/** An ISO day as the number that its digits are; 0 for ''. */
function numberOf(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/** More than there are in three centuries; an article may be of any day, however odd. */
const KNOWN_DAYS = 120_000;
/** Days by their numbers: thousands of passages speak of one, and mostly there are some ten thousand. */
const knownDays = new Map<number, string>();

function dayOf(number: number): string {
  const known = knownDays.get(number);
  if (known !== undefined) return known;
  const digits = String(number).padStart(8, '0');
  const day = digits.replace(/(..)(..)$/, '-$1-$2');
  if (knownDays.size >= KNOWN_DAYS) knownDays.clear();
  knownDays.set(number, day);
  return day;
}
