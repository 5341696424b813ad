import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/core/answer/mark.ts';
import { marked, terminalNotation } from '../../src/terminal/notation.ts';

const PLAIN = { colour: false, links: false };
const COLOUR = { colour: true, links: false };
const wrapped = (columns: number) => ({ columns, measure: (text: string) => text.length });
const asked = (start: number, end: number): Mark => ({ start, end, kind: 'asked' });
const answering = (start: number, end: number): Mark => ({ start, end, kind: 'answer' });
const [ON, OFF] = ['\u001b[1m', '\u001b[22m'];

describe('a quotation on a terminal', () => {
  it('has a bar beside every line of the article', () => {
    expect(terminalNotation(PLAIN).write('It began.\n\nIt held.', [])).toBe(
      '   ┃ It began.\n   ┃ \n   ┃ It held.',
    );
  });

  it('has another bar beside the rest of a line that did not fit', () => {
    const notation = terminalNotation({ ...PLAIN, wrap: wrapped(29) });
    expect(notation.write('The truce in Orrin began with a bell.', [])).toBe(
      '   ┃ The truce in Orrin \n   │ began with a bell.',
    );
  });

  it('breaks no word, however long it is, and leaves at least twenty columns', () => {
    const long = 'x'.repeat(40);
    const notation = terminalNotation({ ...PLAIN, wrap: wrapped(3) });
    expect(notation.write(`of ${long} of`, [])).toBe(`   ┃ of \n   │ ${long} \n   │ of`);
    expect(notation.write('It was so late, yet.', [])).toBe('   ┃ It was so late, yet.');
  });

  it('counts columns and not characters', () => {
    const measure = (text: string) => 2 * text.length;
    const notation = terminalNotation({ ...PLAIN, wrap: { columns: 30, measure } });
    expect(notation.write('The truce began.', [])).toBe('   ┃ The truce \n   │ began.');
  });

  it('has its highlights in bold, line by line, so that no bar is', () => {
    const notation = terminalNotation({ ...COLOUR, wrap: wrapped(30) });
    expect(notation.write('The truce in Orrin began.\nIt held.', [asked(4, 34)])).toBe(
      `   ┃ The ${ON}truce in Orrin ${OFF}\n   │ ${ON}began.${OFF}\n   ┃ ${ON}It held.${OFF}`,
    );
  });

  it('has no bold where there is no colour', () => {
    expect(terminalNotation(PLAIN).write('It began.', [asked(3, 8)])).toBe('   ┃ It began.');
  });

  it('has the words that answer below it where there is no colour, on one line', () => {
    const quote = 'It began on\n9 May\u202e.';
    const marks = [answering(9, 18)];
    expect(terminalNotation(PLAIN).write(quote, marks)).toBe(
      '   ┃ It began on\n   ┃ 9 May⟦U+202E⟧.\n   ┗ on 9 May⟦U+202E⟧',
    );
    expect(terminalNotation(COLOUR).write(quote, marks)).not.toContain('┗');
  });

  it('of an article that has such lines itself is undone to them', () => {
    const quote = 'a\n   ┗ b\n   ┃ c';
    const notation = terminalNotation(PLAIN);
    expect(notation.read(notation.write(quote, [answering(0, quote.length)]))).toBe(quote);
  });

  it('spells out what the terminal would obey', () => {
    expect(terminalNotation(COLOUR).write('\u001b[31mred', [])).toBe('   ┃ ⟦U+001B⟧[31mred');
  });
});

describe('a marked text', () => {
  const shown = (text: string, ...marks: readonly Mark[]) =>
    marked(text, marks, COLOUR).replaceAll('\u001b', '');

  it('has each mark in bold, each line of one for itself, and what answers underlined', () => {
    expect(shown('one two three', asked(0, 3), answering(8, 13))).toBe(
      '[1mone[22m two [1m[4mthree[24m[22m',
    );
    expect(shown('one\ntwo', asked(0, 7))).toBe('[1mone[22m\n[1mtwo[22m');
    expect(shown('one')).toBe('one');
  });

  it('has marks around what is spelt out, whose place is counted before', () => {
    expect(shown('a\u202eb c', asked(0, 3))).toBe('[1ma⟦U+202E⟧b[22m c');
  });

  it('has none where there is no colour', () => {
    expect(marked('one two', [asked(0, 3)], PLAIN)).toBe('one two');
  });
});
