import { expect, it } from 'vitest';
import { accountOf } from '../../../../src/core/answer/accounts/account.ts';
import { byDate, datesOf, sidesOf, updates } from '../../../../src/core/answer/accounts/side.ts';
import { quotedFrom } from '../../../support/told.ts';

const TOLL = 'How many people were killed in the fire?';

function sides(...told: readonly (readonly [value: string, date?: string])[]) {
  const { question, quotations } = quotedFrom(
    TOLL,
    told.map(([value, date], at) => ({
      text: `The fire killed [${value}] people, ${['a nurse', 'the baker', 'a pilot'][at]} said.`,
      ...(date !== undefined && { date }),
    })),
  );
  return sidesOf(quotations.flatMap((it) => accountOf(it, question) ?? []));
}

const written = (of: ReturnType<typeof sides>) =>
  of.map((side) => side.map(({ sentence, value }) => sentence.slice(value.start, value.end)));

it.each([
  ['the same on one', ['79', '82', '79'], [['79', '79'], ['82']]],
  ['a rounding beside what it covers', ['about 80', '79'], [['79', 'about 80']]],
  ['on none what would stand on two', ['about 80', '79', '82'], [['79'], ['82']]],
  ['on none what is unclear beside the most', ['more than 50', '79', '82'], [['79'], ['82']]],
])('values stand on sides, %s', (_, values, expected) => {
  expect(written(sides(...values.map((it) => [it] as const)))).toEqual(expected);
});

it('a side updates an older one where all of its dates are later', () => {
  const [a, b] = sides(['79', '2016-10-03'], ['82', '2016-10-04']);
  const [c, d] = sides(['79', '2016-10-03'], ['82']);
  if (!a || !b || !c || !d) throw new Error('There are not two sides.');
  expect([updates(b, a), updates(a, b)]).toEqual([true, false]);
  expect([updates(d, c), updates(c, d)]).toEqual([false, false]);
  expect([a, b].toSorted(byDate)).toEqual([b, a]);
  expect(datesOf(d)).toEqual([]);
});

it('"at least 50" is outgrown on a later day, and unclear on the same', () => {
  expect(written(sides(['at least 50', '2016-10-03'], ['82', '2016-10-04']))).toHaveLength(2);
  expect(written(sides(['at least 50', '2016-10-04'], ['82', '2016-10-04']))).toHaveLength(1);
});
