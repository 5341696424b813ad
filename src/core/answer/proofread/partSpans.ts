import type { Span } from '../../text/span.ts';
import type { QuotedPart } from './draft.ts';

/** What a stretch of a part's text is in the draft: in each slice that it touches the stretch of it, in order. */
export function spansInDraft({ slices }: Pick<QuotedPart, 'slices'>, { start, end }: Span): Span[] {
  let from = 0;
  return slices.flatMap((slice) => {
    const shift = slice.start - from;
    // One space joins two slices.
    from += slice.end - slice.start + 1;
    const span = {
      start: Math.max(slice.start, start + shift),
      end: Math.min(slice.end, end + shift),
    };
    return span.start < span.end ? [span] : [];
  });
}
