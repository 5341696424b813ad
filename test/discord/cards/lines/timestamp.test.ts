import { describe, expect, it } from 'vitest';
import { timestamp } from '../../../../src/discord/cards/lines/timestamp.ts';

describe('a date', () => {
  it.each([
    ['a day', '2016-10-03', '<t:1475496000:D>'],
    ['a day with a time', '2016-10-03T23:30:00-05:00', '<t:1475555400:D>'],
    ['a month', '2016-09', '2016-09'],
    ['a year', '2016', '2016'],
    ['a day that there is not', '2016-13-40', '2016-13-40'],
    ['something else', '<t:0> *soon*', '\\<t\\:0\\> \\*soon\\*'],
    ['nothing', '', ''],
  ])('of %s is shown as it is meant', (_, date, shown) => {
    expect(timestamp(date)).toBe(shown);
  });
});
