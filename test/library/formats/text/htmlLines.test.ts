import { describe, expect, it } from 'vitest';
import { readHtmlLines } from '../../../../src/library/formats/text/htmlLines.ts';
import { textArticle } from '../../../support/library.ts';

const standing = (html: string): (readonly [number, string])[] =>
  readHtmlLines(html).pieces.map(({ line, content }) => [line, content]);

describe('what stands in HTML is told with its line', () => {
  it.each<readonly [string, string, readonly (readonly [number, string])[]]>([
    ['a paragraph', '<p>One.</p>', [[0, 'One.']]],
    ['a paragraph over lines', '<p\n  class="a"\n>\nOne\ntwo.\n</p>', [[3, 'One two.']]],
    [
      'paragraphs',
      '<p>One.</p>\n\n<p>Two.</p><p>Three.</p>',
      [
        [0, 'One.'],
        [2, 'Two.'],
        [2, 'Three.'],
      ],
    ],
    ['a row over lines', '<table>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</table>', [[2, '1 | 2']]],
    ['below what is left out', '<p>Share</p>\n<p>!</p>\n<div>\nOne.\n</div>', [[3, 'One.']]],
    ['below a style', '<style>\na {}\n</style>\n<div>One.</div>', [[3, 'One.']]],
    ['a line break', '<p>One.<br>\nTwo.</p>', [[0, 'One.\nTwo.']]],
  ])('%s', (_name, html, expected) => {
    expect(standing(html)).toEqual(expected);
  });

  it('and of a heading also the level', () => {
    expect(
      readHtmlLines('<h2 align="center">One</h2>\n<figcaption>Two</figcaption>').pieces,
    ).toEqual([
      { content: 'One', line: 0, level: 2 },
      { content: 'Two', line: 1, apart: true },
    ]);
  });
});

it('what is not shown and goes on behind a stretch is known, and where it ends', () => {
  expect(readHtmlLines('<p>One.</p><div hidden><p>Two.')).toMatchObject({ hiding: 'div' });
  expect(readHtmlLines('Two.</p></div><p>Three.</p>', 'div')).toEqual({
    pieces: [{ content: 'Three.', line: 0 }],
  });
  const { article, problems } = textArticle('a.md', 'One.\n\n<div hidden>\n\nTwo.\n');
  expect(article?.blocks).toHaveLength(1);
  expect(problems).toMatchObject([{ line: 3, skipped: false }]);
});

it('HTML that is nested too deep is read as far as that and named', () => {
  const { article, problems } = textArticle('a.md', `One.\n\n${'<div>'.repeat(600)}Two.\n`);
  expect(article?.blocks).toHaveLength(1);
  expect(problems).toMatchObject([{ line: 3, skipped: false }]);
});
