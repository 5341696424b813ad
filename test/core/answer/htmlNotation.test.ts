import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { htmlNotation } from '../../../src/core/answer/htmlNotation.ts';
import type { Mark } from '../../../src/core/answer/mark.ts';
import { readSpelt } from '../../../src/core/text/visible.ts';
import { anyText } from '../../support/texts.ts';

/** What a browser makes of it in an element: its text, and the elements that it opens. */
function seen(html: string): { readonly text: string; readonly elements: readonly string[] } {
  let text = '';
  const elements: string[] = [];
  const parser = new Parser({
    ontext: (data) => {
      text += data;
    },
    onopentag: (name, attributes) => elements.push(name + JSON.stringify(attributes)),
    oncomment: () => elements.push('comment'),
    onprocessinginstruction: () => elements.push('instruction'),
  });
  parser.end(html);
  return { text, elements };
}

describe('a quotation on a page', () => {
  it.each([
    ['an element', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a reference', '&lt;b&gt; &#60;', '&amp;lt;b&amp;gt; &amp;#60;'],
    ['quotation marks', `"a" 'b'`, '&quot;a&quot; &#39;b&#39;'],
    ['a comment', '<!-- a -->', '&lt;!-- a --&gt;'],
    ['a mark of its own', '<mark>a</mark>', '&lt;mark&gt;a&lt;/mark&gt;'],
    ['signs that turn what is read', 'a\u202eb', 'a⟦U+202E⟧b'],
  ])('shows %s as it stands', (_, quote, shown) => {
    expect(htmlNotation.write(quote, [])).toBe(shown);
    expect(htmlNotation.read(shown)).toBe(quote);
  });

  it('marks words that were asked with, and words that answer', () => {
    const marks: Mark[] = [
      { start: 0, end: 3, kind: 'asked' },
      { start: 10, end: 15, kind: 'answer' },
    ];
    expect(htmlNotation.write('The truce <ended', marks)).toBe(
      '<mark>The</mark> truce <mark class="answer">&lt;ende</mark>d',
    );
  });

  it('is, where a browser has read it, the very characters and no element but marks', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const cut = at % (text.length + 1);
        const marks: Mark[] =
          cut === text.length ? [] : [{ start: cut, end: text.length, kind: 'asked' }];
        const { text: read, elements } = seen(htmlNotation.write(text, marks));
        expect(readSpelt(read)).toBe(text);
        expect(elements).toEqual(marks.map(() => 'mark{}'));
      }),
      { numRuns: 1000 },
    );
  });
});
