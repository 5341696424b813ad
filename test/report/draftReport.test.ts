import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { htmlNotation } from '../../src/core/answer/htmlNotation.ts';
import { wordingIn } from '../../src/core/speech/wording.ts';
import { dateIn, draftReport } from '../../src/report/draftReport.ts';
import { proofreadIn } from '../support/proofread.ts';

const FILES = {
  'a.md':
    '---\ndate: 2016-10-03\npublisher: The Harbour & Sons\n---\n# Harbour & Co\n\nThe harbour was closed for fourteen days after the “great” storm & the flood.\n',
};

const look = (language: 'en' | 'de' | 'fr' | 'es' | 'ru' | 'ja' = 'en') => ({
  ...{ name: 'draft.md', language, wording: wordingIn(language), date: dateIn(language) },
  ...{ addressOf: () => 'https://page.example/articles/a?quote=b#mark-1', hasLines: true },
});

const reportOn = async (
  text: string,
  files: Readonly<Record<string, string>> = FILES,
  options = look(),
) => draftReport(await proofreadIn(htmlNotation, { text }, files), options);

/** The elements of a page with their attributes, and the text in them. */
function read(html: string) {
  const elements: { readonly name: string; readonly attributes: Record<string, string> }[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes }),
    ontext: (data) => {
      text += data;
    },
  });
  parser.end(html);
  return { elements, text };
}

const ALTERED = '“The harbour was closed for 20 days after the “great” storm & the flood”';

describe('a report on a draft', () => {
  it('has each finding with what the draft says, what is marked of it, and the words of its source', async () => {
    const html = await reportOn(`One.\n\n${ALTERED}`);
    expect(html).toMatch(
      /<blockquote>The harbour was closed for <mark>20 ?<\/mark> ?days after the “great” storm &amp; the flood</,
    );
    expect(html).toMatch(
      /<blockquote>The harbour was closed for <mark>fourteen ?<\/mark> ?days after the “great” storm &amp; the flood</,
    );
    expect(html).toContain(
      '<a href="https://page.example/articles/a?quote=b#mark-1" rel="noreferrer"><cite>Harbour &amp; Co</cite></a> · The Harbour &amp; Sons · October 3, 2016 · a.md:7',
    );
    expect(read(html).text).toMatch(/Error\s+Altered: a number\.\s+line 3/);
  });

  it('has the whole draft, with a link from what was found to what that is', async () => {
    const html = await reportOn(`One & two. ${ALTERED}\nThree.`);
    const { text } = read(html.slice(html.indexOf('<details>')));
    expect(text).toContain(`One & two. ${ALTERED}\nThree.`);
    expect(html).toContain('<a class="error" href="#finding-1"><mark>“The harbour');
    expect(html).toContain('<article class="finding error" id="finding-1">');
  });

  it('needs no network and runs nothing, and lets no style hold but its own', async () => {
    const html = await reportOn(ALTERED);
    const { elements } = read(html);
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form', 'base']) {
      expect(names).not.toContain(name);
    }
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = elements.find(({ attributes }) => 'http-equiv' in attributes)?.attributes[
      'content'
    ];
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import/);
    const attributes = elements.flatMap((it) => Object.keys(it.attributes));
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  });

  it.each(['en', 'de', 'fr', 'es', 'ru', 'ja'] as const)('speaks %s', async (language) => {
    const html = await reportOn(ALTERED, FILES, look(language));
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(wordingIn(language).say('proof.in-source'));
  });

  it('says that nothing was found', async () => {
    expect(await reportOn('None.')).toContain('There is no quotation in it that can be checked.');
  });

  it('has the same elements, whatever drafts, articles and names say', async () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          ...[
            '<script>',
            '</blockquote>',
            '"',
            "'",
            '&lt;',
            '<!--',
            '-->',
            ']]>',
            '<img src=x onerror=a>',
          ],
          ...['words', '\u202e', '</style>', '<mark>', '&', '<'],
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => parts.join(' '));
    const ours = new Set(
      'html head meta title style body main h1 div p fieldset legend label input article h2 h3 span a blockquote mark figure figcaption cite details summary'.split(
        ' ',
      ),
    );
    const made = async (words: string) => {
      const text = `The harbour was closed ${words} for fourteen long days after the storm of May`;
      const files = { 'a.txt': `Title ${words}\n\n${text} and it was so.\n` };
      const draft = `One ${words}.\n\n> ${text.replace('fourteen', 'fifteen')}\n`;
      return reportOn(draft, files, { ...look(), name: `${words}.md` });
    };
    await fc.assert(
      fc.asyncProperty(hostile, async (words) => {
        const names = read(await made(words)).elements.map(({ name }) => name);
        expect(names.filter((name) => !ours.has(name))).toEqual([]);
        expect(names.filter((name) => name === 'style')).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a date in a report', () => {
  it.each([
    ['2016-10-03', 'October 3, 2016'],
    ['2016-10-03T12:00:00Z', 'October 3, 2016'],
    ['2016-10', 'October 2016'],
    ['2016', '2016'],
    ['2016-99', '2016-99'],
    ['soon', 'soon'],
  ])('%s is %s', (iso, written) => {
    expect(dateIn('en')(iso)).toBe(written);
  });
});
