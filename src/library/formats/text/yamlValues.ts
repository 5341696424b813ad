import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  parseDocument,
  visit,
} from 'yaml';
import { isKnownKey, isRecord, type Remark, type Stated } from './frontMatterValues.ts';

/** Keys and values, and what is wrong with some. */
interface Values {
  readonly stated: readonly Stated[];
  readonly remarks: readonly Remark[];
}

/** Undefined where a text stands there and no keys. */
export type ReadValues = Values | { readonly broken: Remark } | undefined;

/**
 * Lists and keys in one another. The parser calls itself for each, and takes apart a key of many such parts
 * anew for each of them: 500 take minutes, some more than the processor's stack.
 */
export const DEPTH_LIMIT = 20;

/** @param above lines of the file before the first of these. */
export function readYaml(yaml: string, above: number): ReadValues {
  const lineTooDeep = firstLineTooDeep(yaml);
  if (lineTooDeep !== undefined) return { broken: tooDeep(lineTooDeep + above) };
  const read = parseYaml(yaml, above);
  const isWhole = 'stated' in read;
  if (!isWhole && read.error === undefined) return undefined;
  const parts = isWhole ? { stated: read.stated, remarks: [] } : readParts(yaml, above);
  if (isWhole && yaml.trim() === '') return parts;
  // Text between two thematic breaks may have a colon in it.
  const isKnown = parts.stated.some(({ key }) => isKnownKey(key));
  const isEmpty = isWhole && parts.stated.length === 0;
  return isKnown || isEmpty || /^(?:[ \t]*#.*\n)*["']?[\w.-]+["']?[ \t]*:(?=\s)/.test(yaml)
    ? parts
    : undefined;
}

export function tooDeep(line: number): Remark {
  const reason = `Its front matter is nested more than ${DEPTH_LIMIT} deep.`;
  return { line, reason, remedy: 'Write one "key: value" on each line.' };
}

/** The first line where YAML is nested too deep to be read, from 1. This reader keeps a list of what is open. */
export function firstLineTooDeep(yaml: string): number | undefined {
  const parser = new Parser();
  // What is said at once of the document and of a value in it.
  const limit = 2 + DEPTH_LIMIT;
  for (const lexeme of new Lexer().lex(yaml)) {
    // It goes on by being heard to the end.
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > limit) return yaml.slice(0, parser.offset).split('\n').length;
  }
  return undefined;
}

type Parsed =
  | { readonly stated: readonly Stated[] }
  /** Not YAML, or, without an error, no keys and values. */
  | { readonly error?: Pick<Remark, 'line' | 'reason'> };

function parseYaml(yaml: string, above: number): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    // Every value stays as it is written: a title may be "007", a tag "1.10".
    schema: 'failsafe',
    logLevel: 'silent',
    // For every fault it would else look at the whole text once more, and thousands take minutes.
    prettyErrors: false,
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + above;
  const error = document.errors[0];
  if (error) {
    return { error: { line: lineAt(error.pos[0]), reason: firstLine(error.message) } };
  }
  const alias = aliasIn(document);
  if (alias) {
    const reason = `*${shortened(alias.source)} is an alias`;
    return { error: { line: lineAt(alias.offset), reason } };
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && String(contents.value).trim() === '')) {
    return { stated: [] };
  }
  const values: unknown = document.toJS();
  if (!isMap(contents) || !isRecord(values)) return {};
  const stated = contents.items.flatMap(({ key }) =>
    isScalar(key)
      ? [
          {
            ...{ key: String(key.value), value: values[String(key.value)] },
            line: lineAt(key.range?.[0] ?? 0),
          },
        ]
      : [],
  );
  return { stated };
}

/** Also empties what says nothing: YAML's words for that, unless they stand in quotation marks. */
function aliasIn(document: Document): { source: string; offset: number } | undefined {
  let found: { source: string; offset: number } | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) found ??= { source: node.source, offset: node.range?.[0] ?? 0 };
      if (isScalar(node) && node.type === 'PLAIN' && /^(?:~|null)$/i.test(String(node.value))) {
        node.value = '';
      }
    },
  });
  return found;
}

