import { expect, it } from 'vitest';
import { RecordsFailure } from '../../../src/core/conversation/records/records.ts';
import {
  createSettingsOf,
  DEFAULT_SETTINGS,
  isSettingName,
  readSetting,
} from '../../../src/core/conversation/serverSettings.ts';
import { memoryRecords } from '../../support/memoryRecords.ts';

const ANN = { person: 'key-of-ann', name: 'Ann' };
const DEFAULTS = { ...DEFAULT_SETTINGS, opensThreads: true };

it('what nobody has settled is as it always was, and what is settled holds at once and there alone', async () => {
  const records = memoryRecords();
  const settingsOf = createSettingsOf(records, DEFAULTS, () => {});
  expect(await settingsOf('1')).toEqual(DEFAULTS);
  await records.servers.settle('1', { share: 3, opensThreads: false }, ANN, 0);
  expect(await settingsOf('1')).toEqual({ ...DEFAULTS, share: 3, opensThreads: false });
  expect(await settingsOf('2')).toEqual(DEFAULTS);
  expect(await settingsOf(undefined)).toEqual(DEFAULTS);
});

it('without records all is as it always was', async () => {
  expect(await createSettingsOf(undefined, DEFAULTS, () => {})('1')).toEqual(DEFAULTS);
});

it('while the records cannot be used, what was read last holds, and they tell of it themselves', async () => {
  const records = memoryRecords();
  await records.servers.settle('1', { channels: ['5'] }, ANN, 0);
  let isDown = false;
  const failing = {
    ...records,
    servers: {
      ...records.servers,
      settled(server: string) {
        if (isDown) throw new RecordsFailure('locked', 'Somebody writes.');
        return records.servers.settled(server);
      },
    },
  };
  const lines: string[] = [];
  const settingsOf = createSettingsOf(failing, DEFAULTS, (line) => lines.push(line));
  expect((await settingsOf('1')).channels).toEqual(['5']);
  isDown = true;
  expect((await settingsOf('1')).channels).toEqual(['5']);
  expect(await settingsOf('2')).toEqual(DEFAULTS);
  expect(lines).toEqual([]);
});

it.each([
  ['language', ['own', 'de'], ['', 'de-DE', 'DE', 1]],
  ['seenBy', ['everybody', 'asker'], ['nobody', true]],
  ['opensThreads', [true, false], [0, 'yes']],
  ['hasFeedback', [true, false], [null]],
  ['hasNotices', [true, false], [undefined]],
  ['roles', [[], ['1', '2']], ['1', [1], ['@everyone'], Array(26).fill('1')]],
  ['channels', [[], Array(25).fill('1')], [{}, [['1']]]],
  ['share', [1, 25], [0, 26, 1.5, '3', Number.NaN]],
  ['retention', [1, 365], [0, 366, Number.POSITIVE_INFINITY]],
] as const)('%s may be %j and not %j', (name, right, wrong) => {
  expect(right.map((value) => readSetting(name, value))).toEqual(right);
  expect(wrong.map((value) => readSetting(name, value))).toEqual(wrong.map(() => undefined));
});

it('a setting has a name that is in the table itself', () => {
  expect(['share', 'toString', 'constructor', ''].map(isSettingName)).toEqual([
    ...[true, false, false, false],
  ]);
});
