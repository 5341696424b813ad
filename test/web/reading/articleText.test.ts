import fc from 'fast-check';
import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { htmlNotation } from '../../../src/core/answer/htmlNotation.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { readSpelt } from '../../../src/core/text/visible.ts';
import { articleText } from '../../../src/web/reading/articleText.ts';
import { layOut } from '../../../src/web/reading/layout.ts';
import type { PageMark } from '../../../src/web/reading/pageMarks.ts';
import { doorTo } from '../../support/door.ts';
import { articleOf, textArticle } from '../../support/library.ts';
import { parsePage } from '../../support/parsedPage.ts';
import { anyFileText } from '../../support/texts.ts';

const drawn = { wording: wordingIn('en'), markAddress: (at: number) => `#mark-${at + 1}` };

async function draw(article: Article, marks: readonly PageMark[] = [], stored = article.text) {
  const door = doorTo(htmlNotation, () => stored);
  const pass = (stretches: readonly Span[]) => door.stretches(article.id, stretches);
  const text = articleText(article, [...layOut(article)], marks, pass, drawn);
  return text === undefined ? undefined : String(await html`${text}`);
}

const markOf = (text: string, words: string, number: number): PageMark => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, kind: 'standing', numbers: [number] };
};

const TEXT =
  '# Ferry\n\n## Fares\n\n- A <b>ticket</b> costs 3 crowns.\n\nChildren pay nothing & win.\n';
const FERRY = articleOf('ferry.md', TEXT);

describe('the text of an article on its page', () => {
  it('has its blocks with their lines, its headings, and folded what may not be quoted', async () => {
    expect(await draw(FERRY)).toBe(
      '<details class="left-out"><summary class="ours">1 word that is not quoted</summary><div dir="auto"># Ferry\n</div></details>\n' +
        '<h2 id="heading-1" dir="auto"><span class="sign">## </span>Fares<span class="sign">\n</span></h2>\n' +
        '<p class="item" dir="auto" id="line-5"><span class="ours line" aria-hidden="true">5</span><span class="sign">- </span>A &lt;b&gt;ticket&lt;/b&gt; costs 3 crowns.</p>\n\n' +
        '<p class="paragraph" dir="auto" id="line-7"><span class="ours line" aria-hidden="true">7</span>Children pay nothing &amp; win.</p>\n',
    );
  });

  it('has marks that links lead to, from one to the next, also over several blocks', async () => {
    const marks = [markOf(TEXT, 'costs 3 crowns.\n\nChildren', 1), markOf(TEXT, 'win', 2)];
    const page = (await draw(FERRY, marks)) ?? '';
    expect(page).toContain(
      '<mark class="standing" id="mark-1" tabindex="-1">costs 3 crowns.</mark><a class="ours go" href="#mark-2" aria-label="Next quoted words" title="Next quoted words">↓</a></p>',
    );
    expect(page).toContain('<mark class="standing">Children</mark> pay');
    expect(page).toContain(
      '<mark class="standing" id="mark-2" tabindex="-1">win</mark><a class="ours go" href="#mark-1"',
    );
  });

  it('unfolds what may not be quoted where words in it are marked', async () => {
    expect(await draw(FERRY, [markOf(TEXT, 'Ferry', 1)])).toContain(
      '<details class="left-out" open>',
    );
  });

  it('shows the pages of a document as they are printed', async () => {
    const blocks = FERRY.blocks.map((block, at) => ({ ...block, page: at + 1 }));
    const page = await draw({ ...FERRY, isExtracted: true, blocks, pageLabels: ['iv', 'v'] });
    expect(page).toContain(
      '<p class="ours page" id="page-1">Page iv</p><p class="item" dir="auto">',
    );
    expect(page).toContain('<p class="ours page" id="page-2">Page v</p>');
    expect(page).not.toContain('line-');
  });

  it('is not shown where the file says something else by now', async () => {
    expect(await draw(FERRY, [], 'Something else.')).toBe(undefined);
  });

  it('is the stored text to the letter, and no element but ours, whatever the text and the marks', async () => {
    const ours = /^(?:p|span|mark|details|summary|div|a|h[2-6])$/;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFileText, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
        fc.constantFrom('a.md', 'a.txt'),
        async (pieces, bounds, path) => {
          const { article } = textArticle(
            path,
            `Words.\n\n${pieces.join('\n\n').replaceAll('\0', '')}`,
          );
          fc.pre(article !== undefined);
          if (!article) return;
          const { length } = article.text;
          const ends = bounds.flat().map((bound) => bound % length);
          const sorted = [...new Set(ends)].sort((a, b) => a - b);
          const marks = sorted.flatMap((start, at) => {
            const end = sorted[at + 1];
            const mark = { kind: 'standing' as const, numbers: [at + 1] };
            return at % 2 === 0 && end !== undefined ? [{ ...mark, start, end }] : [];
          });
          const page = parsePage((await draw(article, marks)) ?? '');
          expect(readSpelt(page.text)).toBe(article.text);
          expect(page.elements.filter(({ name }) => !ours.test(name))).toEqual([]);
          const named = page.elements.flatMap(({ attributes }) => Object.keys(attributes));
          expect(
            named.filter((name) => !/^(?:class|id|dir|href|open|title|aria-|tabindex)/.test(name)),
          ).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
