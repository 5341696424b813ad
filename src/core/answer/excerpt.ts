import type { Article } from '../article/article.ts';
import type { ArticleName } from '../article/citation.ts';
import { cite, nameOf } from '../article/citation.ts';
import type { Question } from '../question/question.ts';
import { asks, leans } from '../ranking/analysis.ts';
import { sentenceOf } from '../ranking/order.ts';
import type { RankedSentence } from '../ranking/weigh.ts';
import { languageCode } from '../text/language.ts';
import { trimmed } from '../text/sentence.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { wordsOf } from '../text/words.ts';
import type { AnswerLimits, Cut, Excerpt } from './answer.ts';
import { wholeWords } from './mark.ts';
import { sayingOf } from './saying.ts';

/** What an excerpt is made from: a sentence and how likely it answers. */
export type Quotable = Pick<
  RankedSentence,
  'article' | 'passage' | 'index' | 'analyses' | 'score' | 'confidence' | 'reading'
>;

/** An excerpt and the sentence that it was grown from. */
export interface QuotedSentence<S extends Quotable> {
  readonly excerpt: Excerpt;
  readonly sentence: S;
}

interface Taken<S extends Quotable> {
  readonly sentence: S;
  readonly span: Span;
  readonly cut: Cut | undefined;
  readonly alsoIn: ArticleName[];
}

/**
 * The excerpts of an answer, best first: each the best sentence not yet shown, grown by its
 * neighbours up to the limits. This is the only place that makes an excerpt, and it only slices.
 * @param ranked best first.
 */
export function excerptsOf<S extends Quotable>(
  question: Question,
  ranked: readonly S[],
  limits: AnswerLimits,
): QuotedSentence<S>[] {
  const wanted = new Set(question.words.map((word) => word.term));
  const taken: Taken<S>[] = [];
  const scores = new Map(ranked.map((sentence) => [sentenceOf(sentence), sentence.score]));
  const scoreOf = (sentence: Span) => scores.get(sentence) ?? Number.NEGATIVE_INFINITY;

  for (const sentence of ranked) {
    const { article } = sentence;
    const isShown = (span: Span) =>
      taken.some((other) => other.sentence.article.id === article.id && overlaps(other.span, span));
    const best = sentenceOf(sentence);
    if (isShown(best)) continue;

    const twin = taken.find((other) => isTwin(other.sentence, sentence));
    if (twin) {
      noteAlsoIn(twin, article);
    } else if (taken.length < limits.excerpts) {
      const grown = grow(sentence, limits, wanted, (span) => !isShown(span), scoreOf);
      taken.push({
        sentence,
        alsoIn: [],
        ...cutToLength(article, grown, limits, wanted),
      });
    }
  }
  return taken.map(({ sentence, span, cut, alsoIn }) => ({
    sentence,
    excerpt: {
      quote: sentence.article.text.slice(span.start, span.end),
      score: sentence.confidence,
      highlights: highlightsIn(sentence, span, wanted),
      ...answersIn(sentence, span),
      ...(cut && { cut }),
      citation: cite(sentence.article, span, sentenceOf(sentence)),
      alsoIn,
    },
  }));
}

/** Whether both say the same. Most end otherwise, which is seen at once. */
function isTwin(a: Quotable, b: Quotable): boolean {
  return endOf(a) === endOf(b) && sayingOf(a) === sayingOf(b);
}

function endOf({ analyses, index }: Quotable): string | undefined {
  return analyses[index]?.words.at(-1)?.term;
}

/** An excerpt of just these words, wherever they were found. @param highlights offsets into the quote. */
export function excerptAt(
  article: Article,
  { start, end }: Span,
  highlights: readonly Span[] = [],
): Excerpt {
  const quote = article.text.slice(start, end);
  return { quote, score: 0, highlights, citation: cite(article, { start, end }), alsoIn: [] };
}

/** The words in the span that have one of the terms, as offsets from the span's start. */
function highlightsIn({ analyses }: Quotable, span: Span, terms: ReadonlySet<string>): Span[] {
  const highlights: Span[] = [];
  for (const { words } of analyses) {
    if ((words.at(-1)?.end ?? 0) <= span.start || (words[0]?.start ?? 0) >= span.end) continue;
    for (const { start, end, term } of words) {
      if (terms.has(term) && contains(span, { start, end })) {
        highlights.push({ start: start - span.start, end: end - span.start });
      }
    }
  }
  return highlights;
}

/** The words in the span that answer the question, as offsets from the span's start. */
function answersIn({ article, passage, reading }: Quotable, span: Span): Pick<Excerpt, 'answers'> {
  if (!reading?.answer) return {};
  const from = passage.start - span.start;
  const answer = { start: reading.answer.start + from, end: reading.answer.end + from };
  const quote = article.text.slice(span.start, span.end);
  if (answer.start >= answer.end || !contains({ start: 0, end: quote.length }, answer)) return {};
  return { answers: [wholeWords(quote, answer)] };
}

