import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleIdOf, formatOf } from '../../../../src/library/formats/formats.ts';
import { readMarkdown } from '../../../../src/library/formats/text/markdown.ts';
import { readArticle } from '../../../../src/library/formats/text/readArticle.ts';
import { articleOf, textArticle } from '../../../support/library.ts';
import { textsOf } from '../../../support/texts.ts';

/** What may be quoted of a text. */
const quotable = (written: string, bodyStart = 0): string[] => {
  const { text, blocks } = readMarkdown(written, bodyStart);
  return blocks.map(({ start, end }) => text.slice(start, end));
};

/** What may be quoted, with the headings above it. */
const outline = (written: string): (readonly [string, readonly string[]])[] => {
  const { text, blocks } = readMarkdown(written, 0);
  return blocks.map(({ start, end, headings }) => [text.slice(start, end), headings]);
};

const lines = (...of: readonly string[]): string => of.join('\n');

describe('what may be quoted of a Markdown text', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['nothing of nothing', '', []],
    ['nothing of white space', ' \n\t\n \r\n', []],
    ['nothing of a no-break space', '\u00a0\n', []],
    ['nothing of headings alone', '# One\n\n## Two\n', []],
    ['nothing of HTML without a text', '<div>\n<img src="a.png">\n</div>\n', []],
    ['what stands in HTML', '<div>\nSign up!\n</div>\n', ['Sign up!']],
    [
      'what stands in HTML in one line',
      '<p>One <b>two</b> &amp;\nthree.</p>',
      ['One two & three.'],
    ],
    ['paragraphs of HTML in one line', '<p>One.</p><p>Two.</p>\n', ['One.', 'Two.']],
    [
      'the rows of a table in HTML',
      '<table>\n<tr><th>a</th>\n<th>b</th></tr>\n\n<tr><td>1</td><td>2</td></tr>\n</table>\n',
      ['a | b', '1 | 2'],
    ],
    [
      'the rows of a table that is set apart by blanks',
      '<table>\n  <tr>\n\n    <td>1</td>\n    <td>2</td>\n\n  </tr>\n</table>\n\nOne.\n',
      ['1 | 2', 'One.'],
    ],
    [
      'Markdown between the tags of HTML',
      '<details>\n<summary>One</summary>\n\n- Two.\n\n</details>\n',
      ['One', 'Two.'],
    ],
    ['what stands in HTML in a list', '- <div>\n  One.\n  </div>\n- Two.', ['One.', 'Two.']],
    ['what stands in HTML in a quotation', '> <p>\n> One.\n> </p>\n', ['One.']],
    ['nothing of what HTML hides', '<div hidden>\nOne.\n</div>\n\nTwo.', ['Two.']],
    [
      'nothing of Markdown that HTML hides',
      '<div style="display: none">\n\nOne.\n\n# Two\n\n</div>\n\nThree.',
      ['Three.'],
    ],
    ['nothing of scripts', '<script>\none();\n\ntwo();\n</script>\n\nThree.', ['Three.']],
    ['nothing of styles', '<style>\na {}\n\nb {}\n</style>\n\nThree.', ['Three.']],
    ['nothing of a remark in HTML', '<!-- to do:\n\nmore -->\n', []],
    ['nothing of the addresses of links', '[bridge]: https://example.org "The bridge"\n', []],
    ['nothing of a thematic break', 'One.\n\n* * *\n\nTwo.\n', ['One.', 'Two.']],
    ['nothing of an empty list item', '- One.\n-\n- Two.\n', ['One.', 'Two.']],
    ['a paragraph', 'One.\n', ['One.']],
    ['a paragraph without a line end', 'One.', ['One.']],
    ['paragraphs', 'One.\n\nTwo.\n\n\n\nThree.\n', ['One.', 'Two.', 'Three.']],
    ['paragraphs parted by a line of spaces', 'One.\n \t \nTwo.\n', ['One.', 'Two.']],
    ['a hard-wrapped paragraph as a whole', 'One\ntwo.\nThree.\n', ['One\ntwo.\nThree.']],
    ['a paragraph without the spaces around it', '\n   One.   \n', ['One.']],
    ['the items of a list', '- One.\n- Two.\n', ['One.', 'Two.']],
    ['the items of a list with asterisks', '* One.\n\n* Two.\n', ['One.', 'Two.']],
    ['the items of a numbered list', '1. One.\n2) Two.\n', ['One.', 'Two.']],
    ['an item of several paragraphs', '- One.\n\n  Two.\n', ['One.', 'Two.']],
    ['an item over two lines', '- One\n  two.\n- Three.\n', ['One\n  two.', 'Three.']],
    ['lists in lists', '- One.\n  - Two.\n    1. Three.\n', ['One.', 'Two.', 'Three.']],
    ['a list in a list in one line', '- - One.\n', ['One.']],
    ['a list below a paragraph', 'One:\n- Two.\n- Three.\n', ['One:', 'Two.', 'Three.']],
    ['a quotation', '> One.\n>\n> Two.\n', ['One.', 'Two.']],
    ['a quotation in a list', '- > One.\n', ['One.']],
    ['a quotation in a quotation', '> > One.\n>\n> Two.\n', ['One.', 'Two.']],
    ['a quotation ten deep', `${'> '.repeat(10)}One.\n`, ['One.']],
    ['a quotation thirty deep', `${'> '.repeat(30)}One.\n`, ['One.']],
    ['a list fifteen deep', nestedList(15), nestedItems(15)],
    [
      'the rows of a table',
      '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n',
      ['| a | b |', '| 1 | 2 |', '| 3 | 4 |'],
    ],
    [
      'a table below a paragraph',
      'One.\n\n| a |\n|---|\n| 1 |\n\nTwo.\n',
      ['One.', '| a |', '| 1 |', 'Two.'],
    ],
    ['a table without a line end', '| a |\n|---|\n| 1 |', ['| a |', '| 1 |']],
    [
      'indented code',
      'One.\n\n    two();\n    three();\n\nFour.\n',
      ['One.', 'two();\n    three();', 'Four.'],
    ],
    ['code in a fence, without the fence', '```js\none();\n\ntwo();\n```\n', ['one();\n\ntwo();']],
    ['code in a fence of tildes', '~~~\none();\n~~~\nTwo.\n', ['one();', 'Two.']],
    ['code in a fence that ends the file', '```\none();\n```', ['one();']],
    ['code in a fence in a list', '- One.\n\n  ```\n  two();\n  ```\n', ['One.', 'two();']],
    ['code that looks like a heading', '```\n# one\n```\n', ['# one']],
    ['nothing of an empty fence', '```\n```\n\nOne.\n', ['One.']],
    ['nothing of a fence that is only opened', 'One.\n\n```\n', ['One.']],
    ['code in a fence that is never closed', '```\none();\ntwo();\n', ['one();\ntwo();']],
    ['code in a fence never closed, without a line end', '```\none();\ntwo();', ['one();\ntwo();']],
    [
      'code in a fence that its list closes',
      '- ```\n  one();\n  two();\n\nThree.\n',
      ['one();\n  two();', 'Three.'],
    ],
    [
      'marks inside a paragraph as they stand',
      '**One** `two` [three](https://a.example) &amp; \\*\n',
      ['**One** `two` [three](https://a.example) &amp; \\*'],
    ],
    ['HTML inside a paragraph as it stands', 'One <b>two</b>.\n', ['One <b>two</b>.']],
    [
      'an address of a link not, the paragraph below yes',
      '[a]: https://a.example\nOne.\n',
      ['One.'],
    ],
    [
      'words that are repeated, each where it stands',
      '- One.\n- One.\n\nOne.\n',
      ['One.', 'One.', 'One.'],
    ],
    ['a sentence that begins with a number', '1. 1990 was cold.\n', ['1990 was cold.']],
    ['a number, not the mark of its list', '1. 1\n2. 2\n', ['1', '2']],
    ['a sign, not the mark of its quotation', '> \\>\n', ['\\>']],
    ['full-width spaces not', '\u3000One.\u3000\n', ['One.']],
    ['a paragraph that holds a line separator', 'One.\u2028Two.\n', ['One.\u2028Two.']],
  ])('%s', (_name, text, expected) => {
    expect(quotable(text)).toEqual(expected);
    expect(quotable(text.replaceAll('\n', '\r\n'))).toEqual(
      expected.map((quote) => quote.replaceAll('\n', '\r\n')),
    );
  });

  it('is the last line too of a fence that its quotation closes', () => {
    expect(quotable('> ```\n> one();\n> two();\n\nThree.\n').join('\n')).toContain('two();');
  });

  it('is the same where old Macs ended the lines', () => {
    expect(quotable('# One\r\rTwo\rthree.\r\r- Four.\r')).toEqual(['Two\rthree.', 'Four.']);
  });

  it('is only what comes after the front matter', () => {
    const text = lines('---', 'title: A bridge', '---', '', '- One.', '', 'Two.');
    expect(quotable(text, text.indexOf('\n\n- One'))).toEqual(['One.', 'Two.']);
    expect(quotable(text, text.length)).toEqual([]);
  });
});

