import { expect, test } from 'vitest';
import {
  abbreviated,
  MONTH_ABBREVIATIONS,
  MONTHS,
  monthsPattern,
  SHORT_MONTHS,
} from '../../../src/core/text/months.ts';

test('there are twelve months, from January, and three letters tell them apart', () => {
  expect(MONTHS).toHaveLength(12);
  expect(MONTHS[0]).toBe('January');
  expect(MONTHS.at(-1)).toBe('December');
  expect(new Set(SHORT_MONTHS).size).toBe(12);
});

test('the months are those of the calendar', () => {
  const calendar = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  MONTHS.forEach((name, month) => {
    expect(calendar.format(new Date(Date.UTC(2016, month)))).toBe(name);
  });
});

test('September alone is cut to four letters', () => {
  expect(MONTHS.map(abbreviated).join(' ')).toBe(
    'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
  );
});

test('a full stop may follow all that is cut short, and so not "may"', () => {
  expect([...MONTH_ABBREVIATIONS].sort().join(' ')).toBe(
    'apr aug dec feb jan jul jun mar nov oct sep sept',
  );
});

const month = new RegExp(`^(?:${monthsPattern()})$`);

test.each([...MONTHS, ...SHORT_MONTHS, 'Sept'])('%s is a month', (name) => {
  expect(name).toMatch(month);
});

test.each(['', 'J', 'Janu', 'Septem', 'Mayo', 'Marc', 'august'])('"%s" is none', (name) => {
  expect(name).not.toMatch(month);
});

test('a pattern may leave months out', () => {
  const spring = new RegExp(`^(?:${monthsPattern(['March', 'April'])})$`);
  expect(['Mar', 'April', 'May', 'Feb'].filter((name) => spring.test(name))).toEqual([
    'Mar',
    'April',
  ]);
});
