import type { Article } from '../article/article.ts';
import { languageCode } from '../text/language.ts';
import type { Span } from '../text/span.ts';

/**
 * What a text fragment says (WICG, URL Fragment Text Directives); empty is what it does not say. Each
 * term stands within one block of the page; terms that follow each other may stand in different ones.
 */
interface Terms {
  /** Directly before `start`, but for white space. */
  readonly prefix: string;
  readonly start: string;
  /** Empty where `start` is all of the quote. */
  readonly end: string;
  /** Directly after the quote, but for white space. Empty where there is an `end`. */
  readonly suffix: string;
}

/** UTF-16 code units up to which a quote is given whole: what the specification advises. */
const WHOLE_LENGTH = 300;
/** Words at each end of a longer quote: four say enough to survive a small change of the page. */
const FEWEST_END_WORDS = 4;
const MOST_END_WORDS = 16;
/** Words of context on a side; where so many do not tell two places apart, the text repeats itself. */
const MOST_CONTEXT_WORDS = 10;
/** Words of context on a side of words that answer: a number alone may stand anywhere on a page. */
const FEWEST_CONTEXT_WORDS = 4;
/** UTF-16 code units on each side of the quote in which context is looked for. */
const CONTEXT_LENGTH = 300;

/**
 * The article's address with a text fragment that selects the quoted words on its page, from the
 * first to the last, and nothing earlier in the article; or the words of them that answer, in what stands
 * around them, where that is in the article once. Undefined where the article has no http(s)
 * address or is very long, where the span cuts a word or holds none, and where no unambiguous fragment
 * can be made within the limit. The page may hold more than the article does: what stands there alone is not known.
 * @param limit UTF-16 code units of the whole address.
 * @param answer the words that answer, in the article's text.
 */
