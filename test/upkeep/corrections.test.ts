import { describe, expect, it } from 'vitest';
import type { Collection } from '../../src/core/conversation/collections/collection.ts';
import type { NoticeFate, Notices } from '../../src/core/conversation/notices.ts';
import type { CorrectionsReply } from '../../src/core/conversation/reply.ts';
import { DEFAULT_SETTINGS } from '../../src/core/conversation/serverSettings.ts';
import { createFindCorrections } from '../../src/upkeep/findCorrections.ts';
import { CORRECTIONS_AN_HOUR, createTellCorrections } from '../../src/upkeep/tellCorrections.ts';
import { desksOf } from '../support/desk.ts';
import { libraryOf } from '../support/library.ts';
import { memoryRecords } from '../support/memoryRecords.ts';
import { quotationWith, receiptWith } from '../support/receipt.ts';

const TRUCE = 'The truce in Orrin began on Monday at noon.';
const MINUTE = 60_000;
const NEVER = new AbortController().signal;

/** What was shown on a card, and what is said of it when the articles are otherwise. */
function scene(fate: NoticeFate = 'said', hasNotices = true, reaches = () => true) {
  const records = memoryRecords();
  let time = 1_000_000;
  let files: Readonly<Record<string, string>> = {};
  const said: { readonly message: string; readonly reply: CorrectionsReply }[] = [];
  const notices: Notices = {
    reaches,
    aboveOf: () => [],
    hearerOf: async () => 'never',
    tell: async () => 'never',
    async correct({ message }, reply) {
      said.push({ message, reply });
      return fate;
    },
  };
  const now = () => new Date(time);
  return {
    ...{ records, said },
    async show(id: string, quote = TRUCE, articleId = 'truce') {
      const quotations = [quotationWith({ articleId, quote, end: quote.length })];
      await records.receipts.add(receiptWith({ id, at: time, quotations }));
      await records.receipts.showOn(id, { channel: '33', message: `message ${id}` });
    },
    later: (milliseconds: number) => {
      time += milliseconds;
    },
    edit(changed: Readonly<Record<string, string>>) {
      files = changed;
    },
    /** @returns milliseconds until it is time again. */
    async round(isSeen: Collection = () => true) {
      const library = await libraryOf(files);
      const seen = library.within(isSeen);
      const entries = new Map(Array.from(await library.articles.catalogue(), (it) => [it.id, it]));
      const deskOf = desksOf(seen, records);
      const options = {
        ...{ records, deskOf, now, correctionDays: 7, notices: () => notices },
        ...{ readDeskOf: deskOf, isRead: () => true },
        entryOf: async (id: string) => entries.get(id),
        settingsOf: async () => ({ ...DEFAULT_SETTINGS, hasNotices }),
      };
      await createFindCorrections(options).run(NEVER);
      return createTellCorrections(options).run(NEVER);
    },
  };
}

