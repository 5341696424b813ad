import { describe, expect, it } from 'vitest';
import { jsxTagEnd, moduleLinesEnd } from '../../../../src/library/formats/text/jsx.ts';
import { articleOf } from '../../../support/library.ts';

describe('a tag of a component', () => {
  it.each([
    '<Tabs>',
    '</Tabs>',
    '<Tab.Item value="a > b" />',
    '<>',
    '</>',
    '<Card\n  title={<b>One</b>}\n  go={() => {}}\n>',
    '<div style={{ color: "red" }}>',
  ])('ends with its sign: %j', (tag) => {
    expect(jsxTagEnd(`${tag} One.`, 0)).toBe(tag.length);
  });

  it.each(['<b>', '<div class="a">', '< Tabs>', '<3', 'a < b > c', '<Tabs', '<https://a.example>'])(
    'is not %j',
    (text) => {
      expect(jsxTagEnd(text, text.indexOf('<'))).toBeUndefined();
    },
  );
});

it.each<readonly [string, string]>([
  ["import A from './a';", '\n\nOne.'],
  ["import A from './a';\nimport { B } from './b';", '\n \nOne.'],
  ['export const a = {\n  b: [\n\n    1,\n  ],\n};', '\n\nOne.'],
  ['export const a = (', '\n\nOne.'],
  ['export default a', ''],
])('lines of code end with an empty line: %j', (code, rest) => {
  expect(moduleLinesEnd(code + rest, 0)).toBe(code.length);
});

it('a text with components is what stands between their tags', () => {
  const written = [
    '---',
    'title: Nets',
    '---',
    "import Tabs from '@theme/Tabs';",
    "import { Card } from './card';",
    '',
    'export const meta = {',
    '  title: "Secret",',
    '',
    '  a: 1,',
    '};',
    '',
    '# Nets',
    '',
    '<Tabs groupId="a">',
    '<Tab value="b" label={`c`}>',
    '',
    'The nets are <Tip of="tar">tarred</Tip> in March. {/* secret */}',
    '',
    '</Tab>',
    '</Tabs>',
    '',
    '{props.secret}',
    '',
    '<div style={{ color: "red" }}>',
    'They dry <b>slowly</b>.',
    '</div>',
    '',
    'import duties rose, `<Tabs>` did not.',
    '',
    '```jsx',
    "import A from 'a';",
    '<Tabs>',
    '```',
  ].join('\n');
  const { text, blocks, title } = articleOf('nets.mdx', written);
  expect(title).toBe('Nets');
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
    'The nets are tarred in March.',
    'They dry <b>slowly</b>.',
    'import duties rose, `<Tabs>` did not.',
    "import A from 'a';\n<Tabs>",
  ]);
  expect(text.split('\n')).toHaveLength(written.split('\n').length);
  expect(text).not.toMatch(/secret/i);
});
