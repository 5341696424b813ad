import { Parser, type ParserOptions } from 'htmlparser2';
import type { Flaw } from '../extraction/extraction.ts';
import { isFurniture } from '../extraction/furniture.ts';
import type { StoredTextWriter } from '../extraction/storedText.ts';

/** What a parser, or a walk over a tree, tells about a page: every `open` has its `close`. */
export interface HtmlEvents {
  open(name: string, attributes: Attributes): void;
  text(data: string): void;
  close(name: string): void;
  comment?(data: string): void;
}

export type Attributes = Readonly<Record<string, string>>;

/** As deep as a browser goes. Every tag that closes nothing costs the parser a look at all that is open. */
const DEPTH_LIMIT = 512;

/** Characters given to the parser at a time; it can be left between two pieces. */
const PIECE = 1 << 15;

export const TOO_DEEP: Flaw = {
  reason: `Its elements are nested more than ${DEPTH_LIMIT} deep.`,
  remedy: 'Open it in a browser and save it from there, or remove it.',
};

/** Tells the events of a page or of a part of one; false when it is nested too deep and was not read to its end. */
export function parseHtml(html: string, events: HtmlEvents): boolean {
  // XHTML closes elements like <title/> and <a id="x"/>, which would else swallow what follows.
  return parse(html, events, { recognizeSelfClosing: true, recognizeCDATA: true });
}

/** The same for XML. Entities that a file defines itself are left as they stand. */
export function parseXml(xml: string, events: HtmlEvents): boolean {
  return parse(xml, events, { xmlMode: true });
}

function parse(markup: string, events: HtmlEvents, options: ParserOptions): boolean {
  let depth = 0;
  let isTooDeep = false;
  let text = '';
  let texts: string[] = [];
  const join = () => {
    text += texts.join('');
    texts = [];
  };
  const flush = () => {
    join();
    if (text !== '' && !isTooDeep) events.text(text.replaceAll('\0', ''));
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        depth += 1;
        isTooDeep ||= depth > DEPTH_LIMIT;
        if (!isTooDeep) events.open(name, attributes);
      },
      // It comes in pieces that end anywhere.
      ontext: (data) => void texts.push(data),
      onclosetag(name) {
        flush();
        depth -= 1;
        if (!isTooDeep) events.close(name);
      },
      oncomment: (data) => events.comment?.(data),
    },
    options,
  );
  for (let at = 0; at < markup.length; at += PIECE) {
    parser.write(markup.slice(at, at + PIECE));
    if (isTooDeep) return false;
    join();
  }
  parser.end();
  flush();
  return !isTooDeep;
}

const SKIPPED = new Set(
  'script style noscript noframes noembed template head title dialog svg iframe object canvas audio video select datalist textarea button annotation annotation-xml'.split(
    ' ',
  ),
);

/** Whether a browser shows nothing of an element, or nothing that anybody wrote into the article. */
export function isSkipped(name: string, attributes: Attributes): boolean {
  return (
    SKIPPED.has(name) ||
    attributes['hidden'] !== undefined ||
    /\b(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes['style'] ?? '')
  );
}

/** What begins and ends a block; everything else stands within a line. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

type Piece =
  | { readonly kind: 'heading'; readonly level: number; readonly content: string }
  | { readonly kind: 'block'; readonly content: string; readonly isApart: boolean };

/** The pieces in each cell of a table row that is being read. */
type Row = Piece[][];

export interface HtmlWriter extends HtmlEvents {
  /** To be called once, when all events were told. */
  end(): void;
}

/**
 * Writes what it is told of a page: headings, and a block for each paragraph, list item and table row
 * and for text that stands between them.
 * @param title is not written again where it stands as a heading, or as text above all else.
 */
