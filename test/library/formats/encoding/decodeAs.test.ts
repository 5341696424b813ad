import { describe, expect, it } from 'vitest';
import {
  decodeMended,
  decodeStrictly,
  decodeWithSigns,
  isBinary,
  isMostlyUtf8,
} from '../../../../src/library/formats/encoding/decodeAs.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('bytes as a text of an encoding', () => {
  it('are decoded strictly or not at all', () => {
    expect(decodeStrictly(Buffer.from('zwölf'), 'UTF-8')).toBe('zwölf');
    expect(decodeStrictly(latin('zwölf'), 'UTF-8')).toBeUndefined();
    expect(decodeStrictly(latin('zw\xf6lf \x80'), 'Windows-1252')).toBe('zwölf €');
  });

  it('or with a sign for whatever is none', () => {
    expect(decodeWithSigns(latin('\xff\xfea'), 'UTF-8')).toBe('��a');
  });

  it('or with one for the few that are none, and the line of the first', () => {
    expect(decodeMended(latin('One.\nTwo\xff.'), 'UTF-8')).toEqual({
      text: 'One.\nTwo�.',
      line: 2,
    });
    expect(decodeMended(latin('a\xff\xffb'), 'UTF-8')).toBeUndefined();
    expect(decodeMended(latin(`${'a'.repeat(300)}\xff\xff\xff\xff`), 'UTF-8')).toMatchObject({
      line: 1,
    });
    // Of an encoding in which nearly all pairs of bytes are a character, what is ASCII says nothing.
    const japanese = latin(`${'a'.repeat(300)}\xff\xff\xff\xff`);
    expect(decodeMended(japanese, 'shift_jis')).toBeUndefined();
  });
});

it('UTF-8 that is damaged is told from another encoding', () => {
  expect(isMostlyUtf8(Buffer.concat([Buffer.from('zwölf für'), latin('\xff')]))).toBe(true);
  expect(isMostlyUtf8(latin('zwölf für'))).toBe(false);
});

it('a text is told from what has control characters', () => {
  expect(isBinary('One\n\tTwo\f')).toBe(false);
  expect(isBinary('\x01\x02a')).toBe(true);
});
