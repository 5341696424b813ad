import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../src/library/formats/encoding/recognise.ts';
import { encode } from '../../../support/encode.ts';

describe('the encoding of a text', () => {
  it.each([
    ['Новый мост через залив открыли после ремонта.', 'windows-1251', 'Windows-1251'],
    ['市議会は古い港の橋を閉鎖することを決めた。', 'shift_jis', 'Shift_JIS'],
    ['¼ cup, ½ cup, ¾ cup, ½ cup, ¼ cup', 'windows-1252', 'Windows-1252'],
    [
      'Rada miasta postanowiła zamknąć most, ponieważ jego filary przesunęły się.',
      'iso-8859-2',
      'ISO-8859-2',
    ],
  ])('is recognised: %s', (text, encoding, expected) => {
    expect(recognise(encode(text, encoding))).toBe(expected);
  });

  it('is recognised where a byte of it is damaged', () => {
    const text = encode('市議会は古い港の橋を閉鎖することを決めた。', 'shift_jis');
    expect(recognise(Buffer.concat([text, Buffer.from([0xff])]))).toBe('Shift_JIS');
  });

  it('is not guessed of damaged UTF-8, and of what is no text', () => {
    expect(
      recognise(Buffer.concat([Buffer.from('zwölf für'), Buffer.from([0xff])])),
    ).toBeUndefined();
    expect(recognise(Buffer.from([0, 1, 2, 0xff]))).toBeUndefined();
  });
});
