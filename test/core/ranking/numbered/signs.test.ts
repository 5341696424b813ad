import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  asks,
  bare,
  lastNamesIn,
  leans,
  SIGN,
  signsOf,
} from '../../../../src/core/ranking/numbered/signs.ts';

it.each([
  ['It began on 9 September.', true],
  ['“They left,” she said.', true],
  ['The truce began.', false],
  ['Items were sold.', false],
])('whether %j leans on what was said before: %s', (text, expected) => {
  expect(leans(text)).toBe(expected);
});

it.each([
  ['Was the lighthouse painted?', true],
  ['“Was the lighthouse painted?”', true],
  ['**Was it painted?**', true],
  ['Was it painted?!', true],
  ['Was it painted?[3]', true],
  ['(Was it painted?)', true],
  ['灯台は塗られましたか？', true],
  ['「灯台は塗られましたか？」', true],
  ['هل طُليت المنارة؟', true],
  ['Βάφτηκε ο φάρος;', true],
  ['Βάφτηκε ο φάρος\u037e', true],
  ['¿Se pintó el faro?', true],
  ['The lighthouse was painted.', false],
  ['“Who did it?” he asked in May.', false],
  ['The lighthouse; it was painted;', false],
  ['What a lighthouse!', false],
  ['Ο φάρος βάφτηκε.', false],
])('whether %j asks: %s', (text, expected) => {
  expect(asks(text)).toBe(expected);
});

it.each([
  ['leans', 'It began.', 'The truce began.'],
  ['asks', 'Was it so?', 'It was so.'],
  ['reported', 'He asked: “Was it so?”', '“Was it so?”'],
  ['date', 'They left on Monday.', 'They left.'],
  ['year', 'It was built in 1902.', 'It was built in May.'],
  ['place', 'It stood in Oldport.', 'It stood in May.'],
  ['money', 'It cost $5.', 'It cost five.'],
  ['duration', 'It held for six weeks.', 'It held.'],
  ['reason', 'It closed because of rust.', 'It closed.'],
  ['saying', 'Kerry warned of more.', 'Kerry left.'],
  ['denial', 'It did not hold.', 'It held.'],
  ['quoted', '“It holds,” he said.', 'It doesn’t hold.'],
] as const)('a sentence shows the sign "%s": %s', (sign, shown, not) => {
  expect(signsOf(shown) & SIGN[sign]).not.toBe(0);
  expect(signsOf(not) & SIGN[sign]).toBe(0);
});

it('only what asks may be reported, and on one line', () => {
  expect(signsOf('He said “so”.') & SIGN.reported).toBe(0);
  expect(signsOf('He asked\n“so?”') & SIGN.reported).toBe(0);
});

it.each([
  ['It was John Kerry’s envoy and Jean-Claude O’Neill.', ['kerry', 'o’neill']],
  ['John Kerry Smith met John Kerry.', ['kerry']],
  ['It was Kerry.', []],
])('the last names of what may be persons: %s', (text, names) => {
  expect(lastNamesIn(text)).toEqual(names);
});

it('a word is bare without the ending of a possessive', () => {
  expect(['kerry’s', "states'", 'envoy'].map(bare)).toEqual(['kerry', 'states', 'envoy']);
});

it('no text takes long to be looked at', () => {
  const piece = fc.constantFrom(
    'A',
    'a',
    '1,',
    '1.',
    'in ',
    ' ',
    'Ab',
    "n't",
    '"',
    '\n',
    'of the ',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces) => {
      const text = pieces.join('').repeat(20_000);
      const start = performance.now();
      signsOf(text);
      lastNamesIn(text);
      expect(performance.now() - start).toBeLessThan(2_000);
    }),
    { numRuns: 40 },
  );
});
