import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { everybodyIn } from '../../src/core/conversation/everybody.ts';
import type { NoticeFate, Notices } from '../../src/core/conversation/notices.ts';
import type { Records } from '../../src/core/conversation/records/records.ts';
import { DEFAULT_SETTINGS } from '../../src/core/conversation/serverSettings.ts';
import { openRecords } from '../../src/records/openRecords.ts';
import { openPostgresRecords } from '../../src/records/postgres/openPostgresRecords.ts';
import { createTellCorrections } from '../../src/upkeep/tellCorrections.ts';
import { createTellingWaits } from '../../src/upkeep/tellingWaits.ts';
import { desksOf } from '../support/desk.ts';
import { libraryOf } from '../support/library.ts';
import { HAS_DATABASE, ownDatabase } from '../support/postgres.ts';
import { receiptWith } from '../support/receipt.ts';

const NEVER = new AbortController().signal;
const MINUTE = 60_000;

/** Two programs on the same records, each of which says what it says with some delay. */
async function scene(open: () => Promise<Records>) {
  const all = [await open(), await open()];
  const library = await libraryOf({ 'tarbat.md': 'The lighthouse of Tarbat is Anna Reed’s.' });
  const [told, corrected]: [string[], string[]] = [[], []];
  const world: { time: number; fate: NoticeFate | 'lost' } = { time: 10 * MINUTE, fate: 'said' };
  const say = async (said: string[], what: string) => {
    said.push(what);
    await pause(30);
    // As where a program ends in the middle.
    if (world.fate === 'lost') throw new Error('The program has ended.');
    return world.fate;
  };
  const notices: Notices = {
    reaches: () => true,
    aboveOf: () => [],
    hearerOf: async ({ server, channel, language }) =>
      everybodyIn({ face: 'discord', server, channel, language }),
    tell: (_, __, ___, nonce) => say(told, nonce),
    correct: ({ message }) => say(corrected, message),
  };
  const chores = all.map((records) => {
    const deskOf = desksOf(library, records);
    const options = {
      ...{ records, deskOf, readDeskOf: deskOf, isRead: () => true, correctionDays: 7 },
      ...{
        notices: () => notices,
        now: () => new Date(world.time),
        entryOf: async () => undefined,
      },
      settingsOf: async () => DEFAULT_SETTINGS,
    };
    return [createTellingWaits(options), createTellCorrections(options)] as const;
  });
  const [records] = all;
  return {
    ...{ told, corrected, world, all },
    async begin() {
      for (const id of ['A', 'B', 'C']) {
        const card = { channel: '33', message: `card ${id}` };
        await records?.receipts.add(receiptWith({ id, at: 1 }));
        const where = { receipt: id, place: 0, server: '22', channel: '33', articleId: 'truce' };
        const what = {
          title: 'The truce',
          quote: 'The truce began.',
          change: 'article-gone',
        } as const;
        await records?.corrections.note({ ...where, ...what, at: 1 }, card);
        await records?.waits.toggle(
          {
            ...{ receipt: id, person: 'p', question: 'Whose is the lighthouse of Tarbat?' },
            ...{ language: 'en', server: '22', channel: '33', isPrivate: true, tellIn: id, at: 1 },
          },
          99,
        );
      }
    },
    round: () => Promise.allSettled(chores.flatMap((own) => own.map((chore) => chore.run(NEVER)))),
    one: () => Promise.allSettled(chores[0]?.map((chore) => chore.run(NEVER)) ?? []),
    close: () => Promise.all(all.map(({ close }) => close())),
  };
}

/** What two programs open. */
const PLACES = {
  'the same file': () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pullquote-together-')), 'records.db');
    return async () => openRecords(file);
  },
  ...(HAS_DATABASE && {
    'the same database': () => {
      const address = ownDatabase();
      return async () => openPostgresRecords(await address);
    },
  }),
};

describe.each(Object.entries(PLACES))('two programs on %s', (_, place) => {
  it('tell everybody who waits, and correct each card, once', async () => {
    const { begin, round, told, corrected, close, all } = await scene(place());
    await begin();
    // They share a thread here, so that none can wait for the other where one has the file.
    const left = () => round().then(() => all[0]?.waits.list(9).catch(() => undefined));
    await expect.poll(left, { timeout: 20_000, interval: 300 }).toEqual([]);
    await expect.poll(() => round().then(() => corrected.length)).toBe(3);
    await round();
    expect(told).toHaveLength(3);
    expect(corrected.toSorted()).toEqual(['card A', 'card B', 'card C']);
    await close();
  });

  it('go on where one of them ended in the middle: with the same nonce, and after a while', async () => {
    const { begin, round, one, told, corrected, world, close } = await scene(place());
    await begin();
    world.fate = 'lost';
    await one();
    const [first] = told;
    expect([told.length, corrected.length]).toEqual([1, 1]);
    world.fate = 'said';
    await round();
    // What it was at may be under way.
    expect(told.filter((it) => it === first)).toHaveLength(1);
    expect(corrected).toHaveLength(3);
    world.time += MINUTE;
    await round();
    await round();
    expect(told.filter((it) => it === first)).toHaveLength(2);
    expect([new Set(told).size, told.length]).toEqual([3, 4]);
    expect(corrected).toHaveLength(4);
    await close();
  });
});
