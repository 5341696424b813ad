import { expect, it } from 'vitest';
import {
  saidUnitBefore,
  saidUnitBehind,
} from '../../../../../src/core/answer/proofread/figure/saidUnit.ts';

const nameOf = (text: string, language: string) => saidUnitBehind(text, language)?.name;

it.each([
  ['en', [' %', ' percent', ' per cent']],
  ['de', [' %', ' Prozent']],
  ['fr', ['\u00a0%', ' pour cent']],
  ['es', [' %', ' por ciento']],
  ['ru', [' %', ' процентов', ' процента']],
  ['ja', ['%だった', '％', 'パーセント']],
] as const)('in %s a hundredth has one name however it is written', (language, written) => {
  expect(new Set(written.map((it) => nameOf(it, language)))).toEqual(new Set([nameOf(' %', 'en')]));
});

it.each([
  ['de', ' Kilometern', ' km'],
  ['fr', ' d’euros', ' euros'],
  ['es', ' de dólares', ' dollars'],
  ['ru', ' км', ' km'],
  ['ja', '円', ' yen'],
  ['de', ' Prozentpunkte', ' percentage points'],
] as const)('in %s "%s" is what English calls "%s"', (language, written, english) => {
  expect(nameOf(written, language)).toBe(nameOf(english, 'en'));
});

it.each([' Kilos Kaffeebohnensäcke', ' Mäuse', 'mal'])('nothing is measured in "%s"', (text) => {
  expect(nameOf(text.replace(' Kilos', ' Kilosäcke'), 'de')).toBeUndefined();
});

it('nothing is turned into another unit, and the sign of a currency may stand before', () => {
  expect(nameOf(' km', 'en')).not.toBe(nameOf(' metres', 'en'));
  expect(saidUnitBefore('It cost $')?.name).toBe(nameOf(' dollars', 'en'));
});
