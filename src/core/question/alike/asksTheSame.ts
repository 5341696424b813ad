import { CIRCUMSTANCES, JOINING } from './sayingLittle.ts';
import type { QuestionSignature } from './signature.ts';
import { ASKED, type SignedWord } from './signedWords.ts';
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

interface Shared {
  readonly one: SignedWord;
  readonly other: SignedWord;
  /** Where it stands among the words of either question. */
  readonly at: readonly [number, number];
}

/** Languages whose writing says little of what is a name, and whose order says who does what. */
const WITHOUT_CAPITALS: ReadonlySet<string> = new Set([
  'ar',
  'fa',
  'he',
  'hi',
  'ja',
  'ko',
  'th',
  'ur',
  'zh',
]);

/** Whether who does it to whom is exchanged: "Did Turkey attack Syria?", "Did Syria attack Turkey?" */
function areExchanged(a: QuestionSignature, b: QuestionSignature): boolean {
  const shared = a.words.flatMap((one, index): Shared[] => {
    const at = b.words.findIndex(({ same }) => same === one.same);
    const other = b.words[at];
    return other ? [{ one, other, at: [index, at] }] : [];
  });
  if (shared.some(({ one, other }) => areOpposite(one.lead, other.lead))) return true;
  return shared.some((x, index) =>
    shared
      .slice(index + 1)
      .some(
        (y) => x.at[1] > y.at[1] && !mayMove(x, y, a.language) && isTold(x, y, shared, a.language),
      ),
  );
}

const OPPOSITE: readonly (readonly [string, string])[] = [
  ['from', 'to'],
  ['from', 'into'],
  ['for', 'against'],
  ['from', 'for'],
  ['を', 'が'],
  ['を', 'は'],
];

function areOpposite(one: string, other: string): boolean {
  return OPPOSITE.some(([x, y]) => (one === x && other === y) || (one === y && other === x));
}

/** Whether two words may stand in any order: where one says where, when or whose, or both are joined. */
function mayMove(x: Shared, y: Shared, language: string): boolean {
  const joins = JOINING[language];
  if (joins?.has(y.one.lead) && joins.has(x.other.lead)) return true;
  const ours = [x.one.lead, y.one.lead];
  const theirs = [x.other.lead, y.other.lead];
  // "Found by Black … lost by Watt", and the other way round; "Ann of Bree", "Bree of Ann".
  const isLedAlike = ours[0] === ours[1] && theirs[0] === theirs[1];
  const isLedInTurn = ours[0] === theirs[1] && ours[1] === theirs[0];
  if (isLedAlike || isLedInTurn) return false;
  const leads = [...ours, ...theirs].map((lead) => lead.replace('~', ''));
  if (leads.some((lead) => lead === ASKED || CIRCUMSTANCES[language]?.has(lead))) return true;
  return [x, y].some(({ one, other }) => one.lead !== '' && one.lead === other.lead);
}

/** Whether the order of two words tells who does it. Elsewhere than in English verbs may stand in many places. */
function isTold(x: Shared, y: Shared, shared: readonly Shared[], language: string): boolean {
  if (language === 'en' || WITHOUT_CAPITALS.has(language)) return true;
  if ([x, y].every(({ one, other }) => one.isName || other.isName)) return true;
  return shared.some(({ at: [first, second] }) => {
    const [[from, to], [behind, before]] = [
      [x.at[0], y.at[0]],
      [x.at[1], y.at[1]],
    ] as const;
    return first > from && first < to && second > before && second < behind;
  });
}
