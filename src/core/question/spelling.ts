import { distance } from 'fastest-levenshtein';
import { markOf } from '../text/otherForms.ts';

/**
 * The term of the vocabulary that a misspelt one most likely meant: with the same first letter, one
 * edit away (two for eight characters and more; two neighbouring letters in the wrong order are one),
 * the commoner one on a tie, and else the first in the alphabet. Undefined where there is none, and for terms of fewer than five
 * characters or with a digit, which are more likely right than wrong. A term stays in its language.
 * @param vocabulary terms of which those that are at most so many edits away are among; it may have terms that
 * nothing has any more, whose frequency is 0.
 */
export function nearestTerm(
  term: string,
  vocabulary: (edits: number) => Iterable<string>,
  frequencyOf: (term: string) => number,
): string | undefined {
  const mark = markOf(term);
  const length = term.length - mark.length;
  if (length < 5 || /\d/.test(term)) return undefined;
  const most = length < 8 ? 1 : 2;
  let best: { term: string; edits: number } | undefined;
  for (const known of vocabulary(most)) {
    if (known[0] !== term[0] || Math.abs(known.length - term.length) > most) continue;
    if (mark !== '' && !known.endsWith(mark)) continue;
    const edits = isSwapped(term, known) ? 1 : distance(term, known);
    if (edits > most || (best && edits > best.edits) || frequencyOf(known) === 0) continue;
    const byUse = best ? frequencyOf(known) - frequencyOf(best.term) : 0;
    const isBetter = !best || edits < best.edits || byUse > 0 || (byUse === 0 && known < best.term);
    if (isBetter) best = { term: known, edits };
  }
  return best?.term;
}

/** Whether two terms differ in the order of two neighbouring letters only. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