/**
 * Takes the better of the two neighbouring sentences, again and again, while the excerpt keeps to the
 * limits; but first the one before, where it is understood with that alone.
 */
function grow(
  { passage, index, analyses }: Quotable,
  limits: AnswerLimits,
  wanted: ReadonlySet<string>,
  isFree: (sentence: Span) => boolean,
  scoreOf: (sentence: Span) => number,
): Span {
  let first = index;
  let last = index;
  const spanOf = (from: number, to: number): Span => ({
    start: passage.sentences[from]?.start ?? passage.start,
    end: passage.sentences[to]?.end ?? passage.end,
  });
  /** How good the sentence is that would be added; undefined where it cannot be. */
  const worth = (from: number, to: number): number | undefined => {
    const added = passage.sentences[from < first ? from : to];
    if (added === undefined || !isFree(added) || to - from >= limits.sentences) return undefined;
    const { start, end } = spanOf(from, to);
    if (end - start > limits.chars) return undefined;
    // Of two that do not speak of the question, the one after is read on to.
    const terms = analyses[from < first ? from : to]?.counts;
    return [...wanted].some((term) => terms?.has(term)) ? scoreOf(added) : Number.NEGATIVE_INFINITY;
  };
  const own = analyses[index];
  const asked = asks(analyses[index - 1]) ? analyses[index - 1] : undefined;
  const isReply = [...wanted].some((term) => asked?.counts.has(term) && !own?.counts.has(term));
  const leansBack = own !== undefined && (asked ? isReply : leans(own));
  if (leansBack && worth(first - 1, last) !== undefined) first -= 1;
  // What is asked begins something new, and is read with its reply alone.
  for (;;) {
    const isClosed = asks(analyses[first]) || asks(analyses[first - 1]);
    const before = isClosed ? undefined : worth(first - 1, last);
    const after = asks(analyses[last + 1]) ? undefined : worth(first, last + 1);
    if (before === undefined && after === undefined) return spanOf(first, last);
    if (after === undefined || (before !== undefined && before > after)) first -= 1;
    else last += 1;
  }
}

/** Cuts a sentence that is too long at the words around most of what the question asks for. */
function cutToLength(
  { text, language }: Article,
  span: Span,
  limits: AnswerLimits,
  wanted: ReadonlySet<string>,
): { span: Span; cut: Cut | undefined } {
  const length = span.end - span.start;
  if (length <= Math.max(limits.sentenceChars, limits.chars)) return { span, cut: undefined };
  const most = limits.sentenceChars;
  const starts = wordsOf(text, span, languageCode(language)).filter((word) =>
    wanted.has(word.term),
  );
  let best: { start: number; count: number } = { start: span.start, count: 0 };
  for (const { start } of starts) {
    const count = starts.filter((word) => word.start >= start && word.end <= start + most).length;
    if (count > best.count) best = { start, count };
  }
  // The words that were asked for stand better in the middle than at the very start.
  const from = Math.max(span.start, Math.min(best.start - Math.floor(most / 4), span.end - most));
  const window = betweenWords(text, span, { start: from, end: Math.min(span.end, from + most) });
  return {
    span: window,
    cut: { before: window.start > span.start, after: window.end < span.end },
  };
}

/** The largest part of the window that begins and ends between words, or else between graphemes. */
function betweenWords(text: string, span: Span, window: Span): Span {
  const stretch = text.slice(window.start, window.end);
  const lead = window.start === span.start ? 0 : stretch.search(/(?<=\s)\S/u);
  const tail = window.end === span.end ? stretch.length : stretch.search(/\s+\S*$/u);
  const isBetween = lead >= 0 && tail > lead;
  const between = { start: window.start + lead, end: window.start + tail };
  // A space and a mark behind it are one grapheme too.
  return trimmed(text, wholeGraphemes(text, isBetween ? between : window));
}

function wholeGraphemes(text: string, window: Span): Span {
  // No grapheme worth showing is longer than this; the margin lets the segmenter see where it began.
  const margin = 64;
  const from = Math.max(0, window.start - margin);
  const around = text.slice(from, window.end + margin);
  const bounds = Array.from(
    new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(around),
    ({ index }) => from + index,
  );
  return {
    start: bounds.find((bound) => bound >= window.start) ?? window.start,
    end: bounds.findLast((bound) => bound <= window.end) ?? window.end,
  };
}

function noteAlsoIn(twin: Taken<Quotable>, article: Article): void {
  const known = [twin.sentence.article.id, ...twin.alsoIn.map((name) => name.articleId)];
  if (!known.includes(article.id)) twin.alsoIn.push(nameOf(article));
}
