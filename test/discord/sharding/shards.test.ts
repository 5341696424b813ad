import { Client } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comesTo, nameOf, partOf, shardOptions } from '../../../src/discord/sharding/shards.ts';

describe('what happens on a server', () => {
  it('comes to one shard of all, whatever its id', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String),
        fc.integer({ min: 1, max: 300 }),
        (server, count) => {
          const all = Array.from({ length: count }, (_, id) => ({ ids: [id], count }));
          expect(all.filter((part) => comesTo(part, server))).toHaveLength(1);
          const whole = { ids: all.flatMap(({ ids }) => ids), count };
          expect(comesTo(whole, server)).toBe(true);
        },
      ),
    );
  });

  it.each([
    // Of Discord's documentation: (guild_id >> 22) % num_shards.
    ['613425648685547541', 4, 0],
    ['613425648685547541', 3, 2],
    ['4194304', 4, 1],
    ['4194303', 4, 0],
  ])('on %s of %i comes to shard %i', (server, count, shard) => {
    const ids = Array.from({ length: count }, (_, id) => id);
    expect(ids.filter((id) => comesTo({ ids: [id], count }, server))).toEqual([shard]);
  });

  it('and what happens on none comes to the first', () => {
    expect(comesTo({ ids: [0, 3], count: 4 }, undefined)).toBe(true);
    expect(comesTo({ ids: [1, 3], count: 4 }, undefined)).toBe(false);
  });

  it('and what is no server of Discord’s comes to none', () => {
    expect(comesTo({ ids: [0], count: 1 }, 'elsewhere')).toBe(false);
  });
});

describe('a client', () => {
  it('has one shard where nothing is said, whatever the environment says to discord.js', () => {
    process.env['SHARDS'] = '0-3/16';
    try {
      expect(partOf(new Client({ intents: [], ...shardOptions(undefined) }))).toEqual({
        ids: [0],
        count: 1,
      });
      expect(() => new Client({ intents: [], ...shardOptions('auto') })).not.toThrow();
    } finally {
      delete process.env['SHARDS'];
    }
  });

  it('has those that it is told', () => {
    const part = { ids: [3, 5], count: 8 };
    expect(partOf(new Client({ intents: [], ...shardOptions(part) }))).toEqual(part);
  });
});

it('a shard is named where there are several', () => {
  expect(nameOf(3, { ids: [3], count: 16 })).toBe('Shard 3 of 16: ');
  expect(nameOf(0, { ids: [0], count: 1 })).toBe('');
});
