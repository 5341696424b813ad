import type { AskedWords, Neighbours } from './numbered/askedWords.ts';
import { HAS, type Match, type SeenStretch } from './numbered/seenPassage.ts';

// What the features measure in a sentence and a question; `features.ts` says which of it is looked at.

/**
 * 1 where an amount stands just before what is counted, or one word between them ("three million litres of
 * water"); half where it stands up to three words before or after: "the average salary rose to $52,000".
 */
export function counted(
  { terms, amounts }: SeenStretch,
  { counted: what }: Pick<AskedWords, 'counted'>,
): number {
  if (what === undefined || amounts.length === 0) return 0;
  const from = (term: number, at: number, ...steps: readonly number[]) =>
    term === what && steps.some((step) => amounts.includes(at + step));
  if (terms.some((term, at) => from(term, at, -1, -2))) return 1;
  return terms.some((term, at) => from(term, at, -3, 1, 2, 3)) ? 0.5 : 0;
}

/** Share of the question, 0..1 by rarity, that stands in the sentence as it was typed. */
export function exact(
  { spellings }: SeenStretch,
  match: Match,
  { surfaces, weights }: Pick<AskedWords, 'surfaces' | 'weights'>,
): number {
  let sum = 0;
  for (let term = 0; term < weights.length; term += 1) {
    if (match[term] === HAS.it && spellings.includes(surfaces[term] ?? 0)) {
      sum += weights[term] ?? 0;
    }
  }
  return sum;
}

/** Share of the neighbours that are neighbours here too. */
export function followed({ size, placeOf }: Neighbours, items: readonly number[]): number {
  if (size === 0) return 0;
  const found: number[] = [];
  for (let at = 1; at < items.length; at += 1) {
    const [before = -1, item = -1] = [items[at - 1], items[at]];
    const place = before < 0 || item < 0 ? undefined : placeOf(before, item);
    if (place !== undefined && !found.includes(place)) found.push(place);
  }
  return found.length / size;
}

/** Share of the question, 0..1 by rarity, that stands in the sentence in its order. */
export function ordered(
  { terms }: SeenStretch,
  { inOrder, weights }: Pick<AskedWords, 'inOrder' | 'weights'>,
): number {
  let at = -1;
  let sum = 0;
  for (const term of inOrder) {
    const next = terms.indexOf(term, at + 1);
    if (next < 0) continue;
    at = next;
    sum += weights[term] ?? 0;
  }
  return sum;
}

/** Share of the sentence's terms, 0..1, that are the question's. */
export function density({ terms, counts }: SeenStretch): number {
  return terms.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / terms.length;
}

const ANSWERED_BY_DATE = ['when', 'year'] as const;
const ANSWERED_BY_AMOUNT = ['amount', 'money', 'duration'] as const;

/** 1 over the number of terms from one of the question's to a name or number that could be the answer; 0 without one. */
export function nearness(
  { terms, names, numbers, amounts }: SeenStretch,
  { kinds, size, numbers: known }: Pick<AskedWords, 'kinds' | 'size' | 'numbers'>,
): number {
  const asksDate = ANSWERED_BY_DATE.some((kind) => kinds.has(kind));
  const asksAmount = ANSWERED_BY_AMOUNT.some((kind) => kinds.has(kind));
  const offered = asksDate ? numbers : asksAmount ? amounts : names;
  if (offered.length === 0) return 0;
  const mayAnswer = (term: number, at: number) => {
    if (!asksDate && !asksAmount) return names.includes(term);
    return (asksDate ? numbers.includes(term) : amounts.includes(at)) && !known.includes(term);
  };
  let lastAsked = Number.NEGATIVE_INFINITY;
  let lastOffered = Number.NEGATIVE_INFINITY;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [at, term] of terms.entries()) {
    if (term >= 0 && term < size) {
      lastAsked = at;
      nearest = Math.min(nearest, at - lastOffered);
    } else if (mayAnswer(term, at)) {
      lastOffered = at;
      nearest = Math.min(nearest, at - lastAsked);
    }
  }
  return 1 / nearest;
}

/** Share of the members, 0..1, that are; 0 without a member. */
export function share(members: readonly number[], is: (member: number) => boolean): number {
  return members.length === 0 ? 0 : members.filter(is).length / members.length;
}
