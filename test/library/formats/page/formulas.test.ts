import { describe, expect, it } from 'vitest';
import { withFormulas } from '../../../../src/library/formats/page/formulas.ts';
import { parseHtml } from '../../../../src/library/formats/page/markup.ts';

const seen = (html: string): string => {
  let text = '';
  const told = withFormulas({
    open: () => {},
    text: (data) => {
      text += data;
    },
    close: () => {},
  });
  expect(parseHtml(html, told)).toBe(true);
  return text;
};

const i = (name: string) => `<mi>${name}</mi>`;
const n = (number: string) => `<mn>${number}</mn>`;
const o = (sign: string) => `<mo>${sign}</mo>`;
const half = `<mfrac>${n('1')}${n('2')}</mfrac>`;

describe('a formula is written on a line', () => {
  it.each([
    ['a fraction', half, '1/2'],
    ['a fraction beside a number', `${n('3')}${half}`, '3 1/2'],
    [
      'a fraction of sums',
      `<mfrac><mrow>${i('a')}${o('+')}${i('b')}</mrow>${n('2')}</mfrac>`,
      '(a + b)/2',
    ],
    ['a fraction that is a factor', `${half}${i('x')}`, '(1/2)x'],
    ['a fraction in a fraction', `<mfrac>${half}${n('3')}</mfrac>`, '(1/2)/3'],
    ['a power', `<msup>${n('10')}${n('6')}</msup>`, '10⁶'],
    ['a negative power', `<msup>${n('10')}<mrow>${o('−')}${n('6')}</mrow></msup>`, '10⁻⁶'],
    [
      'a power of a sum',
      `<msup><mrow>${i('a')}${o('+')}${i('b')}</mrow>${n('2')}</msup>`,
      '(a + b)²',
    ],
    ['a power of a letter', `<msup>${i('e')}${i('x')}</msup>`, 'eˣ'],
    ['a root', `<msqrt>${n('16')}</msqrt>`, '√16'],
    ['a root of a sum', `<msqrt>${i('a')}${o('+')}${n('1')}</msqrt>`, '√(a + 1)'],
    ['a cubic root', `<mroot>${n('27')}${n('3')}</mroot>`, '∛27'],
    ['a fifth root', `<mroot>${n('32')}${n('5')}</mroot>`, '⁵√32'],
    ['an index', `<msub>${i('x')}${n('1')}</msub>`, 'x₁'],
    ['an index and a power', `<msubsup>${i('x')}${n('1')}${n('2')}</msubsup>`, 'x₁²'],
    ['degrees', `<msup>${n('20')}${o('∘')}</msup>${i('C')}`, '20°C'],
    ['a mean', `<mover>${i('x')}${o('¯')}</mover>`, 'x\u0304'],
    [
      'a sum',
      `<munderover>${o('∑')}<mrow>${i('k')}${o('=')}${n('1')}</mrow>${i('n')}</munderover>${i('k')}`,
      '∑ₖ₌₁ⁿk',
    ],
    [
      'an isotope',
      `<mmultiscripts>${i('C')}<mprescripts/>${n('6')}${n('14')}</mmultiscripts>`,
      '₆¹⁴C',
    ],
    [
      'a matrix',
      `<mtable><mtr><mtd>${n('1')}</mtd><mtd>${n('2')}</mtd></mtr><mtr><mtd>${n('3')}</mtd><mtd>${n('4')}</mtd></mtr></mtable>`,
      '[1, 2; 3, 4]',
    ],
    ['brackets', `<mfenced>${i('a')}${i('b')}</mfenced>`, '(a, b)'],
    ['an equation', `${i('E')}${o('=')}${i('m')}<msup>${i('c')}${n('2')}</msup>`, 'E = mc²'],
    ['a sign before a number', `${o('−')}${n('3')}`, '−3'],
    ['a product without a sign', `${n('2')}${o('\u2062')}${i('x')}`, '2x'],
    ['words', `<mtext>if </mtext>${i('x')}`, 'if x'],
    [
      'what it means for programs, left out',
      `<semantics><mrow>${n('4')}</mrow><annotation>\\frac</annotation></semantics>`,
      '4',
    ],
    ['nothing', '', ''],
    ['text without elements', 'x', 'x'],
  ])('%s', (_, inside, expected) => {
    expect(seen(`so <math>${inside}</math>.`)).toBe(`so ${expected}.`);
  });

  it('that nobody closed', () => {
    expect(seen('<p><math><msup><mn>10</mn><mn>6</mn>')).toBe('10⁶');
  });
});
