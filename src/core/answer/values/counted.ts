import { wordsOf } from '../../text/words.ts';

/** Words that say only that people were counted, some of them dead or hurt, which the question tells. */
const PEOPLE: ReadonlySet<string> = new Set(
  'people person persons individuals lives dead deaths fatalities victims casualties'.split(' '),
);

/** Plurals without an "s". */
const PLURALS: ReadonlySet<string> = new Set(
  'men women children people dead police troops cattle sheep fish aircraft staff'.split(' '),
);
const SINGULAR = /(?:ss|us|is)$/;

/** "12 more of the other hospitals". */
const JOINT = /^(?: more)?(?: of (?:the |its |their |his |her |those |these |all )?(?:other )?)?/;

/** Words within which the noun stands that is counted: "275,000 trapped civilians". */
const WITHIN = 4;

/**
 * The term of the noun that a number counts, "person" for all words that only say people: the first plural of
 * what follows the number, the next word behind "one" or "third", or what a hyphen joins to it.
 * @param isOne whether the number is one, or says which.
 */
export function countedIn(behind: string, isOne: boolean): string | undefined {
  const joint = /^-(?=\p{L})/u.exec(behind)?.[0] ?? JOINT.exec(behind)?.[0] ?? '';
  const stretch = /^[^,;:.!?()[\]"“”–—\n]*/u.exec(behind.slice(joint.length))?.[0] ?? '';
  const found = wordsOf(stretch).slice(0, WITHIN);
  const stop = found.findIndex((word) => word.stop);
  const words = (stop < 0 ? found : found.slice(0, stop)).map(({ start, end, term }) => ({
    lower: stretch.slice(start, end).toLowerCase(),
    term,
  }));
  const isFirst = joint === '-' || isOne;
  const noun = isFirst ? words[0] : words.find(({ lower }) => isPlural(lower));
  if (!noun || /\p{N}/u.test(noun.term)) return undefined;
  return PEOPLE.has(noun.lower) ? 'person' : noun.term;
}

function isPlural(lower: string): boolean {
  return PLURALS.has(lower) || (lower.endsWith('s') && !SINGULAR.test(lower));
}