describe('the title of a Markdown text', () => {
  it.each<readonly [string, string, string | undefined]>([
    ['is a heading of the first level that opens it', '# A bridge\n\nOne.\n', 'A bridge'],
    ['is without the marks that close a heading', '# A bridge #\n\nOne.\n', 'A bridge'],
    ['may be underlined', 'A bridge\n========\n\nOne.\n', 'A bridge'],
    ['may stand below front matter', '\n\n# A bridge\n\nOne.\n', 'A bridge'],
    ['may end with CR LF', '# A bridge\r\n\r\nOne.\r\n', 'A bridge'],
    ['keeps its marks', '# The *old* bridge\n\nOne.\n', 'The *old* bridge'],
    ['is the first of two', '# A bridge\n\n# A river\n\nOne.\n', 'A bridge'],
    [
      'is in one line, even if it is underlined in two',
      'A bridge\nand a river\n===\n\nOne.\n',
      'A bridge and a river',
    ],
    ['is none where a paragraph opens the text', 'One.\n\n# A bridge\n', undefined],
    ['is none where the heading is of the second level', '## A bridge\n\nOne.\n', undefined],
    ['is none where nothing stands in the heading', '#\n\nOne.\n', undefined],
    ['is none without a space', '#bridge\n\nOne.\n', undefined],
    ['is none in code', '```\n# A bridge\n```\n', undefined],
    ['is none where there is no text', '', undefined],
  ])('%s', (_name, text, title) => {
    expect(readMarkdown(text, 0).title).toBe(title);
  });
});

