import { createDeskOf, type Desk, type DeskOf } from '../../src/core/conversation/desk.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import type { Records } from '../../src/core/conversation/records/records.ts';
import { MEMBER } from './asker.ts';
import { NOW } from './library.ts';

/** Desks over a library that everybody sees. */
export function desksOf(library: Library, records?: Records, now = NOW): DeskOf {
  return createDeskOf({ library, records, now: () => now });
}

/** The desk of somebody who sees all of a library. */
export function deskOf(library: Library, records?: Records): Desk {
  return desksOf(library, records)(MEMBER);
}
