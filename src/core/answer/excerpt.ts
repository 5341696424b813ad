import type { Article } from '../article/article.ts';
import type { ArticleName } from '../article/citation.ts';
import { cite, nameOf } from '../article/citation.ts';
import type { Question } from '../question/question.ts';
import { leansSoon } from '../ranking/analysis.ts';
import type { QuotablePassage } from '../ranking/numbered/seenPassage.ts';
import { asksAt, sentenceOf } from '../ranking/order.ts';
import type { RankedSentence } from '../ranking/weigh.ts';
import { languageCode } from '../text/language.ts';
import { segmenterOf } from '../text/segmenter.ts';
import { trimmed } from '../text/sentence.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { wordsOf } from '../text/words.ts';
import type { AnswerLimits, Cut, Excerpt } from './answer.ts';
import { wholeWords } from './mark.ts';
import { sayingOf } from './saying.ts';

/** What an excerpt is made from: a sentence and how likely it answers. */
export interface Quotable
  extends Pick<
    RankedSentence,
    'entry' | 'article' | 'passage' | 'index' | 'analyses' | 'confidence' | 'reading'
  > {
  readonly seen: QuotablePassage;
}

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

  for (const sentence of ranked) {
    const { id } = sentence.entry;
    const isShown = (span: Span) =>
      taken.some((other) => other.sentence.entry.id === id && overlaps(other.span, span));
    const best = sentenceOf(sentence);
    if (isShown(best)) continue;

    const twin = taken.find((other) => isTwin(other.sentence, sentence));
    if (twin) {
      noteAlsoIn(twin, sentence.article());
    } else if (taken.length < limits.excerpts) {
      const grown = grow(sentence, limits, wanted, (span) => !isShown(span));
      taken.push({
        sentence,
        alsoIn: [],
        ...cutToLength(sentence, grown, limits, wanted),
      });
    }
  }
  return taken.map(({ sentence, span, cut, alsoIn }) => {
    const article = sentence.article();
    return {
      sentence,
      excerpt: {
        quote: article.text.slice(span.start, span.end),
        score: sentence.confidence,
        highlights: highlightsIn(sentence, span, wanted),
        ...answersIn(sentence, span),
        ...(cut && { cut }),
        citation: cite(article, span, sentenceOf(sentence)),
        alsoIn,
      },
    };
  });
}

/** Whether both say the same. Most end otherwise, which is seen at once. */
function isTwin(a: Quotable, b: Quotable): boolean {
  return endOf(a) === endOf(b) && sayingOf(a) === sayingOf(b);
}

function endOf({ seen, index }: Quotable): string | undefined {
  return seen.ending(index);
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
  for (const { words } of analyses()) {
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
function answersIn(quotable: Quotable, span: Span): Pick<Excerpt, 'answers'> {
  const answer = answerOf(quotable);
  if (!answer || !contains(span, answer) || isWhole(answer, quotable)) return {};
  const quote = quotable.article().text.slice(span.start, span.end);
  const { start, end } = answer;
  return { answers: [wholeWords(quote, { start: start - span.start, end: end - span.start })] };
}

/** Whether every word of the sentence answers, so that none would stand out. */
function isWhole({ start, end }: Span, quotable: Quotable): boolean {
  const { text } = quotable.article();
  const sentence = sentenceOf(quotable);
  return !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, start) + text.slice(end, sentence.end));
}

/** The words of the article at which a reader points; undefined where it points at none. */
export function answerOf({
  passage,
  reading,
}: Pick<Quotable, 'passage' | 'reading'>): Span | undefined {
  if (!reading?.answer || reading.answer.start >= reading.answer.end) return undefined;
  const { start, end } = reading.answer;
  return { start: passage.start + start, end: passage.start + end };
}

/** Sentences of a passage that follow each other, by the places of the first and the last of them. */
interface Reach {
  readonly first: number;
  readonly last: number;
}

/**
 * The sentence with as many neighbours as the limits allow, of all ways to take them: rather such that what
 * is first is understood without what stands before it, then such that have more of the question's words,
 * since a name may stand in one sentence and what is asked of it in the next.
 */
