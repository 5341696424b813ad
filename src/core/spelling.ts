import { distance } from 'fastest-levenshtein';

/**
 * The term of the vocabulary that a misspelt one most likely meant: one edit away for five
 * characters, two beyond that, the same first letter, the commoner one on a tie. Undefined where
 * there is none, and for terms of fewer than five characters or with a digit, which are more likely
 * right than wrong.
 */
export function nearestTerm(
  term: string,
  vocabulary: Iterable<string>,
  frequencyOf: (term: string) => number,
): string | undefined {
  if (term.length < 5 || /\d/.test(term)) return undefined;
  const most = term.length === 5 ? 1 : 2;
  let best: { term: string; edits: number } | undefined;
  for (const known of vocabulary) {
    if (known[0] !== term[0] || Math.abs(known.length - term.length) > most) continue;
    const edits = distance(term, known);
    if (edits > most || (best && edits > best.edits)) continue;
    const isBetter = !best || edits < best.edits || frequencyOf(known) > frequencyOf(best.term);
    if (isBetter) best = { term: known, edits };
  }
  return best?.term;
}
