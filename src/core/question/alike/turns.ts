import { DEFAULT_LANGUAGE } from '../../text/language.ts';
import type { Asking, SpokenWord } from './askedFor.ts';
import type { AskedThing } from './askingWords.ts';
import { SAYING_LITTLE, TURNING, TURNING_ENGLISH } from './sayingLittle.ts';

/** What turns a question: negations, sides of a time, what may or will be. */
export function turnsOf(asking: Asking, language: string): string[] {
  const { words } = asking;
  const turns = words.flatMap(({ plain }, index) => {
    if (isTurning(asking, index, language)) return isNegation(plain) ? ['not'] : [plain];
    const turn = language === DEFAULT_LANGUAGE ? englishTurn(words, index) : undefined;
    const isOpen = isAnybody(words, index) || isAnybody(words, index + 1);
    return turn === undefined || isOpen ? [] : [turn];
  });
  const leads = language === DEFAULT_LANGUAGE ? leadsOfWhatAsks(asking) : [];
  const line = words.map(({ plain }) => plain).join('');
  const isNot = language === 'ja' && !turns.includes('not') && JAPANESE_NOT.test(line);
  return [...turns, ...leads, ...(isNot ? ['not'] : [])].sort();
}

/** What negates stands behind the verb, and is parted from it anywhere. */
const JAPANESE_NOT = /ません|なかっ|[わかさたなばまらせ]ず/u;

const LEADS = /^(?:from|to|with|for|of|about)$/;

/** "To whom did they give it?", "Who did they get it from?" */
function leadsOfWhatAsks({ behind, words }: Asking): string[] {
  const first = words[0]?.plain ?? '';
  const last = words.at(-1)?.plain ?? '';
  const isBefore = behind !== undefined && words[0] !== behind && words[1] === behind;
  return [...(isBefore ? [first] : []), last].filter((it) => LEADS.test(it));
}

/** "Who may vote?"; in "in may" and "may 2016" it is the month. */
function englishTurn(words: readonly SpokenWord[], index: number): string | undefined {
  const [before = '', word = '', next = ''] = [-1, 0, 1].map(
    (by) => words[index + by]?.plain ?? '',
  );
  if (word !== 'may') return TURNING_ENGLISH[word];
  const isMonth = /\d|^(?:in|of|since|by|until|on|last|next|this|mid|early|late|from|to|and)$/;
  return isMonth.test(before) || /\d/.test(next) || next === '' ? undefined : 'can';
}

function isTurning({ words }: Asking, index: number, language: string): boolean {
  const plain = words[index]?.plain ?? '';
  if (language === DEFAULT_LANGUAGE) {
    // Behind it something is the last of its kind; else it is a verb.
    if (plain === 'last') return words[index + 1]?.stop === false;
  }
  if (isNegation(plain)) return true;
  return TURNING[language]?.has(plain) ?? false;
}

/** Words that ask together with those that were found: "How much did it cost?", "How long did it last?" */
const ASKING_TOO: Readonly<Partial<Record<AskedThing, RegExp>>> = {
  cost: /^(?:costs?|costed|prices?|worth)$/,
  length: /^(?:last(?:s|ed|ing)?|go|goes|went|gone|take|takes|took|taken|continued?)$/,
};

function isAskingToo({ asked }: Asking, { plain }: SpokenWord): boolean {
  return asked.some((it) => ASKING_TOO[it]?.test(plain) ?? false);
}

/** "Got" of "got trapped", and both words of "took place". */
function helps(words: readonly SpokenWord[], index: number): boolean {
  const [before = '', word = '', next = ''] = [-1, 0, 1].map(
    (by) => words[index + by]?.plain ?? '',
  );
  if (/^g[eo]t(?:s|ten)?$/.test(word)) return /(?:ed|en|wn|ld|nt|ght|ung|lt)$/.test(next);
  return (TAKES.test(word) && next === 'place') || (word === 'place' && TAKES.test(before));
}

const TAKES = /^(?:take|takes|took|taken|taking)$/;

/** "How can I" and "how could one" ask how it is done. */
const ANYBODY: ReadonlySet<string> = new Set([
  'i',
  'you',
  'we',
  'one',
  'people',
  'somebody',
  'someone',
]);
const CAN = /^(?:can|could|may|might|do|does|should|would|must)$/;

function isAnybody(words: readonly SpokenWord[], index: number): boolean {
  return ANYBODY.has(words[index]?.plain ?? '') && CAN.test(words[index - 1]?.plain ?? '');
}

const NEGATION = /n't$|^cannot$|^\p{Script=Hiragana}*(?:ない|なかった)$/u;

function isNegation(plain: string): boolean {
  return NEGATION.test(plain);
}

/** Whether a word says what is asked about. */
export function isContent(asking: Asking, index: number, language: string): boolean {
  const word = asking.words[index];
  if (!word || word.stop || SAYING_LITTLE[language]?.has(word.plain)) return false;
  if (isTurning(asking, index, language) || isAskingToo(asking, word)) return false;
  const { words } = asking;
  return language !== DEFAULT_LANGUAGE || !(isAnybody(words, index) || helps(words, index));
}
