import { isFurniture } from '../extraction/furniture.ts';
import type { StoredTextWriter } from '../extraction/storedText.ts';
import { asSeen } from './asSeen.ts';
import { type HtmlEvents, isSkipped } from './markup.ts';
import { shiftedInText } from './raised.ts';

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
  const state: WriterState = {
    rows: [],
    line: [],
    raised: 0,
    skipping: 0,
    level: 0,
    captions: 0,
    pre: 0,
  };
  const end = (pieces: readonly Piece[]) => {
    for (const piece of pieces) put(state, piece, write);
  };
  const events = asSeen({
    open(name, attributes) {
      if (state.skipping > 0 || isSkipped(name, attributes)) {
        state.skipping += 1;
        return;
      }
      if (BLOCKS.has(name)) end(lineEnded(state));
      enter(state, name);
      // It closes the section above, also where it shows a picture only.
      if (HEADING.test(name) && state.rows.length === 0) writer.heading(state.level, '');
    },
    text(data) {
      const { line, skipping, pre } = state;
      if (skipping === 0) line.push(pre > 0 ? data : data.replace(/[\t\n\f\r ]+/g, ' '));
    },
    close(name) {
      if (state.skipping > 0) {
        state.skipping -= 1;
        return;
      }
      if (BLOCKS.has(name)) end(lineEnded(state));
      if (name === 'tr') end(rowEnded(state));
      leave(state, name);
    },
  });
  return {
    ...events,
    end() {
      end(lineEnded(state));
      while (state.rows.length > 0) end(rowEnded(state));
    },
  };
}

/** Where in a page its writer is. */
interface WriterState {
  /** Rows that are being read, of tables in one another. */
  readonly rows: Row[];
  /** What has been read of a line, in stretches. */
  line: string[];
  /** Where in the line a raised or lowered stretch begins. */
  raised: number;
  /** Elements in one another that are not shown. */
  skipping: number;
  /** Of the heading that is being read; 0 where none is. */
  level: number;
  /** Captions in one another. */
  captions: number;
  /** Elements in one another in which white space counts. */
  pre: number;
}

const HEADING = /^h[1-6]$/;

function enter(state: WriterState, name: string): void {
  if (HEADING.test(name)) state.level = Number(name[1]);
  else if (name === 'tr') state.rows.push([]);
  else if (name === 'td' || name === 'th') state.rows.at(-1)?.push([]);
  else if (name === 'caption' || name === 'figcaption') state.captions += 1;
  else if (name === 'pre') state.pre += 1;
  else if (name === 'br') state.line.push('\n');
  else if (name === 'q') state.line.push('“');
  else if (name === 'sup' || name === 'sub') state.raised = state.line.length;
}

function leave(state: WriterState, name: string): void {
  if (HEADING.test(name)) state.level = 0;
  else if (name === 'caption' || name === 'figcaption') state.captions -= 1;
  else if (name === 'pre') state.pre -= 1;
  else if (name === 'q') state.line.push('”');
  else if (name === 'sup' || name === 'sub') {
    state.line.push(shiftedInText(state.line.splice(state.raised).join(''), name));
    state.raised = state.line.length;
  }
}

function put({ rows }: WriterState, piece: Piece, write: (piece: Piece) => void): void {
  const row = rows.at(-1);
  if (row === undefined) {
    write(piece);
    return;
  }
  if (row.length === 0) row.push([]);
  row.at(-1)?.push(piece);
}

/** Begins a new line. @returns what the last one comes to. */
function lineEnded(state: WriterState): readonly Piece[] {
  const whole = state.line.join('');
  state.line = [];
  state.raised = 0;
  if (whole.trim() === '') return [];
  const { level, pre, captions } = state;
  if (level > 0) {
    // A heading that nobody closes would else make headings of all that follows.
    state.level = 0;
    return [{ kind: 'heading', level, content: whole }];
  }
  // Pages of old part their paragraphs with two line breaks.
  return (pre > 0 ? [whole] : whole.split(/\n\s*\n/u))
    .filter((content) => content.trim() !== '')
    .map((content) => ({ kind: 'block', content, isApart: captions > 0 }));
}

function rowEnded({ rows, captions }: WriterState): readonly Piece[] {
  return settle(rows.pop() ?? [], captions > 0);
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
