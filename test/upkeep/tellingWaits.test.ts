import { describe, expect, it } from 'vitest';
import type { Asker } from '../../src/core/conversation/asker.ts';
import { everybodyIn } from '../../src/core/conversation/everybody.ts';
import { NONCE_LASTS, type Notices } from '../../src/core/conversation/notices.ts';
import type { Wait } from '../../src/core/conversation/records/waits.ts';
import { DEFAULT_SETTINGS } from '../../src/core/conversation/serverSettings.ts';
import { createTellingWaits, MOST_AN_HOUR } from '../../src/upkeep/tellingWaits.ts';
import { deskOf } from '../support/desk.ts';
import { libraryOf } from '../support/library.ts';
import { memoryRecords } from '../support/memoryRecords.ts';

const ASKED: Omit<Wait, 'id' | 'telling'> = {
  ...{ receipt: 'A', person: 'p', question: 'Who owns the lighthouse of Tarbat?', language: 'en' },
  ...{ server: '22', channel: '33', isPrivate: false, tellIn: '33', replyTo: '44', at: 1 },
};
const ANSWERING = { 'tarbat.md': 'The lighthouse of Tarbat is owned by Anna Reed since 1998.' };

/** Somebody waits, and the chore is done again and again. */
async function scene(
  changed: Partial<Notices> = {},
  files: Readonly<Record<string, string>> = ANSWERING,
) {
  const records = memoryRecords();
  const library = await libraryOf({ 'other.md': 'The harbour is red.', ...files });
  const told: string[] = [];
  const world = { time: 1_000_000, settings: DEFAULT_SETTINGS };
  const notices: Notices = {
    reaches: () => true,
    aboveOf: () => undefined,
    correct: async () => 'never',
    hearerOf: async ({ server, channel, language }) =>
      everybodyIn({ face: 'discord', server, channel, language }),
    tell: async ({ tellIn }, _, __, nonce) => {
      told.push(`${tellIn} ${nonce}`);
      return 'said';
    },
    ...changed,
  };
  const desk = deskOf(library, records);
  const { run } = createTellingWaits({
    records,
    readDeskOf: () => ({
      ...desk,
      settings: async () => world.settings,
    }),
    isRead: () => true,
    notices: () => notices,
    now: () => new Date(world.time),
  });
  const { waits } = records;
  return {
    ...{ waits, told, world },
    wait: (it: Partial<Wait> = {}) => waits.toggle({ ...ASKED, ...it }, 99),
    round: () => run(new AbortController().signal),
  };
}

describe('those who wait', () => {
  it('are told once, together where it was at one card', async () => {
    const { wait, round, told, waits } = await scene();
    await wait();
    await wait({ person: 'q' });
    await wait({ receipt: 'B', tellIn: '55' });
    await round();
    await round();
    expect(told.map((it) => it.split(' ')[0])).toEqual(['33', '55']);
    expect(await waits.list(9)).toEqual([]);
  });

  it('are told by whoever has the shard of their server, and by nobody else', async () => {
    const { wait, round, told, waits } = await scene({ reaches: (server) => server === '23' });
    await wait();
    await wait({ server: '23', receipt: 'B', tellIn: '55' });
    await round();
    expect(told.map((it) => it.split(' ')[0])).toEqual(['55']);
    expect(await waits.list(9)).toMatchObject([{ server: '22' }]);
  });

  it('are told each alone where they asked alone', async () => {
    const { wait, round, told } = await scene();
    await wait({ isPrivate: true, tellIn: '77', replyTo: undefined });
    await wait({ isPrivate: true, tellIn: '78', replyTo: undefined, person: 'q' });
    await round();
    expect(told.map((it) => it.split(' ')[0])).toEqual(['77', '78']);
  });

  it('go on waiting while nothing answers, or where notices are switched off', async () => {
    const unanswered = await scene({}, {});
    await unanswered.wait();
    expect(await unanswered.round()).toBeUndefined();
    expect([unanswered.told, (await unanswered.waits.list(9)).length]).toEqual([[], 1]);
    const off = await scene();
    await off.wait();
    off.world.settings = { ...DEFAULT_SETTINGS, hasNotices: false };
    await off.round();
    expect([off.told, (await off.waits.list(9)).length]).toEqual([[], 1]);
  });

  it.each([
    ['the channel is none to ask in any more', {}, { channels: ['34'] }, 0],
    ['only some may ask there, and others see it too', {}, { roles: ['9'] }, 1],
    ['they alone would see it and are none of those', { isPrivate: true }, { roles: ['9'] }, 0],
  ])('are told as the server is settled: %s', async (_, asked, settled, times) => {
    const { wait, round, told, world, waits } = await scene();
    await wait(asked);
    world.settings = { ...DEFAULT_SETTINGS, ...settled };
    await round();
    expect([told.length, (await waits.list(9)).length]).toEqual([times, 1 - times]);
  });

  it('are forgotten where they can see it no more, and asked for again where that is not known', async () => {
    const gone = await scene({ hearerOf: async () => 'never' });
    await gone.wait();
    await gone.round();
    expect([gone.told, await gone.waits.list(9)]).toEqual([[], []]);
    const unknown = await scene({ hearerOf: async () => 'later' });
    await unknown.wait();
    expect(await unknown.round()).toBeGreaterThan(0);
    expect([unknown.told, (await unknown.waits.list(9)).length]).toEqual([[], 1]);
  });

  it('are told what they may see now, and nothing where that does not answer', async () => {
    const seen: Asker[] = [];
    const { wait, round } = await scene({
      tell: async (_, hearer) => {
        seen.push(hearer);
        return 'said';
      },
    });
    await wait();
    await round();
    expect(seen).toMatchObject([{ server: '22', channel: '33', roles: [] }]);
  });

  it('are told with the same nonce where it is not known whether it reached them, and not after it has lapsed', async () => {
    const nonces: string[] = [];
    const { wait, round, world, waits } = await scene({
      tell: async (_, __, ___, nonce) => {
        nonces.push(nonce);
        return 'unsure';
      },
    });
    await wait();
    await round();
    world.time += NONCE_LASTS;
    await round();
    expect(nonces).toHaveLength(2);
    expect(new Set(nonces).size).toBe(1);
    world.time += 1;
    await round();
    expect(nonces).toHaveLength(2);
    expect(await waits.list(9)).toEqual([]);
  });

  it('are told later, as often as need be, where it has surely not reached them', async () => {
    let tries = 0;
    const { wait, round, world, waits } = await scene({
      tell: async () => {
        tries += 1;
        return tries < 4 ? 'later' : 'said';
      },
    });
    await wait();
    for (let rounds = 0; rounds < 4; rounds += 1) {
      await round();
      world.time += NONCE_LASTS * 10;
    }
    expect([tries, await waits.list(9)]).toEqual([4, []]);
  });

  it('are no more in an hour than may be; the others follow', async () => {
    const { wait, round, told, world } = await scene();
    for (let at = 0; at < MOST_AN_HOUR + 3; at += 1)
      await wait({ receipt: `R${at}`, replyTo: `${at}` });
    expect(await round()).toBeGreaterThan(0);
    expect(told).toHaveLength(MOST_AN_HOUR);
    world.time += 60 * 60 * 1000;
    await round();
    expect(told).toHaveLength(MOST_AN_HOUR + 3);
  });
});
