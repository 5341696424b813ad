import { ALTERATION_WORDS, type AlterationWords } from './alterationWords.ts';

/** What the words of a language are, to a quotation that changes them. */
export interface WordLists {
  readonly language: string;
  /** A number in digits or in words. */
  isNumber(word: string): boolean;
  isDenial(word: string): boolean;
  isDay(word: string): boolean;
  /** A unit, or a word that says how exactly a number is said. */
  isBesideNumber(word: string): boolean;
  isSmall(word: string): boolean;
  /** The number that a word is alone; undefined where it is none. */
  numberOf(word: string): number | undefined;
  readonly undoing: readonly string[];
}

const known = new Map<string, WordLists>();

/** @param language see `languageCode`; one of which nothing is known has none of these words. */
export function wordListsOf(language: string): WordLists {
  const kept = known.get(language);
  if (kept) return kept;
  const lists = readLists(language, ALTERATION_WORDS[language] ?? NOTHING);
  known.set(language, lists);
  return lists;
}

const NOTHING: AlterationWords = {
  ...{
    denials: '',
    undoing: '',
    days: '',
    numbers: '',
    moreNumbers: '',
    besideNumbers: '',
    small: '',
  },
};

/** English words that are days only with a capital. */
const OTHERWISE: ReadonlySet<string> = new Set(
  'may march august sun sat mar dec wed mon jan'.split(' '),
);

function readLists(language: string, words: AlterationWords): WordLists {
  const numbers = wordsIn(words.numbers);
  const isNumberWord = tester(`${words.numbers} ${words.moreNumbers}`);
  const isDenialWord = tester(words.denials);
  const isDayWord = tester(words.days);
  const isBeside = tester(words.besideNumbers);
  const isSmallWord = tester(words.small);
  const isDenial = (lower: string) =>
    isDenialWord(lower) ||
    (language === 'en' && /n't$/.test(lower)) ||
    (language === 'fr' && /^n'/.test(lower));
  return {
    language,
    isNumber: (word) => /\p{N}/u.test(word) || partsOf(word).some(isNumberWord),
    isDenial: (word) => partsOf(word).some(isDenial),
    isDay: (word) => partsOf(word).some(isDayWord) && !(language === 'en' && OTHERWISE.has(word)),
    isBesideNumber: (word) => isBeside(lowerOf(word)),
    isSmall: (word) => isSmallWord(lowerOf(word)),
    numberOf(word) {
      const at = numbers.indexOf(lowerOf(word));
      return at < 0 ? undefined : at;
    },
    undoing: wordsIn(words.undoing),
  };
}

function wordsIn(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** Tells whether a word is one of a list, in which `*` stands for any ending. */
function tester(list: string): (lower: string) => boolean {
  const all = wordsIn(list);
  const whole = new Set(all.filter((word) => !word.endsWith('*')));
  const beginnings = all.flatMap((word) => (word.endsWith('*') ? [word.slice(0, -1)] : []));
  return (lower) => whole.has(lower) || beginnings.some((it) => lower.startsWith(it));
}

function lowerOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’ʼ‘]/gu, "'")
    .replace(/\p{Cf}/gu, '');
}

/** A word alone and without what an apostrophe joins to it: "l'an", "Tuesday's", "n'est". */
function partsOf(word: string): string[] {
  const lower = lowerOf(word);
  return lower.includes("'") ? [lower, ...lower.split("'")] : [lower];
}