/** A key at the start of a line, and what stands behind it. */
const KEY =
  /^(?<quote>["']?)(?<key>[\p{L}_][^:"'\n]{0,80}?)\k<quote>[ \t]*:(?:[ \t]+(?<value>.*))?$/u;

/** Lines from one key to the next. */
interface Part {
  readonly key: string;
  /** What stands behind the key in its line. */
  readonly value: string;
  /** From 0. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** What is no YAML as a whole is read key by key, and what is none then is taken as it stands. */
function readParts(yaml: string, above: number): Values {
  const stated: Stated[] = [];
  const remarks: Remark[] = [];
  const seen = new Set<string>();
  const parts = partsOf(yaml);
  const lost = yaml
    .split('\n')
    .slice(0, parts[0]?.line)
    .findIndex((line) => /^\s*[^\s#]/.test(line));
  if (lost !== -1) {
    remarks.push(remarkOf({ line: lost + above + 1, reason: 'no key stands above it' }));
  }
  for (const part of parts) {
    const line = part.line + above + 1;
    const { value, error } = readPart(part, above);
    if (seen.has(part.key))
      remarks.push(remarkOf({ line, reason: `"${part.key}" stands there twice` }));
    else stated.push({ key: part.key, value, line });
    seen.add(part.key);
    if (error) remarks.push(remarkOf(error));
  }
  return { stated, remarks };
}

function remarkOf({ line, reason }: Pick<Remark, 'line' | 'reason'>): Remark {
  return {
    line,
    reason: `Its front matter is not valid YAML: ${reason}.`,
    remedy:
      'Mend the line (a value that holds a colon needs quotation marks); it is read as it stands.',
  };
}

function partsOf(yaml: string): Part[] {
  const lines = yaml.split('\n');
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; ) {
    const { key, value = '' } = KEY.exec(lines[at] ?? '')?.groups ?? {};
    let end = at + 1;
    if (key !== undefined) {
      end = quotedEnd(lines, at, value) ?? end;
      while (end < lines.length && !KEY.test(lines[end] ?? '')) end += 1;
      parts.push({ key, value, line: at, lines: lines.slice(at, end) });
    }
    at = end;
  }
  return parts;
}

/** The line behind one in which a quotation mark is closed that stands open in this one. */
function quotedEnd(lines: readonly string[], at: number, value: string): number | undefined {
  const quote = value.trimStart()[0];
  if (quote !== '"' && quote !== "'") return undefined;
  const inside = quote === '"' ? /(?:[^"\\]|\\.)*/y : /(?:[^']|'')*/y;
  let rest = value.trimStart().slice(1);
  for (let line = at; line < lines.length; line += 1) {
    inside.lastIndex = 0;
    const length = inside.exec(rest)?.[0].length ?? 0;
    if (length < rest.length && rest[length] === quote) {
      return /^[ \t]*(?:#.*)?$/.test(rest.slice(length + 1)) ? line + 1 : undefined;
    }
    rest = lines[line + 1] ?? '';
  }
  return undefined;
}

function readPart(
  { value, line, lines }: Part,
  above: number,
): { readonly value: unknown; readonly error?: Pick<Remark, 'line' | 'reason'> } {
  const [first = '', ...more] = lines;
  const below = above + line;
  const asWritten = parseYaml(lines.join('\n'), below);
  // Other programs take a tab for blanks, and let a quotation go on in lines that are not set in.
  const tidied = more.map((it) => `  ${it.replaceAll('\t', '  ')}`);
  const isLenient = /^\s*(?:["']|$)/.test(value) || /\n\t/.test(lines.join('\n'));
  for (const read of [asWritten, parseYaml([first, ...tidied].join('\n'), below)]) {
    const [only, ...others] = 'stated' in read ? read.stated : [];
    if (!only || others.length > 0) continue;
    const isSaid = read === asWritten || isLenient;
    return isSaid ? { value: only.value } : { value: only.value, error: faultOf(asWritten, below) };
  }
  return { value: asItStands(value, more), error: faultOf(asWritten, below) };
}

function faultOf(read: Parsed, above: number): Pick<Remark, 'line' | 'reason'> {
  const error = 'error' in read ? read.error : undefined;
  return error ?? { line: above + 1, reason: 'it is no key with a value' };
}

function asItStands(value: string, more: readonly string[]): unknown {
  const items = more.map((line) => /^\s*-\s+(.*)$/.exec(line)?.[1]);
  const isList =
    value.trim() === '' && more.length > 0 && items.every((item) => item !== undefined);
  if (isList) return items.map((item = '') => unquoted(item));
  const whole = [value, ...more].join(' ').trim();
  const list = /^\[([^[\]]*,[^[\]]*)\]?$/.exec(whole)?.[1];
  return list === undefined ? unquoted(whole) : list.split(',').map(unquoted);
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/s, '$2');
}

function firstLine(message: string): string {
  return shortened((message.split('\n')[0] ?? message).replace(/\.$/, ''));
}

/** UTF-16 code units of what is quoted of a file in a reason, which may be all of it else. */
const QUOTED_LENGTH = 120;

function shortened(text: string): string {
  if (text.length <= QUOTED_LENGTH) return text;
  // The cut may fall into a surrogate pair.
  return `${text.slice(0, QUOTED_LENGTH).replace(/\p{Cs}$/u, '')}…`;
}
