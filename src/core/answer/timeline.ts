import { blockAt } from '../article/article.ts';
import { compareNames } from '../article/listOrder.ts';
import { isWithinLimits } from '../question/filter/compiledFilter.ts';
import { datesIn } from '../question/filter/datesSaid.ts';
import { sentenceOf } from '../ranking/order.ts';
import type { RankedSentence } from '../ranking/weigh.ts';
import { DEFAULT_LIMITS, type Excerpt, type Limited } from './answer.ts';
import { type Found, limitedTo, worthShowing } from './decide.ts';
import { excerptsOf } from './excerpt.ts';

/** What the articles say about a topic, in order of time. */
export interface Timeline extends Limited {
  /** As typed, without white space around it. */
  readonly topic: string;
  /** The earliest first, or the newest where the topic asks for that; of one day, in order of the articles. */
  readonly entries: readonly TimelineEntry[];
  /** How many excerpts are left out because neither they nor their articles have a date. */
  readonly undated: number;
}

export interface TimelineEntry {
  readonly excerpt: Excerpt;
  /** ISO 8601, at least a month: of the event where the sentence names its date, else of the article. */
  readonly date: string;
  readonly dates: 'event' | 'article';
}

export type AskTimeline = (topic: string) => Promise<Timeline>;

/** One excerpt for each event with a date and each article, of the time that the topic is limited to. */
export function timelineOf(found: Found): Timeline {
  const { typed: topic, filtered, question } = found;
  const moments = new Map<
    string,
    RankedSentence & Pick<Partial<TimelineEntry>, 'date' | 'dates'>
  >();
  for (const sentence of worthShowing(found)) {
    const article = sentence.article();
    const { start, end } = sentenceOf(sentence);
    const event = eventDateIn(article.text.slice(start, end));
    const written = blockAt(article.blocks, start)?.date;
    const date = event ?? written ?? article.date;
    if (event !== undefined && !isWithinLimits(event, filtered.filter)) continue;
    const key = event ?? `article ${article.id} ${written ?? ''}`;
    const dates = event === undefined ? 'article' : 'event';
    if (!moments.has(key))
      moments.set(key, { ...sentence, ...(date !== undefined && { date, dates }) });
  }
  const limits = { ...DEFAULT_LIMITS, excerpts: moments.size, sentences: 1 };
  const quoted = excerptsOf(question, [...moments.values()], limits);
  const entries = quoted.flatMap(({ excerpt, sentence: { date, dates } }) =>
    date === undefined || dates === undefined ? [] : [{ excerpt, date, dates }],
  );
  const direction = filtered.filter.sort === 'newest' ? -1 : 1;
  return {
    topic,
    ...limitedTo(filtered),
    entries: entries.sort(
      (a, b) =>
        direction * compareNames(a.date, b.date) ||
        compareNames(a.excerpt.citation.articleId, b.excerpt.citation.articleId) ||
        a.excerpt.citation.start - b.excerpt.citation.start,
    ),
    undated: quoted.length - entries.length,
  };
}

/**
 * The one day or month that an English sentence names with its year, in ISO 8601. Nothing is guessed: a
 * date without a year names none, and neither do two dates.
 */
function eventDateIn(sentence: string): string | undefined {
  const dates = datesIn(sentence, new Date(0)).filter(
    ({ first: { year, month, count } }) =>
      year !== undefined && month !== undefined && count === undefined,
  );
  const [date] = dates;
  if (!date || dates.length > 1 || date.last !== date.first) return undefined;
  const { year = 0, month = 0, day } = date.first;
  const parts = [year, month + 1, ...(day === undefined ? [] : [day])];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
