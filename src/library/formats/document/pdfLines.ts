/** A stretch of text where a page has it; points, from the left and from the top. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** Of the type. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isRightToLeft: boolean;
  /** Where a space stands beside it that is drawn, however narrow. */
  readonly space?: 'left' | 'right';
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly fragments: readonly Fragment[];
}

/** A line of one column. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  /** Whether it is a row of a table, or otherwise parts that stand far from each other. */
  readonly isRow: boolean;
  readonly page: number;
  /** Numbers the columns of all pages in reading order. */
  readonly column: number;
  /** How far the lines of its column reach. */
  readonly edge: number;
}

// All in sizes of the type.
/** A narrower gap is kerning. */
const SPACE = 0.15;
/** A wider gap is no space, even in a justified line. */
const CELL_GAP = 1.8;
/** Two columns stand at least this far from each other. */
const GUTTER = 0.8;
/** What stands higher or lower by less than this is on the same line: a raised number for instance. */
const SAME_LINE = 0.45;

/** The lines of all pages as they are read, without running headers, footers and page numbers. */
export function linesOf(pages: readonly Page[]): Line[] {
  let column = 0;
  return withoutRunningLines(pages).flatMap(({ number, fragments }) =>
    columnsOf(fragments).flatMap((within) => {
      column += 1;
      const edge = within.reduce((most, { right }) => Math.max(most, right), 0);
      return rowsOf(within).map((row) => ({ ...lineOf(row), page: number, column, edge }));
    }),
  );
}

/** Fragments on the same baseline. */
type Row = readonly Fragment[];

/** From top to bottom. */
function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Fragment[][] = [];
  let tallest: Fragment | undefined;
  for (const fragment of fragments.toSorted((a, b) => a.y - b.y)) {
    const reach = SAME_LINE * Math.max(fragment.size, tallest?.size ?? 0);
    if (tallest && fragment.y - tallest.y <= reach) {
      rows.at(-1)?.push(fragment);
      if (fragment.size > tallest.size) tallest = fragment;
    } else {
      rows.push([fragment]);
      tallest = fragment;
    }
  }
  return rows;
}

function lineOf(row: Row): Omit<Line, 'page' | 'column' | 'edge'> {
  const main = tallestOf(row);
  const fromRight = lengthOf(row.filter((part) => part.isRightToLeft)) * 2 > lengthOf(row);
  const parts = row.toSorted((a, b) => (fromRight ? b.left - a.left : a.left - b.left));
  let text = '';
  let isRow = false;
  let before: Fragment | undefined;
  for (const part of parts) {
    if (before && isPrintedTwice(before, part)) continue;
    const gap = before ? (fromRight ? before.left - part.right : part.left - before.right) : 0;
    const isCell = gap > CELL_GAP * main.size && !isItem(`${text} `);
    if (isCell) isRow = true;
    const isSpace = gap > SPACE * main.size || hasSpaceBetween(before, part, fromRight);
    text += (isCell ? ' | ' : isSpace ? ' ' : '') + printed(part, main);
    before = part;
  }
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: row.reduce((least, part) => Math.min(least, part.left), Infinity),
    right: row.reduce((most, part) => Math.max(most, part.right), -Infinity),
    y: main.y,
    size: main.size,
    isBold: row.every((part) => part.isBold),
    isRow,
  };
}

function hasSpaceBetween(
  before: Fragment | undefined,
  part: Fragment,
  fromRight: boolean,
): boolean {
  const [inner, outer] = fromRight ? (['right', 'left'] as const) : (['left', 'right'] as const);
  return part.space === inner || before?.space === outer;
}

/** The fragment with most of the text, since a number may be raised and an initial large. */
function tallestOf([first, ...rest]: Row): Fragment {
  const none = {
    text: '',
    left: 0,
    right: 0,
    y: 0,
    size: 1,
    isBold: false,
    isRightToLeft: false,
  };
  return rest.reduce(
    (most, part) => (part.text.length > most.text.length ? part : most),
    first ?? none,
  );
}

function lengthOf(fragments: readonly Fragment[]): number {
  return fragments.reduce((sum, { text }) => sum + text.length, 0);
}

/** Some programs print bold type as the same type twice. */
function isPrintedTwice(before: Fragment, part: Fragment): boolean {
  return before.text === part.text && Math.abs(part.left - before.left) < SPACE * part.size;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** Raised and lowered numbers keep their place: without it 10⁶ would be quoted as 106. */
function printed(part: Fragment, main: Fragment): string {
  const rise = (main.y - part.y) / main.size;
  if (part.size > 0.8 * main.size || Math.abs(rise) < 0.05 || !/^\d+$/.test(part.text)) {
    return part.text;
  }
  const signs = rise > 0 ? RAISED : LOWERED;
  return Array.from(part.text, (digit) => signs[Number(digit)] ?? digit).join('');
}

/** Whether a line begins an item of a list. */
export function isItem(text: string): boolean {
  return BULLET.test(text) || /^(?:\d{1,3}[.)]|\(?[a-z]\)) /.test(text);
}

/** The last three are what the usual symbol fonts have for a bullet. */
export const BULLET = /^[•◦▪▫‣⁃●○■□►\uf0b7\uf0a7\uf0d8] */u;

/** Rows with text in both columns; fewer may be those of a table. */
const COLUMN_ROWS = 3;
/** Characters in a row of a column, on average; the cells of a table have fewer. */
const COLUMN_CHARACTERS = 16;
/** Gutters that are tried on a page. */
const CANDIDATE_LIMIT = 60;
/** Parts of a page, side by side, that are looked at for columns of their own. */
const COLUMN_DEPTH = 4;

