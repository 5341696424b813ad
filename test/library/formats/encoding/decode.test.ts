import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/library/formats/encoding/decode.ts';
import { anyText } from '../../../support/texts.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Bytes of UTF-8 texts and single bytes, one after the other. */
function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...encode(part)] : part)),
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What a lone surrogate becomes in UTF-8 is U+FFFD; a NUL byte is tested on its own. */
const wellFormed = anyText.map((text) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(encode(text)).replaceAll('\0', ' '),
);

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const little = Buffer.from(text, 'utf16le');
  return order === 'little' ? little : little.swap16();
}

/** Its line, 1-based, and that something is said; fails where the bytes are decoded. */
function refusal(bytes: Uint8Array): { line?: number; reason: string } {
  const decoded = decode(bytes);
  if ('text' in decoded) throw new Error(`decoded as ${JSON.stringify(decoded.text)}`);
  expect(decoded.reason).toMatch(/^It .+\.$/);
  expect(decoded.remedy).toMatch(/\.$/);
  return decoded;
}

describe('UTF-8 is decoded', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['no byte', bytesOf(), ''],
    ['ASCII', bytesOf('The bridge is closed.\n'), 'The bridge is closed.\n'],
    ['two, three and four bytes a character', bytesOf('é … 😀'), 'é … 😀'],
    ['LF, CR LF and CR as they are', bytesOf('a\nb\r\nc\rd'), 'a\nb\r\nc\rd'],
    ['no line end at the end', bytesOf('a\nb'), 'a\nb'],
    ['white space at both ends', bytesOf(' \n\ta \n'), ' \n\ta \n'],
    [
      'control characters other than NUL',
      bytesOf('a\u0001\u001b[31m\u007fb'),
      'a\u0001\u001b[31m\u007fb',
    ],
    ['U+FFFD that stands in the file', bytesOf('a\ufffdb'), 'a\ufffdb'],
    ['noncharacters', bytesOf('\uffff\u{10ffff}'), '\uffff\u{10ffff}'],
    ['decomposed accents, not composed', bytesOf('e\u0301'), 'e\u0301'],
    ['a byte order mark, left out', bytesOf(BYTE_ORDER_MARK, 'a\r\nb'), 'a\r\nb'],
    ['a byte order mark alone', bytesOf(BYTE_ORDER_MARK), ''],
    ['only the first of two byte order marks', bytesOf(BYTE_ORDER_MARK, '\ufeffa'), '\ufeffa'],
    ['U+FEFF inside the text, kept', bytesOf('a\ufeffb'), 'a\ufeffb'],
  ])('%s', (_name, bytes, text) => {
    expect(decode(bytes)).toEqual({ text });
  });

  it('from a view into a larger buffer, and only what the view shows', () => {
    const bytes = bytesOf([0xff], 'bridge', [0xff]);
    expect(decode(bytes.subarray(1, -1))).toEqual({ text: 'bridge' });
    expect(decode(Buffer.from(bytes.buffer, 1, 6))).toEqual({ text: 'bridge' });
  });

  it('to the very text that was encoded, whatever the text', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(decode(bytesOf(BYTE_ORDER_MARK, text))).toEqual({ text });
        expect(decode(encode(text))).toEqual({ text: text.replace(/^\ufeff/, '') });
      }),
    );
  });

  it('so that encoding the text gives the file back, or not at all, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const decoded = decode(bytes);
        if ('text' in decoded) {
          const hasMark = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
          expect([...encode(decoded.text)]).toEqual([...bytes.subarray(hasMark ? 3 : 0)]);
        } else {
          const lines = Buffer.from(bytes).toString('latin1').split('\n').length;
          expect(decoded.reason).not.toBe('');
          expect(decoded.line ?? 1).toBeGreaterThanOrEqual(1);
          expect(decoded.line ?? 1).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is not valid UTF-8 is refused with the line of the first wrong byte', () => {
  it.each<readonly [string, Uint8Array, number]>([
    ['Latin-1 in the first line', bytesOf('caf', [0xe9], '\n'), 1],
    ['Windows-1252 quotation marks in the second', bytesOf('He said\n', [0x93], 'no', [0x94]), 2],
    ['a byte that UTF-8 never has', bytesOf('a\nb\n', [0xff], '\n'), 3],
    ['a continuation without a beginning', bytesOf('a\n', [0x80], 'b'), 2],
    ['a beginning without a continuation', bytesOf('a\nb\n', [0xc3], 'c'), 3],
    ['a character cut off by the line end', bytesOf('a\n', [0xe2, 0x80], '\nb'), 2],
    ['a character cut off by the end of the file', bytesOf('a\nb ', [0xf0, 0x9f, 0x98]), 2],
    ['an overlong form', bytesOf('\n\n\n', [0xc1, 0xa1]), 4],
    ['a lone surrogate', bytesOf('a\n', [0xed, 0xa0, 0xbd]), 2],
    ['beyond U+10FFFF', bytesOf([0xf4, 0x90, 0x80, 0x80]), 1],
    ['the first of two wrong lines', bytesOf('a\n', [0xff], '\n', [0xff]), 2],
    ['lines that end with CR LF', bytesOf('a\r\nb\r\n', [0xff], '\r\n'), 3],
    ['a CR alone ends no line', bytesOf('a\rb\r', [0xff]), 1],
    ['after a byte order mark', bytesOf(BYTE_ORDER_MARK, 'a\n', [0xff]), 2],
    ['after lines of other scripts', bytesOf('Привет\n日本語\n', [0xff]), 3],
    ['after thousands of empty lines', bytesOf('\n'.repeat(20_000), [0xff]), 20_001],
  ])('%s', (_name, bytes, line) => {
    const { line: named, reason } = refusal(bytes);
    expect(named).toBe(line);
    expect(reason).toContain('UTF-8');
  });

  it('wherever a wrong byte stands in whatever text', () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(), (text, place) => {
        const bytes = encode(`x${text}`);
        const at = 1 + (place % bytes.length);
        const wrong = bytesOf([...bytes.subarray(0, at)], [0xff], [...bytes.subarray(at)]);
        const before = Buffer.from(bytes.subarray(0, at)).toString('latin1');
        expect(refusal(wrong).line).toBe(before.split('\n').length);
      }),
    );
  });
});

