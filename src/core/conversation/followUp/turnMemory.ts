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
  /** @param now milliseconds, of the same clock in every call. @param person who has asked. */
  remember(key: string, turn: Turn, now: number, person?: string): void;
  /** The turns of a conversation that are not too old, newest last. */
  recall(key: string, now: number): readonly Turn[];
  forget(key: string): void;
  /** How many turns of a person are recalled, in whatever conversation. */
  countOf(person: string, now: number): number;
  /** Forgets what a person has asked, in all conversations. */
  forgetPerson(person: string): void;
}

interface Remembered {
  readonly turn: Turn;
  readonly at: number;
  readonly person: string | undefined;
}

export function createTurnMemory({ maxTurns, maxAge, maxConversations }: TurnLimits): TurnMemory {
  // The cache's own expiry would read a clock, so the times are kept beside the turns.
  const conversations = new LRUCache<string, readonly Remembered[]>({ max: maxConversations });
  const fresh = (key: string, now: number): readonly Remembered[] =>
    (conversations.get(key) ?? []).filter(({ at }) => now - at <= maxAge);
  return {
    remember(key, turn, now, person) {
      conversations.set(key, [...fresh(key, now), { turn, at: now, person }].slice(-maxTurns));
    },
    recall: (key, now) => fresh(key, now).map(({ turn }) => turn),
    forget(key) {
      conversations.delete(key);
    },
    countOf: (person, now) =>
      [...conversations.keys()].reduce(
        (sum, key) => sum + fresh(key, now).filter((it) => it.person === person).length,
        0,
      ),
    forgetPerson(person) {
      for (const [key, turns] of [...conversations.entries()]) {
        const others = turns.filter((it) => it.person !== person);
        if (others.length === 0) conversations.delete(key);
        else if (others.length < turns.length) conversations.set(key, others);
      }
    },
  };
}
