import type { Article } from '../article/article.ts';
import { catalogueEntryOf } from '../article/catalogue.ts';
import { passagesOf } from '../article/passage.ts';
import { comparable, compileFilter } from '../question/filter/compiledFilter.ts';
import { type Filter, sorted } from '../question/filter/filter.ts';
import { type FilteredQuestion, isEmpty } from '../question/filter/filteredQuestion.ts';
import type { Question, QuestionWord } from '../question/question.ts';
import { questionKindsOf } from '../question/questionKind.ts';
import type { UnreadReason } from '../ranking/readPairs.ts';
import { THRESHOLDS, thresholdsFor } from '../ranking/thresholds.ts';
import { type RankedSentence, readScoreOf } from '../ranking/weigh.ts';
import { languageCode } from '../text/language.ts';
import { wordsOf } from '../text/words.ts';
import { arranged, isGiven, sidesAmong } from './accounts/accounts.ts';
import type { Answer, AnswerLimits, Excerpt, Limited, Related, Suggestion } from './answer.ts';
import { answerOf, excerptAt, excerptsOf, type QuotedSentence } from './excerpt.ts';
import { shortfallOf } from './shortfall.ts';

/** A question with every sentence that may answer it, best first. */
export interface Found {
  /** As typed, without white space around it. */
  readonly typed: string;
  readonly filtered: FilteredQuestion;
  readonly question: Question;
  readonly ranked: readonly RankedSentence[];
  readonly suggestions: readonly Suggestion[];
  /** Why the reader has read none of it, where there is one. */
  readonly unread?: UnreadReason;
}

/** The walk's end: quote, and decide what the quotations are. */
export function decide(
  found: Found,
  limits: AnswerLimits,
  articleWith: (id: string) => Article | undefined,
): Answer {
  const { typed, question, filtered, suggestions, unread } = found;
  const { articles, period } = filtered.filter;
  const asked = {
    question: typed,
    notFound: question.words
      .filter((word) => !isKnownIn(found.ranked, word) && !period?.text.includes(word.surface))
      .map(({ surface }) => surface),
    ...(suggestions.length > 0 && { suggestions }),
    ...(found.ranked[0]?.reading && { isRead: true as const }),
    ...(unread && { unread }),
    ...limitedTo(filtered),
  };
  const { confidence, thresholds, quotations, accounts } = quote(found, limits);
  const near = quotations.map(({ excerpt }) => excerpt);
  // Whoever names an article sees at least how it begins.
  const excerpts =
    near.length > 0
      ? near
      : articles.flatMap((id) => leadOf(articleWith(id), filtered.filter, limits));
  if (excerpts.length === 0) return { kind: 'nothing-found', ...asked, confidence };
  if (confidence < thresholds.answered) {
    const nearest = nearestTo(found, quotations);
    return {
      kind: 'related',
      ...asked,
      confidence,
      excerpts: excerpts.map(unanswering),
      ...nearest,
    };
  }
  return { kind: 'answered', ...asked, confidence, excerpts, ...(accounts && { accounts }) };
}

/** What is not thought to answer has no words that do, wherever a reader would rather point than at nothing. */
function unanswering({ answers: _, ...excerpt }: Excerpt): Excerpt {
  return excerpt;
}

const ASKING = /[?？]|\b(?:what|which|how)\b/i;

/**
 * Why the nearest quotation does not answer, where a reader has read it and something was asked. Who types a
 * topic, names an article or sorts by date wants to see what there is.
 */
function nearestTo(
  { question, filtered: { filter } }: Found,
  quotations: readonly QuotedSentence<RankedSentence>[],
): Pick<Related, 'nearest'> {
  const [first] = quotations;
  const isAsked = ASKING.test(question.text) || questionKindsOf(question.text).size > 0;
  const isList = filter.articles.length > 0 || filter.sort === 'newest' || filter.sort === 'oldest';
  if (!first?.sentence.reading || !isAsked || isList) return {};
  return { nearest: shortfallOf(question, first) };
}

/** To what a question was limited, without what is empty of it. */
export function limitedTo({ filter, problems }: FilteredQuestion): Limited {
  return {
    ...(!isEmpty(filter) && { filter }),
    ...(problems.length > 0 && { filterProblems: problems }),
  };
}

/** Whether an article has the word, also in parts ("AK-47"), which only a passage can tell. */
export function isKnownIn(sentences: readonly RankedSentence[], word: QuestionWord): boolean {
  const { isKnown, term, spelt } = word;
  const has = ({ seen }: RankedSentence) => seen.has(term);
  return isKnown || (spelt === undefined && sentences.some(has));
}

/**
 * The quotations in the order that was asked for, those that are only related last; how likely the best of
 * them answers, and has to be.
 */
