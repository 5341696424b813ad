import { isRecord, type Remark, type Stated } from './frontMatterValues.ts';
import { DEPTH_LIMIT, type ReadValues } from './yamlValues.ts';

type Table = Record<string, unknown>;

/** A place in a text that is being read. */
interface Cursor {
  readonly text: string;
  at: number;
}

/** What the reader gives up at. */
class NoToml extends Error {}

/**
 * Reads the part of TOML that front matter is written in: keys, tables, and values, of which numbers, dates
 * and truth values stay as they are written. A line that is none is named and passed over.
 * @param above lines of the file before the first of these.
 */
export function readToml(toml: string, above: number): ReadValues {
  const root = newTable();
  const lines = new Map<string, number>();
  const remarks: Remark[] = [];
  const cursor: Cursor = { text: toml, at: 0 };
  let table = root;
  let line = above + 1;
  let counted = 0;
  for (skip(cursor, SPACE); cursor.at < toml.length; skip(cursor, SPACE)) {
    line += toml.slice(counted, cursor.at).split('\n').length - 1;
    counted = cursor.at;
    try {
      const header = peek(cursor) === '[' ? readHeader(cursor) : undefined;
      if (header) table = tableAt(root, header.keys, header.isList);
      const [first] = header ? header.keys : readPair(cursor, table);
      // Where it says more of one that is known, it stands in the first line.
      if (first !== undefined && (header || table === root) && !lines.has(first)) {
        lines.set(first, line);
      }
      if (skip(cursor, LINE_END) === undefined) throw new NoToml();
    } catch (error) {
      if (!(error instanceof NoToml)) throw error;
      const reason = 'Its front matter is not valid TOML here.';
      remarks.push({ line, reason, remedy: 'Write key = "value"; the rest is read.' });
      skip(cursor, /[^\n]*/y);
    }
  }
  const stated: Stated[] = Object.entries(root).map(([key, value]) => ({
    ...{ key, value, line: lines.get(key) ?? above + 1 },
  }));
  // Words between two lines of plus signs are a text.
  return stated.length === 0 && remarks.length > 0 ? undefined : { stated, remarks };
}

const SPACE = /(?:\s|#[^\n]*)*/y;
const BLANKS = /[ \t]*/y;
const LINE_END = /[ \t\r]*(?:#[^\n]*)?(?:\n|$(?![\s\S]))/y;

function newTable(): Table {
  // Whatever a key is called, it is one of the table's own.
  return Object.create(null);
}

/** `[a.b]` opens a table, `[[a.b]]` the next table of a list. */
function readHeader(cursor: Cursor): { keys: readonly string[]; isList: boolean } {
  const isList = skip(cursor, /\[\[/y) !== undefined;
  if (!isList) cursor.at += 1;
  const keys = readKeys(cursor);
  if (skip(cursor, isList ? /\]\]/y : /\]/y) === undefined) throw new NoToml();
  return { keys, isList };
}

function tableAt(root: Table, keys: readonly string[], isList: boolean): Table {
  let table = root;
  for (const [index, key] of keys.entries()) {
    const known = table[key];
    const last = Array.isArray(known) ? known.at(-1) : known;
    if (isList && index === keys.length - 1) {
      const next = newTable();
      if (Array.isArray(known)) known.push(next);
      else table[key] = [next];
      return next;
    }
    if (last === undefined) table[key] = newTable();
    const inner = last ?? table[key];
    if (!isTable(inner)) throw new NoToml();
    table = inner;
  }
  return table;
}

function isTable(value: unknown): value is Table {
  return isRecord(value);
}

/** @returns its keys, which lead to the value. */
function readPair(cursor: Cursor, table: Table, depth = 0): readonly string[] {
  const keys = readKeys(cursor);
  if (skip(cursor, /=/y) === undefined) throw new NoToml();
  skip(cursor, BLANKS);
  const value = readValue(cursor, depth);
  const last = keys.at(-1);
  if (last === undefined) throw new NoToml();
  tableAt(table, keys.slice(0, -1), false)[last] = value;
  return keys;
}

/** `a`, `a.b`, `"a b".c`, and the blanks around it. */
function readKeys(cursor: Cursor): string[] {
  const keys: string[] = [];
  do {
    skip(cursor, BLANKS);
    const bare = skip(cursor, /[\p{L}\p{N}_-]+/uy);
    keys.push(bare ?? readString(cursor));
    skip(cursor, BLANKS);
  } while (keys.length < DEPTH_LIMIT && skip(cursor, /\./y) !== undefined);
  return keys;
}

function readValue(cursor: Cursor, depth: number): unknown {
  if (depth > DEPTH_LIMIT) throw new NoToml();
  switch (peek(cursor)) {
    case '"':
    case "'":
      return readString(cursor);
    case '[':
      return readList(cursor, depth);
    case '{':
      return readInlineTable(cursor, depth);
  }
  const bare = skip(cursor, /[\w+:.-]+(?: \d\d:\d\d[\w+:.-]*)?/y);
  if (bare === undefined) throw new NoToml();
  return bare;
}

function readList(cursor: Cursor, depth: number): unknown[] {
  const values: unknown[] = [];
  cursor.at += 1;
  for (;;) {
    skip(cursor, SPACE);
    if (skip(cursor, /\]/y) !== undefined) return values;
    values.push(readValue(cursor, depth + 1));
    skip(cursor, SPACE);
    if (skip(cursor, /,/y) === undefined && peek(cursor) !== ']') throw new NoToml();
  }
}

function readInlineTable(cursor: Cursor, depth: number): Table {
  const table = newTable();
  cursor.at += 1;
  for (;;) {
    skip(cursor, SPACE);
    if (skip(cursor, /\}/y) !== undefined) return table;
    readPair(cursor, table, depth + 1);
    skip(cursor, SPACE);
    if (skip(cursor, /,/y) === undefined && peek(cursor) !== '}') throw new NoToml();
  }
}

const STRINGS: readonly (readonly [RegExp, isEscaped: boolean])[] = [
  [/"""(?:\r?\n)?((?:[^\\]|\\[\s\S])*?)"""(?!")/y, true],
  [/'''(?:\r?\n)?([\s\S]*?)'''(?!')/y, false],
  [/"((?:[^"\\\n]|\\.)*)"/y, true],
  [/'([^'\n]*)'/y, false],
];

function readString(cursor: Cursor): string {
  for (const [pattern, isEscaped] of STRINGS) {
    pattern.lastIndex = cursor.at;
    const found = pattern.exec(cursor.text);
    if (!found) continue;
    cursor.at = pattern.lastIndex;
    const written = found[1] ?? '';
    return isEscaped ? unescaped(written) : written;
  }
  throw new NoToml();
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '',
  f: ' ',
  e: '',
};

function unescaped(written: string): string {
  return written.replace(
    /\\(?:u([\da-f]{4})|U([\da-f]{8})|(\r?\n\s*)|([\s\S]))/gi,
    (_, short: string, long: string, lineEnd: string, sign: string) => {
      if (lineEnd !== undefined) return '';
      const code = Number.parseInt(short ?? long ?? '', 16);
      if (Number.isNaN(code)) return ESCAPES[sign] ?? sign;
      return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code).toWellFormed();
    },
  );
}

function peek({ text, at }: Cursor): string {
  return text[at] ?? '';
}

/** Goes behind what a sticky pattern finds here. @returns that. */
function skip(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}
