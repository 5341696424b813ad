import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../src/library/formats/page/markup.ts';
import { withoutPermalinks } from '../../../../src/library/formats/page/permalinks.ts';

const left = (html: string): string => {
  let text = '';
  const open: string[] = [];
  const whole = parseHtml(
    html,
    withoutPermalinks({
      open: (name) => void open.push(name),
      text: (data) => {
        text += data;
      },
      close: (name) => expect(open.pop()).toBe(name),
    }),
  );
  expect(whole).toBe(true);
  expect(open).toEqual([]);
  return text;
};

describe('a link that leads to its own heading is left out', () => {
  it.each([
    [
      'as Sphinx writes it',
      '<h2>Oil<a class="headerlink" href="#oil" title="Permalink">¶</a></h2>',
    ],
    ['as a sign of a font', '<h2>Oil<a class="headerlink" href="#oil">\uf0c1</a></h2>'],
    ['as Docusaurus writes it', '<h2>Oil<a class="hash-link" href="#oil">\u200b</a></h2>'],
    ['as VitePress writes it', '<h2>Oil<a href="#oil"> #</a></h2>'],
    ['before the heading', '<h2><a href="#oil"># </a>Oil</h2>'],
    ['in words', '<h2>Oil<a href="#oil"><b>Permalink to “Oil”</b> <i>#</i></a></h2>'],
    ['in words for those who listen', '<h2>Oil<a href="#oil">Section titled “Oil”</a></h2>'],
    ['with a hidden title', '<h2>Oil<a href="#oil"><svg><title>x</title></svg></a></h2>'],
    ['of a full address', '<h2>Oil<a href="https://a.example/x#oil">🔗</a></h2>'],
    ['beside a term', '<dt>Oil<a href="#oil">#</a></dt>'],
    ['beside a paragraph', '<p>Oil<a href="#oil">¶</a></p>'],
  ])('%s', (_, html) => {
    expect(left(html).trim()).toBe('Oil');
  });
});

describe('what an author wrote stays', () => {
  it.each([
    ['a heading that is a link to itself', '<h2><a href="#oil">Oil</a></h2>', 'Oil'],
    ['a heading about links', '<h2><a href="#link">Link</a></h2>', 'Link'],
    ['a sign of the heading', '<h2>C#</h2>', 'C#'],
    ['a number in a text', '<p>see <a href="#n">§</a> 3</p>', 'see § 3'],
    ['a link elsewhere', '<h2>Oil <a href="/b">¶</a></h2>', 'Oil ¶'],
    ['a link that nobody closed', `<h2><a href="#a">${'Oil '.repeat(90)}`, 'Oil '.repeat(90)],
    ['a link with a title of it', '<p><a href="#a"><i>Oil</i></a> <b>x</b></p>', 'Oil x'],
  ])('%s', (_, html, expected) => {
    expect(left(html)).toBe(expected);
  });
});
