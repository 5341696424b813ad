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

/** 1 where a number stands just before what is counted, or one word between them; 0 otherwise. */
export function counted({ terms, numbers }: Analysis, { counted: what }: Wanted): number {
  if (what === undefined) return 0;
  const isAmount = (index: number) => numbers.has(terms[index] ?? '');
  return terms.some((term, at) => term === what && (isAmount(at - 1) || isAmount(at - 2))) ? 1 : 0;
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

const ANSWERED_BY_NUMBER = ['amount', 'when', 'year', 'money', 'duration'] as const;

/** 1 over the number of terms from one of the question's to a name or number that could be the answer; 0 without one. */
export function nearness(sentence: Analysis, { kinds, weights, numbers }: Wanted): number {
  const asksNumber = ANSWERED_BY_NUMBER.some((kind) => kinds.has(kind));
  let lastAsked = Number.NEGATIVE_INFINITY;
  let lastOffered = Number.NEGATIVE_INFINITY;
  let nearest = Number.POSITIVE_INFINITY;
  sentence.terms.forEach((term, index) => {
    if (weights.has(term)) {
      lastAsked = index;
      nearest = Math.min(nearest, index - lastOffered);
    } else if (
      asksNumber ? sentence.numbers.has(term) && !numbers.has(term) : sentence.names.has(term)
    ) {
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
