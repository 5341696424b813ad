import { passagesOfAll } from './packedSegment.ts';
import type { SearchEngine } from './searchEngine.ts';

/** An engine that lets others serve. */
export interface ChoosingEngine extends SearchEngine {
  /** Whether it is the one for many passages that serves. */
  servesMany(): boolean;
}

/**
 * An engine that lets one serve while there are few passages, and another one from the change on after
 * which there are more. It stays with that one: a library that was large once may be so again.
 * @param most passages up to which the first one serves.
 */
export function createChoosingEngine(
  few: SearchEngine,
  most: number,
  many: SearchEngine,
): ChoosingEngine {
  let isLarge = false;
  return {
    servesMany: () => isLarge,
    async change(change) {
      if (isLarge) return many.change(change);
      if (passagesOfAll(change.segments) <= most) return few.change(change);
      isLarge = true;
      return many.change({ ...change, added: change.segments, removed: [] });
    },
  };
}
