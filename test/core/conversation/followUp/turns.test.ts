import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../../src/core/conversation/followUp/turns.ts';

const LIMITS = { maxTurns: 3, maxAge: 1000, maxConversations: 2 };
const questionsOf = (turns: ReturnType<typeof createTurns>, key: string, now: number): string[] =>
  turns.recall(key, now).map(({ question }) => question);

describe('createTurns', () => {
  it('recalls the last turns of each conversation, newest last', () => {
    const turns = createTurns(LIMITS);
    for (const question of ['a', 'b', 'c', 'd']) turns.remember('one', { question }, 0);
    turns.remember('two', { question: 'e', title: 'Title', quote: 'Quote' }, 0);
    expect(questionsOf(turns, 'one', 0)).toEqual(['b', 'c', 'd']);
    expect(turns.recall('two', 0)).toEqual([{ question: 'e', title: 'Title', quote: 'Quote' }]);
    expect(turns.recall('three', 0)).toEqual([]);
  });

  it('recalls no turn that is older than the greatest age', () => {
    const turns = createTurns(LIMITS);
    turns.remember('one', { question: 'a' }, 0);
    turns.remember('one', { question: 'b' }, 600);
    expect(questionsOf(turns, 'one', 1000)).toEqual(['a', 'b']);
    expect(questionsOf(turns, 'one', 1001)).toEqual(['b']);
    expect(questionsOf(turns, 'one', 1601)).toEqual([]);
  });

  it('lets go of the conversation that was used longest ago', () => {
    const turns = createTurns(LIMITS);
    turns.remember('one', { question: 'a' }, 0);
    turns.remember('two', { question: 'b' }, 0);
    turns.recall('one', 0);
    turns.remember('three', { question: 'c' }, 0);
    expect(questionsOf(turns, 'one', 0)).toEqual(['a']);
    expect(questionsOf(turns, 'two', 0)).toEqual([]);
  });

  it('forgets a conversation when told to, and no other', () => {
    const turns = createTurns(LIMITS);
    turns.remember('one', { question: 'a' }, 0);
    turns.remember('two', { question: 'b' }, 0);
    turns.forget('one');
    expect(questionsOf(turns, 'one', 0)).toEqual([]);
    expect(questionsOf(turns, 'two', 0)).toEqual(['b']);
  });

  it('does not change a list that was recalled before', () => {
    const turns = createTurns(LIMITS);
    turns.remember('one', { question: 'a' }, 0);
    const recalled = turns.recall('one', 0);
    turns.remember('one', { question: 'b' }, 0);
    expect(recalled).toEqual([{ question: 'a' }]);
  });

  it('never holds more than its limits', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('one', 'two', 'three'), fc.nat(500)));
    fc.assert(
      fc.property(steps, (all) => {
        const turns = createTurns(LIMITS);
        let now = 0;
        for (const [key, later] of all) {
          now += later;
          turns.remember(key, { question: key }, now);
        }
        const held = ['one', 'two', 'three'].map((key) => turns.recall(key, now));
        expect(held.every(({ length }) => length <= LIMITS.maxTurns)).toBe(true);
        expect(held.filter(({ length }) => length > 0).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