export function quote(found: Found, limits: AnswerLimits) {
  const quotations = excerptsOf(found.question, worthShowing(found), limits);
  const confidence = quotations[0]?.excerpt.score ?? 0;
  const best = quotations[0]?.sentence;
  const thresholds = thresholdsFor(best);
  const { filter } = found.filtered;
  const inOrder = (some: readonly QuotedSentence<RankedSentence>[]) =>
    sorted(some, filter, ({ excerpt }) => excerpt.citation.date);
  const sides = sidesAmong(
    found.question,
    quotations.filter(({ excerpt }) => excerpt.score >= thresholds.answered),
  );
  const isBeside = (it: QuotedSentence<RankedSentence>) =>
    confidence < thresholds.answered ||
    best === undefined ||
    answersToo(it.sentence, best) ||
    isGiven(sides, it);
  const related = quotations
    .filter((it) => !isBeside(it))
    .map((it) => ({ ...it, excerpt: { ...unanswering(it.excerpt), isRelated: true as const } }));
  const shown = [...inOrder(quotations.filter(isBeside)), ...inOrder(related)];
  return { confidence, thresholds, ...arranged(sides, shown, filter.sort !== undefined) };
}

/**
 * Whether a sentence answers beside the best one. By words alone, what is worth showing does. A reader
 * tells more: it would rather point into the sentence than at nothing, and at the same answer as in the
 * best one, or so that the order hardly tells which of the two is the best. Of 1,138 further quotations on
 * encyclopaedic articles that it was not trained on, 29 are such, and half of these hold an answer that was
 * expected; of the others one in sixteen.
 */
function answersToo(sentence: RankedSentence, best: RankedSentence): boolean {
  if (sentence === best || !best.reading) return true;
  if (!sentence.reading || sentence.reading.score <= 0) return false;
  const behind = readScoreOf(best) - readScoreOf(sentence);
  return behind < THRESHOLDS.besideTheBest || answersTheSame(sentence, best);
}

/** Whether all the words that answer in the one are among those of the other: "Obama", "Barack Obama". */
function answersTheSame(a: RankedSentence, b: RankedSentence): boolean {
  const [few, many] = [answerTermsOf(a), answerTermsOf(b)].sort((x, y) => x.size - y.size);
  return few !== undefined && few.size > 0 && [...few].every((term) => many?.has(term));
}

function answerTermsOf(sentence: RankedSentence): ReadonlySet<string> {
  const article = sentence.article();
  const answer = answerOf(sentence);
  const words = answer ? wordsOf(article.text, answer, languageCode(article.language)) : [];
  return new Set(words.flatMap(({ term, stop }) => (stop ? [] : term)));
}

/** The sentences that may be shown: likely enough, and not far behind the best one. */
export function worthShowing(found: Found): RankedSentence[] {
  const { filter } = found.filtered;
  const ranked = answersFirst(found);
  const best = logOdds(ranked[0]?.confidence ?? 0);
  // Who names an article wants to see what is nearest in it.
  const isNamed = filter.articles.length > 0;
  const { related, behind } = thresholdsFor(ranked[0]);
  const least = isNamed ? 0 : related;
  // Of two that are certain, neither is behind: the difference of their odds is no number.
  const near = ranked.filter(
    ({ confidence, byChance, reading }) =>
      confidence >= least &&
      // A reader knows more of a passage than which words it has.
      (isNamed || reading || !byChance) &&
      !(best - logOdds(confidence) > behind),
  );
  const [first] = near;
  return near.filter(({ asks }) => !asks || first?.asks);
}

/**
 * What asks answers nothing, however near it is: it is worth showing where nothing else is, or where a
 * phrase was asked for that it has.
 */
function answersFirst({ ranked, filtered: { filter } }: Found): RankedSentence[] {
  const phrases = filter.phrases.map(comparable);
  const hasPhrase = ({ analyses, index }: RankedSentence) => {
    const words = comparable(analyses()[index]?.text ?? '');
    return phrases.some((phrase) => words.includes(phrase));
  };
  const read = ranked.map((it) => (it.asks && hasPhrase(it) ? { ...it, asks: false } : it));
  const asking = read
    .filter(({ asks }) => asks)
    .map((it) => ({ ...it, confidence: Math.min(it.confidence, thresholdsFor(it).related) }));
  return [...read.filter(({ asks }) => !asks), ...asking];
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/**
 * How an article begins, in whole sentences of its first passage, where the filter lets that in. Phrases
 * need not stand there: whoever names an article by its title quotes the title.
 */
function leadOf(article: Article | undefined, filter: Filter, limits: AnswerLimits): Excerpt[] {
  const [first] = article ? passagesOf(article) : [];
  if (!article || !first) return [];
  const last = first.sentences[Math.min(limits.sentences, first.sentences.length) - 1] ?? first;
  const span = { start: first.start, end: last.end };
  const { accepts, acceptsPassage } = compileFilter({ ...filter, phrases: [] });
  const entry = catalogueEntryOf(article);
  const text = article.text.slice(span.start, span.end);
  const isAccepted =
    accepts(entry) !== 'no' && acceptsPassage(entry, () => ({ text, titles: article.title }));
  return isAccepted ? [excerptAt(article, span)] : [];
}
