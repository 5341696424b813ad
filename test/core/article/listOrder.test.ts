import { expect, it } from 'vitest';
import { compareNames, compareNewestFirst } from '../../../src/core/article/listOrder.ts';

it('names are in the order of their code units, the same on every machine', () => {
  const names = ['ä', 'a', 'Z', 'a/b', 'a b', '', '\u{1f600}', '\uffff'];
  expect([...names].sort(compareNames)).toEqual([...names].sort());
  expect(compareNames('a', 'a')).toBe(0);
});

it('the newest articles come first, those without a date last, and each by its id', () => {
  const entries = [
    { id: 'c', title: '', date: '2016-10-03' },
    { id: 'z', title: '' },
    { id: 'b', title: '', date: '2016-10-03' },
    { id: 'y', title: '' },
    { id: 'a', title: '', date: '2016-10-03T08:00:00Z' },
    { id: 'x', title: '', date: '2017' },
  ];
  const order = entries.sort(compareNewestFirst).map(({ id }) => id);
  expect(order.join(' ')).toBe('x a b c y z');
});
