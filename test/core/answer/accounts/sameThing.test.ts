import { expect, it } from 'vitest';
import { accountOf } from '../../../../src/core/answer/accounts/account.ts';
import { isSameThing } from '../../../../src/core/answer/accounts/sameThing.ts';
import { quotedFrom, type Told } from '../../../support/told.ts';

function areSame(typed: string, ...told: readonly (Told | string)[]): boolean {
  const texts = told.map((it) => (typeof it === 'string' ? { text: it } : it));
  const { question, quotations } = quotedFrom(typed, texts);
  const [a, b] = quotations.flatMap((it) => accountOf(it, question) ?? []);
  if (!a || !b) throw new Error('There are not two accounts.');
  expect(isSameThing(b, a, question)).toBe(isSameThing(a, b, question));
  return isSameThing(a, b, question);
}

const TOLL = 'How many people were killed in the fire in Skarvik?';
const KILLED = 'The fire in Skarvik killed [79] people.';

it.each([
  ['in other words', TOLL, '[82] people died in the fire in Skarvik.'],
  [
    'with the name in the title',
    TOLL,
    { title: 'Fire in Skarvik', text: 'The fire killed [82] people.' },
  ],
  [
    'on the same Monday',
    TOLL,
    { date: '2016-10-04', text: 'On Monday the fire in Skarvik killed [82] people.' },
  ],
])('%s two accounts are of the same thing', (_, typed, other) => {
  expect(areSame(typed, { date: '2016-10-03', text: KILLED }, other)).toBe(true);
});

it.each([
  ['of others who were', 'The fire in Skarvik injured [82] people.'],
  ['of another event', 'The flood in Skarvik killed [82] people.'],
  ['of another place', 'The fire in Hamsund killed [82] people.'],
  ['of another day', 'The fire in Skarvik killed [82] people on 9 May 2011.'],
])('%s, or may be, they are not', (_, other) => {
  expect(areSame(TOLL, 'The fire in Skarvik killed [79] people on 1 March 2016.', other)).toBe(
    false,
  );
});

it('a weekday weeks apart is another day', () => {
  const text = (number: number) => `On Monday the fire in Skarvik killed [${number}] people.`;
  const [a, b] = [
    { text: text(79), date: '2016-10-03' },
    { text: text(82), date: '2016-10-17' },
  ];
  expect(areSame(TOLL, a, b)).toBe(false);
  expect(areSame(TOLL, a, { ...b, date: '2016-10-04' })).toBe(true);
});

it.each([
  ['The truce in Syria began on [February 28].', true],
  ['The truce in Syria began on [September 9].', false],
])('"%s" and 27 February are accounts of one event: %s', (text, isOne) => {
  const question = 'When did the truce in Syria begin?';
  expect(areSame(question, 'The truce in Syria began on [February 27].', text)).toBe(isOne);
});

it('titles of two years are of two events', () => {
  const of = (year: number) => ({
    title: `The cup of ${year}`,
    text: 'The cup drew [900] people.',
  });
  expect(
    areSame('How many people came to the cup?', of(2015), {
      ...of(2016),
      text: 'The cup drew [800] people.',
    }),
  ).toBe(false);
});

it('what neither sentence has must be around both', () => {
  const question = 'How many findings did the dam inquiry make?';
  const told = (title: string, number: number) => ({
    title,
    text: `The report makes [${number}] findings.`,
  });
  expect(areSame(question, told('The dam', 37), told('The railway', 11))).toBe(false);
});
