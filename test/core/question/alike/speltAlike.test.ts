import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSpeltAlike, soundOf } from '../../../../src/core/question/alike/speltAlike.ts';

it.each([
  ['aleppo', 'alepo', true],
  ['gandhi', 'ghandi', true],
  ['sergei', 'sergey', true],
  ['freiberg', 'freiburg', false],
  ['christina', 'christiana', false],
  ['marrick', 'marick', true],
  ['zelenski', 'selensky', true],
  ['milosevic', 'milosevik', true],
  ['aelppo', 'aleppo', true],
  ['mali', 'bali', false],
  ['iran', 'iraq', false],
  ['maria', 'mario', false],
  ['martin', 'martina', false],
  ['martin', 'marin', false],
  ['slovakia', 'slovenia', false],
  ['austria', 'australia', false],
  ['gambia', 'zambia', false],
  ['b52', 'b53', false],
])('that %j and %j are one name is %j', (one, other, is) => {
  expect(isSpeltAlike(one, other)).toBe(is);
  expect(isSpeltAlike(other, one)).toBe(is);
});

it('what is spelt alike begins with the same sound', () => {
  const name = fc.string({ unit: fc.constantFrom(...'abchkopyz'), maxLength: 10 });
  fc.assert(
    fc.property(name, name, (one, other) => {
      if (isSpeltAlike(one, other)) expect(soundOf(one)[0]).toBe(soundOf(other)[0]);
    }),
  );
});
