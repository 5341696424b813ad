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

/** What is read of a stretch, with white space for where links lead. */
function readable(text: string, { start, end }: Span): string {
  return text
    .slice(start, Math.min(end, start + LONGEST))
    .replace(ADDRESS, (address) => ' '.repeat(address.length));
}

const ADDRESS = /\]\([^()\s]*(?:\s"[^"]*")?\)|<?https?:\/\/[^\s<>)]+>?/g;

/**
 * What a clause says of whose words something is: "said Anna Grün on 3 May", "according to Reuters".
 * Undefined where it has nothing that gives words to anybody.
 */
export function clauseCredit(text: string, clause: Span, language: string): Credit | undefined {
  const said = readable(text, clause);
  return isGiving(said) ? creditOfClause(text, clause, said, language) : undefined;
}

/** The same of a clause of which its place tells that it gives the words: "„Wir kommen“, so Grün". */
export function placedCredit(text: string, clause: Span, language: string): Credit | undefined {
  const credit = creditOfClause(text, clause, readable(text, clause), language);
  return credit.names.length > 0 ? credit : undefined;
}

function creditOfClause(text: string, clause: Span, said: string, language: string): Credit {
  const page = namedPage(said);
  const date = draftDatesIn(said, language).find((it) => isOfSource(said, it));
  return creditOf(text, clause, speakersNamedIn(said, language), page, date);
}

/** "(Smith 2016, p. 12)", a note, a line of attribution: what stands there is the source. */
export function citationCredit(text: string, citation: Span, language: string): Credit | undefined {
  const cited = readable(text, citation);
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

/**
 * Whether a date of a clause is that of the source: beside what gives the words ("said Grün on 3 May"), or of a
 * report. "On 3 May the harbour was closed, said Grün" tells of something else, and so does "said of the 2016 accord".
 */
function isOfSource(clause: string, { start, end, first }: StatedDate): boolean {
  const before = clause.slice(0, start);
  const isYearAlone = first.month === undefined;
  if (
    isYearAlone &&
    !YEAR_BEFORE.test(before) &&
    !/^(?:in|im|en)\s|年/iu.test(clause.slice(start, end))
  )
    return false;
  if (OF_REPORT.test(before) || /\p{Script=Hiragana}/u.test(clause)) return true;
  const giving = Array.from(clause.matchAll(GIVING_ALL));
  const from = (index: number, length: number) =>
    index + length <= start ? clause.slice(index + length, start) : clause.slice(end, index);
  return giving.some(({ 0: { length }, index }) => wordsIn(from(index, length)) <= BETWEEN);
}

const GIVING_ALL = new RegExp(`${SAYING}|${ACCORDING}`, 'giu');
const YEAR_BEFORE = /(?:(?<!\p{L})(?:in|im Jahre?|en|année|año|в)\s|\()$/iu;
const OF_REPORT =
  /(?:report|statement|interview|article|letter|speech|book|study|paper|issue|edition|Bericht|Erklärung|Artikel|Brief|Rede|Studie|Ausgabe|rapport|communiqué|entretien|lettre|discours|étude|numéro|informe|comunicado|entrevista|artículo|carta|discurso|estudio|edición|интервью|стать\p{L}*|докла\p{L}*|заявлени\p{L}*|Guardian|Times|Post|News|Zeitung)\s(?:of|on|from|dated|vom|von|du|de|del|от|за)?\s?(?:the\s)?$/iu;

/** Words that may stand between a date and what gives the words, without what is set between commas. */
const BETWEEN = 4;

function wordsIn(stretch: string): number {
  const own = stretch.replace(/,[^,]{1,80},/g, ' ');
  return (own.match(/[\p{L}\p{N}]+/gu) ?? []).length;
}

/** Without what joins it to the words: ", ", ": ". */
function withoutMarks(text: string, { start, end }: Span): Span {
  const stretch = text.slice(start, end);
  const { length } = /^[\s,.:;—–-]*/u.exec(stretch)?.[0] ?? '';
  const to = start + stretch.replace(/[\s,:—–-]{1,20}$/u, '').length;
  return start + length < to ? { start: start + length, end: to } : { start, end };
}
