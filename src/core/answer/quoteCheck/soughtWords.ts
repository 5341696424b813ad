import type { Article } from '../../article/article.ts';
import type { Span } from '../../text/span.ts';
import { spanOf, wholeMatches } from './quoteMatch.ts';
import { createNumbering, readClaim, tokensOf } from './quoteTokens.ts';

/** Words of an article, told so that they are found in it again after it was edited elsewhere. */
export interface SoughtWords {
  /** All of them, or how they begin. */
  readonly quote: string;
  /** Present where `quote` is only how they begin. */
  readonly rest?: SoughtRest;
  /** What stands directly before them; absent where that need not be told. */
  readonly near?: string;
  /** Which of the places that have all this, from 1, where a text repeats itself; the first if absent. */
  readonly nth?: number;
}

/** What of words that are too many is told besides how they begin, so that none between can change unseen. */
export interface SoughtRest {
  readonly until: string;
  /** UTF-16 code units of all of them. */
  readonly length: number;
  /** Of all of them but for typography. */
  readonly check: string;
}

/** UTF-16 code units up to which words are told whole; of how they begin and end, the most first. */
const WHOLE = 300;
const ENDS = [100, 50, 25, 12];

/** The same of what stands before them, the fewest first: more is told only where less does not tell places apart. */
const NEAR = [16, 32, 64, 120];

/** The longest words that are sought, so that nobody has to compare a book. */
const LONGEST = 20_000;

/** Places that are looked at, of words that a text repeats, and those of which the surroundings are compared. */
const PLACES = 10_000;
const CLOSELY = 50;

/** UTF-16 code units of stretches that are compared with how words are told to go on. */
const COMPARED = 200_000;

/** The longest text in which words are sought that do not stand there to the letter: a tenth of a second. */
const LIKE_LENGTH = 1_000_000;

/** Ways to tell the words of a span, those that tell most of them first; none where there are too many. */
export function* tellWords(text: string, span: Span): Generator<SoughtWords> {
  const words = text.slice(span.start, span.end);
  if (words === '' || words.length > LONGEST || !words.isWellFormed()) return;
  if (words.length <= WHOLE) yield inItsPlace(text, span, { quote: words });
  const check = checkOf(words);
  for (const most of ENDS) {
    if (words.length < 3 * most) continue;
    const rest = { until: endOf(words, most), length: words.length, check };
    yield inItsPlace(text, span, { quote: beginningOf(words, most), rest });
  }
}

/** Tells as much of what stands before the words as it takes, and which they are where nothing does. */
function inItsPlace(text: string, { start, end }: Span, told: SoughtWords): SoughtWords {
  const isAlone = (words: SoughtWords) => literalPlaces(text, words, 2).length === 1;
  if (isAlone(told)) return told;
  const around = NEAR.map((length) =>
    endOf(text.slice(Math.max(0, start - length), start), length),
  );
  const ways = around.map((near) => (near === '' ? told : { ...told, near }));
  const alone = ways.find(isAlone);
  if (alone) return alone;
  const most = ways.at(-1) ?? told;
  const at = literalPlaces(text, most, PLACES).findIndex(
    (it) => it.start === start && it.end === end,
  );
  return at > 0 ? { ...most, nth: at + 1 } : most;
}

/** The first so many code units at most, up to the end of a word where that is not far. */
function beginningOf(words: string, most: number): string {
  const cut = words.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  const whole = cut.replace(/\s+\S*$/u, '');
  return whole.length >= most / 2 ? whole : cut;
}

/** The last so many, from the beginning of a word. */
function endOf(words: string, most: number): string {
  if (words.length < most) return words;
  const cut = words.slice(-most).replace(/^[\udc00-\udfff]/, '');
  const whole = cut.replace(/^\S*\s+/u, '');
  return whole.length >= most / 2 ? whole : cut;
}

/** Where the sought words stand in an article, to the letter or else but for typography; undefined where they do not. */
export function placeOfWords(sought: SoughtWords, article: Article): Span | undefined {
  const { text } = article;
  const literal = literalPlace(sought, text);
  if (literal || text.length > LIKE_LENGTH) return literal;
  return nearest(sought, text, likePlaces(sought, article));
}

