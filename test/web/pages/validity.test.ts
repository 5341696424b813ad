import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { libraryOf } from '../../support/library.ts';
import { browserOf } from '../../support/pages.ts';

/** What the standard of HTML says, and what those who hear a page need; how it is laid out is ours. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'require-sri': 'off',
    'long-title': 'off',
    // The questions that were asked before are several.
    'form-dup-name': 'off',
    'doctype-style': 'off',
  },
});

const browser = browserOf(
  await libraryOf({
    'a.md':
      '---\ntitle: Ferry "sinks" <off> Harwick & lost\nauthor: Ann Lee\ndate: 2016-10-03\nurl: https://harbour.example/a?b=1&c=2\nlanguage: en-"x\n---\n\nThe coast guard said that 79 people died when the ferry Albatross sank.\n',
    'b.md':
      '---\ntitle: Owner questioned\ndate: 2016-10-04\n---\n\nThe ministry said that 82 people died when the ferry Albatross sank.\n',
    'c.md':
      '# Things\n\n## One\n\n- item\n1. first\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> cited\n\n### Deep\n\n```js\ncode();\n```\n\n## Two\n\nEnd.\n',
    'pages.txt': 'It rained all day and all night.\n\n'.repeat(8000),
  }),
);

it.each([
  '/',
  '/?q=How+many+people+died+when+the+ferry+Albatross+sank',
  '/?q=after%3A2016+-paper+How+many+people+died&earlier=What+sank%3F&earlier=Who+died%3F',
  '/?q=Who+won+the+chess+match',
  '/?q=Which+ferrry+sank&lang=ja',
  '/verify?text=The+coast+guard+said+that+97+people+died+when+the+ferry+sank.',
  '/claim?text=The+ferry+Albatross+sank.',
  '/timeline?topic=ferry&lang=fr',
  '/sources?text=The+ferry+sank.',
  '/articles',
  '/articles?title=zzz',
  '/articles/a?quote=79+people&quote=the+ferry+Albatross&quote=82+people+drowned',
  '/articles/c',
  '/articles/pages?part=2',
  '/articles/gone',
  '/collections',
  '/corrections',
  '/receipt',
  '/proofread',
  '/help',
  '/gaps',
  '/problems',
  '/login',
  '/nothing',
])('%s is as the standard has it', async (path) => {
  const { html } = await browser.get(path);
  const { results } = await validator.validateString(html);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});
