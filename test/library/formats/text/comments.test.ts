import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutComments } from '../../../../src/library/formats/text/comments.ts';
import { articleOf, textArticle } from '../../../support/library.ts';
import { textsOf } from '../../../support/texts.ts';

const lines = (...of: readonly string[]): string => of.join('\n');

describe('what nobody is to read is not in the text', () => {
  it.each<readonly [string, string, string]>([
    ['a remark in HTML', 'One. <!-- secret --> Two.', 'One. Two.'],
    ['a remark in HTML over lines', '<!--\nsecret\n\nsecret\n-->\nTwo.', '\n\n\n\n\nTwo.'],
    ['an empty remark in HTML', 'One. <!----> Two.', 'One. Two.'],
    ['a remark of Obsidian', 'One. %%secret%% Two.', 'One. Two.'],
    ['a remark of Obsidian in a word', 'ten%%secret%%.', 'ten.'],
    ['a remark of Obsidian over lines', '%%\nsecret\n\nsecret\n%%\nTwo.', '\n\n\n\n\nTwo.'],
    ['a remark of Obsidian in a list', '- %% secret %% One.', '- One.'],
    ['a remark of Obsidian in a quotation', '> %%\n> secret\n> %%\n> One.', '> \n\n\n> One.'],
    ['a remark of Liquid', '{% comment %} secret {% endcomment %}\n\nOne.', '\n\nOne.'],
    ['a remark of Liquid over lines', '{%- comment -%}\nsecret\n{%- endcomment -%}', '\n\n'],
    ['a remark of Liquid in a line', 'One. {% # secret %}Two.', 'One. Two.'],
    ['a remark of Jinja', 'One. {# secret #} Two.', 'One. Two.'],
    ['a remark of Jinja over paragraphs', '{#\nsecret\n\nsecret #}Two.', '\n\n\nTwo.'],
    ['a remark of Hugo', 'One. {{/* secret */}} Two.', 'One. Two.'],
    [
      'what Hugo is told to pass over',
      '{{< comment >}}\nsecret\n{{< /comment >}}\nOne.',
      '\n\n\nOne.',
    ],
    ['a remark of Handlebars', 'One. {{!-- secret --}} Two {{! secret }}.', 'One. Two .'],
    ['a remark of MDX', 'One. {/* secret */} Two.', 'One. Two.'],
    ['a remark of Critic Markup', 'One{>>secret<<}. Two{-- secret--}.', 'One. Two.'],
    ['a link that is a remark', 'One.\n[//]: # (secret (secret))\nTwo.', 'One.\n\nTwo.'],
    ['the tags of a template', '{% include a.html\n  b="c" %}\nOne.', '\n\nOne.'],
    ['the tags of a short code', '{{< note >}}One.{{< /note >}} {{% b %}}', 'One. '],
  ])('%s', (_name, text, expected) => {
    expect(withoutComments(text)).toEqual({ text: expected });
    const crlf = withoutComments(text.replaceAll('\n', '\r\n')).text;
    expect(crlf).toBe(expected.replaceAll('\n', '\r\n'));
  });

  it.each<readonly [string, string]>([
    ['a remark in HTML', 'One.\n\n<!-- secret\n\nsecret\n'],
    ['a remark of Obsidian', 'One.\n\n%%\nsecret\n\nsecret\n'],
    ['a remark of Liquid', 'One.\n\n{% comment %}\nsecret\n\nsecret\n'],
  ])('also where %s has no end, and that is named', (_name, text) => {
    const { text: stored, endless } = withoutComments(text);
    expect(stored.trim()).toBe('One.');
    expect(stored.split('\n')).toHaveLength(text.split('\n').length);
    expect(endless).toBe(6);
    expect(textArticle('a.md', text).problems).toMatchObject([{ line: 3, skipped: false }]);
  });
});

describe('what is no remark is left as it is', () => {
  it.each<readonly [string, string]>([
    ['in code', 'One `<!-- a -->` two ``%% ` %%`` three.'],
    ['in a fence', '```html\n<!-- a -->\n{% b %}\n```\n'],
    ['in a fence in a list', '- One:\n\n  ~~~\n  %% a %%\n  ~~~\n'],
    ['in a fence in a quotation', '> ```\n> %% a %%\n> ```\n'],
    ['in a fence without an end', '```\n%% a %%\n\n<!-- b -->\n'],
    ['behind a backslash', 'One \\<!-- a --> and \\%% b %%.'],
    ['shares', 'From 5%% to 10%% and 20%%.'],
    ['two signs in two paragraphs', 'One %% two.\n\nThree %% four.'],
    ['a sign without a partner', 'One <!-- two {# three {{< four.'],
    ['the name of a heading', '## History {#history}\n\n{#a .b}\n\nOne #}.'],
    ['addresses', '[a]({% link b.md %}) <img src="{{< c >}}">'],
    ['values', 'One {{ page.title }} and {a}.'],
  ])('%s', (_name, text) => {
    expect(withoutComments(text)).toEqual({ text });
  });

  it('behind a fence that ends with its quotation', () => {
    expect(withoutComments('> ```\n> a\n\n%%secret%%').text).toBe('> ```\n> a\n\n');
  });
});

describe('a Markdown file', () => {
  const text = lines(
    '---',
    'title: A visit',
    '---',
    '',
    '%% secret one %%',
    '',
    'It opens on Tuesdays %%(secret two)%% at ten. <!-- secret',
    'three --> It closes at four.',
    '',
    '<!-- secret four -->',
    '',
    '| Day | Hour <!-- secret five --> |',
    '|---|---|',
    '',
    '## Prices %% secret six %%',
    '',
    'Free.',
    '',
  );

  it('has none of its remarks in its text, and all its lines', () => {
    const { text: stored, blocks } = articleOf('a.md', text);
    expect(stored).not.toMatch(/secret|%%|<!--/);
    expect(stored.split('\n')).toHaveLength(text.split('\n').length);
    expect(blocks.map(({ start, end }) => stored.slice(start, end))).toEqual([
      'It opens on Tuesdays at ten. \nIt closes at four.',
      '| Day | Hour |',
      'Free.',
    ]);
    expect(blocks.at(-1)?.headings).toEqual(['Prices']);
  });
});

const pieces = ['<!--', '-->', '%%', '{%', '%}', '{% comment %}', '{% endcomment %}', '{#', '#}'];
const more = ['```', '~~~', '`', '``', '> ', '- ', '\\', '{{<', '>}}', '{/*', '*/}', 'One.', ' '];

it('whatever the text, its lines stay, and nothing is added', () => {
  const text = textsOf([...pieces, ...more], ['\n', '\n\n', '\r\n', '']);
  fc.assert(
    fc.property(text, (any) => {
      // Of old Macs' line ends one and a line feed behind a remark would be one.
      const written = any.replace(/\r(?!\n)/g, '');
      const { text: stored } = withoutComments(written);
      const ends = (of: string) => of.match(/\r\n|\n|\r/g) ?? [];
      expect(ends(stored)).toEqual(ends(written));
      let at = 0;
      for (const character of stored) {
        at = written.indexOf(character, at);
        expect(at).toBeGreaterThanOrEqual(0);
        at += 1;
      }
    }),
    { numRuns: 500 },
  );
});

it('takes time in proportion to the text', () => {
  for (const piece of [
    '{% \n\n',
    '%%\n\n5',
    '`a``b\n',
    '<!-',
    '{#',
    '> ```\n\n',
    '[//]: # ',
    '{>>',
  ]) {
    const start = performance.now();
    withoutComments(piece.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  }
});
