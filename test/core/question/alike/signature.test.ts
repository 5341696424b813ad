import { expect, it } from 'vitest';
import { signed } from './signing.ts';

it('a signature is plain data that can be kept and says what the question says', () => {
  const signature = signed('How many people did not return to Homs after 3 May 2014? source:BBC');
  expect(JSON.parse(JSON.stringify(signature))).toEqual(signature);
  expect(signature).toMatchObject({
    language: 'en',
    asked: ['number', 'after', 'not'],
    limits: ['source:bbc'],
    numbers: ['3', '2014'],
  });
});

it('what counts from the clock is a limit, and a time that is named is not', () => {
  expect(signed('Who died in Homs last week?').limits).toEqual(['time:2026-11-16..2026-11-23']);
  expect(signed('Who died in Homs in 2014?')).toMatchObject({ limits: [], numbers: ['2014'] });
});

it('a name is one that is written so, unless it begins the question', () => {
  const { words } = signed('Glass was sold to Glass Harbour and Homs');
  expect(words.map(({ same, isName, isTelling }) => [same, isName, isTelling])).toMatchObject([
    ['glass', false, false],
    ['sell', false, false],
    ['harbor', true, false],
    ['hom', true, true],
  ]);
});