describe('what was quoted and does not stand any more', () => {
  it('is said on its card, with what is closest now, once it has been so for a minute', async () => {
    const { show, edit, round, later, said } = scene();
    await show('AAAAAAAA');
    edit({ 'truce.md': TRUCE });
    expect(await round()).toBeUndefined();
    edit({ 'truce.md': TRUCE.replace('Monday', 'Tuesday') });
    expect(await round()).toBe(MINUTE);
    expect(said).toEqual([]);
    later(MINUTE);
    expect(await round()).toBeUndefined();
    expect(said).toMatchObject([
      {
        message: 'message AAAAAAAA',
        reply: {
          entries: [
            { change: 'reworded', quote: TRUCE, now: { quote: TRUCE.replace('Mon', 'Tues') } },
          ],
        },
      },
    ]);
    later(MINUTE);
    await round();
    expect(said).toHaveLength(1);
  });

  it('is not said where it stands again within the minute, and is taken back where it was said', async () => {
    const { show, edit, round, later, said } = scene();
    await show('AAAAAAAA');
    edit({ 'other.md': 'Nothing of it.' });
    await round();
    edit({ 'truce.md': TRUCE });
    later(MINUTE);
    await round();
    expect(said).toEqual([]);
    edit({ 'other.md': 'Nothing of it.' });
    await round();
    later(MINUTE);
    await round();
    expect(said).toMatchObject([{ reply: { entries: [{ change: 'article-gone' }] } }]);
    edit({ 'truce.md': TRUCE });
    await round();
    later(60 * MINUTE);
    await round();
    expect(said.at(-1)).toMatchObject({ reply: { entries: [] } });
  });

  it('still stands where its file has only been moved, and while the folder is empty', async () => {
    const { show, edit, round, later, records } = scene();
    await show('AAAAAAAA');
    for (const files of [{}, { 'moved/truce.md': TRUCE }]) {
      edit(files);
      await round();
      later(MINUTE);
      expect(await records.corrections.count('all')).toBe(0);
    }
  });

  it('is not known while nothing can be seen, as where the rules are wrong, and found once it can', async () => {
    const { show, edit, round, later, records, said } = scene();
    await show('AAAAAAAA');
    edit({ 'truce.md': TRUCE.replace('Monday', 'Tuesday') });
    await round(() => false);
    expect(await records.corrections.count('all')).toBe(0);
    await round();
    later(MINUTE);
    expect(await round(() => false)).toBe(MINUTE);
    expect(said).toEqual([]);
    await round();
    expect(said).toHaveLength(1);
  });

  it('is said of what may not be seen any more as of what is gone', async () => {
    const { show, edit, round, later, said } = scene();
    await show('AAAAAAAA');
    edit({ 'truce.md': TRUCE, 'other.md': 'Nothing of it.' });
    for (let n = 0; n < 2; n += 1) {
      await round(({ id }) => id === 'other');
      later(MINUTE);
    }
    expect(said).toMatchObject([{ reply: { entries: [{ change: 'article-gone' }] } }]);
  });

  it('is looked for only as long as it is settled', async () => {
    const { show, edit, round, later, records } = scene();
    await show('AAAAAAAA');
    edit({ 'other.md': 'Nothing of it.' });
    later(8 * 24 * 60 * MINUTE);
    await round();
    expect(await records.corrections.count('all')).toBe(0);
  });

  it('is said by whoever has the shard of the server, and stays to be said by them', async () => {
    const { show, edit, round, later, said, records } = scene('said', true, () => false);
    await show('AAAAAAAA');
    edit({ 'other.md': 'Nothing of it.' });
    await round();
    later(MINUTE);
    expect(await round()).toBeUndefined();
    expect(said).toEqual([]);
    expect(await records.corrections.due(Number.MAX_SAFE_INTEGER, 9)).toHaveLength(1);
  });

  it('is said on no more than so many cards an hour, and on the others later', async () => {
    const { show, edit, round, later, said } = scene();
    const all = CORRECTIONS_AN_HOUR + 5;
    for (let n = 0; n < all; n += 1) await show(`AAAAAA${String(n).padStart(2, '0')}`);
    edit({ 'other.md': 'Nothing of it.' });
    await round();
    later(MINUTE);
    expect(await round()).toBe(MINUTE);
    expect(said).toHaveLength(CORRECTIONS_AN_HOUR);
    later(60 * MINUTE);
    await round();
    later(MINUTE);
    await round();
    expect(said).toHaveLength(all);
  });

  it('is said once more later where Discord cannot be reached, and never where nobody can see the card', async () => {
    for (const [fate, times] of [
      ['later', 2],
      ['never', 1],
    ] as const) {
      const { show, edit, round, later, said } = scene(fate);
      await show('AAAAAAAA');
      edit({ 'other.md': 'Nothing of it.' });
      await round();
      for (let n = 0; n < 2; n += 1) {
        later(MINUTE);
        await round();
      }
      expect(said).toHaveLength(times);
    }
  });

  it('is listed alone where a server wants no notices', async () => {
    const { show, edit, round, later, said, records } = scene('said', false);
    await show('AAAAAAAA');
    edit({ 'other.md': 'Nothing of it.' });
    await round();
    later(MINUTE);
    await round();
    expect(said).toEqual([]);
    expect(await records.corrections.count({ server: '22' })).toBe(1);
  });
});
