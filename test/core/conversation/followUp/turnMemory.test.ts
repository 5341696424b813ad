import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createTurnMemory,
  type TurnMemory,
} from '../../../../src/core/conversation/followUp/turnMemory.ts';

const LIMITS = { maxTurns: 3, maxAge: 1000, maxConversations: 2 };
const questionsOf = (memory: TurnMemory, key: string, now: number): string[] =>
  memory.recall(key, now).map(({ question }) => question);

describe('createTurnMemory', () => {
  it('recalls the last turns of each conversation, newest last', () => {
    const memory = createTurnMemory(LIMITS);
    for (const question of ['a', 'b', 'c', 'd']) memory.remember('one', { question }, 0);
    memory.remember('two', { question: 'e', title: 'Title', quote: 'Quote' }, 0);
    expect(questionsOf(memory, 'one', 0)).toEqual(['b', 'c', 'd']);
    expect(memory.recall('two', 0)).toEqual([{ question: 'e', title: 'Title', quote: 'Quote' }]);
    expect(memory.recall('three', 0)).toEqual([]);
  });

  it('recalls no turn that is older than the greatest age', () => {
    const memory = createTurnMemory(LIMITS);
    memory.remember('one', { question: 'a' }, 0);
    memory.remember('one', { question: 'b' }, 600);
    expect(questionsOf(memory, 'one', 1000)).toEqual(['a', 'b']);
    expect(questionsOf(memory, 'one', 1001)).toEqual(['b']);
    expect(questionsOf(memory, 'one', 1601)).toEqual([]);
  });

  it('forgets what a person has asked in all conversations, and nothing that others have', () => {
    const memory = createTurnMemory(LIMITS);
    memory.remember('one', { question: 'a' }, 0, 'ann');
    memory.remember('one', { question: 'b' }, 0, 'ben');
    memory.remember('two', { question: 'c' }, 0, 'ann');
    memory.remember('two', { question: 'd' }, 900, 'ann');
    expect(['ann', 'ben', 'cid'].map((person) => memory.countOf(person, 900))).toEqual([3, 1, 0]);
    expect(memory.countOf('ann', 1001)).toBe(1);
    memory.forgetPerson('ann');
    expect(questionsOf(memory, 'one', 900)).toEqual(['b']);
    expect(questionsOf(memory, 'two', 900)).toEqual([]);
    expect(memory.countOf('ann', 900)).toBe(0);
  });

  it('lets go of the conversation that was used longest ago', () => {
    const memory = createTurnMemory(LIMITS);
    memory.remember('one', { question: 'a' }, 0);
    memory.remember('two', { question: 'b' }, 0);
    memory.recall('one', 0);
    memory.remember('three', { question: 'c' }, 0);
    expect(questionsOf(memory, 'one', 0)).toEqual(['a']);
    expect(questionsOf(memory, 'two', 0)).toEqual([]);
  });

  it('forgets a conversation when told to, and no other', () => {
    const memory = createTurnMemory(LIMITS);
    memory.remember('one', { question: 'a' }, 0);
    memory.remember('two', { question: 'b' }, 0);
    memory.forget('one');
    expect(questionsOf(memory, 'one', 0)).toEqual([]);
    expect(questionsOf(memory, 'two', 0)).toEqual(['b']);
  });

  it('does not change a list that was recalled before', () => {
    const memory = createTurnMemory(LIMITS);
    memory.remember('one', { question: 'a' }, 0);
    const recalled = memory.recall('one', 0);
    memory.remember('one', { question: 'b' }, 0);
    expect(recalled).toEqual([{ question: 'a' }]);
  });

  it('never holds more than its limits', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('one', 'two', 'three'), fc.nat(500)));
    fc.assert(
      fc.property(steps, (all) => {
        const memory = createTurnMemory(LIMITS);
        let now = 0;
        for (const [key, later] of all) {
          now += later;
          memory.remember(key, { question: key }, now);
        }
        const held = ['one', 'two', 'three'].map((key) => memory.recall(key, now));
        expect(held.every(({ length }) => length <= LIMITS.maxTurns)).toBe(true);
        expect(held.filter(({ length }) => length > 0).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
