import { describe, expect, it } from 'vitest';
import {
  headingText,
  type ParagraphPlace,
  withoutSigns,
} from '../../../../src/library/formats/text/signs.ts';
import { articleOf } from '../../../support/library.ts';

describe('a sign that no page shows is not in a quotation', () => {
  const rows: readonly (readonly [string, string, string, ParagraphPlace?])[] = [
    ['the kind of a box', '[!NOTE] Hours\nWe open.', 'Hours\nWe open.', 'quotation'],
    ['the kind of a box alone', '[!warning]- \nWe open.', '\nWe open.', 'quotation'],
    ['whether a task is open', '[ ] Order it.', 'Order it.', 'list item'],
    ['whether a task is done', '[x] Order it.', 'Order it.', 'list item'],
    ['a link with words', 'See [[Anna|the letters]] there.', 'See the letters there.'],
    ['a link in a table', '| [[Anna\\|the letters]] |', '| the letters |'],
    ['a link', 'See [[Anna Brekke]].', 'See Anna Brekke.'],
    ['a link into a note', 'See [[#History]] and [[Anna#^a1]].', 'See History and Anna.'],
    ['what is shown of another', 'See ![[map.png|300]].', 'See .'],
    ['a highlight', 'It is ==very old==.', 'It is very old.'],
    ['the place of a footnote', 'It is old.[^1] Very[^a-b].', 'It is old. Very.'],
    ['the name of a footnote', '[^1]: See below.\n[^2]: Or above.', 'See below.\nOr above.'],
    ['the name of a paragraph', 'It is old. ^box17', 'It is old.'],
    ['the name of a paragraph in a line of its own', 'It is old.\n^box17', 'It is old.'],
    ['classes of Kramdown', 'It is old.\n{: .lead}', 'It is old.\n'],
    ['classes of Pandoc', 'It is old. {.lead #a}', 'It is old.'],
    ['the lines around a box', ':::note\nIt is old.\n:::', '\nIt is old.\n'],
    ['the lines around a box with words', ':::tip[Age]\nOld.\n:::', 'Age\nOld.\n'],
    ['the lines around a box with words behind', '::: warning Of age\nOld.', 'Of age\nOld.'],
    ['the lines around a box of Quarto', '::: {.callout-tip}\nOld.\n:::', '\nOld.\n'],
    ['the line above a box of MkDocs', '!!! note "Age"\n    Old.', 'Age\n    Old.'],
    ['what HTML hides', 'It <span hidden>never </span>is.', 'It is.'],
    ['what a style hides', 'It <i class="a" style="display:none">never </i>is.', 'It is.'],
    ['a script', 'It is.<script>alert(1)</script>', 'It is.'],
    ['the name of a block', 'Old.\nid:: 64f1b2c3-1111-2222-3333-444455556666', 'Old.\n'],
  ];
  for (const [name, content, shown, place = 'text'] of rows) {
    it(name, () => {
      expect(withoutSigns(content, place)).toBe(shown);
    });
  }
});

describe('what only looks like one stays', () => {
  const rows: readonly (readonly [string, string, ParagraphPlace?])[] = [
    ['brackets in a paragraph', '[!NOTE] and [ ] here.'],
    ['a box in a quotation', '[ ] here.', 'quotation'],
    ['code', 'Use `[[a|b]]`, `` ==`a`== `` and `[^1]`.'],
    ['behind a backslash', 'Use \\[[a|b]] and \\==a==.'],
    ['lists of numbers', 'It is [[1, 2], [3, 4]].'],
    ['a test of a shell', 'if [[ -f a ]]; then'],
    ['a link whose words are in brackets', 'As said [[1]](https://a.example).'],
    ['comparisons', 'a == b and c == d, a==b and c==d'],
    ['a power', 'The area is 2 ^2'],
    ['a power of a letter', 'It is e ^x'],
    ['a link', 'See [^ here](https://a.example) and [a](b).'],
    ['emphasis', '**One** _two_ `three` <b>four</b>'],
    ['a value of a template', 'Version {{.Version}} and {{ a }}.'],
    ['a hidden word', 'It <b title="the hidden bridge">is</b>.'],
    ['colons in a line', 'std::vector and a::b'],
  ];
  for (const [name, content, place = 'text'] of rows) {
    it(name, () => {
      expect(withoutSigns(content, place)).toBe(content);
    });
  }
});

it.each([
  ['History {#history}', 'History'],
  ['History {: .no_toc }', 'History'],
  ['<a name="a"></a>History', 'History'],
  ['[1.2.0](https://a.example/b) (2019)', '1.2.0 (2019)'],
  ['History [¶](#history)', 'History'],
  ['History [#](#history "Link")', 'History'],
  ['![logo](a.png) History', 'History'],
  ['The *old*\nbridge', 'The *old* bridge'],
  ['[[Anna|Letters]] ==now== ^a1', 'Letters now'],
])('the heading %j is %j', (written, shown) => {
  expect(headingText(written)).toBe(shown);
});

describe('a file of Markdown', () => {
  const written = [
    '# Archive',
    '',
    '> [!NOTE] Opening hours',
    '> The room opens on Tuesdays',
    '> from ten to four.',
    '>',
    '> - [ ] Ask for a key.',
    'Or ring.',
    '',
    'See [[Anna|the letters]]. ^box17',
    '',
    '> ```',
    '> one();',
    '> two();',
    '> ```',
    '',
    '> | a | b |',
    '> |---|---|',
    '> | 1 | 2 |',
    '',
    'It is **old**.',
  ].join('\n');

  it.each(['\n', '\r\n'])('is quoted as a page shows it, with line ends %j', (lineEnd) => {
    const { text, blocks } = articleOf('a.md', written.replaceAll('\n', lineEnd));
    expect(blocks.map(({ start, end }) => text.slice(start, end).replaceAll('\r\n', '\n'))).toEqual(
      [
        'Opening hours\nThe room opens on Tuesdays\nfrom ten to four.',
        'Ask for a key.\nOr ring.',
        'See the letters.',
        'one();\ntwo();',
        '| a | b |',
        '| 1 | 2 |',
        'It is **old**.',
      ],
    );
    expect(text.split(lineEnd)).toHaveLength(written.split('\n').length);
    expect(text.split(lineEnd).at(-1)).toBe('It is **old**.');
  });
});
