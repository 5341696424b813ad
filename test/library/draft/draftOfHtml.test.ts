import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOfHtml } from '../../../src/library/draft/draftOfHtml.ts';

const read = (html: string) => {
  const draft = draftOfHtml(html);
  if (!draft) throw new Error('It is nested too deep.');
  const { text, blockQuotations = [], code = [] } = draft;
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return { text, quotations: blockQuotations.map(words), code: code.map(words) };
};

describe('a page as a draft', () => {
  it('has its paragraphs, with an empty line between two', () => {
    expect(read('<h1>Title</h1><p>One &amp; two.<p>Three.').text).toBe(
      'Title\n\nOne & two.\n\nThree.',
    );
  });

  it.each([
    ['one', '<p>a</p><blockquote>b</blockquote><p>c</p>', ['b']],
    ['of two paragraphs', '<blockquote><p>b</p><p>c</p></blockquote>d', ['b\n\nc']],
    ['within another', '<blockquote>b<blockquote>c</blockquote></blockquote>', ['b\n\nc']],
    ['beside another', '<blockquote>b</blockquote><blockquote>c</blockquote>', ['b', 'c']],
    ['that nobody closes', '<p>a</p><blockquote><p>b', ['b']],
    ['without words', '<blockquote> </blockquote><p>a</p>', []],
  ])('knows a block quotation: %s', (_, html, quotations) => {
    expect(read(html).quotations).toEqual(quotations);
  });

  it('knows its code', () => {
    expect(read('<p>a</p><pre>say("b")</pre><p>c</p>').code).toEqual(['say("b")']);
  });

  it('sets quotation marks where a browser does', () => {
    expect(read('<p>He said <q>no</q>.').text).toBe('He said “no”.');
  });

  it('tells a note by its number, as where it belongs', () => {
    const html =
      '<p>“No”<sup><a href="#footnote-1">[1]</a></sup></p><ol><li id="footnote-1"><p> Reuters</p></li></ol>';
    expect(read(html).text).toBe('“No”[1]\n\n[1] Reuters');
  });

  it('has block quotations and code within its text, in order, whatever the page is', () => {
    const tags = [
      '<p>',
      '<blockquote>',
      '</blockquote>',
      '<pre>',
      '</pre>',
      'a',
      ' ',
      '<li id="fn1">',
      '<table><tr><td>',
      '</table>',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tags), { maxLength: 30 }), (parts) => {
        const draft = draftOfHtml(parts.join(''));
        const { text = '', blockQuotations = [] } = draft ?? {};
        let last = 0;
        for (const { start, end } of blockQuotations) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).trim()).not.toBe('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
