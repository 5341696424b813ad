import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAtPrecision } from '../../../../../src/core/answer/proofread/figure/atPrecision.ts';
import { saidFiguresIn } from '../../../../../src/core/answer/proofread/figure/saidFigure.ts';

function compared(draft: string, source: string): boolean {
  const [said] = saidFiguresIn(draft, 'en');
  const [given] = saidFiguresIn(source, 'en');
  if (!said || !given) throw new Error(`There is no figure in "${draft}" or "${source}".`);
  return isAtPrecision(said, given);
}

it.each([
  ['69 %', '68.9 %', true],
  ['68.0 %', '68.9 %', false],
  ['68.0 %', '68 %', false],
  ['69 %', '69.5 %', false],
  ['70 %', '68.9 %', false],
  ['2 km', '1.6 km', true],
  ['3 million people', '2,987,123 people', true],
  ['3 million people', '2,600,000 people', false],
  ['1.2 million people', '1,234,567 people', true],
  ['1,200,000 people', '1.2 million people', true],
  ['two dozen ships', '24 ships', true],
  ['3,000 people', '2,987 people', false],
  ['3,000 people', 'about 3,000 people', true],
  ['37 people', 'about 37 people', false],
  ['$5.00', '$5', true],
  ['a third of the men', '33.3 % of the men', true],
  ['nearly half of the men', '45 % of the men', false],
  ['-5 km', '5 km', false],
] as const)('a draft that says "%s" beside "%s": %s', (draft, source, isSame) => {
  expect(compared(draft, source)).toBe(isSame);
});

it('a plain number of things is no other number of things', () => {
  const count = fc.integer({ min: 2, max: 99_999 });
  fc.assert(
    fc.property(count, count, (a, b) => {
      expect(compared(`${a} ships`, `${b} ships`)).toBe(a === b);
    }),
  );
});
