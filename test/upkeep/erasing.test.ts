import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Records } from '../../src/core/conversation/records/records.ts';
import type { Changer } from '../../src/core/conversation/records/servers.ts';
import { createSettingsOf, DEFAULT_SETTINGS } from '../../src/core/conversation/serverSettings.ts';
import {
  createLeaving,
  createRetention,
  createWhereabouts,
  daily,
  MISSING_FOR,
} from '../../src/upkeep/erasing.ts';
import { memoryRecords } from '../support/memoryRecords.ts';

const DAY = 24 * 60 * 60 * 1000;
const ANN = { person: 'key-of-ann', name: 'Ann' };
const NOW = Date.UTC(2026, 0, 31);

function choresOn(records: Records, now = NOW) {
  const settingsOf = createSettingsOf(records, DEFAULT_SETTINGS, () => {});
  const options = { records, settingsOf, now: () => new Date(now) };
  return { retention: createRetention(options), leaving: createLeaving(options) };
}

const going = new AbortController().signal;
const stopped = AbortSignal.abort();

const changerOf = async (records: Records, server: string): Promise<Changer | undefined> =>
  (await records.servers.settled(server)).share?.by;

describe('what is old is erased', () => {
  it('after thirty days, and on a server after as many as it has settled, to the millisecond', async () => {
    const records = memoryRecords();
    const { servers } = records;
    await servers.settle('1', { share: 2 }, ANN, NOW - 30 * DAY);
    await servers.settle('2', { share: 2 }, ANN, NOW - 30 * DAY - 1);
    await servers.settle('3', { share: 2 }, ANN, NOW - 7 * DAY - 1);
    await servers.settle('3', { retention: 7 }, ANN, NOW - 7 * DAY);
    await servers.settle('4', { share: 2, retention: 365 }, ANN, NOW - 365 * DAY);
    await choresOn(records).retention.run(going);
    const changers = ['1', '2', '3', '4'].map((server) => changerOf(records, server));
    expect(await Promise.all(changers)).toEqual([ANN, undefined, undefined, ANN]);
    expect(await servers.settled('3')).toMatchObject({
      share: { value: 2 },
      retention: { by: ANN },
    });
  });

  it('after a day where it only tells which of several programs has done something', async () => {
    const records = memoryRecords();
    await records.claims.take('interaction:1', NOW - DAY - 1);
    await records.claims.take('interaction:2', NOW - DAY);
    await choresOn(records).retention.run(going);
    expect(await records.claims.take('interaction:1', NOW)).toBe(true);
    expect(await records.claims.take('interaction:2', NOW)).toBe(false);
  });

  it('in pieces, and no more of them once the program is to leave', async () => {
    const records = memoryRecords();
    for (let server = 0; server < 1000; server += 1) {
      await records.servers.settle('1', { share: 2 }, ANN, 0);
      await records.servers.settle(`1${server}`, { share: 2 }, ANN, 0);
    }
    const stop = new AbortController();
    const running = choresOn(records).retention.run(stop.signal);
    stop.abort();
    await running;
    expect((await records.erasing.keptOf(ANN.person)).settings).toBeGreaterThan(900);
    await choresOn(records).retention.run(stopped);
    expect((await records.erasing.keptOf(ANN.person)).settings).toBeGreaterThan(900);
    await choresOn(records).retention.run(going);
    expect((await records.erasing.keptOf(ANN.person)).settings).toBe(0);
  });
});

describe('what belongs to a server that the bot has left is erased', () => {
  it('with its settings, and that of no other one', async () => {
    const records = memoryRecords();
    for (const server of ['1', '2']) await records.servers.settle(server, { share: 2 }, ANN, NOW);
    await records.servers.present(['1', '2'], NOW);
    await records.servers.left('1', NOW);
    await choresOn(records).leaving.run(going);
    expect(await records.erasing.servers()).toEqual(['2']);
    expect(await records.servers.leftServers()).toEqual([]);
  });

  it('but for what has come since it was added again', async () => {
    const records = memoryRecords();
    await records.servers.settle('1', { share: 2 }, ANN, NOW);
    await records.servers.left('1', NOW);
    await records.servers.joined('1');
    await records.servers.settle('1', { retention: 9 }, ANN, NOW + 1);
    await choresOn(records).leaving.run(going);
    expect(Object.keys(await records.servers.settled('1'))).toEqual(['retention']);
  });

  it('also where it was removed while the bot was off, after a week of being missing', async () => {
    const records = memoryRecords();
    await records.servers.settle('1', { share: 2 }, ANN, NOW);
    await records.servers.present(['1'], NOW);
    await records.servers.present([], NOW);
    await choresOn(records, NOW + MISSING_FOR - 1).leaving.run(going);
    expect(await records.erasing.servers()).toEqual(['1']);
    await choresOn(records, NOW + MISSING_FOR).leaving.run(going);
    expect(await records.erasing.servers()).toEqual([]);
  });

  it('is done after the next start where the program leaves meanwhile', async () => {
    const records = memoryRecords();
    await records.servers.settle('1', { share: 2 }, ANN, NOW);
    await records.servers.left('1', NOW);
    await choresOn(records).leaving.run(stopped);
    expect(await records.servers.leftServers()).toEqual([{ server: '1', at: NOW }]);
    await choresOn(records).leaving.run(going);
    expect(await records.erasing.servers()).toEqual([]);
  });
});

describe('where the bot is', () => {
  it('is noted, and what belongs to a server that it has left is erased at once', async () => {
    const records = memoryRecords();
    for (const server of ['1', '2']) await records.servers.settle(server, { share: 2 }, ANN, NOW);
    let times = 0;
    const due = () => {
      times += 1;
    };
    const whereabouts = createWhereabouts(
      records,
      () => new Date(NOW),
      due,
      () => {},
    );
    void whereabouts.present(['1', '2'], () => true);
    await whereabouts.joined('3');
    expect(times).toBe(0);
    await whereabouts.left('2');
    expect(times).toBe(1);
    await choresOn(records).leaving.run(going);
    expect(await records.erasing.servers()).toEqual(['1']);
    await whereabouts.present(['1'], () => true);
    await records.servers.giveUp(NOW, NOW);
    expect(await records.servers.leftServers()).toEqual([{ server: '3', at: NOW }]);
  });

  it('is noted nowhere where nothing is remembered', async () => {
    const whereabouts = createWhereabouts(
      undefined,
      () => new Date(NOW),
      () => {},
      () => {},
    );
    await whereabouts.joined('1');
    await whereabouts.left('1');
  });
});

describe('each day', () => {
  afterEach(() => vi.useRealTimers());

  it('it is time once, until that ends', () => {
    vi.useFakeTimers();
    let times = 0;
    const end = daily(() => {
      times += 1;
    });
    vi.advanceTimersByTime(3 * DAY);
    end();
    vi.advanceTimersByTime(3 * DAY);
    expect(times).toBe(3);
  });
});
