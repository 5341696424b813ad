import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../../src/library/formats/page/pageEncoding.ts';

const western = (text: string) => Buffer.from(text, 'latin1');

describe('a page is decoded', () => {
  it.each([
    ['by its byte order mark', Buffer.from('\ufeff<p>zwölf', 'utf16le')],
    ['by the encoding that it names', western('<meta charset="iso-8859-1"><p>zwölf')],
    ['as UTF-8 where it names none', Buffer.from('<p>zwölf')],
    ['as Windows-1252 where it is no UTF-8', western('<p>zwölf')],
  ])('%s', (_, bytes) => {
    expect(decodePage(bytes)).toEqual({ text: expect.stringMatching(/<p>zwölf$/), flaws: [] });
  });

  it('with a word of what is not of the encoding that it names', () => {
    const page = decodePage(western('<meta charset="utf-8"><p>zw\xf6lf'));
    expect(page).toMatchObject({ flaws: [{ reason: expect.stringContaining('utf-8') }] });
  });

  it('not at all where it is no text', () => {
    expect(decodePage(Uint8Array.from({ length: 200 }, (_, at) => at % 8))).toHaveProperty(
      'broken',
    );
  });
});
