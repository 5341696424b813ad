import type { Citation } from '../../core/answer.ts';
import type { Wording } from '../../core/wording.ts';
import { escapeLabel } from '../notation.ts';

/** Says where quotations stand that do not fit. */
export function tooLong(citations: readonly Citation[], { say, list, placeOf }: Wording): string {
  const places = list(citations.map((citation) => escapeLabel(placeOf(citation))));
  return say('notice.quote-too-long', { places });
}
