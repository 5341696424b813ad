import { describe, expect, it } from 'vitest';
import { hearerOf } from '../../src/discord/hearer.ts';
import { conversationKeysOf } from '../../src/discord/memory.ts';
import { ALICE } from '../support/discord/asker.ts';

describe('the conversations that a question belongs to', () => {
  it.each([
    ['none in a channel', 'open', false, []],
    ['none in a channel, for the asker alone', 'open', true, []],
    ['the thread', 'thread', false, ['33']],
    ['first the asker’s own one in the thread', 'thread', true, ['33 11', '33']],
    ['their direct messages with the bot', 'alone', false, ['33']],
    ['those too, where the reply is for the asker alone, as all are', 'alone', true, ['33']],
    ['the direct messages of several people', 'group', false, ['33']],
    ['first the asker’s own one among several people', 'group', true, ['33 11', '33']],
  ] as const)('are %s', (_, channelKind, isEphemeral, keys) => {
    const hearer = hearerOf({ ...ALICE, channelKind }, isEphemeral ? 'asker' : 'everybody');
    expect(conversationKeysOf(hearer)).toEqual(keys);
  });

  it('are none where the channel is not known', () => {
    const hearer = hearerOf({ ...ALICE, channel: undefined, channelKind: 'thread' }, 'everybody');
    expect(conversationKeysOf(hearer)).toEqual([]);
  });
});
