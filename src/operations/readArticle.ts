import { citationJson, jsonNotation, printable } from '../core/answer/answerJson.ts';
import { findWords } from '../core/answer/articleAddress.ts';
import type { Article } from '../core/article/article.ts';
import { catalogueEntryOf } from '../core/article/catalogue.ts';
import { cite } from '../core/article/citation.ts';
import type { Span } from '../core/text/span.ts';
import { label } from '../core/text/visible.ts';
import { DEFINITIONS } from './definitions.ts';
import { required, text, wholeNumber } from './inputField.ts';
import { definition, objectSchema, withDefinitions } from './jsonSchema.ts';
import { operation } from './operation.ts';
import { articleJson, linesOfText, sourceLine } from './quoted.ts';

/** UTF-16 code units of a stretch. */
const STRETCH = 8000;
const MOST = 40_000;

const ID_LIMIT = 1000;
const QUOTE_LIMIT = 4000;

export const readArticle = operation({
  name: 'read_article',
  title: 'Read an article',
  description: [
    'The stored text of an article, character for character, a stretch at a time: from its beginning, from a line or an offset, or around quoted words.',
    'Use it for what stands around a quotation, before you say what an article says as a whole. To find where something is said use ask: reading whole articles takes many calls.',
    'Where there is more, next is the offset to go on from (start). What you quote of it is verbatim; check it with verify_quote before you show it.',
  ].join('\n'),
  fields: {
    id: required(text('The id of the article, as citations and list_articles have it.', ID_LIMIT)),
    from: wholeNumber('The first line to be read, from 1.', 1, Number.MAX_SAFE_INTEGER),
    to: wholeNumber('The last line to be read.', 1, Number.MAX_SAFE_INTEGER),
    start: wholeNumber('The offset to read from, such as next.', 0, Number.MAX_SAFE_INTEGER),
    quote: text('Words of the article to read around.', QUOTE_LIMIT),
    chars: wholeNumber(`Characters of the stretch (default: ${STRETCH}).`, 200, MOST),
  },
  output: withDefinitions(
    objectSchema(
      {
        article: definition('article'),
        text: { description: 'Verbatim, from start to end.', type: 'string' },
        citation: definition('citation'),
        length: {
          description: 'Of the whole text, in UTF-16 code units.',
          type: 'integer',
          minimum: 0,
        },
        next: {
          description: 'The offset to go on from; absent where that is the end.',
          $ref: '#/$defs/offset',
        },
      },
      ['article', 'text', 'citation', 'length'],
    ),
    DEFINITIONS,
  ),
  async run({ id, from, to, start, quote, chars = STRETCH }, { desk, door }) {
    const article = await desk.library.articles.get(id);
    if (!article) return { kind: 'not-found', detail: `There is no article ${label(id)}.` };
    const span = stretchOf(article, { from, to, start, quote, chars });
    if (typeof span === 'string') return { kind: 'not-found', detail: span };
    const citation = cite(article, span);
    const stretch = { articleId: article.id, ...span, marks: [] };
    const reply = door.reply({ kind: 'context', citation, stretches: [stretch], alone: stretch });
    if (reply.kind !== 'context') return { kind: 'not-found', detail: CHANGED };
    const read = jsonNotation.read(reply.alone);
    const next = span.end < article.text.length ? span.end : undefined;
    return {
      kind: 'done',
      json: printable({
        article: articleJson(catalogueEntryOf(article)),
        ...{ text: read, citation: citationJson(reply.citation) },
        ...{ length: article.text.length, next },
      }),
      text: linesOfText(
        sourceLine(reply.citation),
        printable(read),
        next === undefined ? undefined : `There is more: go on with start ${next}.`,
      ),
    };
  },
});

const CHANGED = 'The article has just changed. Try again.';

/** What of an article is to be read. */
interface Where {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly start: number | undefined;
  readonly quote: string | undefined;
  readonly chars: number;
}

/** The stretch, or why there is none. */
function stretchOf(article: Article, where: Where): Span | string {
  const whole = article.text;
  const { from, to, start, quote, chars } = where;
  if (quote !== undefined) {
    const found = findWords({ quote }, article);
    if (found.kind === 'withdrawn')
      return 'The quoted words do not stand in the article; verify_quote tells more.';
    return around(found.span, whole, chars);
  }
  const first = start ?? lineStart(whole, from ?? 1);
  if (first === undefined || first >= whole.length) return 'The article is shorter than that.';
  const behind = to === undefined ? undefined : lineStart(whole, to + 1);
  const most = Math.min(whole.length, first + chars);
  const end = Math.max(first, Math.min(most, behind ?? whole.length));
  if (end === first) return 'The last line comes before the first.';
  return {
    start: notInACharacter(whole, first),
    end: end === most ? wordEnd(whole, first, end) : end,
  };
}

/** Where a line begins; undefined where there are fewer. */
function lineStart(whole: string, line: number): number | undefined {
  let at = 0;
  for (let count = 1; count < line; count += 1) {
    at = whole.indexOf('\n', at) + 1;
    if (at === 0) return undefined;
  }
  return at;
}

/** About as much before words as behind, from the beginning of a line where one is near. */
function around(words: Span, whole: string, chars: number): Span {
  const room = Math.max(0, chars - (words.end - words.start));
  const least = Math.max(0, words.start - Math.floor(room / 2));
  const line = least === 0 ? 0 : whole.indexOf('\n', least) + 1;
  const start = line > 0 && line <= words.start ? line : least;
  const end = Math.min(whole.length, start + Math.max(chars, words.end - start));
  return { start: notInACharacter(whole, start), end: wordEnd(whole, words.end, end) };
}

/** The last place before an end where no word is cut, if there is one behind the least. */
function wordEnd(whole: string, least: number, end: number): number {
  if (end >= whole.length) return whole.length;
  const blank = Math.max(whole.lastIndexOf('\n', end), whole.lastIndexOf(' ', end));
  return blank > least ? blank : notInACharacter(whole, end);
}

function notInACharacter(whole: string, at: number): number {
  return /[\udc00-\udfff]/.test(whole[at] ?? '') && /[\ud800-\udbff]/.test(whole[at - 1] ?? '')
    ? at - 1
    : at;
}