function grow(
  quotable: Quotable,
  limits: AnswerLimits,
  wanted: ReadonlySet<string>,
  isUnshown: (sentence: Span) => boolean,
): Span {
  const { passage, index, analyses } = quotable;
  const spanOf = ({ first, last }: Reach): Span => ({
    start: passage.sentences[first]?.start ?? passage.start,
    end: passage.sentences[last]?.end ?? passage.end,
  });
  const fits = (reach: Reach): boolean => {
    const { start, end } = spanOf(reach);
    return reach.last - reach.first < limits.sentences && end - start <= limits.chars;
  };
  const isFree = (at: number): boolean => {
    const sentence = passage.sentences[at];
    return sentence !== undefined && isUnshown(sentence);
  };
  const termsIn = analyses().map(({ counts }) => [...wanted].filter((term) => counts.has(term)));
  let best: { readonly reach: Reach; readonly worth: readonly number[] } | undefined;
  for (const reach of reachesAround(quotable, wanted, isFree, fits)) {
    const { first, last } = reach;
    const terms = new Set(termsIn.slice(first, last + 1).flat());
    // Of two that add no word of the question, the one after is read on to.
    const worth = [beginningOf(quotable, reach), terms.size, last, -first];
    if (!best || isGreater(worth, best.worth)) best = { reach, worth };
  }
  return spanOf(best?.reach ?? { first: index, last: index });
}

/** All ways to take neighbours of a sentence, it alone among them. */
function* reachesAround(
  quotable: Quotable,
  wanted: ReadonlySet<string>,
  isFree: (at: number) => boolean,
  fits: (reach: Reach) => boolean,
): Generator<Reach> {
  const { index, analyses } = quotable;
  const [own, before] = [analyses()[index], analyses()[index - 1]];
  const asks = (at: number) => asksAt(quotable, at);
  const isReply =
    asks(index - 1) &&
    [...wanted].some((term) => before?.counts.has(term) && !own?.counts.has(term));
  // What is asked begins something new, and is read with its reply alone.
  const isClosed = asks(index - 1) || asks(index);
  const takesQuestion = isReply && isFree(index - 1) && fits({ first: index - 1, last: index });
  let first = takesQuestion ? index - 1 : index;
  do {
    for (let last = index; last === index || (isFree(last) && !asks(last)); last += 1) {
      if (last > first && !fits({ first, last })) break;
      yield { first, last };
    }
    first -= 1;
  } while (!isClosed && isFree(first) && !asks(first) && fits({ first, last: index }));
}

/** How well a reach begins: with what stands for itself, or at least with something before what does not. */
function beginningOf({ analyses, index }: Quotable, { first }: Reach): number {
  const beginning = analyses()[first];
  if (!beginning || !leansSoon(beginning)) return 2;
  return first < index ? 1 : 0;
}

/** Whether the first numbers that differ say so. */
function isGreater(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** Cuts a sentence that is too long around what answers, or else around most of what the question asks with. */
function cutToLength(
  quotable: Quotable,
  span: Span,
  limits: AnswerLimits,
  wanted: ReadonlySet<string>,
): { span: Span; cut: Cut | undefined } {
  const length = span.end - span.start;
  if (length <= Math.max(limits.sentenceChars, limits.chars)) return { span, cut: undefined };
  const article = quotable.article();
  const most = limits.sentenceChars;
  const best = answerOf(quotable)?.start ?? startOfMost(article, span, most, wanted);
  // These words stand better in the middle than at the very start.
  const from = Math.max(span.start, Math.min(best - Math.floor(most / 4), span.end - most));
  const window = betweenWords(article.text, span, {
    start: from,
    end: Math.min(span.end, from + most),
  });
  return {
    span: window,
    cut: { before: window.start > span.start, after: window.end < span.end },
  };
}

/** Where so many code units begin that have most of the words. */
function startOfMost(
  { text, language }: Article,
  span: Span,
  most: number,
  wanted: ReadonlySet<string>,
): number {
  const words = wordsOf(text, span, languageCode(language)).filter(({ term }) => wanted.has(term));
  let best = { start: span.start, count: 0 };
  for (const { start } of words) {
    const count = words.filter((word) => word.start >= start && word.end <= start + most).length;
    if (count > best.count) best = { start, count };
  }
  return best.start;
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
  const bounds = Array.from(segmenterOf('grapheme').segment(around), ({ index }) => from + index);
  return {
    start: bounds.find((bound) => bound >= window.start) ?? window.start,
    end: bounds.findLast((bound) => bound <= window.end) ?? window.end,
  };
}

function noteAlsoIn(twin: Taken<Quotable>, article: Article): void {
  const known = [twin.sentence.entry.id, ...twin.alsoIn.map((name) => name.articleId)];
  if (!known.includes(article.id)) twin.alsoIn.push(nameOf(article));
}
