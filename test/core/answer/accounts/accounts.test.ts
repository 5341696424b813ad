import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arranged, isGiven, sidesAmong } from '../../../../src/core/answer/accounts/accounts.ts';
import { quotedFrom, type Told } from '../../../support/told.ts';

const TOLL = 'How many people were killed in the fire in Skarvik?';
const killed = (number: string, more: Omit<Told, 'text'> = {}, said = 'the police'): Told => ({
  ...more,
  text: `The fire in Skarvik killed [${number}] people, ${said} said.`,
});

function arrange(told: readonly Told[], isSorted = false, typed = TOLL) {
  const { question, quotations } = quotedFrom(typed, told);
  const { accounts, quotations: inOrder } = arranged(
    sidesAmong(question, quotations),
    quotations,
    isSorted,
  );
  return { accounts, ids: inOrder.map(({ sentence }) => sentence.entry.id) };
}

it('who gives the same agrees, counted by origin', () => {
  const told = [
    killed('79', { date: '2016-10-03' }),
    killed('about 80', { date: '2016-10-04' }, 'the mayor'),
    killed('79', { publisher: 'Reuters' }, 'a nurse'),
    killed('79', { publisher: 'Reuters' }, 'a baker'),
  ];
  expect(arrange(told).accounts).toEqual({
    kind: 'agree',
    given: [{ text: '79', origins: 3, date: '2016-10-04', excerpts: [0, 2, 3, 1] }],
  });
});

it('who says the same word for word is an origin too, unless of the same agency', () => {
  expect(arrange([killed('79'), killed('79')]).accounts).toEqual({
    kind: 'agree',
    given: [{ text: '79', origins: 2, excerpts: [0] }],
  });
  expect(
    arrange([killed('79', { publisher: 'AP' }), killed('79', { publisher: 'AP' })]).accounts,
  ).toBeUndefined();
});

it('who differs stands side by side, the newest first', () => {
  const told = [
    killed('79', { date: '2016-10-03' }),
    killed('82', { date: '2016-10-04' }),
    killed('79', { date: '2016-10-05' }, 'the mayor'),
  ];
  expect(arrange(told)).toEqual({
    ids: ['a0', 'a1', 'a2'],
    accounts: {
      kind: 'differ',
      given: [
        { text: '79', origins: 2, date: '2016-10-05', excerpts: [0, 2] },
        { text: '82', origins: 1, date: '2016-10-04', excerpts: [1] },
      ],
    },
  });
});

it('what changes and is newer is later, and comes first', () => {
  const told = [killed('79', { date: '2016-10-03' }), killed('82', { date: '2016-10-04' })];
  expect(arrange(told)).toEqual({
    ids: ['a1', 'a0'],
    accounts: {
      kind: 'later',
      given: [
        { text: '82', origins: 1, date: '2016-10-04', excerpts: [0], isLater: true },
        { text: '79', origins: 1, date: '2016-10-03', excerpts: [1] },
      ],
    },
  });
});

it('what does not change differs, on whatever day it was written', () => {
  const told = [
    { text: 'The bridge in Skarvik opened on [1 June].', date: '2016-10-03' },
    { text: 'The bridge in Skarvik opened on [3 June].', date: '2016-10-04' },
  ];
  const { accounts } = arrange(told, false, 'When did the bridge in Skarvik open?');
  expect(accounts).toMatchObject({
    kind: 'differ',
    given: [{ text: '3 June' }, { text: '1 June' }],
  });
});

it('two numbers of the same day differ beside a later one', () => {
  const told = [
    killed('79', { date: '2016-10-03' }),
    killed('82', { date: '2016-10-03' }),
    killed('90', { date: '2016-10-04' }),
  ];
  const { accounts } = arrange(told);
  expect(accounts?.kind).toBe('differ');
  expect(accounts?.given.map(({ text, isLater }) => [text, isLater])).toEqual([
    ['90', true],
    ['79', undefined],
    ['82', undefined],
  ]);
});

it('an order that was asked for stays', () => {
  const told = [killed('79', { date: '2016-10-03' }), killed('82', { date: '2016-10-04' })];
  const { ids, accounts } = arrange(told, true);
  expect(ids).toEqual(['a0', 'a1']);
  expect(accounts?.given.map(({ excerpts }) => excerpts)).toEqual([[1], [0]]);
});

it('one origin, or a quotation that does not answer, gives nothing to compare', () => {
  expect(arrange([killed('79')]).accounts).toBeUndefined();
  const { question, quotations } = quotedFrom(TOLL, [killed('79'), killed('82')]);
  const [first, second] = quotations;
  if (!first || !second) throw new Error('There are not two quotations.');
  expect(sidesAmong(question, [first])).toEqual([]);
  expect(arranged([], quotations, false)).toEqual({ quotations });
  const sides = sidesAmong(question, quotations);
  expect([isGiven(sides, second), isGiven(sides, { ...second })]).toEqual([true, false]);
});

it('whatever is told, every quotation stays, once, and every value stands in those that give it', () => {
  const told = fc.record({
    number: fc.constantFrom('79', '82', 'about 80', 'more than 50', 'dozens of', '1,000'),
    date: fc.constantFrom('2016-10-03', '2016-10-04', '2016-10-04T09:00:00Z', undefined),
    publisher: fc.constantFrom('Reuters', undefined),
    said: fc.constantFrom('the police', 'the mayor'),
  });
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: 5 }), fc.boolean(), (all, isSorted) => {
      const { question, quotations } = quotedFrom(
        TOLL,
        all.map(({ number, date, publisher, said }) =>
          killed(number, { ...(date && { date }), ...(publisher && { publisher }) }, said),
        ),
      );
      const result = arranged(sidesAmong(question, quotations), quotations, isSorted);
      expect(new Set(result.quotations)).toEqual(new Set(quotations));
      expect(result.quotations).toHaveLength(quotations.length);
      const given = result.accounts?.given ?? [];
      const places = given.flatMap(({ excerpts }) => excerpts);
      expect(new Set(places).size).toBe(places.length);
      for (const { text, excerpts } of given) {
        expect(result.quotations[excerpts[0] ?? -1]?.excerpt.quote).toContain(text);
      }
    }),
    { numRuns: 50 },
  );
});