export function createHtmlWriter(writer: StoredTextWriter, title?: string): HtmlWriter {
  const write = createPieceWriter(writer, title);
  const rows: Row[] = [];
  let inline: string[] = [];
  let raised = 0;
  let skipping = 0;
  let level = 0;
  let captions = 0;
  let pre = 0;

  const put = (piece: Piece) => {
    const row = rows.at(-1);
    if (row === undefined) return write(piece);
    if (row.length === 0) row.push([]);
    row.at(-1)?.push(piece);
  };
  const flush = () => {
    const whole = inline.join('');
    inline = [];
    raised = 0;
    if (whole.trim() === '') return;
    if (level > 0) {
      put({ kind: 'heading', level, content: whole });
      // A heading that nobody closes would else make headings of all that follows.
      level = 0;
      return;
    }
    // Pages of old part their paragraphs with two line breaks.
    for (const content of pre > 0 ? [whole] : whole.split(/\n\s*\n/u)) {
      if (content.trim() !== '') put({ kind: 'block', content, isApart: captions > 0 });
    }
  };
  const closeRow = () => {
    for (const piece of settle(rows.pop() ?? [], captions > 0)) put(piece);
  };

  return {
    open(name, attributes) {
      if (skipping > 0 || isSkipped(name, attributes)) {
        skipping += 1;
        return;
      }
      if (BLOCKS.has(name)) flush();
      if (/^h[1-6]$/.test(name)) {
        level = Number(name[1]);
        // It closes the section above, also where it shows a picture only.
        if (rows.length === 0) writer.heading(level, '');
      } else if (name === 'tr') rows.push([]);
      else if (name === 'td' || name === 'th') rows.at(-1)?.push([]);
      else if (name === 'caption' || name === 'figcaption') captions += 1;
      else if (name === 'pre') pre += 1;
      else if (name === 'br') inline.push('\n');
      else if (name === 'q') inline.push('“');
      else if (name === 'sup' || name === 'sub') raised = inline.length;
    },
    text(data) {
      if (skipping === 0) inline.push(pre > 0 ? data : data.replace(/[\t\n\f\r ]+/g, ' '));
    },
    close(name) {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      if (name === 'q') inline.push('”');
      if (name === 'sup' || name === 'sub') {
        inline.push(asRaised(inline.splice(raised).join(''), name));
        raised = inline.length;
      }
      if (!BLOCKS.has(name)) return;
      flush();
      if (/^h[1-6]$/.test(name)) level = 0;
      else if (name === 'tr') closeRow();
      else if (name === 'caption' || name === 'figcaption') captions -= 1;
      else if (name === 'pre') pre -= 1;
    },
    end() {
      flush();
      while (rows.length > 0) closeRow();
    },
  };
}

/**
 * A row of a table of data is one block. Where a cell holds several pieces or a heading, the table
 * merely lays the page out.
 */
function settle(row: Row, isApart: boolean): readonly Piece[] {
  const pieces = row.flat();
  const isData = row.every((cell) => cell.length <= 1 && cell[0]?.kind !== 'heading');
  if (!isData || pieces.length < 2) return pieces;
  const cells = pieces.map((piece) => piece.content.replace(/\s+/gu, ' ').trim());
  return [{ kind: 'block', content: cells.join(' | '), isApart }];
}

function createPieceWriter(writer: StoredTextWriter, title?: string): (piece: Piece) => void {
  const heading = title === undefined ? undefined : plain(title);
  let isFirst = true;
  return (piece) => {
    const content = plain(piece.content);
    const isTitle = content.toLowerCase() === heading?.toLowerCase();
    if (isFurniture(content)) return;
    if (piece.kind === 'heading') {
      writer.heading(piece.level, isTitle ? '' : piece.content);
    } else if (!isTitle || !isFirst) {
      writer.block(piece.content, { apart: piece.isApart });
      isFirst = false;
    }
  };
}

/** A text on one line, as it is compared. */
function plain(content: string): string {
  return content.replace(/\s+/gu, ' ').trim();
}

const PLAIN = '0123456789+-−=()';
const RAISED = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎' };

/** Raised and lowered numbers keep their place: without it 10⁶ would be quoted as 106. */
function asRaised(content: string, name: 'sup' | 'sub'): string {
  if (!/^[\d+\-−=()]+$/.test(content)) return content;
  return Array.from(content, (sign) => RAISED[name][PLAIN.indexOf(sign)] ?? sign).join('');
}
