import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, type MarkKind, marksOf, stretchesOf } from '../../src/core/answer/mark.ts';
import {
  codeBlock,
  codeNotation,
  discordNotation,
  escapeLabel,
  marked,
  readLabel,
} from '../../src/discord/notation.ts';
import { shownOnDiscord } from '../support/discord/markdown.ts';
import { anyText } from '../support/texts.ts';

/** What is left of a text for Discord to interpret: escaped characters and our own bold taken out. */
function interpreted(shown: string): string {
  return shown.replace(/\\[!-/:-@[-`{-~]/g, '').replaceAll('**', '');
}

describe('a quotation on Discord', () => {
  it.each([
    [
      'emphasis',
      '*a* **b** _c_ __d__ ~~e~~',
      '> \\*a\\* \\*\\*b\\*\\* \\_c\\_ \\_\\_d\\_\\_ \\~\\~e\\~\\~',
    ],
    ['a spoiler', '||a||', '> \\|\\|a\\|\\|'],
    ['code', '`a`', '> \\`a\\`'],
    ['a heading', '# a', '> \\# a'],
    ['small text', '-# a', '> \\-# a'],
    ['a list', '- a\n+ b\n1. c', '> \\- a\n> \\+ b\n> 1\\. c'],
    ['a quotation', '> a', '> \\> a'],
    ['a masked link', '[a](https://b.example)', '> \\[a\\](https\\://b.example)'],
    ['a mention', '<@1> @everyone <#2> <t:0>', '> \\<\\@1\\> \\@everyone \\<#2\\> \\<t\\:0\\>'],
    ['an emoji’s name', ':smile:', '> \\:smile\\:'],
    ['a backslash', '\\*', '> \\\\\\*'],
  ])('shows %s as it stands', (_, quote, shown) => {
    expect(discordNotation.write(quote, [])).toBe(shown);
  });

  it('has its highlights in bold', () => {
    expect(discordNotation.write('The truce began.', marksOf([{ start: 4, end: 9 }]))).toBe(
      '> The **truce** began.',
    );
  });

  it('keeps bold within a line', () => {
    expect(discordNotation.write('a\n\nb', marksOf([{ start: 0, end: 4 }]))).toBe(
      '> **a**\n> \n> **b**',
    );
  });

  it('leaves nothing for Discord to interpret, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of discordNotation.write(text, []).split('\n')) {
          expect(line.startsWith('> ')).toBe(true);
          const left = interpreted(line.slice(2));
          expect(left).not.toMatch(/[*_~|`<>@:[\]\\]/);
          expect(line.slice(2)).not.toMatch(/^\s*(?:#|-|\+|\d+\.)/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a quotation on Discord is undone', () => {
  it('with its highlights, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % text.length));
        expect(discordNotation.read(discordNotation.write(text, marksOf([{ start, end }])))).toBe(
          text,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what Discord shows of marks', () => {
  /** Each line as it is seen, with bold in asterisks, and underlines in what is bold and underlined. */
  const seen = (quote: string, marks: readonly Mark[]) =>
    discordNotation
      .write(quote, marks)
      .split('\n')
      .map((line) =>
        shownOnDiscord(line.slice(2))
          .map(({ unit, isBold, isUnderlined }) => {
            if (isBold) return isUnderlined ? `{${unit}}` : `[${unit}]`;
            return isUnderlined ? `_${unit}_` : unit;
          })
          .join('')
          .replaceAll('}{', '')
          .replaceAll('][', ''),
      )
      .join('\n');

  it.each([
    ['a number within a word', 'a250,000b', [1, 8], 'a{250,000}b'],
    ['words beside punctuation', '(Aleppo)', [1, 7], '({Aleppo})'],
    ['signs of emphasis inside', '*a_b**__c', [0, 9], '{*a_b**__c}'],
    ['signs of emphasis around', '**_a_**', [3, 4], '**_{a}_**'],
    ['a backslash at the end', 'a\\ b', [0, 2], '{a\\} b'],
    ['Chinese', '约有二十五万平民被困', [2, 6], '约有{二十五万}平民被困'],
    ['an emoji', 'a 👩‍🚒 b', [2, 7], 'a {👩‍🚒} b'],
    ['blanks at the ends', 'a b c', [1, 4], 'a {b} c'],
    ['two lines', 'a b\nc d', [2, 5], 'a {b}\n{c} d'],
    ['a list’s number', '1. a', [0, 1], '{1}. a'],
    ['a name with underscores', 'see __init__ here', [4, 12], 'see {__init__} here'],
  ] as const)('of %s is what was marked', (_, text, [start, end], shown) => {
    expect(seen(text, [{ start, end, kind: 'answer' }])).toBe(shown);
  });

  it('of words without a space between them is one stretch of bold', () => {
    const marks = marksOf([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
    expect(seen('東京大学の本', marks)).toBe('[東京大学]の本');
  });

  it('is what was marked and nothing else, whatever the text', () => {
    const cuts = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 5 });
    const kind = fc.constantFrom<MarkKind>('asked', 'answer');
    fc.assert(
      fc.property(anyText, cuts, kind, (text, lengths, of) => {
        let at = 0;
        const marks = lengths.flatMap(([gap, length]): Mark[] => {
          const start = Math.min(text.length, at + gap);
          at = Math.min(text.length, start + length + 1);
          return start < at ? [{ start, end: at, kind: of }] : [];
        });
        const isInk = ({ unit }: { readonly unit: string }) => !/\s/.test(unit);
        const wanted = stretchesOf(text, marks).flatMap((stretch) =>
          stretch.text.split('').map((unit) => ({
            unit,
            isBold: stretch.kind !== undefined,
            isUnderlined: stretch.kind === 'answer',
          })),
        );
        const lines = discordNotation.write(text, marks).split('\n');
        const shown = lines.flatMap((line) => shownOnDiscord(line.slice(2)));
        expect(shown.filter(isInk)).toEqual(wanted.filter(isInk));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a text with highlights', () => {
  it('has them in bold, line by line, and everything else as it stands', () => {
    const text = '# Ten *men*\n\n> and <@1>';
    expect(marked(text, marksOf([{ start: 2, end: 5 }]))).toBe(
      '\\# **Ten** \\*men\\*\n\n\\> and \\<\\@1\\>',
    );
    expect(marked(text, marksOf([{ start: 6, end: 18 }]))).toBe(
      '\\# Ten **\\*men\\***\n\n**\\> and** \\<\\@1\\>',
    );
  });

  it('is no list where a highlight parts a number from its full stop', () => {
    expect(marked('1. a', marksOf([{ start: 1, end: 2 }]))).toBe('1**.** a');
  });

  it('leaves nothing for Discord to interpret, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const shown = marked(text, marksOf([{ start: at % text.length, end: text.length }]));
        expect(interpreted(shown)).not.toMatch(/[*_~|`<>@:[\]\\]/);
        for (const line of shown.split('\n')) expect(line).not.toMatch(/^\s*(?:#|-|\+|\d+\.)/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a label', () => {
  it('is one line and leaves nothing for Discord to interpret, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = escapeLabel(text);
        expect(shown).not.toMatch(/[\r\n]/);
        expect(interpreted(shown)).not.toMatch(/[*_~|`<>@:[\]\\]/);
      }),
    );
  });

  it.each(['**a**', '> a', '1. a', '\\', '\\*', '⟦U+202E⟧', '\u202e', '⟦', '``', '- ', '<@1>'])(
    'of %j is read as it was',
    (text) => {
      expect(readLabel(escapeLabel(text))).toBe(text.trim());
    },
  );

  it('is read as it was up to white space, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readLabel(escapeLabel(text))).toBe(text.replace(/\s+/gu, ' ').trim());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a text in code', () => {
  it('stands as it is', () => {
    expect(codeNotation.write('*a* <@1>\n# b', marksOf([{ start: 0, end: 3 }]))).toBe(
      '```\n*a* <@1>\n# b\n```',
    );
    expect(codeBlock('@everyone')).toBe('```\n@everyone\n```');
  });

  it('cannot end the code', () => {
    expect(codeBlock('a\n```\nb').match(/```/g)).toHaveLength(2);
  });

  it('is undone, and ends nowhere but at its end, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = codeNotation.write(text, []);
        expect(codeNotation.read(written)).toBe(text);
        expect(written.slice(4, -4)).not.toContain('``');
      }),
      { numRuns: 2000 },
    );
  });
});
