import type { Entry, ExportOptions, Flaw, ReadExport } from '../extraction/extraction.ts';
import { brokenEntry, EMPTY } from './brokenEntry.ts';
import { type CsvRow, readRows } from './csvRows.ts';
import { isUnpublished, nameText, readEntry } from './entryFields.ts';
import type { EntryValues } from './lookup.ts';
import { streamLines } from './streamLines.ts';

/** Reads a table: names in the first row, then one entry a row. A row that is broken costs that row only. */
export const readCsv: ReadExport = async function* (chunks, options) {
  let columns: readonly string[] | undefined;
  let entry = 0;
  for await (const row of readRows(streamLines(chunks, options.entryLimit), options.entryLimit)) {
    if (columns) {
      entry += 1;
      const read = readRow(row, columns, entry, options);
      if (read) yield read;
      continue;
    }
    const flaw = 'broken' in row ? row.broken : flawOfHeader(row.fields, options);
    if (flaw) return yield brokenEntry({ line: row.line, ...flaw, entry: 1 });
    columns = 'broken' in row ? [] : row.fields.map((name) => name.trim());
  }
  if (entry === 0) yield brokenEntry({ entry: 1, ...(columns ? NO_ROW : EMPTY) });
};

const NO_ROW: Flaw = {
  reason: 'It has names in its first row, but no other row.',
  remedy: 'Write a row for each article below the names, or remove the file.',
};

function flawOfHeader(names: readonly string[], options: ExportOptions): Flaw | undefined {
  if (nameText(names, options)) return undefined;
  return {
    reason: `Its first row names no column with the text of an article; it has ${listed(names)}.`,
    remedy: 'Name the column of the texts "text", and the others likewise.',
  };
}

function readRow(
  row: CsvRow,
  columns: readonly string[],
  entry: number,
  options: ExportOptions,
): Entry | undefined {
  const place = { entry, line: row.line };
  const flaw = 'broken' in row ? row.broken : flawOfRow(row.fields, columns);
  if (flaw) return brokenEntry({ ...flaw, ...place });
  const values = 'broken' in row ? {} : valuesOf(columns, row.fields);
  return isUnpublished(values) ? undefined : readEntry(values, place, options);
}

/** Empty fields at the end come from programs that write a row as wide as their widest. */
function flawOfRow(fields: readonly string[], columns: readonly string[]): Flaw | undefined {
  const surplus = fields.slice(columns.length).filter((field) => field.trim() !== '');
  if (fields.length >= columns.length && surplus.length === 0) return undefined;
  return {
    reason: `It has ${counted(fields.length)}, but the first row has ${columns.length}.`,
    remedy: 'Write a field that holds the sign between fields, or a line end, in quotation marks.',
  };
}

function valuesOf(columns: readonly string[], fields: readonly string[]): EntryValues {
  return Object.fromEntries(columns.map((name, index) => [name, fields[index]]));
}

/** Names of columns that a problem tells, and characters of each. */
const TOLD_COLUMNS = 8;
const NAME_LENGTH = 40;

function listed(names: readonly string[]): string {
  const told = names
    .slice(0, TOLD_COLUMNS)
    .map((name) => JSON.stringify(name.slice(0, NAME_LENGTH)));
  return `${told.join(', ')}${names.length > TOLD_COLUMNS ? ' and more' : ''}`;
}

function counted(fields: number): string {
  return fields === 1 ? '1 field' : `${fields} fields`;
}
