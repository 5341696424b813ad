import type { Citation } from '../../../core/article/citation.ts';
import type { Wording } from '../../../core/speech/wording.ts';
import { escapeLabel } from '../../notation.ts';
import { cutTo } from './label.ts';

/** Places that are named, and characters of each. */
const MOST_PLACES = 3;
const PLACE_SHOWN = 100;

/** Says where quotations stand that do not fit. */
export function tooLong(citations: readonly Citation[], { say, list, placeOf }: Wording): string {
  const places = list(
    citations.slice(0, MOST_PLACES).map((it) => escapeLabel(cutTo(placeOf(it), PLACE_SHOWN))),
  );
  return say('notice.quote-too-long', { places });
}
