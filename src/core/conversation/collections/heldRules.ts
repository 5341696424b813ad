import { NO_RULES, type Rules, type RulesInForce } from './rules.ts';
import type { RulesFault } from './writtenRules.ts';

/** What a look at what the owner has written comes to. */
export type RulesLook =
  | { readonly kind: 'absent' }
  /** There is something, and it cannot be read. */
  | { readonly kind: 'wrong'; readonly faults: readonly RulesFault[] }
  /** @param text that they are written in. */
  | { readonly kind: 'right'; readonly rules: Rules; readonly text: string };

/** The rules while the program runs, after the looks so far. */
export interface HeldRules {
  readonly inForce: RulesInForce;
  /** Whether there has been anything written, right or wrong. */
  readonly wereWritten: boolean;
  /** In which the last rules are written, where the last look found some. */
  readonly text?: string;
  /**
   * Since when, while they have just been written and may not be whole yet, so that what held before holds as
   * well. Milliseconds, of the same clock as in every call.
   */
  readonly freshSince?: number;
  /** What the last look found, unless all is well. */
  readonly trouble?: 'wrong' | 'gone';
}

/** Before the first look nobody may ask anything. */
export const UNKNOWN_RULES: HeldRules = { inForce: 'closed', wereWritten: false };

/** Milliseconds for which a text must have stayed the same before it lets anybody see more than before. */
export const SETTLED_AFTER = 2000;

/**
 * What holds after one more look. Nobody sees more because something is wrong, has gone, or is only half
 * written: what restricts holds at once, what opens when it has stood for a while. Who has written nothing
 * restricts nothing.
 */
export function afterLook(held: HeldRules, look: RulesLook, now: number): HeldRules {
  const { inForce, wereWritten, freshSince } = held;
  switch (look.kind) {
    case 'absent':
      if (wereWritten) return { inForce, wereWritten, trouble: 'gone' };
      return held === UNKNOWN_RULES ? NOTHING_WRITTEN : held;
    case 'wrong':
      // Rules that were never right are not known.
      return { inForce: wereWritten ? inForce : 'closed', wereWritten: true, trouble: 'wrong' };
    case 'right': {
      const { rules, text } = look;
      const settled: HeldRules = { inForce: [rules], wereWritten: true, text };
      // Nobody could ask anything before.
      if (held === UNKNOWN_RULES) return settled;
      if (text !== held.text) {
        return { inForce: withRules(inForce, rules), wereWritten: true, text, freshSince: now };
      }
      const isSettled = freshSince !== undefined && now - freshSince >= SETTLED_AFTER;
      return isSettled ? settled : held;
    }
  }
}

const NOTHING_WRITTEN: HeldRules = { inForce: [NO_RULES], wereWritten: false };

/** What holds under rules and all that held before. */
function withRules(before: RulesInForce, rules: Rules): RulesInForce {
  if (before === 'closed') return before;
  const written = JSON.stringify(rules);
  return before.some((it) => JSON.stringify(it) === written) ? before : [...before, rules];
}
