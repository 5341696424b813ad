import { describe, expect, it } from 'vitest';
import { readEntryText, readInline } from '../../../../src/library/formats/export/entryText.ts';

const blocksOf = (content: string, markup: 'html' | 'unknown' = 'unknown') => {
  const { text, blocks } = readEntryText(content, markup, 'A title');
  return blocks.map(({ start, end }) => text.slice(start, end));
};

describe('what an entry says', () => {
  it.each([
    ['in paragraphs of HTML', '<p>One &amp; two.</p><p>Three.</p>', ['One & two.', 'Three.']],
    ['in plain text, parted by empty lines', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['with a mere sign that looks like a tag', 'If a < b then b > a.', ['If a < b then b > a.']],
    ['without what says that it was cut off', 'One two three. [+120 chars]', ['One two three.']],
  ])('is read %s', (_, content, blocks) => {
    expect(blocksOf(content)).toEqual(blocks);
  });

  it('is HTML where its form is known, though no tag stands in it', () => {
    expect(blocksOf('One &amp; two.', 'html')).toEqual(['One & two.']);
  });
});

it.each([
  ['<b>Nora</b> &amp; sons', 'Nora & sons'],
  [' a\n b ', 'a b'],
])('a name that is written %j reads %j', (written, shown) => {
  expect(readInline(written)).toBe(shown);
});
