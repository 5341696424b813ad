import { createAccessOf } from '../../src/core/conversation/collections/access.ts';
import { NO_RULES, type Rules } from '../../src/core/conversation/collections/rules.ts';
import { createDeskOf, type Desk, type DeskOf } from '../../src/core/conversation/desk.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import type { Records } from '../../src/core/conversation/records/records.ts';
import { MEMBER } from './asker.ts';
import { bookkeepingWith } from './bookkeeping.ts';
import { NOW } from './library.ts';

/** Desks over a library that everybody sees, unless rules say otherwise. */
export function desksOf(
  library: Library,
  records?: Records,
  now = NOW,
  rules: Rules = NO_RULES,
): DeskOf {
  const inForce = [rules];
  return createDeskOf({
    ...{ library, records, bookkeeping: records && bookkeepingWith(), now: () => now },
    accessOf: createAccessOf(() => inForce),
  });
}

/** The desk of somebody who sees all of a library. */
export function deskOf(library: Library, records?: Records): Desk {
  return desksOf(library, records)(MEMBER);
}
