import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Flaw } from '../extraction/extraction.ts';
import type { Line } from './streamLines.ts';

/** A row of a table, and the line that it begins on. */
export type CsvRow =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly broken: Flaw };

interface TextLine {
  readonly line: number;
  readonly text: string;
}

/**
 * The rows of a table. A row goes on over lines until its quotation marks are even in number; where that
 * makes no row, only its first line is given up, so that a stray mark does not cost the rows below it.
 * @param limit of a row in bytes.
 */
export async function* readRows(lines: AsyncIterator<Line>, limit: number): AsyncGenerator<CsvRow> {
  const { next, giveBack } = createReturnableLines(lines);
  let delimiter: string | undefined;
  for (let line = await next(); line; line = await next()) {
    if ('broken' in line) {
      yield line;
      continue;
    }
    // Excel reads the sign between fields from such a first line.
    const told = delimiter === undefined ? /^sep=(.)\r?$/.exec(line.text)?.[1] : undefined;
    delimiter ??= told;
    if (told !== undefined || line.text.trim() === '') continue;
    delimiter ??= delimiterOf(line.text);
    const group = [line, ...(await continuation(line, next, giveBack, limit))];
    const row = parseRow(group, delimiter);
    if ('broken' in row) giveBack(group.slice(1));
    yield { line: line.line, ...row };
  }
}

function createReturnableLines(lines: AsyncIterator<Line>) {
  /** The next one last. */
  const ahead: Line[] = [];
  return {
    async next(): Promise<Line | undefined> {
      const line = ahead.pop();
      if (line) return line;
      const read = await lines.next();
      return read.done ? undefined : read.value;
    },
    giveBack(unused: readonly Line[]) {
      for (const line of unused.toReversed()) ahead.push(line);
    },
  };
}

/** The lines that a row goes on over, as far as quotation marks tell, and as the limit allows. */
async function continuation(
  first: TextLine,
  next: () => Promise<Line | undefined>,
  giveBack: (lines: readonly Line[]) => void,
  limit: number,
): Promise<readonly TextLine[]> {
  const rest: TextLine[] = [];
  let length = Buffer.byteLength(first.text);
  let isOpen = hasOddMarks(first.text);
  while (isOpen && length <= limit) {
    const line = await next();
    if (!line) break;
    if ('broken' in line) {
      giveBack([line]);
      break;
    }
    rest.push(line);
    length += Buffer.byteLength(line.text) + 1;
    if (hasOddMarks(line.text)) isOpen = false;
  }
  return rest;
}

function hasOddMarks(text: string): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** Whatever stands most often between the names of the columns. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

type ParsedRow = { readonly fields: readonly string[] } | { readonly broken: Flaw };

function parseRow(group: readonly TextLine[], delimiter: string): ParsedRow {
  const lines = group.map(({ text }) => text.replace(/\r$/, ''));
  const row = parseFields(lines.join('\n'), delimiter);
  // Where tabs part the fields, many programs write quotation marks as they are.
  return 'broken' in row && delimiter === '\t' ? { fields: lines[0]?.split('\t') ?? [] } : row;
}

function parseFields(text: string, delimiter: string): ParsedRow {
  try {
    const rows = parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true });
    const [fields = []] = rows;
    return rows.length === 1 ? { fields } : { broken: STRAY_MARK };
  } catch (error) {
    const isOpen = error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED';
    return { broken: isOpen ? OPEN_MARK : STRAY_MARK };
  }
}

const OPEN_MARK: Flaw = {
  reason: 'It has a quotation mark that is never closed.',
  remedy: 'Write a quotation mark behind the field.',
};
const STRAY_MARK: Flaw = {
  reason: 'It has a quotation mark in the middle of a field.',
  remedy: 'Write the field between quotation marks, and those within it twice.',
};
