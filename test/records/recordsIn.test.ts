import { expect, it } from 'vitest';
import { recordsIn } from '../../src/records/recordsIn.ts';
import { openSoundFile } from '../../src/records/sqlite/soundFile.ts';
import { createSteadyDatabase } from '../../src/records/sqlite/steadyDatabase.ts';
import { newRecordsFile } from '../support/records.ts';

const recordsOn = (file: string) =>
  recordsIn(
    createSteadyDatabase({
      ...{ file, open: () => openSoundFile(file), log: expect.fail },
      clock: () => performance.now(),
    }),
  );

it('people have one key each, also where many ask at once', async () => {
  const { personKey, close } = recordsOn(newRecordsFile());
  const [key, ...keys] = await Promise.all(Array.from({ length: 20 }, () => personKey('1')));
  expect(new Set(keys)).toEqual(new Set([key]));
  expect(await personKey('2')).not.toBe(key);
  await close();
});

it('nobody is known by the key of another database', async () => {
  const [one, other] = [recordsOn(newRecordsFile()), recordsOn(newRecordsFile())];
  expect(await one.personKey('1')).not.toBe(await other.personKey('1'));
  await Promise.all([one.close(), other.close()]);
});
