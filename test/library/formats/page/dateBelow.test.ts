import { describe, expect, it } from 'vitest';
import { createDateReader } from '../../../../src/library/formats/page/dateBelow.ts';
import { parseHtml } from '../../../../src/library/formats/page/markup.ts';

function dateIn(html: string): string | undefined {
  const reader = createDateReader();
  parseHtml(html, reader);
  return reader.finish();
}

const STORY = `<p>${'The mill was closed and nobody was hurt. '.repeat(8)}</p>`;

describe('the date below a headline', () => {
  it.each([
    '<h1>The mill</h1><p>7 March 2019</p>',
    '<h1>The mill</h1><time>7 March 2019</time>',
    '<header><h1>The mill</h1><div><span>Ida Lund</span><span class="date">March 7, 2019</span></div></header>',
    '<h1>The mill</h1><p>By Ida Lund | <time>7 March 2019</time></p>',
    '<h1>The mill</h1><p>By <a>Ida Lund</a> on <span>7 March 2019</span></p>',
    '<h1>The mill</h1><p>Published: <b>7 March 2019</b></p>',
    '<h1>The mill</h1><p>Updated 9 March 2019</p><p>Published 7 March 2019</p>',
    '<h1>The mill</h1><div>Veröffentlicht am 07.03.2019</div>',
    '<p>9 March 2019</p><h1>The mill</h1><p>7 March 2019</p>',
  ])('is read: %s', (html) => {
    expect(dateIn(`<body>${html}${STORY}<p>8 March 2019</p></body>`)).toBe('2019-03-07');
  });

  it.each([
    '<p>7 March 2019</p><h1>The mill</h1>',
    '<p>7 March 2019</p>',
    '<h1>The mill</h1><p>It was closed on 7 March 2019.</p>',
    '<h1>The mill</h1><aside><p>7 March 2019</p></aside>',
    '<h1>The mill</h1><ul><li>7 March 2019</li></ul>',
    '<h1>The mill</h1><p style="display: none">7 March 2019</p>',
    `<h1>The mill</h1>${STORY}<p>7 March 2019</p>`,
  ])('is none that stands elsewhere, or in a sentence: %s', (html) => {
    expect(dateIn(`<body>${html}${STORY}</body>`)).toBeUndefined();
  });
});
