import type { Analysis } from './analysis.ts';
import type { Match } from './match.ts';
import type { Followers, Wanted, Weights } from './wanted.ts';

// What the features measure in a sentence and a question; `features.ts` says which of it is looked at.

/** Share of the question, 0..1 by rarity, that a set of its terms makes up. */
export function coverage(weights: Weights, terms: ReadonlySet<string> | undefined): number {
  let sum = 0;
  if (terms) for (const term of terms) sum += weights.get(term) ?? 0;
  return sum;
}

/**
 * 1 where an amount stands just before what is counted, or one word between them ("three million litres of
 * water"); half where it stands up to three words before or after: "the average salary rose to $52,000".
 */
export function counted({ terms, amounts }: Analysis, { counted: what }: Wanted): number {
  if (what === undefined) return 0;
  const from = (term: string, at: number, ...steps: readonly number[]) =>
    term === what && steps.some((step) => amounts.has(at + step));
  if (terms.some((term, at) => from(term, at, -1, -2))) return 1;
  return terms.some((term, at) => from(term, at, -3, 1, 2, 3)) ? 0.5 : 0;
}

/** Share of the question, 0..1 by rarity, that stands in the sentence as it was typed. */
export function exact({ surfaces }: Analysis, { has }: Match, wanted: Wanted): number {
  let sum = 0;
  for (const term of has) {
    if (surfaces.has(wanted.surfaces.get(term) ?? '')) sum += wanted.weights.get(term) ?? 0;
  }
  return sum;
}

/** Share of the neighbours that are neighbours here too. */
export function followed(pairs: Followers, items: readonly string[]): number {
  let all = 0;
  for (const { size } of pairs.values()) all += size;
  if (all === 0) return 0;
  const found = new Map<string, Set<string>>();
  let count = 0;
  for (let at = 1; at < items.length; at += 1) {
    const before = items[at - 1] ?? '';
    const item = items[at] ?? '';
    if (!pairs.get(before)?.has(item) || found.get(before)?.has(item)) continue;
    found.set(before, (found.get(before) ?? new Set()).add(item));
    count += 1;
  }
  return count / all;
}

/** Share of the question, 0..1 by rarity, that stands in the sentence in its order. */
export function ordered(sentence: Analysis, { terms, weights }: Wanted): number {
  let at = -1;
  let sum = 0;
  for (const term of terms) {
    const next = sentence.terms.indexOf(term, at + 1);
    if (next < 0) continue;
    at = next;
    sum += weights.get(term) ?? 0;
  }
  return sum;
}

/** Share of the sentence's terms, 0..1, that are the question's. */
export function density({ terms }: Analysis, weights: Weights): number {
  return terms.length === 0 ? 0 : terms.filter((term) => weights.has(term)).length / terms.length;
}

const ANSWERED_BY_DATE = ['when', 'year'] as const;
const ANSWERED_BY_AMOUNT = ['amount', 'money', 'duration'] as const;

/** 1 over the number of terms from one of the question's to a name or number that could be the answer; 0 without one. */
export function nearness(sentence: Analysis, { kinds, weights, numbers }: Wanted): number {
  const asksDate = ANSWERED_BY_DATE.some((kind) => kinds.has(kind));
  const asksAmount = ANSWERED_BY_AMOUNT.some((kind) => kinds.has(kind));
  const mayAnswer = (term: string, index: number) => {
    if (!asksDate && !asksAmount) return sentence.names.has(term);
    const isNumber = asksDate ? sentence.numbers.has(term) : sentence.amounts.has(index);
    return isNumber && !numbers.has(term);
  };
  let lastAsked = Number.NEGATIVE_INFINITY;
  let lastOffered = Number.NEGATIVE_INFINITY;
  let nearest = Number.POSITIVE_INFINITY;
  sentence.terms.forEach((term, index) => {
    if (weights.has(term)) {
      lastAsked = index;
      nearest = Math.min(nearest, index - lastOffered);
    } else if (mayAnswer(term, index)) {
      lastOffered = index;
      nearest = Math.min(nearest, index - lastAsked);
    }
  });
  return 1 / nearest;
}

/** Share of the members, 0..1, that are among the terms; 0 without a member. */
export function share(of: Iterable<string>, terms: ReadonlySet<string>): number {
  let all = 0;
  let found = 0;
  for (const member of of) {
    all += 1;
    if (terms.has(member)) found += 1;
  }
  return all === 0 ? 0 : found / all;
}
