import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/web/reading/layout.ts';
import { articleOf, textArticle } from '../../support/library.ts';
import { anyFileText, textsOf } from '../../support/texts.ts';

const TEXT = `---
title: The ferry
---

# The ferry

---

It sails at nine.

## Fares ##

- A ticket costs **3** crowns.
1. Children pay
   nothing.

| Day | Trips |
|-----|-------|
| Mon | 12 |

> It was long.

\`\`\`js
let pier = 7;
\`\`\`
The end.

## [Talks](https://example.org)

### Winter

It snowed.

## Nothing here
`;

const laidOut = (text: string, path = 'ferry.md') => {
  const article = articleOf(path, text);
  return [...layOut(article)]
    .filter(({ kind }) => kind !== 'space')
    .map((piece) => {
      const about = piece.kind === 'block' ? piece.form : piece.kind;
      const { start, end } = piece.kind === 'heading' ? piece.words : piece;
      const level = piece.kind === 'heading' ? ` ${piece.level}` : '';
      return `${about}${level}: ${article.text.slice(start, end).trim()}`;
    });
};

describe('an article as it is set', () => {
  it('has blocks of several forms, headings, signs, and what is left out', () => {
    expect(laidOut(TEXT)).toEqual([
      'left-out: ---\ntitle: The ferry\n---\n\n# The ferry\n\n---',
      'paragraph: It sails at nine.',
      'heading 1: Fares',
      ...[
        'sign: -',
        'item: A ticket costs **3** crowns.',
        'sign: 1.',
        'item: Children pay\n   nothing.',
      ],
      ...['row: | Day | Trips |', 'sign: |-----|-------|', 'row: | Mon | 12 |'],
      ...['sign: >', 'cited: It was long.'],
      ...['sign: ```js', 'code: let pier = 7;', 'sign: ```', 'paragraph: The end.'],
      ...['heading 1: [Talks](https://example.org)', 'heading 2: Winter', 'paragraph: It snowed.'],
      'heading 1: Nothing here',
    ]);
  });

  it('tells the line of each block, and the page that a block is the first one of', () => {
    const article = articleOf('a.md', 'One.\n\nTwo\nlines.\n\nThree.\n');
    const paged = {
      ...article,
      blocks: article.blocks.map((block, at) => ({ ...block, page: at < 2 ? 1 : 2 })),
    };
    const blocks = [...layOut(paged)].filter((piece) => piece.kind === 'block');
    expect(blocks.map(({ line }) => line)).toEqual([1, 3, 6]);
    expect(blocks.map(({ page }) => page)).toEqual([1, undefined, 2]);
  });

  it('cuts a very long block between words', () => {
    const pieces = [...layOut(articleOf('a.txt', `${'word '.repeat(9_000)}end.`))];
    const blocks = pieces.filter((piece) => piece.kind === 'block');
    expect(blocks.map(({ start, end, isRest }) => [end - start, isRest])).toEqual([
      [20_000, false],
      [20_000, true],
      [5_004, true],
    ]);
  });

  it('is all of its text, in order and once, whatever that is', () => {
    const markdown = ['# Title', '## Part', '- item', '1. one', '> cited', '| a | b |', '|--|--|'];
    const pieces = [
      ...markdown,
      '```',
      '---',
      'title: x',
      'Words.',
      '===',
      '<!-- hidden -->',
      '[a]: b',
    ];
    const anyArticle = fc.oneof(anyFileText, textsOf(pieces, ['\n', '\n\n', '\r\n', '\r\n\r\n']));
    fc.assert(
      fc.property(anyArticle, fc.constantFrom('a.md', 'a.txt'), (text, path) => {
        const { article } = textArticle(path, `Words.\n\n${text.replaceAll('\0', '')}`);
        fc.pre(article !== undefined);
        if (!article) return;
        let at = 0;
        for (const piece of layOut(article)) {
          expect(piece.start).toBe(at);
          expect(piece.end).toBeGreaterThan(piece.start);
          if (piece.kind === 'heading') {
            const { start, end } = piece.words;
            expect(piece.start <= start && start < end && end <= piece.end).toBe(true);
          }
          at = piece.end;
        }
        expect(at).toBe(article.text.length);
      }),
      { numRuns: 300 },
    );
  });
});
