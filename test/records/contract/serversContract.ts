import { describe, expect, it } from 'vitest';
import type { Records } from '../../../src/core/conversation/records/records.ts';

const ANN = { person: 'key-of-ann', name: 'Ann' };
const BEN = { person: 'key-of-ben', name: 'Ben' };

/** What all records have to hold to about servers, and about how what is kept is erased. */
export function describeServers(open: () => Promise<Records>): void {
  const withRecords = (test: (records: Records) => Promise<void>) => async () => {
    const records = await open();
    await test(records);
    await records.close();
  };

  describe('of servers', () => {
    it(
      'keep what was settled, who changed it last and when, each server for itself',
      withRecords(async ({ servers }) => {
        await servers.settle('1', { language: 'de', roles: ['7', '8'] }, ANN, 1000);
        await servers.settle('1', { language: 'own', opensThreads: true }, BEN, 2000);
        await servers.settle('2', { share: 3 }, ANN, 3000);
        expect(await servers.settled('1')).toEqual({
          roles: { value: ['7', '8'], at: 1000, by: ANN },
          language: { value: 'own', at: 2000, by: BEN },
          opensThreads: { value: true, at: 2000, by: BEN },
        });
        expect(await servers.settled('2')).toEqual({ share: { value: 3, at: 3000, by: ANN } });
        expect(await servers.settled('3')).toEqual({});
      }),
    );

    it(
      'erase one up to a time, in pieces, and no other one',
      withRecords(async ({ servers, erasing }) => {
        await servers.settle('1', { language: 'de', share: 2, hasFeedback: false }, ANN, 1000);
        await servers.settle('1', { retention: 7 }, ANN, 1001);
        await servers.settle('2', { share: 3 }, ANN, 1000);
        expect(await erasing.servers()).toEqual(['1', '2']);
        expect(await erasing.eraseServer('1', 1000, 2)).toBe(2);
        expect(await erasing.eraseServer('1', 1000, 2)).toBe(1);
        expect(await erasing.eraseServer('1', 1000, 2)).toBe(0);
        expect(await servers.settled('1')).toEqual({ retention: { value: 7, at: 1001, by: ANN } });
        expect(await servers.settled('2')).toEqual({ share: { value: 3, at: 1000, by: ANN } });
      }),
    );

    it(
      'forget who has changed something, when they are to be forgotten or it is long ago, and keep what holds',
      withRecords(async ({ servers, erasing }) => {
        await servers.settle('1', { share: 2, language: 'fr' }, ANN, 1000);
        await servers.settle('1', { retention: 7 }, BEN, 2000);
        expect(await erasing.keptOf('key-of-ann')).toMatchObject({ settings: 2 });
        expect(await erasing.erasePerson('key-of-ann', 10)).toBe(2);
        expect(await erasing.erasePerson('key-of-ann', 10)).toBe(0);
        expect(await erasing.keptOf('key-of-ann')).toMatchObject({ settings: 0 });
        expect(await servers.settled('1')).toEqual({
          share: { value: 2, at: 1000, by: undefined },
          language: { value: 'fr', at: 1000, by: undefined },
          retention: { value: 7, at: 2000, by: BEN },
        });
        expect(await erasing.eraseBefore('2', 3000, 10)).toBe(0);
        expect(await erasing.eraseBefore(undefined, 3000, 10)).toBe(0);
        expect(await erasing.eraseBefore('1', 2000, 10)).toBe(0);
        expect(await erasing.eraseBefore('1', 2001, 10)).toBe(1);
        expect((await servers.settled('1')).retention).toEqual({
          value: 7,
          at: 2000,
          by: undefined,
        });
      }),
    );

    it(
      'tell those that the bot was removed from, until they are erased',
      withRecords(async ({ servers }) => {
        await servers.present(['1', '2'], 1000);
        expect(await servers.leftServers()).toEqual([]);
        await servers.left('2', 2000);
        await servers.left('9', 2001);
        const left = [
          { server: '2', at: 2000 },
          { server: '9', at: 2001 },
        ];
        expect(await servers.leftServers()).toEqual(left);
        await servers.left('9', 3000);
        for (const it of left) await servers.erased(it);
        expect(await servers.leftServers()).toEqual([{ server: '9', at: 3000 }]);
      }),
    );

    it(
      'give up one that has been missing for long, not one that came back or was never there',
      withRecords(async ({ servers, erasing }) => {
        await servers.settle('8', { share: 2 }, ANN, 1000);
        await servers.present(['1', '2', '3'], 1000);
        await servers.present(['1'], 2000);
        await servers.present(['1', '2'], 3000);
        await servers.joined('3');
        await servers.present(['1'], 4000);
        await servers.present(['1'], 5000);
        await servers.giveUp(3999, 6000);
        expect(await servers.leftServers()).toEqual([]);
        await servers.giveUp(4000, 6000);
        expect(await servers.leftServers()).toEqual([
          { server: '2', at: 6000 },
          { server: '3', at: 6000 },
        ]);
        expect(await erasing.servers()).toEqual(['8']);
      }),
    );

    it(
      'leave alone those of which it is not known whether the bot is there',
      withRecords(async ({ servers }) => {
        await servers.present(['1', '2', '3', '4'], 1000);
        await servers.present(['2'], 2000, (server) => Number(server) % 2 === 0);
        await servers.giveUp(2000, 3000);
        expect(await servers.leftServers()).toEqual([{ server: '4', at: 3000 }]);
      }),
    );

    it(
      'know one that came back before it was erased as one that the bot is in',
      withRecords(async ({ servers }) => {
        await servers.left('1', 1000);
        await servers.joined('1');
        await servers.erased({ server: '1', at: 1000 });
        await servers.present([], 2000);
        await servers.giveUp(2000, 3000);
        expect(await servers.leftServers()).toEqual([{ server: '1', at: 3000 }]);
      }),
    );
  });
}
