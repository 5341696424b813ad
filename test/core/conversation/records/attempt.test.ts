import { expect, it } from 'vitest';
import { attempt } from '../../../../src/core/conversation/records/attempt.ts';
import { RecordsFailure } from '../../../../src/core/conversation/records/records.ts';
import { memoryRecords } from '../../../support/memoryRecords.ts';

const failing = (trouble: 'full' | 'locked') => () => {
  throw new RecordsFailure(trouble, 'disk I/O error.');
};

it('says once that the records fail, goes on, and says it anew when they have been well meanwhile', () => {
  const records = memoryRecords();
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  for (let times = 0; times < 3; times += 1)
    expect(attempt(records, failing('full'), log)).toBeUndefined();
  expect(lines).toEqual([
    'The records cannot be used (full). disk I/O error. Questions are answered all the same.',
  ]);
  attempt(records, failing('locked'), log);
  expect(lines).toHaveLength(2);
  expect(attempt(records, () => 1, log)).toBe(1);
  attempt(records, failing('locked'), log);
  expect(lines).toHaveLength(3);
});

it('does nothing where there are no records, and hides nothing that is no failure of theirs', () => {
  expect(attempt(undefined, () => 1, expect.fail)).toBeUndefined();
  const wrong = () => {
    throw new TypeError('a bug');
  };
  expect(() => attempt(memoryRecords(), wrong, expect.fail)).toThrow('a bug');
});
