import { type Article, blockAt } from '../../../article/article.ts';
import { daysOfDate } from '../../../question/filter/datesSaid.ts';
import type { Days } from '../../../question/filter/timesSaid.ts';
import type { ArticleSpan } from '../../quoteCheck/quoteCheck.ts';
import { authorsOf } from '../../reference/author.ts';
import { daysMeant, grainOf, hasYear, type StatedDate } from '../../values/statedDate.ts';
import type { Credit } from '../draft.ts';
import type { Caveat } from '../proofreading.ts';
import { quotationsIn } from '../quotationsIn.ts';
import { type KnownSources, plainSource, sourceWords } from './knownSources.ts';

/** A place of quoted words and the article that it is in. */
export interface FoundPlace {
  readonly place: ArticleSpan;
  readonly article: Article;
}

/** Articles that are told of one name. */
const MOST_IDS = 20;

/** UTF-16 code units around words in which an article may say whose they are. */
const BESIDE = 400;

/** What of a credit does not fit where the words stand. @param found at least one place. */
export function creditCaveats(
  { names, page, date }: Credit,
  found: readonly FoundPlace[],
  sources: KnownSources,
): Caveat[] {
  const source = otherSource(names, found, sources);
  // Of a source that the words are not in neither page nor date is theirs.
  if (source) return [source];
  const ofNamed = new Set(names.flatMap((name) => sources.articlesOf(name)));
  const named = found.filter(({ article }) => ofNamed.has(article.id));
  const own = named.length > 0 ? named : found;
  const caveats = [
    page === undefined ? undefined : otherPage(page, own),
    date === undefined ? undefined : otherDate(date, own),
  ];
  return caveats.filter((caveat) => caveat !== undefined);
}

function otherSource(
  names: readonly string[],
  found: readonly FoundPlace[],
  sources: KnownSources,
): Caveat | undefined {
  const known = names.map((name) => ({ name, ids: sources.articlesOf(name) }));
  const isOf = (ids: readonly string[]) => found.some(({ article }) => ids.includes(article.id));
  if (known.some(({ ids }) => isOf(ids))) return undefined;
  const speakers = found.map(speakersAt);
  const isSpeaker = (name: string) => speakers.flat().some((other) => isOneOf(name, other));
  if (names.length === 0 || names.some(isSpeaker)) return undefined;
  // Somebody speaks there, and it is somebody else in each place.
  const [named] = names;
  if (named !== undefined && speakers.every((own) => own.length > 0)) {
    return { kind: 'other-source', named, articleIds: (known[0]?.ids ?? []).slice(0, MOST_IDS) };
  }
  if (names.some((name) => found.some((it) => isBeside(name, it)))) return undefined;
  const other = known.find(({ ids }) => ids.length > 0);
  return (
    other && { kind: 'other-source', named: other.name, articleIds: other.ids.slice(0, MOST_IDS) }
  );
}

/** Whom an article gives words to, where it quotes them itself; nobody where it does not say. */
function speakersAt({ place, article }: FoundPlace): readonly string[] {
  const start = Math.max(0, place.start - BESIDE);
  const text = article.text.slice(start, place.end + BESIDE);
  const inner = { start: place.start - start, end: place.end - start };
  const quoted = quotationsIn({ text, language: article.language }).find(
    ({ span }) => span.start <= inner.start && inner.end <= span.end,
  );
  return quoted?.credit?.names ?? [];
}

/** Whether both may be names of one: "Kerry" and "Secretary of State John Kerry". */
function isOneOf(a: string, b: string): boolean {
  const words = (name: string) => sourceWords(name).filter((word) => word.length > 2);
  const other = new Set(words(b));
  return plainSource(a) === plainSource(b) || words(a).some((word) => other.has(word));
}

/** Whether an article names somebody where the words stand, so that it may give the words to them. */
function isBeside(name: string, { place, article }: FoundPlace): boolean {
  const around = article.text.slice(Math.max(0, place.start - BESIDE), place.end + BESIDE);
  const [author] = authorsOf(name);
  if (author?.kind !== 'person') return plainSource(around).includes(plainSource(name));
  const family = sourceWords(author.family).at(-1) ?? '';
  return sourceWords(around).includes(family);
}

function otherPage(named: string, found: readonly FoundPlace[]): Caveat | undefined {
  const pages = found.map(pagesAt);
  const [first] = pages;
  if (
    !first ||
    pages.some((own) => own === undefined || own.some((label) => isPage(label, named)))
  ) {
    return undefined;
  }
  const stands = [...new Set([first[0], first.at(-1)])].join('–');
  return { kind: 'other-page', named, stands };
}

/** What is printed on the pages that words may stand on; undefined where the article has none. */
function pagesAt({ place, article: { blocks, pageLabels } }: FoundPlace): string[] | undefined {
  const block = blockAt(blocks, place.start);
  const from = block?.page;
  if (from === undefined) return undefined;
  // A block may go on behind the page that it begins on, up to where the next one begins.
  const next = blocks.find(({ start }) => start >= place.end)?.page ?? from;
  const last = blockAt(blocks, place.end - 1)?.page ?? from;
  const to = Math.max(last, Math.min(next, last + 1));
  return Array.from(
    { length: to - from + 1 },
    (_, at) => pageLabels?.[from + at - 1] ?? `${from + at}`,
  );
}

/** Whether a label is the page that is named, or among the pages that are: "12", "iv", "12-14", "12f.". */
function isPage(label: string, named: string): boolean {
  const plain = named.trim().toLowerCase();
  if (label.toLowerCase() === plain) return true;
  const ranges = Array.from(plain.matchAll(/(\d+)(?:\s?[-–—]\s?(\d+)|\s?(ff?)\.?)?/g));
  return ranges.some(([, first = '', last, following]) => {
    const from = Number(first);
    const written =
      last !== undefined && last.length < first.length ? first.slice(0, -last.length) + last : last;
    const to =
      written !== undefined
        ? Number(written)
        : following === undefined
          ? from
          : from + following.length * 2;
    return /^\d+$/.test(label) && Number(label) >= from && Number(label) <= to;
  });
}

function otherDate(named: StatedDate, found: readonly FoundPlace[]): Caveat | undefined {
  const dates = found.map(
    ({ place, article }) => blockAt(article.blocks, place.start)?.date ?? article.date,
  );
  const [first] = dates;
  if (first === undefined) return undefined;
  const isThen = (date: string | undefined) => date === undefined || isOfDate(date, named);
  if (dates.some(isThen)) return undefined;
  return {
    kind: 'other-date',
    named: isoOf(named, Number(first.slice(0, 4))),
    stands: first.slice(0, DAY),
  };
}

const DAY = '2016-10-03'.length;

function isOfDate(date: string, named: StatedDate): boolean {
  const [year = 0, month, day] = date.slice(0, DAY).split('-').map(Number);
  const own: Days = daysOfDate({
    year,
    ...(month !== undefined && { month: month - 1 }),
    ...(day !== undefined && { day }),
  });
  const meant = daysMeant(named, year);
  return own.from < meant.to && meant.from < own.to;
}

/** As exactly as it is said. @param year of the source, where none is named. */
function isoOf(named: StatedDate, year: number): string {
  const { from } = daysMeant(named, hasYear(named) ? 0 : year);
  const lengths = { day: DAY, month: '2016-10'.length, year: '2016'.length };
  return from.slice(0, lengths[grainOf(named)]);
}
