import type { Article } from '../article/article.ts';
import { mentionsIn } from '../question/mention.ts';
import { type MissingKind, missingKindIn } from '../question/missingKind.ts';
import type { Question, QuestionWord } from '../question/question.ts';
import { bare, namesIn, type TypedName } from '../question/typedNames.ts';
import type { Proposal } from '../ranking/order.ts';

/** What of a question the nearest quotation has not. Each is literally so, for nobody has understood either. */
export type Shortfall =
  | {
      /** Names that its article has nowhere; words that neither its passage nor a title above that has. */
      readonly why: 'not-in-article' | 'not-in-passage';
      /** As typed, in order; at least one. */
      readonly words: readonly string[];
    }
  | { readonly why: MissingKind | 'not-known' };

/** Whether an answer says what is nearest, and shows that only to whoever wants to see it. */
export function isHeldBack(answer: object): boolean {
  return 'nearest' in answer;
}

/** Why a quotation does not answer: the most certain of the reasons. */
export function shortfallOf(question: Question, { sentence, excerpt }: Nearest): Shortfall {
  const { passage } = sentence;
  const article = sentence.article();
  const about = aboutOf(article, passage.headings);
  const near = `${about}\n${article.text.slice(passage.start, passage.end)}`;
  const isLong = article.text.length > ARTICLE_LIMIT;
  const names = namesIn(question);
  const strangers = missingNames(names, isLong ? near : `${about}\n${article.text}`, question);
  if (strangers.length > 0) {
    return { why: isLong ? 'not-in-passage' : 'not-in-article', words: first(strangers) };
  }
  const { quote } = excerpt;
  const missing = missingKindIn(quote, { question: question.text, around: article.text });
  if (missing) return { why: missing };
  const words = missingWords(names, near, question);
  return words.length > 0 ? { why: 'not-in-passage', words: first(words) } : { why: 'not-known' };
}

interface Nearest {
  readonly sentence: Pick<Proposal, 'article' | 'passage'>;
  readonly excerpt: { readonly quote: string };
}

/** UTF-16 code units of an article that is looked through for names; a book takes too long. */
const ARTICLE_LIMIT = 100_000;

/** As many words as one line has room for. */
function first(words: readonly string[]): readonly string[] {
  return words.slice(0, 3);
}

/** What is said of a passage, or shown beside it, and does not stand in its text. */
function aboutOf({ title, author, publisher, date, tags }: Article, headings: readonly string[]) {
  return [title, ...headings, author ?? '', publisher ?? '', date ?? '', ...tags].join('\n');
}

/**
 * What a text has not of names. Where it has the last word as a name, it may well speak of the same: "Obama" is
 * "President Obama".
 */
function missingNames(names: readonly TypedName[], text: string, question: Question): string[] {
  const mentions = mentionsIn(text, question);
  return names.flatMap(({ typed, words }) => {
    // What no article has is said already.
    const known = words.filter(({ isKnown }) => isKnown);
    const missing = known.filter((word) => !mentions(word));
    if (missing.length === words.length) return [typed];
    const last = bare(words.at(-1)?.surface ?? '');
    return text.includes(last) ? [] : missing.map(({ surface }) => bare(surface));
  });
}

/** What a text has not of the other words, unless some are in no article, which tells more. */
function missingWords(names: readonly TypedName[], text: string, question: Question): string[] {
  const { words } = question;
  const named = new Set(names.flatMap((name) => name.words.map(({ term }) => term)));
  if (!words.every(({ isKnown }) => isKnown)) return [];
  const mentions = mentionsIn(text, question);
  return words
    .filter((word) => !named.has(word.term) && saysMuch(word) && !mentions(word))
    .map(({ surface }) => bare(surface));
}

/** Words that say what kind of thing is asked for, or that something is. */
const LITTLE = new Set(
  `age amount article articles became become big came cause come cost date day deep did do done exactly far fast get
  getting give given go going got happen happened happening happens high hour keep keeps kept kind large largest
  length long made main make man many mean means month most much name named names need new number old one people
  percent percentage person place price purpose put reason role said saw say saying says see seen share size small
  sort take taken takes tall tell think thing things time title took type use used uses want way wide woman word
  words year years`.split(/\s+/),
);
/** What denies: a question that does is answered by what does not. */
const DENIAL = /^(?:no|non|not|never|neither|nor|none|without|\w+n['’]t)$/;

function saysMuch({ surface }: QuestionWord): boolean {
  const typed = bare(surface).toLowerCase();
  // How else a number may be written, nobody can tell; but a year is one for itself.
  const isNumber = /\p{N}/u.test(typed) && !/^(?:1\d|20)\d\d$/.test(typed);
  return !isNumber && !LITTLE.has(typed) && !DENIAL.test(typed);
}
