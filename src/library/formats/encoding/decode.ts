/** The text of a file, or why it has none. */
export type Decoded =
  | { readonly text: string }
  | { readonly reason: string; readonly remedy: string; readonly line?: number };

const LINE_FEED = 0x0a;

/** Decodes UTF-8, with or without a byte order mark (which is left out). Nothing is replaced. */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { reason: 'It is UTF-16.', remedy: 'Save it as UTF-8.' };
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    return {
      line: lineAt(bytes, nul),
      reason: 'It holds a NUL byte, so it is not a text or not UTF-8.',
      remedy: 'Remove the byte, or save the text as UTF-8.',
    };
  }
  try {
    return { text: utf8(bytes) };
  } catch {
    return {
      line: firstBadLine(bytes),
      reason: 'It is not valid UTF-8.',
      remedy: 'Save it as UTF-8; the line named has the first wrong byte.',
    };
  }
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** 1-based. Lines can be decoded apart since no UTF-8 sequence holds a line feed. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from <= bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end === -1 ? bytes.length : end;
    try {
      utf8(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to + 1;
  }
  return line;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  return 1 + bytes.subarray(0, offset).filter((byte) => byte === LINE_FEED).length;
}
