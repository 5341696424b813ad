import type { Span } from '../../text/span.ts';

/** The one thing in which a statement and a sentence differ. */
export interface StatedDifference {
  readonly in: 'number' | 'day' | 'name' | 'denial' | 'opposite';
  /** Where in the statement, as offsets into it. */
  readonly stated: Span;
  /** Where in the sentence, as offsets into it. */
  readonly found: Span;
}