describe('UTF-16 is refused', () => {
  it.each(['little', 'big'] as const)('with a byte order mark, %s-endian, by name', (order) => {
    const { line, reason } = refusal(utf16('\ufeffThe bridge\nis closed.', order));
    expect(reason).toContain('UTF-16');
    expect(line).toBeUndefined();
  });

  it.each(['little', 'big'] as const)('as a byte order mark alone, %s-endian', (order) => {
    expect(refusal(utf16('\ufeff', order)).reason).toContain('UTF-16');
  });

  it.each(['little', 'big'] as const)('without a byte order mark, %s-endian', (order) => {
    const { line, reason } = refusal(utf16('The bridge is closed.', order));
    expect(reason).toContain('NUL');
    expect(line).toBe(1);
  });

  it.each(['little', 'big'] as const)('of another script, without a mark, %s-endian', (order) => {
    refusal(utf16('Мост закрыт.\nНадолго.', order));
  });

  it('and UTF-32 as well', () => {
    refusal(bytesOf([0xff, 0xfe, 0, 0], [0x41, 0, 0, 0]));
    refusal(bytesOf([0, 0, 0xfe, 0xff], [0, 0, 0, 0x41]));
  });
});

describe('a NUL byte is refused with its line', () => {
  it.each<readonly [string, Uint8Array, number]>([
    ['alone', bytesOf([0]), 1],
    ['at the beginning', bytesOf([0], 'a\nb'), 1],
    ['in the third line', bytesOf('a\nb\nc', [0], 'd\n'), 3],
    ['the first of two', bytesOf('a\n', [0], '\n', [0]), 2],
    ['at the end', bytesOf('a\n', [0]), 2],
    ['after CR LF', bytesOf('a\r\nb\r\n', [0]), 3],
    ['as the last byte of a large file', bytesOf('a\n'.repeat(20_000), [0]), 20_001],
  ])('%s', (_name, bytes, line) => {
    const { line: named, reason } = refusal(bytes);
    expect(named).toBe(line);
    expect(reason).toContain('NUL');
  });
});