describe('the headings above a block', () => {
  it('are the last ones of each higher level, outermost first, without the title', () => {
    const text = lines(
      '# A bridge',
      '',
      'Opening.',
      '',
      '## History',
      '',
      'Old.',
      '',
      '### Before the war',
      '',
      'Older.',
      '',
      '### After the war',
      'Newer.',
      '',
      '## Today',
      '',
      'Now.',
      '',
      '# Appendix',
      '',
      'Last.',
    );
    expect(outline(text)).toEqual([
      ['Opening.', []],
      ['Old.', ['History']],
      ['Older.', ['History', 'Before the war']],
      ['Newer.', ['History', 'After the war']],
      ['Now.', ['Today']],
      ['Last.', ['Appendix']],
    ]);
  });

  it('need not follow level on level', () => {
    const text = '#### Deep\n\nOne.\n\n## High\n\nTwo.\n\n##### Deeper\n\nThree.\n';
    expect(outline(text)).toEqual([
      ['One.', ['Deep']],
      ['Two.', ['High']],
      ['Three.', ['High', 'Deeper']],
    ]);
  });

  it('may be underlined', () => {
    expect(outline('Opening.\n\nHistory\n---\n\nOld.\n')).toEqual([
      ['Opening.', []],
      ['Old.', ['History']],
    ]);
  });

  it('stand above lists, tables and code too', () => {
    const text = '## History\n\n- One.\n\n| a |\n|---|\n| 1 |\n\n```\nx\n```\n\n> Two.\n';
    expect(outline(text).map(([, headings]) => headings)).toEqual(Array(5).fill(['History']));
  });

  it('do not stand above a title that comes after them', () => {
    expect(
      outline('## Notice\n\n# A bridge\n\nOne.\n').flatMap(([, headings]) => headings),
    ).not.toContain('Notice');
  });
});

