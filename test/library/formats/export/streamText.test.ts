import { describe, expect, it } from 'vitest';
import { countLineFeeds, streamText } from '../../../../src/library/formats/export/streamText.ts';

async function read(bytes: Uint8Array, encoding?: string) {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
  }
  let text = '';
  let line: unknown;
  for await (const piece of streamText(chunks(), () => encoding)) {
    if ('text' in piece) text += piece.text;
    else line = piece.broken;
  }
  return { text, broken: line };
}

describe('a text that arrives in pieces', () => {
  it.each([
    ['in UTF-8', Buffer.from('a\nzwölf 🙂'), undefined, 'a\nzwölf 🙂'],
    ['without its byte order mark', Buffer.from('\ufeffa'), undefined, 'a'],
    ['in UTF-16, as its mark tells', Buffer.from('\ufeffzwölf', 'utf16le'), undefined, 'zwölf'],
    ['in the encoding that it names', Buffer.from([0x7a, 0xf6]), 'iso-8859-1', 'zö'],
  ])('is decoded %s', async (_, bytes, encoding, text) => {
    expect(await read(bytes, encoding)).toEqual({ text, broken: undefined });
  });

  it.each([
    ['a byte that is wrong', Buffer.from([0x61, 0x0a, 0x62, 0xff, 0x63]), undefined],
    ['a NUL', Buffer.from('a\nb\0c'), undefined],
  ])('is given up to %s, and the line is told', async (_, bytes, encoding) => {
    const { text, broken } = await read(bytes, encoding);
    expect(text).toBe('a\nb');
    expect(broken).toMatchObject({ line: 2 });
  });

  it('is refused in an encoding that nobody knows', async () => {
    expect(await read(Buffer.from('a'), 'klingon')).toMatchObject({
      text: '',
      broken: { reason: expect.stringContaining('klingon') },
    });
  });
});

it('line feeds are counted', () => {
  expect([countLineFeeds(''), countLineFeeds('a\nb\r\n')]).toEqual([0, 2]);
});
