import type { Span } from '../../../text/span.ts';
import type { StatedDate } from '../../values/statedDate.ts';
import type { Credit } from '../draft.ts';
import { ACCORDING, SAYING } from '../sayingVerbs.ts';
import { draftDatesIn } from './draftDates.ts';
import { citedPage, namedPage } from './namedPage.ts';
import { namesCited, speakersNamedIn } from './sourceNames.ts';

const GIVING = new RegExp(`${SAYING}|${ACCORDING}`, 'iu');

/** Whether a clause has what gives words to somebody. */
export function isGiving(clause: string): boolean {
  return GIVING.test(clause);
}

/** UTF-16 code units of a clause or a citation that are read. */
const LONGEST = 400;

/**
 * What a clause says of whose words something is: "said Anna Grün on 3 May", "according to Reuters".
 * Undefined where it has nothing that gives words to anybody.
 */
export function clauseCredit(text: string, clause: Span, language: string): Credit | undefined {
  const said = text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST));
  if (!isGiving(said)) return undefined;
  const page = namedPage(said);
  const date = draftDatesIn(said, language).find((it) => isOfSource(said, it));
  return creditOf(text, clause, speakersNamedIn(said, language), page, date);
}

/** "(Smith 2016, p. 12)", a note, a line of attribution: what stands there is the source. */
export function citationCredit(text: string, citation: Span, language: string): Credit | undefined {
  const cited = text.slice(citation.start, Math.min(citation.end, citation.start + LONGEST));
  if (REMARK.test(cited)) return undefined;
  const page = citedPage(cited);
  const dates = draftDatesIn(cited, language);
  const names = namesCited(cited, language);
  const date = dates.find(({ first }) => first.year !== undefined) ?? dates[0];
  if (page === undefined && !date && names.length === 0) return undefined;
  return creditOf(text, citation, names, page, date);
}

function creditOf(
  text: string,
  stretch: Span,
  names: readonly string[],
  page: string | undefined,
  date: StatedDate | undefined,
): Credit {
  return {
    span: withoutMarks(text, stretch),
    names,
    ...(page !== undefined && { page }),
    ...(date && {
      date: { ...date, start: date.start + stretch.start, end: date.end + stretch.start },
    }),
  };
}

/** "(my emphasis)" says nothing of the source. */
const REMARK =
  /emphas[ie]s|italics|translat|Hervorheb|Übers|souligné|traduit|traduction|énfasis|cursiva|traducc|курсив|перевод|強調|傍点|訳/iu;

/** A day is the source's; a year alone may be that of what is spoken of: "said of the 2016 accord". */
function isOfSource(clause: string, { start, end, first }: StatedDate): boolean {
  if (first.month !== undefined) return true;
  return (
    /(?:(?<!\p{L})(?:in|im Jahre?|en|année|año|в)\s|\()$/iu.test(clause.slice(0, start)) ||
    /^(?:in|im|en)\s|年/iu.test(clause.slice(start, end))
  );
}

/** Without what joins it to the words: ", ", ": ". */
function withoutMarks(text: string, { start, end }: Span): Span {
  const stretch = text.slice(start, end);
  const { length } = /^[\s,.:;—–-]*/u.exec(stretch)?.[0] ?? '';
  const to = start + stretch.replace(/[\s,:—–-]{1,20}$/u, '').length;
  return start + length < to ? { start: start + length, end: to } : { start, end };
}
