import type { Entry, ExportOptions, Flaw, ReadExport } from '../extraction/extraction.ts';
import { brokenEntry, EMPTY, NO_OBJECT } from './brokenEntry.ts';
import { isUnpublished, readEntry } from './entryFields.ts';
import { isValues } from './lookup.ts';
import { type Line, streamLines } from './streamLines.ts';

/** Reads a file with one object of JSON a line. A line that is broken costs that line only. */
export const readJsonLines: ReadExport = async function* (chunks, options) {
  let entry = 0;
  for await (const line of streamLines(chunks, options.entryLimit)) {
    if ('text' in line && line.text.trim() === '') continue;
    entry += 1;
    const read = readLine(line, entry, options);
    if (read) yield read;
  }
  if (entry === 0) yield brokenEntry({ entry: 1, ...EMPTY });
};

function readLine(line: Line, entry: number, options: ExportOptions): Entry | undefined {
  const place = { entry, line: line.line };
  const parsed = 'broken' in line ? line : parseObject(line.text);
  if ('broken' in parsed) return brokenEntry({ ...parsed.broken, ...place });
  return isUnpublished(parsed.values) ? undefined : readEntry(parsed.values, place, options);
}

function parseObject(text: string) {
  try {
    const values: unknown = JSON.parse(text);
    return isValues(values) ? { values } : { broken: NO_OBJECT };
  } catch (error) {
    return { broken: notJson(error) };
  }
}

function notJson(error: unknown): Flaw {
  // Not every version of Node tells where the fault is.
  const [, place] = /at position (\d+)/.exec(String(error)) ?? [];
  const where = place === undefined ? '' : ` from character ${Number(place) + 1} on`;
  return {
    reason: `It is not valid JSON${where}.`,
    remedy: 'Write one whole object on the line, with names and texts in quotation marks.',
  };
}
