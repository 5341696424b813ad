import { getManyValues, isMany } from 'stream-chain/defs.js';
import { jsonParser, type Token } from 'stream-json/core/parser.js';
import type { Entry, ExportOptions, Flaw, ReadExport } from '../extraction/extraction.ts';
import { brokenEntry, EMPTY, NO_OBJECT, tooLong } from './brokenEntry.ts';
import { isUnpublished, readEntry } from './entryFields.ts';
import { createJsonEntries, DEPTH_LIMIT, type JsonEntry, TOO_DEEP } from './jsonEntries.ts';
import { isValues } from './lookup.ts';
import { streamText } from './streamText.ts';

/**
 * Reads a list of objects: the whole file, or what stands under a usual name in it (see
 * `jsonEntries.ts`). An object without such a list is an entry itself, and so is each of several objects
 * one after the other. The entries before a fault serve.
 */
export const readJson: ReadExport = async function* (chunks, options) {
  const file = createJsonFile(options);
  for await (const stretch of streamText(chunks)) {
    if ('broken' in stretch) return yield file.broken(stretch.broken);
    for (const [piece] of stretch.text.matchAll(PIECE)) {
      const flaw = file.read(piece);
      yield* file.take();
      if (flaw) return yield file.broken(flaw);
    }
  }
  const flaw = file.end();
  yield* file.take();
  if (flaw) yield file.broken(flaw);
};

/**
 * The parser gives nothing of a piece with a fault in it. A piece ends with its line, so that the line of
 * a fault is known, and with an object, so that no entry before the fault is lost.
 */
const PIECE = /[^\n}]*(?:[\n}]|$)/g;

function createJsonFile(options: ExportOptions) {
  // Texts come in stretches, so that one of any length can be passed over without being held.
  const parse = jsonParser({ packValues: false, jsonStreaming: true });
  let line = 1;
  let count = 0;
  let isInText = false;
  let entries: Entry[] = [];
  const document = createJsonEntries(options.entryLimit, (found) => {
    count += 1;
    const entry = entryOf(found, count, options);
    if (entry) entries.push(entry);
  });
  const tell = (piece: string): Flaw | undefined => {
    try {
      const told = parse(piece);
      const tokens = isMany(told) ? getManyValues<Token>(told) : [];
      for (const token of tokens) document.read(token, line);
      const last = tokens.at(-1);
      if (last) isInText = WITHIN_TEXT.has(last.name);
    } catch (error) {
      return { line, ...(error === TOO_DEEP ? NESTED_TOO_DEEP : NOT_JSON) };
    }
    return undefined;
  };
  return {
    read(piece: string): Flaw | undefined {
      const flaw = tell(piece);
      if (flaw || !piece.endsWith('\n')) return flaw;
      // The parser would tell only when it has seen what stands behind the line end.
      if (isInText) return { line, ...NOT_JSON };
      line += 1;
      return undefined;
    },
    end(): Flaw | undefined {
      const flaw = tell(END);
      if (flaw) return flaw;
      if (document.isEmpty()) return EMPTY;
      if (document.isOpen()) return { line, ...BROKEN_OFF };
      return count === 0 ? NO_ENTRY : undefined;
    },
    broken: (flaw: Flaw): Entry => brokenEntry({ entry: count + 1, ...flaw }),
    take(): Entry[] {
      const taken = entries;
      entries = [];
      return taken;
    },
  };
}

const WITHIN_TEXT: ReadonlySet<string> = new Set(['startKey', 'startString', 'stringChunk']);

/** The parser waits for as many characters before it takes a number or a word for finished, or for wrong. */
const END = ' '.repeat(32);

function entryOf(found: JsonEntry, entry: number, options: ExportOptions): Entry | undefined {
  const { line, built } = found;
  const place = { entry, line };
  if (built === 'too long') return brokenEntry({ ...place, ...tooLong(options.entryLimit) });
  if (!isValues(built.value)) return brokenEntry({ ...place, ...NO_OBJECT });
  return isUnpublished(built.value) ? undefined : readEntry(built.value, place, options);
}

const NOT_JSON: Flaw = {
  reason: 'It is not valid JSON from here on.',
  remedy: 'Mend the line, or export the file again; the entries before it serve.',
};
const BROKEN_OFF: Flaw = {
  reason: 'It ends in the middle of an entry or a list.',
  remedy: 'Export or download the file again; the entries before its end serve.',
};
const NESTED_TOO_DEEP: Flaw = {
  reason: `Its objects and lists are nested more than ${DEPTH_LIMIT.toLocaleString('en')} deep.`,
  remedy: 'Export the file with less around its texts, or remove it.',
};
const NO_ENTRY: Flaw = {
  reason: 'Its list has no entry.',
  remedy: 'Write entries into it, or remove it.',
};
