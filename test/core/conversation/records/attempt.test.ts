import { expect, it } from 'vitest';
import { attempt, isTold } from '../../../../src/core/conversation/records/attempt.ts';
import {
  RecordsFailure,
  type RecordsTrouble,
} from '../../../../src/core/conversation/records/records.ts';
import { memoryRecords } from '../../../support/memoryRecords.ts';

const failing = (trouble: RecordsTrouble) => () => {
  throw new RecordsFailure(trouble, 'so it is');
};

it('goes on where the records fail, and leaves it to them to tell of it', async () => {
  const records = memoryRecords();
  for (const trouble of ['full', 'locked', 'damaged'] as const) {
    expect(await attempt(records, failing(trouble), expect.fail)).toBeUndefined();
  }
  expect(await attempt(records, async () => 1, expect.fail)).toBe(1);
});

it('tells of what they cannot tell of', async () => {
  const lines: string[] = [];
  await attempt(memoryRecords(), failing('failed'), (line) => lines.push(line));
  expect(lines).toEqual(['Something could not be remembered (so it is).']);
  expect(isTold(new RecordsFailure('full', ''))).toBe(true);
  expect(isTold(new RecordsFailure('failed', ''))).toBe(false);
  expect(isTold(new Error('full'))).toBe(false);
});

it('does nothing where there are no records, and hides nothing that is no failure of theirs', async () => {
  expect(await attempt(undefined, async () => 1, expect.fail)).toBeUndefined();
  const wrong = () => {
    throw new TypeError('a bug');
  };
  await expect(attempt(memoryRecords(), wrong, expect.fail)).rejects.toThrow('a bug');
});
