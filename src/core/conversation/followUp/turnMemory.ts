import { LRUCache } from 'lru-cache';
import type { Turn } from './turn.ts';

export interface TurnLimits {
  /** Turns kept of one conversation, 1 or more; the oldest goes first. */
  readonly maxTurns: number;
  /** Milliseconds after which a turn is no longer recalled. */
  readonly maxAge: number;
  /** Conversations kept, 1 or more; the one that was used longest ago goes first. */
  readonly maxConversations: number;
}

/** What was asked lately, by conversation. Its size is bounded by the limits, whatever is remembered. */
export interface TurnMemory {
  /** @param now milliseconds, of the same clock in every call. */
  remember(key: string, turn: Turn, now: number): void;
  /** The turns of a conversation that are not too old, newest last. */
  recall(key: string, now: number): readonly Turn[];
  forget(key: string): void;
}

interface Remembered {
  readonly turn: Turn;
  readonly at: number;
}

export function createTurnMemory({ maxTurns, maxAge, maxConversations }: TurnLimits): TurnMemory {
  // The cache's own expiry would read a clock, so the times are kept beside the turns.
  const conversations = new LRUCache<string, readonly Remembered[]>({ max: maxConversations });
  const fresh = (key: string, now: number): readonly Remembered[] =>
    (conversations.get(key) ?? []).filter(({ at }) => now - at <= maxAge);
  return {
    remember(key, turn, now) {
      conversations.set(key, [...fresh(key, now), { turn, at: now }].slice(-maxTurns));
    },
    recall: (key, now) => fresh(key, now).map(({ turn }) => turn),
    forget(key) {
      conversations.delete(key);
    },
  };
}
