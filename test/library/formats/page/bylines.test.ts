import { describe, expect, it } from 'vitest';
import { createBylineReader } from '../../../../src/library/formats/page/bylines.ts';
import { parseHtml } from '../../../../src/library/formats/page/markup.ts';

const namesOf = (html: string): readonly string[] => {
  const reader = createBylineReader();
  parseHtml(html, reader);
  return reader.finish();
};

const TEXT = `<p>${'The gate was raised again. '.repeat(20)}</p>`;

describe('the author is found', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['as a link says', '<p>By <a rel="author" href="/a">Per Dahl</a></p>', ['Per Dahl']],
    [
      'as data in the page says',
      '<i itemprop="author"><b itemprop="name">Per Dahl</b></i>',
      ['Per Dahl'],
    ],
    [
      'as a class says',
      '<div class="post-byline">By Per Dahl <time>2 May</time></div>',
      ['Per Dahl'],
    ],
    ['below the headline', '<h1>Gate</h1><p>By Per Dahl</p>', ['Per Dahl']],
    [
      'with another one',
      '<p class="byline">By <a rel="author">Per Dahl</a> and <a rel="author">Ida Lund</a></p>',
      ['Per Dahl', 'Ida Lund'],
    ],
  ])('%s', (_, html, names) => {
    expect(namesOf(html + TEXT)).toEqual(names);
  });
});

describe('nobody is taken for the author', () => {
  it.each([
    ['who comments', '<div class="comments"><cite class="comment-author">Per Dahl</cite></div>'],
    ['who is named beside the article', '<aside><a rel="author">Per Dahl</a></aside>'],
    ['of a sentence that begins so', '<h1>Gate</h1><p>By Monday it was open.</p>'],
    ['far below the headline', `<h1>Gate</h1>${TEXT.repeat(5)}<p>By Per Dahl</p>`],
    ['of a page whose class it is', '<body class="author">Per Dahl</body>'],
    ['hidden', '<p hidden class="byline">By Per Dahl</p>'],
  ])('%s', (_, html) => {
    expect(namesOf(html)).toEqual([]);
  });

  it('of other articles below', () => {
    const html = `<a rel="author">Per Dahl</a>${TEXT}<a rel="author">Ida Lund</a>`;
    expect(namesOf(html)).toEqual(['Per Dahl']);
  });
});
