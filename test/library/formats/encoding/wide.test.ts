import { expect, it } from 'vitest';
import { markedWide, wideEncoding } from '../../../../src/library/formats/encoding/wide.ts';

const little = (text: string) => Buffer.from(text, 'utf16le');

it('UTF-16 is known by its mark, or by what every other byte of it is', () => {
  expect(markedWide(little('\ufeffMost'))).toBe('utf-16le');
  expect(markedWide(little('\ufeffMost').swap16())).toBe('utf-16be');
  expect(markedWide(little('Most'))).toBeUndefined();
  expect(wideEncoding(little('Мост закрыт.'))).toBe('utf-16le');
  expect(wideEncoding(little('Most').swap16())).toBe('utf-16be');
  expect(wideEncoding(Buffer.from('Most'))).toBeUndefined();
});
