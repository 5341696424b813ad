import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discordNotation, escapeLabel } from '../../src/discord/notation.ts';
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
    expect(discordNotation.write('The truce began.', [{ start: 4, end: 9 }])).toBe(
      '> The **truce** began.',
    );
  });

  it('keeps bold within a line', () => {
    expect(discordNotation.write('a\n\nb', [{ start: 0, end: 4 }])).toBe('> **a**\n> \n> **b**');
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

it('a label is one line and leaves nothing for Discord to interpret, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const shown = escapeLabel(text);
      expect(shown).not.toMatch(/[\r\n]/);
      expect(interpreted(shown)).not.toMatch(/[*_~|`<>@:[\]\\]/);
    }),
  );
});
