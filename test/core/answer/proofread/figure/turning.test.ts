import { expect, it } from 'vitest';
import { areTurned } from '../../../../../src/core/answer/proofread/figure/turning.ts';

it.each([
  ['en', 'prices rose by 12 %', 'prices fell by 12 %', true],
  ['en', 'prices rose by 12 %', 'an increase of 12 %', false],
  ['en', 'it did not reach 12 %', 'it reached 12 %', true],
  ['de', 'die Preise stiegen', 'die Preise sanken', true],
  ['de', 'es waren keine 12', 'es waren 12', true],
  ['fr', 'une hausse de 12 %', 'une baisse de 12 %', true],
  ['es', 'subieron un 12 %', 'bajaron un 12 %', true],
  ['ru', 'выросли на 12 %', 'снизились на 12 %', true],
  ['ja', '12%増えた', '12%減った', true],
] as const)('in %s "%s" and "%s" are turned: %s', (language, a, b, isTurned) => {
  expect(areTurned({ text: a, language }, { text: b, language })).toBe(isTurned);
});