describe('a Markdown file', () => {
  it.each(['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'MD', 'Markdown'])(
    'may end in .%s',
    (ending) => {
      const path = `rivers/bridge.${ending}`;
      expect(formatOf(path)).toMatchObject({ kind: 'text', notation: 'markdown' });
      expect(articleIdOf(path)).toBe('rivers/bridge');
    },
  );

  it.each<readonly [string, string, string]>([
    ['its front matter', '---\ntitle: In front\n---\n\n# Below\n\nOne.\n', 'In front'],
    ['its first heading', '---\nauthor: Nora\n---\n\n# Below\n\nOne.\n', 'Below'],
    ['its name', 'One.\n', 'bridge'],
    ['its name, where the heading is empty', '#\n\nOne.\n', 'bridge'],
    ['its name, where the front matter is blank', '---\ntitle: "  "\n---\n\nOne.\n', 'bridge'],
    [
      'its first heading, where the front matter is blank',
      '---\ntitle: ""\n---\n# Below\n\nOne.',
      'Below',
    ],
  ])('has its title from %s', (_name, text, title) => {
    expect(articleOf('rivers/bridge.md', text).title).toBe(title);
  });

  it('has no furniture among what may be quoted', () => {
    const text =
      '# A bridge\n\nADVERTISEMENT\n\nOne.\n\n- Share\n\nDo you like the content of this article?\n';
    const { blocks } = articleOf('bridge.md', text);
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['One.']);
  });

  it('is left out where front matter, headings and furniture are all it holds', () => {
    for (const body of ['', '\n', '# A bridge\n', 'ADVERTISEMENT\n', '<br>\n', '\n***\n']) {
      const bytes = new TextEncoder().encode(`---\ntitle: A bridge\n---\n${body}`);
      const { article, problems } = readArticle(
        { id: 'bridge', path: 'bridge.md', notation: 'markdown' },
        bytes,
      );
      expect(article).toBeUndefined();
      expect(problems).toMatchObject([{ path: 'bridge.md', skipped: true }]);
    }
  });
});

const MARKDOWN = [
  '# One',
  '## Two ##',
  '#',
  'One\n===',
  'One\n---',
  '---',
  '***',
  '- ',
  '- One.',
  '  - Two.',
  '-\t\tcode',
  '+',
  '1. One.',
  '1. 1',
  '10) ',
  '> One.',
  '>',
  '> > ',
  '>\t- ',
  '    code',
  '\tcode',
  '```',
  '```js',
  '~~~~',
  '| a | b |',
  '|---|---|',
  '| 1 |',
  ':-:',
  '<div>',
  '</div>',
  '<div hidden>',
  '<p>One.</p><p>Two.</p>',
  '<tr><td>One',
  '<td>Two<br>Three</td>',
  '<img',
  '> [!NOTE] One.',
  '> two',
  '- [ ] One.',
  'See [[One|two]] ==three==.[^1] ^four',
  ':::note One',
  '<!--',
  '-->',
  '<script>',
  '[a]: https://a.example',
  '[a]:',
  '"title"',
  'One two three.',
  'ADVERTISEMENT',
  '\\',
  '  ',
  '\t',
  '\u00a0',
  '\u3000One.',
  '\u2028',
  '\u0085',
  '\v',
  '\f',
];

