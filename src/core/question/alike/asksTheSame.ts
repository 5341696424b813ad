import { areExchanged } from './exchanged.ts';
import type { QuestionSignature } from './signature.ts';
import type { SignedWord } from './signedWords.ts';
import { isSpeltAlike, soundOf } from './speltAlike.ts';

/**
 * Whether two questions ask the same, so that whoever is answered one is answered the other. Nothing may be in one
 * that the other has nothing for, since one word more asks for less, or for something else: "How many children
 * died", "When did they refuse to move". That hides no question behind another; some that ask the same stay apart.
 */
export function asksTheSame(a: QuestionSignature, b: QuestionSignature): boolean {
  return likenessKey(a) === likenessKey(b) && areAlike(a, b);
}

/**
 * What two questions that ask the same have in common to the letter, so that only those with the same key
 * need to be compared: all but the order of their words, and the spelling of names behind the first letter.
 */
export function likenessKey({
  form,
  language,
  asked,
  limits,
  numbers,
  words,
}: QuestionSignature): string {
  const kinds = asked.map((it) => (GRAINS.has(it) ? 'when' : it)).sort();
  const keys = words.map(({ same, isTelling, times }) => {
    const initial = String.fromCodePoint(soundOf(same).codePointAt(0) ?? 0);
    return [isTelling ? `${initial}*` : same, times].join(' ');
  });
  return JSON.stringify([form, language, kinds, limits, numbers, keys.sort()]);
}

/** Whether two questions with the same key ask the same. */
export function areAlike(a: QuestionSignature, b: QuestionSignature): boolean {
  return !areOfOtherGrains(a, b) && haveTheSameNames(a, b) && !areExchanged(a, b);
}

/** Whoever asks when may mean the year, and yet the year is not the month. */
const GRAINS: ReadonlySet<string> = new Set(['year', 'month']);

function areOfOtherGrains(a: QuestionSignature, b: QuestionSignature): boolean {
  const [one, other] = [a, b].map(({ asked }) => asked.find((it) => GRAINS.has(it)));
  return one !== undefined && other !== undefined && one !== other;
}

/** Whether each telling word of one is one of the other, as it is written or in another spelling. */
function haveTheSameNames(a: QuestionSignature, b: QuestionSignature): boolean {
  const [ours, theirs] = [tellingOnlyIn(a, b), tellingOnlyIn(b, a)];
  // Where two could be meant, none is.
  const hasOne = (others: readonly SignedWord[]) => (it: SignedWord) =>
    others.filter(({ same }) => isSpeltAlike(it.same, same)).length === 1;
  return ours.every(hasOne(theirs)) && theirs.every(hasOne(ours));
}

function tellingOnlyIn(a: QuestionSignature, b: QuestionSignature): SignedWord[] {
  return a.words.filter(
    (it) => it.isTelling && !b.words.some(({ same, isTelling }) => isTelling && same === it.same),
  );
}
