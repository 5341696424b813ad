import { type Decoded, decode } from './decode.ts';
import { decodeMended, decodeStrictly } from './decodeAs.ts';
import { recognise } from './recognise.ts';
import { markedWide, wideEncoding } from './wide.ts';

/** The text of a file in whatever encoding, or why it has none. */
export type DecodedAny =
  | { readonly text: string; readonly remark?: Remark }
  | Exclude<Decoded, { readonly text: string }>;

interface Remark {
  /** 1-based; where the first byte stands that is no text. */
  readonly line?: number;
  readonly reason: string;
  readonly remedy: string;
}

/**
 * Decodes UTF-8, or else what the bytes are most likely in; a remark names it. Where few of them are
 * none of it, � stands for these, and the remark names the line of the first.
 */
export function decodeAny(bytes: Uint8Array): DecodedAny {
  const strict = decode(bytes);
  if ('text' in strict) return strict;
  const wide = wideEncoding(bytes);
  const encoding = wide ?? recognise(bytes) ?? 'UTF-8';
  const name = wide === undefined ? encoding : 'UTF-16';
  const text = decodeStrictly(bytes, encoding);
  if (text !== undefined && !text.includes('\0')) {
    const reason = `It is not UTF-8; it was read as ${name}.`;
    return { text, remark: { reason, remedy: 'Save it as UTF-8 if characters look wrong.' } };
  }
  // NUL bytes are the mark of what is no text; UTF-16 that is damaged once is hardly ever whole behind that.
  const isText = wide === undefined && !bytes.includes(0);
  const mended = isText ? decodeMended(bytes, encoding) : undefined;
  if (mended === undefined) return refusal(strict, bytes);
  return { text: mended.text, remark: damage(mended.line, name) };
}

/** What is said of bytes that are no text in the encoding in which the others were read. */
export function damage(line: number, encoding: string) {
  const reason = `It holds bytes that are no text in ${encoding}; they are read as �.`;
  return {
    line,
    reason,
    remedy: 'Write what is meant there; the line named has the first of them.',
  };
}

function refusal(strict: Exclude<Decoded, { readonly text: string }>, bytes: Uint8Array) {
  if (markedWide(bytes) === undefined) return strict;
  const reason = 'It begins like UTF-16 and is not, or holds a NUL character.';
  return { reason, remedy: 'Save it as UTF-8.' };
}
