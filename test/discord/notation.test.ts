import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/core/answer/mark.ts';
import {
  codeBlock,
  codeNotation,
  discordNotation,
  escapeLabel,
  marked,
  readLabel,
} from '../../src/discord/notation.ts';
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