const LINE_ENDS = ['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n\r'];

/** Lines of Markdown in any order, and anything else, with every kind of line end between them. */
const markdown = textsOf(MARKDOWN, LINE_ENDS);

describe('whatever the Markdown', () => {
  it('what may be quoted is in order, apart, in the body, trimmed and not empty', () => {
    fc.assert(
      fc.property(markdown, fc.nat(), (text, place) => {
        const bodyStart = place % 4 === 0 ? place % (text.length + 1) : 0;
        const read = readMarkdown(text, bodyStart);
        let at = bodyStart;
        for (const { start, end } of read.blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          const quote = read.text.slice(start, end);
          expect(quote).toBe(quote.trim());
          at = end;
        }
        expect(at).toBeLessThanOrEqual(read.text.length);
        // Of two line ends of different kinds that come to stand next to each other one may be made.
        if (/\r(?!\n)/.test(text)) return;
        expect(read.text.split('\n')).toHaveLength(text.split('\n').length);
      }),
      { numRuns: 1000 },
    );
  });

  it('a file becomes an article with a title and blocks, or exactly one problem', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { article, problems } = textArticle('a/bridge.md', text);
        if (article) {
          expect(article).toMatchObject({ id: 'a/bridge', path: 'a/bridge.md' });
          expect(article.title).toMatch(/\S/);
          expect(article.blocks).not.toEqual([]);
          expect(problems.every(({ skipped }) => !skipped)).toBe(true);
        } else {
          expect(problems).toMatchObject([{ path: 'a/bridge.md', skipped: true }]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('text that is written by the rules comes back part by part with its headings', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (parts, end) => {
          const text = parts
            .map(({ written }) => `${written}\n\n`)
            .join('')
            .replaceAll('\n', end);
          expect(outline(text)).toEqual(
            expectedOf(parts).map(([quote, headings]) => [quote.replaceAll('\n', end), headings]),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** A stretch of Markdown, and what a reader sees in it. */
interface Part {
  readonly written: string;
  readonly level?: number;
  readonly quotes: readonly string[];
}

const sentence = fc
  .array(fc.constantFrom('bridge', 'river', 'Monday', 'U.S.', '2016', 'é', '橋', '😀'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => `The ${words.join(' ')} closed.`);

const part: fc.Arbitrary<Part> = fc.oneof(
  sentence.map((text) => ({ written: text, quotes: [text] })),
  fc.tuple(sentence, sentence).map(([a, b]) => ({ written: `${a}\n${b}`, quotes: [`${a}\n${b}`] })),
  fc.tuple(sentence, sentence).map(([a, b]) => ({ written: `- ${a}\n  - ${b}`, quotes: [a, b] })),
  fc.tuple(sentence, sentence).map(([a, b]) => ({ written: `> ${a}\n>\n> ${b}`, quotes: [a, b] })),
  sentence.map((text) => ({ written: `~~~\n${text}\n~~~`, quotes: [text] })),
  sentence.map((text) => ({ written: `<div>\n${text}\n</div>`, quotes: [text] })),
  fc.tuple(sentence, fc.integer({ min: 2, max: 6 })).map(([text, level]) => ({
    written: `${'#'.repeat(level)} ${text}`,
    level,
    quotes: [text],
  })),
);

function expectedOf(parts: readonly Part[]): (readonly [string, readonly string[]])[] {
  const above: (string | undefined)[] = [];
  return parts.flatMap(({ level, quotes }) => {
    if (level === undefined) {
      const headings = above.filter((heading) => heading !== undefined);
      return quotes.map((quote) => [quote, headings] as const);
    }
    above.length = level;
    above[level] = quotes[0];
    return [];
  });
}

function nestedList(depth: number): string {
  return nestedItems(depth)
    .map((item, level) => `${'  '.repeat(level)}- ${item}\n`)
    .join('');
}

function nestedItems(depth: number): string[] {
  return Array.from({ length: depth }, (_, level) => `Item ${level}.`);
}
