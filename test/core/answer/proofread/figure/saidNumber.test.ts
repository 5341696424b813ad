import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saidNumbersIn } from '../../../../../src/core/answer/proofread/figure/saidNumber.ts';
import { anyText } from '../../../../support/texts.ts';

const read = (text: string, language: string) =>
  saidNumbersIn(text, language).map(({ start, end, number, step }) => [
    text.slice(start, end),
    number,
    step,
  ]);

it.each([
  [
    'en',
    '1,234.5 and 3 million, 1.2m people, −5',
    [
      ['1,234.5', 1234.5, 0.1],
      ['3 million', 3e6, 1e6],
      ['1.2m', 1.2e6, 1e5],
      ['−5', -5, 1],
    ],
  ],
  ['en', 'the third of May, hundreds of ships', []],
  [
    'de',
    '1.234,5 und 3 Mio., 1 234, minus 5, zwölf',
    [
      ['1.234,5', 1234.5, 0.1],
      ['3 Mio.', 3e6, 1e6],
      ['1 234', 1234, 1],
      ['minus 5', -5, 1],
      ['zwölf', 12, 1],
    ],
  ],
  ['de', 'Es waren 1,000 Dinge.', []],
  [
    'fr',
    '1 234,5 et 3 milliards',
    [
      ['1 234,5', 1234.5, 0.1],
      ['3 milliards', 3e9, 1e9],
    ],
  ],
  [
    'es',
    '68.9, 1.234 y 2 mil millones',
    [
      ['68.9', 68.9, 0.1],
      ['1.234', 1234, 1],
      ['2 mil millones', 2e9, 1e9],
    ],
  ],
  [
    'ru',
    '1 234,5 и 3 млрд',
    [
      ['1 234,5', 1234.5, 0.1],
      ['3 млрд', 3e9, 1e9],
    ],
  ],
  [
    'ja',
    '1,234.5と３億、120万',
    [
      ['1,234.5', 1234.5, 0.1],
      ['３億', 3e8, 1e8],
      ['120万', 1.2e6, 1e4],
    ],
  ],
  ['ja', '1億2000万', []],
] as const)('in %s the numbers of "%s" are %j', (language, text, numbers) => {
  expect(read(text, language)).toEqual(numbers);
});

it('the numbers of any text stand in order and apart from each other', () => {
  const languages = fc.constantFrom('en', 'de', 'fr', 'es', 'ru', 'ja', 'it');
  const numbers = fc.array(
    fc.oneof(anyText, fc.constantFrom('1,5', '1.000', ' 2 Mio. ', '-3', '4万', ' six ')),
  );
  fc.assert(
    fc.property(languages, numbers, (language, pieces) => {
      let end = 0;
      for (const it of saidNumbersIn(pieces.join(''), language)) {
        expect(it.start).toBeGreaterThanOrEqual(end);
        expect(it.end).toBeGreaterThan(it.start);
        expect(it.number).not.toBeNaN();
        end = it.end;
      }
    }),
  );
});
