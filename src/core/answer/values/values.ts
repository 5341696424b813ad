import { DEFAULT_LANGUAGE } from '../../text/language.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { termsOf } from '../../text/words.ts';
import { type ProperName, properNamesIn } from './properName.ts';
import { type Quantity, quantitiesIn } from './quantity.ts';
import { type StatedDate, statedDatesIn } from './statedDate.ts';

/** What a stretch of text says that can be compared: a number, a date, a name, or just words. */
export type Value = Quantity | StatedDate | ProperName | PlainWords;

/** Words that are none of the others. */
export interface PlainWords extends Span {
  readonly kind: 'words';
  /** Those worth searching for. */
  readonly terms: readonly string[];
}

/**
 * The values of a text, with offsets into it, in order, apart from each other. English only: a text in another
 * language is not to be read with it.
 * @param span values that overlap it are given; the text around tells what they count. Where there is none,
 *   its words are the value.
 * @param written ISO day on which the text was.
 */
export function valuesIn(
  text: string,
  span: Span = { start: 0, end: text.length },
  written?: string,
): Value[] {
  const dates = statedDatesIn(text, written);
  const quantities = quantitiesIn(text, dates);
  const taken = [...dates, ...quantities];
  const names = properNamesIn(text).filter((name) => !taken.some((it) => overlaps(it, name)));
  const found = [...taken, ...names].filter((it) => overlaps(it, span));
  if (found.length > 0) return found.toSorted((a, b) => a.start - b.start);
  const terms = termsOf(text, span, DEFAULT_LANGUAGE);
  return terms.length > 0 ? [{ kind: 'words', start: span.start, end: span.end, terms }] : [];
}