/** Where they stand to the letter. */
export function literalPlace(sought: SoughtWords, text: string): Span | undefined {
  const { near, nth = 1, ...bare } = sought;
  const places = literalPlaces(text, sought, nth);
  if (places.length > 0) return places[nth - 1] ?? places[0];
  return near === undefined ? undefined : nearest(sought, text, literalPlaces(text, bare, CLOSELY));
}

/** Of several places the one behind what is most like what is told to stand before it. */
function nearest(
  { near = '' }: SoughtWords,
  text: string,
  places: readonly Span[],
): Span | undefined {
  if (places.length <= 1) return places[0];
  const told = tokensOf(near).map(({ key }) => key);
  const nearness = ({ start }: Span) => {
    const there = tokensOf(text.slice(Math.max(0, start - 2 * near.length), start));
    const differs = told.findLastIndex((key, at) => there.at(at - told.length)?.key !== key);
    return told.length - 1 - differs;
  };
  return places
    .slice(0, CLOSELY)
    .map((place) => ({ place, nearness: nearness(place) }))
    .reduce((best, other) => (other.nearness > best.nearness ? other : best)).place;
}

/** The first places where the words stand to the letter, behind what is told to stand before them. */
function literalPlaces(
  text: string,
  { quote, rest, near = '' }: SoughtWords,
  most: number,
): Span[] {
  const places: Span[] = [];
  const length = rest?.length ?? quote.length;
  if (quote === '' || length > LONGEST) return places;
  const opening = near + quote;
  let compared = 0;
  let looked = 0;
  for (let at = text.indexOf(opening); at !== -1; at = text.indexOf(opening, at + 1)) {
    const start = at + near.length;
    const end = start + length;
    looked += 1;
    if (places.length === most || looked > PLACES || compared > COMPARED) break;
    if (!rest) places.push({ start, end });
    else if (end <= text.length && text.endsWith(rest.until, end)) {
      compared += length;
      if (checkOf(text.slice(start, end)) === rest.check) places.push({ start, end });
    }
  }
  return places;
}

/** Every place where they stand but for white space, quotation marks, dashes, capitals. */
function likePlaces({ quote, rest }: SoughtWords, article: Article): Span[] {
  if (quote.length > WHOLE || (rest && rest.until.length > WHOLE)) return [];
  const beginnings = tokenPlaces(quote, article);
  if (!rest || beginnings.length === 0) return beginnings;
  return wholeFrom(beginnings, tokenPlaces(rest.until, article), rest, article.text);
}

function wholeFrom(
  beginnings: readonly Span[],
  ends: readonly Span[],
  { length, check }: SoughtRest,
  text: string,
): Span[] {
  const mayBe = (whole: number) => whole > length / 2 && whole < 2 * length && whole <= LONGEST;
  return beginnings
    .slice(0, CLOSELY)
    .flatMap(({ start }) =>
      ends.slice(0, PLACES).flatMap(({ end }) => (mayBe(end - start) ? [{ start, end }] : [])),
    )
    .slice(0, CLOSELY)
    .filter(({ start, end }) => checkOf(text.slice(start, end)) === check);
}

function tokenPlaces(words: string, article: Article): Span[] {
  const claim = readClaim(words);
  const range = { from: 0, to: claim.ids.length };
  if (range.to === 0) return [];
  const read = { article, ...createNumbering(claim.vocabulary)(article.text) };
  return wholeMatches(claim, range, read).map((match) => spanOf(read, match));
}

/**
 * Where they stood, as their beginning and their end tell, where what is between has changed; undefined where
 * one of these is not there either, or they were told whole.
 */
export function changedPlace({ quote, rest }: SoughtWords, { text }: Article): Span | undefined {
  if (!rest) return undefined;
  const start = text.indexOf(quote);
  const at = start === -1 ? -1 : text.indexOf(rest.until, start + quote.length);
  const end = at + rest.until.length;
  return at !== -1 && end - start < 2 * rest.length ? { start, end } : undefined;
}

/** What tells two texts apart that differ in more than typography, but for one in four thousand million. */
function checkOf(words: string): string {
  let hash = 0x811c9dc5;
  const add = (code: number) => {
    hash = Math.imul(hash ^ code, 0x01000193);
  };
  for (const { key } of tokensOf(words)) {
    for (let at = 0; at < key.length; at += 1) add(key.charCodeAt(at));
    add(0x20);
  }
  return (hash >>> 0).toString(36);
}
