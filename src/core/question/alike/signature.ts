import { foldMarks } from '../../text/language.ts';
import type { Filter } from '../filter/filter.ts';
import type { FilteredQuestion } from '../filter/filteredQuestion.ts';
import type { Thesaurus } from '../thesaurus.ts';
import { askingOf } from './askedFor.ts';
import { askedLanguage } from './askedLanguage.ts';
import { numbersIn } from './numbersSaid.ts';
import { placedTermsOf, type SignedWord } from './signedWords.ts';
import { turnsOf } from './turns.ts';

/**
 * What of a question tells whether another one asks the same. Plain data, to be kept; one of another `form`
 * is of another version of the program, and compares with nothing.
 */
export interface QuestionSignature {
  readonly form: number;
  readonly language: string;
  /** What it asks for, and what turns that: negations, "before", "will". */
  readonly asked: readonly string[];
  /** What it is limited to besides its words, in the order of the alphabet. */
  readonly limits: readonly string[];
  /** In the order in which they are said. */
  readonly numbers: readonly string[];
  /** Each once, in the order of who does it, what is done, and to whom, as far as English shows that. */
  readonly words: readonly SignedWord[];
}

/** Another one for each change of what is in a signature or how its words are normalised. */
export const SIGNATURE_FORM = 1;

export interface SignedAgainst {
  readonly thesaurus: Thesaurus;
  /** The languages that the articles are in, that of the most passages first. */
  readonly languages: readonly string[];
}

/** What of a question, as it was run, tells whether another asks the same. */
export function signatureOf(
  { text, filter }: Pick<FilteredQuestion, 'text' | 'filter'>,
  { thesaurus, languages }: SignedAgainst,
): QuestionSignature {
  const language = askedLanguage(text, languages);
  const asking = askingOf(text, language);
  const terms = placedTermsOf({ text, language, asking, thesaurus });
  const numbers = terms.flatMap(({ same }) => numbersIn(same));
  const words = terms.filter(({ same }) => numbersIn(same).length === 0);
  return {
    form: SIGNATURE_FORM,
    language,
    asked: [...asking.asked, ...asking.clauses.map((it) => `+${it}`), ...turnsOf(asking, language)],
    limits: limitsOf(filter),
    numbers,
    words: words.map(({ chunk: _, ...word }) => word),
  };
}

function limitsOf({
  after,
  before,
  articles,
  authors,
  excluded,
  period,
  sources,
}: Filter): string[] {
  const all = (name: string, values: readonly string[]) =>
    values.map((value) => `${name}:${foldMarks(value.toLowerCase())}`);
  const ends = (name: string, value: string | undefined) =>
    all(name, value === undefined ? [] : [value]);
  // What is said of the time in the words of the question is among them.
  const isCut = period && (period.isRelative || period.from === undefined || period.isYearGuessed);
  const limits = [
    ...[...ends('after', after), ...ends('before', before)],
    ...[...all('article', articles), ...all('author', authors), ...all('source', sources)],
    ...[...all('-', excluded), ...(isCut ? [`time:${period.from ?? ''}..${period.to ?? ''}`] : [])],
  ];
  return limits.sort();
}
