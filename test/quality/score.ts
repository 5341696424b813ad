import type { GoldQuestion } from './questions.ts';
import { holds, plain } from './questions.ts';
import { randomFrom } from './random.ts';

/** What a program gave to a question, as far as it is scored. */
export interface Given {
  readonly kind: string;
  /** 0..1. */
  readonly confidence: number;
  /** Best first. */
  readonly quotes: readonly string[];
  /** How many of them stand in the answer; those behind are only related to it. All where it is absent. */
  readonly answering?: number;
}

/** What one question adds to the figures; a figure is the mean over the questions that have it. */
export type Row = { readonly article: string } & { readonly [figure in Figure]?: number };

export const FIGURES = [
  /** 1 when an answer stands in the first quotation, in the first three, in the first five. */
  'at1',
  'at3',
  'at5',
  /** Reciprocal rank of the first of ten quotations from the paragraph that was asked about; whether one is. */
  'mrr10',
  'recall10',
  /** How many of the first five quotations say something that none before them says. */
  'distinct5',
  /** How many quotations stand in an answer beside the first one, and the share of these that hold an answer. */
  'beside',
  'besideRight',
  /** 1 when an answerable question was called answered. */
  'answered',
  /** 1 when an unanswerable question was not. */
  'refused',
] as const;
export type Figure = (typeof FIGURES)[number];

export function rowOf(gold: GoldQuestion, given: Given): Row {
  const article = gold.article ?? '';
  const saysAnswered = given.kind === 'answered' ? 1 : 0;
  if (gold.impossible) return { article, refused: 1 - saysAnswered };
  const rank = given.quotes.slice(0, 10).findIndex((quote) => isFrom(quote, gold.paragraph));
  const first = (count: number) =>
    given.quotes.slice(0, count).some((quote) => holds(quote, gold.answers)) ? 1 : 0;
  const beside = saysAnswered ? given.quotes.slice(1, given.answering) : [];
  const right = beside.filter((quote) => holds(quote, gold.answers)).length;
  return {
    article,
    ...(saysAnswered && { beside: beside.length }),
    ...(beside.length > 0 && { besideRight: right / beside.length }),
    at1: first(1),
    at3: first(3),
    at5: first(5),
    ...(gold.paragraph !== undefined && {
      mrr10: rank < 0 ? 0 : 1 / (rank + 1),
      recall10: rank < 0 ? 0 : 1,
    }),
    distinct5: distinct(given.quotes.slice(0, 5)),
    answered: saysAnswered,
  };
}

/** UTF-16 code units that a quotation and a paragraph share when one is from the other. */
const SHARED = 25;

function isFrom(quote: string, paragraph = ''): boolean {
  const [part, whole] = [quote, paragraph].map((text) => text.replace(/\s+/g, ' ').trim());
  if (part === undefined || whole === undefined) return false;
  if (part.length <= SHARED) return whole.includes(part);
  for (let at = 0; at + SHARED <= part.length; at += 5) {
    if (whole.includes(part.slice(at, at + SHARED))) return true;
  }
  return false;
}

/** A quotation says something new when none before it has half of their words in common. */
function distinct(quotes: readonly string[]): number {
  const seen: Set<string>[] = [];
  for (const quote of quotes) {
    const words = new Set(plain(quote).trim().split(' '));
    const repeats = seen.some((other) => {
      const shared = [...words].filter((word) => other.has(word)).length;
      return shared / (words.size + other.size - shared) >= 0.5;
    });
    if (!repeats) seen.push(words);
  }
  return seen.length;
}

/** The mean of a figure; undefined where no question has it. */
export function mean(rows: readonly Row[], figure: Figure): number | undefined {
  const values = rows.flatMap((row) => row[figure] ?? []);
  return values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length;
}

/**
 * Half of a 95 % interval: questions about one article are alike, so whole articles are drawn
 * (a bootstrap by cluster, 500 draws).
 */
export function margin(rows: readonly Row[], figure: Figure): number | undefined {
  const groups = [...new Set(rows.map(({ article }) => article))].map((article) =>
    rows.filter((row) => row.article === article),
  );
  if (groups.length < 2) return undefined;
  const random = randomFrom(1);
  const means = Array.from({ length: 500 }, () => {
    const drawn = groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? []);
    return mean(drawn, figure) ?? 0;
  }).sort((a, b) => a - b);
  return ((means[487] ?? 0) - (means[12] ?? 0)) / 2;
}

/** Area under the ROC curve: how often a member of the first list is above one of the second. */
export function auroc(yes: readonly number[], no: readonly number[]): number | undefined {
  if (yes.length === 0 || no.length === 0) return undefined;
  let wins = 0;
  for (const a of yes) for (const b of no) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (yes.length * no.length);
}
