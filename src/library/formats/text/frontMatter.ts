import type { Metadata } from '../extraction/metadata.ts';
import { type Remark, readStated } from './frontMatterValues.ts';
import { readJsonValues } from './jsonValues.ts';
import { readToml } from './tomlValues.ts';
import { type ReadValues, readYaml } from './yamlValues.ts';

export type FrontMatter =
  /** `bodyStart` is the offset of the first character after the front matter. */
  | { readonly metadata: Metadata; readonly bodyStart: number; readonly remarks: readonly Remark[] }
  | { readonly broken: Remark }
  /** Its author does not want it to be read. */
  | { readonly draft: Remark };

/** Front matter as it stands in a text. */
interface Stretch {
  /** Without the lines around it; a carriage return is a blank. */
  readonly written: string;
  /** Lines above it. */
  readonly above: number;
  readonly bodyStart: number;
  readonly read: (written: string, above: number) => ReadValues;
  readonly remarks: readonly Remark[];
}

/** UTF-16 code units. Each fault in it takes a parser a while, and a hundredth of it is much already. */
const LENGTH_LIMIT = 65_536;

/**
 * Reads the front matter at the very start of a text: YAML between lines of `---`, TOML between lines of
 * `+++`, JSON between lines of `;;;` or between braces. A text without it has no metadata.
 */
export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { metadata: {}, bodyStart: 0, remarks: [] };
  const stretch = fencedStretch(text) ?? bracedStretch(text);
  if (!stretch) return none;
  const { written, above, bodyStart, read, remarks } = stretch;
  if (written.length > LENGTH_LIMIT) {
    if (!startsLikeKeys(written)) return none;
    const reason = `Its front matter is longer than ${LENGTH_LIMIT.toLocaleString('en')} characters.`;
    const remedy = 'Close it with a line of three hyphens where the text begins.';
    return { broken: { line: 1, reason, remedy } };
  }
  const values = read(written, above);
  if (values === undefined) return none;
  if ('broken' in values) return values;
  const says = readStated(values.stated);
  if ('draft' in says) return says;
  const { metadata } = says;
  return { metadata, bodyStart, remarks: [...remarks, ...values.remarks, ...says.remarks] };
}

const OPENING = /^(?<fence>---|\+\+\+|;;;)(?<notation>ya?ml|toml|json)?[ \t]*\r?\n/i;

/** Between two equal lines. Where the second is not there, up to the first empty line, if it looks like keys. */
function fencedStretch(text: string): Stretch | undefined {
  const opening = OPENING.exec(text);
  const { fence = '', notation } = opening?.groups ?? {};
  if (!opening) return undefined;
  const start = opening[0].length;
  const rest = text.slice(start).replaceAll('\r', ' ');
  const about = { above: 1, read: readerOf(fence, notation) };
  const closing = (fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : lineOf(fence)).exec(rest);
  if (closing) {
    const bodyStart = start + closing.index + closing[0].length;
    return { ...about, written: rest.slice(0, closing.index), bodyStart, remarks: [] };
  }
  // A thematic break opens a text as well.
  if (!startsLikeKeys(rest)) return undefined;
  const end = /(?<=\S[ \t]*)\n[ \t]*(?:\n|[-+;]{3,}[ \t]*(?:\n|$(?![\s\S])))|$(?![\s\S])/.exec(
    rest,
  );
  const length = (end?.index ?? 0) + (end?.[0].length ?? 0);
  const remedy = `Close it with a line of ${fence}; it is read up to the first empty line.`;
  return {
    ...about,
    written: rest.slice(0, end?.index),
    bodyStart: start + length,
    remarks: [{ line: 1, reason: 'Its front matter has no end.', remedy }],
  };
}

function lineOf(fence: string): RegExp {
  return new RegExp(`^${fence.replaceAll('+', '\\+')}[ \\t]*$`, 'm');
}

function startsLikeKeys(rest: string): boolean {
  return /^\s*[\w-]+[ \t]*[:=]/.test(rest);
}

function readerOf(fence: string, notation: string | undefined): Stretch['read'] {
  const json: Stretch['read'] = (written, above) =>
    readJsonValues(/^\s*\{/.test(written) ? written : `{${written}}`, above);
  if (fence === ';;;' || notation?.toLowerCase() === 'json') return json;
  return fence === '+++' || notation?.toLowerCase() === 'toml' ? readToml : readYaml;
}

/** An object that opens the text and ends a line. */
function bracedStretch(text: string): Stretch | undefined {
  if (!/^\{\s*(?:"|\})/.test(text)) return undefined;
  const head = text.slice(0, LENGTH_LIMIT);
  const end = objectEnd(head) ?? /^\}[ \t\r]*$/m.exec(head)?.index;
  if (end === undefined) return undefined;
  const bodyStart = text[end] === '}' ? end + 1 : end;
  if (!/^[ \t]*(?:[\r\n]|$)/.test(text.slice(bodyStart, bodyStart + 100))) return undefined;
  const written = text.slice(0, bodyStart).replaceAll('\r', ' ');
  return { written, above: 0, bodyStart, read: readJsonValues, remarks: [] };
}

/** The offset behind the brace that closes the first one. */
function objectEnd(text: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) return index + sign.length;
  }
  return undefined;
}
