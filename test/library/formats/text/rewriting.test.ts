import { expect, it } from 'vitest';
import { createRewriting } from '../../../../src/library/formats/text/rewriting.ts';

it('stretches are written anew, the rest stays, and so do the lines', () => {
  const text = 'One.\n<p>\nTwo<br>three.\n\n</p>\nFour.\n';
  const rewriting = createRewriting(text);
  rewriting.heading(1, 'Title');
  rewriting.block({ start: 0, end: 4 });
  rewriting.replace({ start: 5, end: text.indexOf('\nFour') }, [
    { content: 'Part', line: 1, level: 2 },
    { content: 'Two\nthree.', line: 1 },
    { content: 'Or\nso.', line: 2, apart: true },
  ]);
  rewriting.block({ start: text.indexOf('Four'), end: text.length - 1 });
  expect(rewriting.finish()).toEqual({
    title: 'Title',
    text: 'One.\n\nPart Two\nthree. Or\nso.\nFour.\n',
    blocks: [
      { start: 0, end: 4, headings: [] },
      { start: 11, end: 21, headings: ['Part'] },
      { start: 22, end: 28, headings: ['Part'], apart: true },
      { start: 29, end: 34, headings: ['Part'] },
    ],
  });
});

it('what has more lines than there are goes on in the last one', () => {
  const rewriting = createRewriting('abc\nd');
  rewriting.replace({ start: 0, end: 3 }, [{ content: 'One\ntwo', line: 0 }]);
  expect(rewriting.finish().text).toBe('One two\nd');
});