export function textFragmentUrl(
  article: Article,
  span: Span,
  limit: number,
  answer?: Span,
): string | undefined {
  const { url, title } = article;
  if (url === undefined || !/^https?:\/\//i.test(url)) return undefined;
  if (article.text.length > LONGEST) return undefined;
  const page = pages.get(article) ?? pageOf(article);
  pages.set(article, page);
  const addressOf = (
    { quoted, target }: Target,
    ways: (quoted: Quoted) => Iterable<Terms>,
    isRight: (terms: Terms, target: Span) => boolean,
  ) => {
    for (const terms of ways(quoted)) {
      const address = addressWith(url, terms);
      if (address.length <= limit && isRight(terms, target)) return address;
    }
    return undefined;
  };
  const isFirst = (terms: Terms, target: Span) => {
    const [first] = matches(page.folded, terms);
    return first?.start === target.start && first.end === target.end;
  };
  // A headline mostly stands on the page without being in the article's text.
  const isAlone = (terms: Terms, target: Span) =>
    isFirst(terms, target) &&
    [...matches(page.folded, terms), ...matches(fold(title), terms)].length === 1;
  const answering = answer && targetOf(article, page, answer);
  const quoted = targetOf(article, page, span);
  return (
    (answering && addressOf(answering, inItsContext, isAlone)) ??
    (quoted && addressOf(quoted, proposals, isFirst))
  );
}

/** Words of the page, and where they are in it as browsers compare it. */
interface Target {
  readonly quoted: Quoted;
  readonly target: Span;
}

function targetOf(article: Article, page: ShownPage, span: Span): Target | undefined {
  const shown = { start: page.indexOf(span.start), end: page.indexOf(span.end) };
  const words = wordsAround(article, page, span);
  const first = words.findIndex((word) => word.end > shown.start);
  const last = words.findLastIndex((word) => word.start < shown.end);
  const [from, to] = [words[first], words[last]];
  if (!from || !to || first > last || from.start < shown.start || to.end > shown.end) {
    return undefined;
  }
  const target = {
    start: fold(page.text.slice(0, from.start)).length,
    end: fold(page.text.slice(0, to.end)).length,
  };
  return { quoted: { page, words, first, last }, target };
}

/** UTF-16 code units of an article; what is longer would keep everybody else waiting. */
const LONGEST = 200_000;

/** An answer mostly quotes an article several times. */
const pages = new WeakMap<Article, ShownPage>();

/** The text as a browser shows it: white space collapsed, Markdown's marks gone. */
interface ShownPage {
  readonly text: string;
  /** `text` as browsers compare it. */
  readonly folded: string;
  /** Offsets into `text` at which something of the article is not shown, ascending. */
  readonly joints: readonly number[];
  /** Where an offset into the article's text is in `text`. */
  indexOf(offset: number): number;
}

/** Images, the addresses of links, tags, character references, marks. What is removed is never a term's. */
const MARKDOWN_HIDDEN =
  /!\[[^[\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\]\[[^[\]]*\]|<\/?[a-z][^<>:]*(?:\s[^<>]*)?>|&(?:#\w{1,8}|[a-z]\w{1,30});|[*_`~\\[\]|<>]|\s+/gi;
/** What was taken out of another format has a line feed for a line break and bars between table cells. */
const EXTRACTED_HIDDEN = /[\n|]|[^\S\n]+/g;
const TEXT_HIDDEN = /\s+/g;

function pageOf({ text, path, isExtracted }: Article): ShownPage {
  const pieces: { readonly offset: number; readonly index: number }[] = [];
  const joints: number[] = [];
  const shown: string[] = [];
  let length = 0;
  const show = (offset: number, piece: string) => {
    pieces.push({ offset, index: length });
    if (piece === '' || (piece === ' ' && shown.at(-1)?.endsWith(' '))) return;
    shown.push(piece);
    length += piece.length;
  };
  const hidden = isExtracted
    ? EXTRACTED_HIDDEN
    : /\.(?:md|markdown|mdown|mkdn?|mdx)$/i.test(path)
      ? MARKDOWN_HIDDEN
      : TEXT_HIDDEN;
  let offset = 0;
  for (const { 0: match, index } of text.matchAll(hidden)) {
    show(offset, text.slice(offset, index));
    const isSpace = /^\s/.test(match);
    if (!isSpace || (isExtracted && match === '\n')) joints.push(length);
    show(index, isSpace ? ' ' : '');
    offset = index + match.length;
  }
  show(offset, text.slice(offset));
  const whole = shown.join('');
  return {
    text: whole,
    folded: fold(whole),
    joints,
    indexOf(at) {
      const piece = pieces.findLastIndex((candidate) => candidate.offset <= at);
      const { offset: begin, index } = pieces[piece] ?? { offset: 0, index: 0 };
      return Math.min(index + at - begin, pieces[piece + 1]?.index ?? length);
    },
  };
}

/** A word of the page. All offsets point into its text. */
interface PageWord extends Span {
  /** The block that it is in, the same object for all words of one. */
  readonly block: Span;
}

/**
 * The words, as browsers bound them, of the blocks that a span touches and of the ones next to them, as
 * far as context may go. The segmenter's time grows with the square of the length of what it is given.
 */
function wordsAround(article: Article, page: ShownPage, span: Span): PageWord[] {
  const { blocks, language } = article;
  const first = blocks.findIndex((block) => block.end > span.start);
  const last = blocks.findLastIndex((block) => block.start < span.end);
  if (first === -1 || last < first) return [];
  const near = {
    start: page.indexOf(span.start) - CONTEXT_LENGTH,
    end: page.indexOf(span.end) + CONTEXT_LENGTH,
  };
  const segmenter = new Intl.Segmenter(languageCode(language), { granularity: 'word' });
  return blocks.slice(Math.max(0, first - 1), last + 2).flatMap((inText) => {
    const block = { start: page.indexOf(inText.start), end: page.indexOf(inText.end) };
    const start = Math.max(block.start, near.start);
    const end = Math.min(block.end, near.end);
    return Array.from(segmenter.segment(page.text.slice(start, end)), (found) => ({
      start: start + found.index,
      end: start + found.index + found.segment.length,
      block,
      isWord: found.isWordLike,
    })).filter(
      // What touches an end that is not the block's may be half a word.
      (word) =>
        word.isWord &&
        (word.start > start || start === block.start) &&
        (word.end < end || end === block.end),
    );
  });
}

/** A page and the words from `first` to `last` of `words`, which are the quote's. */
interface Quoted {
  readonly page: ShownPage;
  readonly words: readonly PageWord[];
  readonly first: number;
  readonly last: number;
}

/** Ways to name the quoted words, the best first: whole, without context, short. */
function* proposals(quoted: Quoted): Generator<Terms> {
  const whole = termOf(quoted, quoted.first, quoted.last);
  if (whole !== undefined && whole.length <= WHOLE_LENGTH) {
    yield* inContext(quoted, { prefix: '', start: whole, end: '', suffix: '' });
  }
  const isOneBlock = quoted.words[quoted.first]?.block === quoted.words[quoted.last]?.block;
  const half = Math.floor((quoted.last - quoted.first + 1) / 2);
  const most = isOneBlock ? Math.min(half, MOST_END_WORDS) : MOST_END_WORDS;
  for (let count = Math.min(FEWEST_END_WORDS, most); count > 0 && count <= most; count += 1) {
    const start = longest(count, (length) =>
      termOf(quoted, quoted.first, quoted.first + length - 1),
    );
    const end = longest(count, (length) => termOf(quoted, quoted.last - length + 1, quoted.last));
    if (start === undefined || end === undefined) return;
    yield* inContext(quoted, { prefix: '', start, end, suffix: '' });
  }
}

/** Ways to name words that answer: whole, with ever more of what stands around them or on one side. */
function* inItsContext(quoted: Quoted): Generator<Terms> {
  const start = termOf(quoted, quoted.first, quoted.last);
  if (start === undefined || start.length > WHOLE_LENGTH) return;
  for (let count = FEWEST_CONTEXT_WORDS; count <= MOST_CONTEXT_WORDS; count += 1) {
    const prefix = longest(count, (length) => prefixOf(quoted, length)) ?? '';
    const suffix = longest(count, (length) => suffixOf(quoted, length)) ?? '';
    const terms = { prefix, start, end: '', suffix };
    if (prefix !== '' && suffix !== '') yield terms;
    // A full stop keeps a browser from seeing the next block as what follows.
    if (prefix !== '') yield { ...terms, suffix: '' };
    if (suffix !== '') yield { ...terms, prefix: '' };
  }
}

/** The longest term of at most `count` words that the page is sure to show. */
function longest(count: number, term: (length: number) => string | undefined): string | undefined {
  for (let length = count; length > 0; length -= 1) {
    const found = term(length);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * A suffix is left to whole quotes: behind an end that it does not follow, browsers look on without
 * overlap, so that what they find depends on where every end before it begins.
 */
function* inContext(quoted: Quoted, terms: Terms): Generator<Terms> {
  yield terms;
  for (let count = 1; count <= MOST_CONTEXT_WORDS; count += 1) {
    const prefix = prefixOf(quoted, count) ?? '';
    const suffix = terms.end === '' ? (suffixOf(quoted, count) ?? '') : '';
    if (prefix !== '') yield { ...terms, prefix };
    if (suffix !== '') yield { ...terms, suffix };
    if (prefix !== '' && suffix !== '') yield { ...terms, prefix, suffix };
  }
}

/** The words before the quote, with what stands between, or the last ones of the block before. */
function prefixOf({ page, words, first }: Quoted, count: number): string | undefined {
  const [from, before, to] = [words[first - count], words[first - 1], words[first]];
  if (!from || !before || !to || from.block !== before.block) return undefined;
  if (before.block === to.block) return shownText(page, from.start, to.start);
  return shownText(page, from.start, before.block.end);
}

/** The words after the quote, with what stands between, or the first ones of the block after. */
function suffixOf({ page, words, last }: Quoted, count: number): string | undefined {
  const [from, after, to] = [words[last], words[last + 1], words[last + count]];
  if (!from || !after || !to || after.block !== to.block) return undefined;
  if (from.block === after.block) return shownText(page, from.end, to.end);
  return shownText(page, after.block.start, to.end);
}

/** From one word's start to another's end; undefined where they are in different blocks. */
function termOf({ page, words }: Quoted, first: number, last: number): string | undefined {
  const [from, to] = [words[first], words[last]];
  return from && to && from.block === to.block ? shownText(page, from.start, to.end) : undefined;
}

/** A stretch in which nothing of the article is hidden, so that the page is sure to show it as it is. */
function shownText(page: ShownPage, start: number, end: number): string | undefined {
  const shown = page.text.slice(start, end);
  const from = end - shown.trimStart().length;
  const to = start + shown.trimEnd().length;
  return page.joints.some((joint) => joint > from && joint < to) ? undefined : shown.trim();
}

/**
 * What terms may select in a folded page, in order. Browsers take a match only within a block and at the
 * bounds of words; here any will do, so that what comes first here comes first there too, if it is one there.
 */
function* matches(page: string, terms: Terms): Generator<Span> {
  const prefix = fold(terms.prefix);
  const start = fold(terms.start);
  const end = fold(terms.end);
  const suffix = fold(terms.suffix);
  const opening = prefix || start;
  for (let at = page.indexOf(opening); at !== -1; at = page.indexOf(opening, at + 1)) {
    const from = prefix === '' ? at : skipSpace(page, at + prefix.length);
    if (!page.startsWith(start, from)) continue;
    const to = from + start.length;
    if (end !== '') {
      const found = page.indexOf(end, to);
      if (found === -1) return;
      yield { start: from, end: found + end.length };
    } else if (suffix === '' || page.startsWith(suffix, skipSpace(page, to))) {
      yield { start: from, end: to };
    }
  }
}

function skipSpace(page: string, at: number): number {
  return page[at] === ' ' ? at + 1 : at;
}

/** What browsers take for the same: case, accents, curved quotation marks, soft hyphens. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ');
}

/** Any fragment stays in front, as browsers fall back on it; a directive that is there is replaced. */
function addressWith(url: string, { prefix, start, end, suffix }: Terms): string {
  const [plain = ''] = url.split(':~:');
  const terms = [
    prefix === '' ? [] : `${encode(prefix)}-`,
    encode(start),
    end === '' ? [] : encode(end),
    suffix === '' ? [] : `-${encode(suffix)}`,
  ].flat();
  return `${plain}${plain.includes('#') ? '' : '#'}:~:text=${terms.join(',')}`;
}

/** The hyphen is the directive's own; the others would end or format a link in Markdown. */
function encode(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replace(
    /[-!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
