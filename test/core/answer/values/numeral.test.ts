import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numeralsIn } from '../../../../src/core/answer/values/numeral.ts';

const read = (text: string) =>
  numeralsIn(text).map(
    ({ start, end, number, step, form }) => `${text.slice(start, end)}|${number}|${step}|${form}`,
  );

it.each([
  ['79 people', ['79|79|1|plain']],
  ['275,000 civilians', ['275,000|275000|1000|plain']],
  ['3.5 million', ['3.5 million|3500000|100000|rounded']],
  ['$1.2bn', ['1.2bn|1200000000|100000000|rounded']],
  ['$5m and £3k', ['5m|5000000|1000000|rounded', '3k|3000|1000|rounded']],
  ['a 10k race of 5m', []],
  ['twenty-five', ['twenty-five|25|1|plain']],
  ['two hundred and fifty thousand', ['two hundred and fifty thousand|250000|1000|rounded']],
  ['one hundred and seven', ['one hundred and seven|107|1|plain']],
  ['three thousand', ['three thousand|3000|1000|rounded']],
  ['a quarter-of-a-million', ['a quarter-of-a-million|250000|250000|rounded']],
  ['half a million', ['half a million|500000|500000|rounded']],
  ['one and a half million', ['one and a half million|1500000|500000|rounded']],
  ['a dozen, two dozen', ['a dozen|12|12|rounded', 'two dozen|24|12|rounded']],
  ['half of them', ['half|50|50|share']],
  ['two-thirds of the seats', ['two-thirds|66.66666666666666|33.33333333333333|share']],
  ['hundreds of men', ['hundreds|100|100|many']],
  ['tens of thousands of men', ['tens of thousands|10000|10000|many']],
  ['several hundred men', ['several hundred|100|100|many']],
  ['the third, the 40th', ['third|3|1|ordinal', '40th|40|1|ordinal']],
  ['AK-47, G20, 9/11, 1.000.000, v2, 2:1', []],
])('the numbers of "%s" are %j', (text, numerals) => {
  expect(read(text)).toEqual(numerals);
});

it('numbers stand in their text, in order and apart', () => {
  const parts = [
    'one',
    'two',
    'half',
    'a',
    'of',
    'million',
    '3',
    ',000',
    '.5',
    ' ',
    '-',
    'dozen',
    'and',
    '$',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts)), (written) => {
      const text = written.join('');
      let from = 0;
      for (const { start, end, number, step } of numeralsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(number).not.toBeNaN();
        expect(step).toBeGreaterThan(0);
        from = end;
      }
    }),
  );
});