/** The columns of a page in reading order; what stands across two columns is one of its own. */
function columnsOf(fragments: readonly Fragment[], depth = 0): (readonly Fragment[])[] {
  if (fragments.length === 0) return [];
  const gutter = depth < COLUMN_DEPTH ? gutterOf(fragments) : undefined;
  if (gutter === undefined) return [fragments];
  return bandsOf(fragments, gutter).flatMap((band) => {
    if (band.isAcross) return [band.fragments];
    const left = band.fragments.filter((part) => middleOf(part) < gutter);
    const right = band.fragments.filter((part) => middleOf(part) >= gutter);
    return [...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1)];
  });
}

function bandsOf(fragments: readonly Fragment[], gutter: number) {
  const bands: { isAcross: boolean; fragments: Fragment[] }[] = [];
  for (const row of rowsOf(fragments)) {
    const isAcross = row.some((part) => isAcrossOf(part, gutter));
    let band = bands.at(-1);
    if (band?.isAcross !== isAcross) {
      band = { isAcross, fragments: [] };
      bands.push(band);
    }
    for (const part of row) band.fragments.push(part);
  }
  return bands;
}

/** Where two columns of running text part, if they do. */
function gutterOf(fragments: readonly Fragment[]): number | undefined {
  const rows = rowsOf(fragments);
  const size = medianOf(fragments.map((part) => part.size));
  const edges = new Map<number, number>();
  for (const { left } of fragments) {
    const x = Math.round(left - (GUTTER / 2) * size);
    edges.set(x, (edges.get(x) ?? 0) + 1);
  }
  // Most lines of the right column begin at the same place.
  const tried = Array.from(edges).toSorted(([, a], [, b]) => b - a);
  let best: { x: number; count: number } | undefined;
  for (const [x] of tried.slice(0, CANDIDATE_LIMIT)) {
    const count = rowsBeside(rows, x, size);
    if (count >= COLUMN_ROWS && count > (best?.count ?? 0)) best = { x, count };
  }
  return best?.x;
}

/** How many rows have running text on both sides of a gutter. */
function rowsBeside(rows: readonly Row[], x: number, size: number): number {
  const both: Sides[] = [];
  let open: Sides | undefined;
  for (const row of rows) {
    const sides = sidesOf(row, x, (GUTTER / 2) * size);
    // Two columns may be set to lines of their own, which lie between each other.
    const isBetween = open !== undefined && sides.y - open.y < SAME_ROW * size;
    const joint = open && isBetween ? sum(open, sides) : sides;
    if (joint.left > 0 && joint.right > 0 && !joint.isAcross) {
      both.push(joint);
      open = undefined;
    } else {
      open = sides;
    }
  }
  const isText = (side: 'left' | 'right') =>
    both.reduce((all, row) => all + row[side], 0) >= COLUMN_CHARACTERS * both.length;
  return isText('left') && isText('right') ? both.length : 0;
}

/** How many characters of a row stand on either side of a gutter. */
interface Sides {
  readonly left: number;
  readonly right: number;
  readonly isAcross: boolean;
  readonly y: number;
}

/** In sizes of the type: lines of two columns that are closer than this are beside each other. */
const SAME_ROW = 0.8;

function sidesOf(row: Row, x: number, margin: number): Sides {
  const before = row.filter((part) => middleOf(part) < x);
  const left = lengthOf(before);
  const isAcross = row.some((part) => isAcrossOf(part, x, margin));
  return { left, right: lengthOf(row) - left, isAcross, y: row[0]?.y ?? 0 };
}

function sum(a: Sides, b: Sides): Sides {
  const isAcross = a.isAcross || b.isAcross;
  return { left: a.left + b.left, right: a.right + b.right, isAcross, y: a.y };
}

function isAcrossOf({ left, right }: Fragment, x: number, margin = 0): boolean {
  return left < x + 0.9 * margin && right > x - margin;
}

function middleOf({ left, right }: Fragment): number {
  return (left + right) / 2;
}

/** Lines at the upper and at the lower end of a page among which running ones are looked for. */
const OUTER_LINES = 3;
/** Points that a running line moves by from page to page. */
const PLAY = 3;
/** Pages that have a running line, of all, where they are few; left and right pages often differ. */
const RUNNING_SHARE = 0.4;
/** As many are enough in any case, since chapters often have a line of their own. */
const RUNNING_PAGES = 3;

function withoutRunningLines(pages: readonly Page[]): Page[] {
  const withRows = pages.map((page) => ({ page, rows: rowsOf(page.fragments) }));
  const outer = withRows.map(
    ({ rows }) => new Set([...rows.slice(0, OUTER_LINES), ...rows.slice(-OUTER_LINES)]),
  );
  const counts = new Map<string, number>();
  for (const rows of outer) {
    const places = new Set(Array.from(rows).flatMap(placesOf));
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const written = pages.filter(({ fragments }) => fragments.length > 0).length;
  const least = Math.max(2, Math.min(RUNNING_PAGES, RUNNING_SHARE * written));
  const isRunning = (row: Row) => placesOf(row).some((place) => (counts.get(place) ?? 0) >= least);
  return withRows.map(({ page, rows }, index) => ({
    number: page.number,
    fragments: rows.flatMap((row) => (outer[index]?.has(row) && isRunning(row) ? [] : row)),
  }));
}

/** The text of a row, whatever its numbers, at each of the two heights that it is nearest to. */
function placesOf(row: Row): string[] {
  const { text, y } = lineOf(row);
  const words = text.replace(/\d+|\b[ivxl]+\b/gu, '#');
  return [Math.floor(y / PLAY), Math.round(y / PLAY) + 0.5].map((height) => `${height} ${words}`);
}

export function medianOf(values: readonly number[], share = 0.5): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 1;
}
