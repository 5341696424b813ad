import {
  type Alias,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  parseDocument,
  visit,
} from 'yaml';
import type { Metadata } from '../extraction/metadata.ts';
import { isRecord, type Remark, readStated } from './frontMatterValues.ts';

export type FrontMatter =
  /** `bodyStart` is the offset of the first character after the front matter. */
  | { readonly metadata: Metadata; readonly bodyStart: number; readonly remarks: readonly Remark[] }
  | { readonly broken: Remark }
  /** Its author does not want it to be read. */
  | { readonly draft: Remark };

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** UTF-16 code units. Each fault in it takes the parser a while, and a hundredth of it is much already. */
const LENGTH_LIMIT = 65_536;

/**
 * Lists and keys in one another. The parser calls itself for each, and takes apart a key of many such parts
 * anew for each of them: 500 take minutes, some more than the processor's stack.
 */
const DEPTH_LIMIT = 20;

/** Reads YAML between lines of `---` at the very start of a text; a text without it has no metadata. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return { metadata: {}, bodyStart: 0, remarks: [] };
  const rest = text.slice(opening.length).replaceAll('\r', ' ');
  const closing = CLOSING.exec(rest);
  if (!closing) {
    // A thematic break opens a text as well; only what goes on like YAML was meant as front matter.
    if (!/^\s*[\w-]+[ \t]*:/.test(rest)) return { metadata: {}, bodyStart: 0, remarks: [] };
    const reason = 'Its front matter has no end.';
    return { broken: { line: 1, reason, remedy: 'Close it with a line of three hyphens.' } };
  }
  if (closing.index > LENGTH_LIMIT) {
    const reason = `Its front matter is longer than ${LENGTH_LIMIT.toLocaleString('en')} characters.`;
    const remedy = 'Close it with a line of three hyphens where the text begins.';
    return { broken: { line: 1, reason, remedy } };
  }
  const yaml = rest.slice(0, closing.index);
  const lineTooDeep = firstLineTooDeep(yaml);
  if (lineTooDeep !== undefined) {
    // The opening line comes before it.
    const line = lineTooDeep + 1;
    const reason = `Its front matter is nested more than ${DEPTH_LIMIT} deep.`;
    return { broken: { line, reason, remedy: 'Write one "key: value" on each line.' } };
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    // Every value stays as it is written: a title may be "007", a tag "1.10".
    schema: 'failsafe',
    logLevel: 'silent',
    // For every fault it would else look at the whole text once more, and thousands take minutes.
    prettyErrors: false,
  });
  // The opening line comes before the YAML that the counter sees.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const error = document.errors[0];
  if (error) {
    const reason = `Its front matter is not valid YAML: ${firstLine(error.message)}.`;
    const remedy = 'Mend the line; a value that holds a colon needs quotation marks.';
    return { broken: { line: lineAt(error.pos[0]), reason, remedy } };
  }
  let alias: Alias | undefined;
  visit(document, {
    Alias(_, node) {
      alias ??= node;
    },
    Scalar(_, node) {
      // YAML's words for nothing, unless they stand in quotation marks.
      if (node.type === 'PLAIN' && /^(?:~|null)$/i.test(String(node.value))) node.value = '';
    },
  });
  if (alias) {
    const reason = `Its front matter has an alias, *${shortened(alias.source)}, which is not read.`;
    const remedy =
      'Write the value itself; one that begins with an asterisk needs quotation marks.';
    return { broken: { line: lineAt(alias.range?.[0] ?? 0), reason, remedy } };
  }
  const bodyStart = opening.length + closing.index + closing[0].length;
  const { contents } = document;
  if (contents === null || (isScalar(contents) && isBlank(contents.value))) {
    return { metadata: {}, bodyStart, remarks: [] };
  }
  const values: unknown = document.toJS();
  if (!isMap(contents) || !isRecord(values)) {
    const reason = 'Its front matter is not a list of keys and values.';
    return { broken: { line: 2, reason, remedy: 'Write one "key: value" on each line.' } };
  }
  const stated = contents.items.flatMap(({ key }) =>
    isScalar(key)
      ? [
          {
            key: String(key.value),
            value: values[String(key.value)],
            line: lineAt(key.range?.[0] ?? 0),
          },
        ]
      : [],
  );
  return { bodyStart, ...readStated(stated) };
}

/**
 * The first line where YAML is nested too deep to be read, from 1. This reader keeps a list of what is open,
 * in which nothing calls itself.
 */
function firstLineTooDeep(yaml: string): number | undefined {
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

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
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
