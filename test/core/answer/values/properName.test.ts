import { expect, it } from 'vitest';
import { properNamesIn } from '../../../../src/core/answer/values/properName.ts';

const read = (text: string) =>
  properNamesIn(text).map(
    ({ start, end, words, isPerson }) =>
      `${text.slice(start, end)}|${words.join(' ')}${isPerson ? '|person' : ''}`,
  );

it.each([
  [
    'Secretary of State John Kerry met Russian Foreign Minister Sergey Lavrov.',
    [
      'Secretary of State John Kerry|john kerry|person',
      'Russian Foreign Minister Sergey Lavrov|sergey lavrov|person',
    ],
  ],
  ["On Monday Obama's aides met in March.", ['Obama|obama']],
  ['Mr. Assad. Kerry said', ['Mr. Assad|assad', 'Kerry|kerry']],
  [
    'The U.S. and the World Health Organization',
    ['U.S.|us', 'World Health Organization|world health organization'],
  ],
  ['the al-Nusra Front', ['al-Nusra Front|al-nusra front']],
  ['UN Resolution 2254', ['UN Resolution 2254|un resolution 2254']],
  ['Ludwig van Beethoven', ['Ludwig van Beethoven|ludwig van beethoven|person']],
  ['José Muñoz', ['José Muñoz|jose munoz|person']],
  ['He left.', []],
])('the names of "%s" are %j', (text, names) => {
  expect(read(text)).toEqual(names);
});
