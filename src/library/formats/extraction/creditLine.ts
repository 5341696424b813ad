import { calendarDate, monthNumber, weekdayNames } from './calendarDate.ts';
import { readDate } from './metadata.ts';

/** What a line says that stands above or below a headline: when something was published, and by whom. */
export interface CreditLine {
  readonly date?: string;
  /** Whether the date is that of a change. */
  readonly isChange?: boolean;
  readonly author?: string;
}

/** UTF-16 code units: no such line is longer. */
const CREDIT_LENGTH = 120;

/** Reads a line that says nothing else; undefined where it does, and is a line of the text. */
export function readCreditLine(line: string): CreditLine | undefined {
  const bare = line.replace(/^[\s*_([]+|[\s*_)\]]+$/g, '');
  if (bare === '' || bare.length > CREDIT_LENGTH) return undefined;
  const whole = readPart(bare);
  const parts = whole ? [whole] : bare.split(/\s*[|·•]\s*|\s+[-–—]\s+/u).map(readPart);
  // When it was published is worth more than when it was changed, so it comes last.
  const inOrder = parts.toSorted((a, b) => Number(b?.isChange ?? 0) - Number(a?.isChange ?? 0));
  const { isChange, ...said }: CreditLine = Object.assign({}, ...inOrder);
  const wasPublished = parts.some((part) => part?.date !== undefined && !part.isChange);
  const credit = isChange && !wasPublished ? { ...said, isChange } : said;
  const isAll = parts.every((part) => part !== undefined);
  return isAll && (credit.date !== undefined || credit.author !== undefined) ? credit : undefined;
}

function readPart(part: string): CreditLine | undefined {
  if (/^\d+[- ]min(?:ute)?s?(?: read)?$/i.test(part)) return {};
  const [, name] = BYLINE.exec(part) ?? [];
  if (name !== undefined) return { author: name };
  const [label = ''] = LABEL.exec(part) ?? [];
  const date = readWrittenDate(part.slice(label.length));
  if (date === undefined) return undefined;
  return { date, ...(CHANGE.test(label) && { isChange: true }) };
}

/** "By Ida Lund, Harbour Correspondent": a name of two to six words, and what its bearer is. */
const BYLINE = new RegExp(
  '^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Aa]v|[Aa]f|[Dd]oor|Автор:?) ' +
    "(\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:(?:and|und|et|y|e|en|og|och|de|du|van|von|der|den|da|dos|del|la|le|bin|al|el|&) ){0,3}\\p{Lu}[\\p{L}\\p{M}'’.-]*){1,6}?)" +
    '(?:, [^.!?;:\\d]{1,60})?$',
  'u',
);

/** Words that a date is introduced with, in the languages of the bot and their neighbours. */
const LABEL = new RegExp(
  `^(?:${[
    '(?:(?:first|last|originally|date|publication)\\s)?(?:published|publication|posted|updated|update|modified|created|issued|released|filed|date)(?:\\sdate)?(?:\\s(?:on|at))?',
    '(?:zuletzt\\s)?(?:veröffentlicht|erschienen|aktualisiert|stand|datum)(?:\\s(?:am|vom))?',
    '(?:publié|mis à jour|modifié|date)(?:\\sle)?',
    '(?:publicado|actualizado|atualizado|fecha|data)(?:\\s(?:el|em))?',
    '(?:pubblicato|aggiornato)(?:\\sil)?',
    '(?:gepubliceerd|bijgewerkt)(?:\\sop)?',
    'опубликовано|обновлено|дата',
    '公開日?|更新日?|投稿日|掲載日|发布(?:时间|日期)?|发表于|更新(?:时间|日期)',
  ].join('|')})\\s?[:：]?\\s*`,
  'iu',
);
const CHANGE =
  /updat|modif|aktualis|stand|mis à jour|a[ck]?tuali[sz]ad|aggiorn|bijgewerkt|обновл|更新/iu;

/** "3:15 PM ET", "at 14.05", "um 12:30 Uhr"; not the day and month of 03.10.2016. */
const CLOCK =
  /(?:,|[\s,](?:at|um|à|a las|alle|om|в)\s)?\s?(?<![\d.:-])\d{1,2}(?:[:.]\d{2}){1,2}(?![\d.])(?:\s?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?|[Uu]hr|h\b))?(?:\s?\(?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})\)?(?![\p{L}\d]))?,?/gu;

const PATTERNS: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u,
  /^(?<month>\p{L}{3,10})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u,
  /^(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: (?:de|of))? (?<month>\p{L}{3,10})\.?,?(?: del?)? (?<year>\d{4})(?: (?:г|р)\.?)?$/u,
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/u,
  /^(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일]$/u,
];

/** A date as people write it, with the day of the week and the time of day or without; nothing else beside it. */
export function readWrittenDate(text: string): string | undefined {
  const written = text.trim();
  const exact = readDate(written);
  if (exact !== undefined) return exact;
  const day = written.replace(CLOCK, ' ').replace(/\s+/gu, ' ').trim();
  // Some languages call a day as others call a month: "Mar. 1, 2016".
  return dayIn(day) ?? dayIn(withoutWeekday(day));
}

function dayIn(text: string): string | undefined {
  for (const pattern of PATTERNS) {
    const { year, month = '', day } = pattern.exec(text)?.groups ?? {};
    if (year === undefined) continue;
    const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
    return calendarDate(Number(year), number, Number(day));
  }
  return undefined;
}

/** "Thu, 2 May 2019", "2 May 2019 (Thursday)", "2019年5月2日(木)". */
function withoutWeekday(text: string): string {
  const parts =
    /^(\p{L}{2,13})\.?,? (.*)$/u.exec(text) ??
    /^(.*?)(?:,? | ?[(（])(\p{L}{1,13})[)）]?$/u.exec(text);
  const [, one = '', other = ''] = parts ?? [];
  if (weekdayNames().has(one.toLowerCase())) return other;
  return weekdayNames().has(other.toLowerCase()) ? one : text;
}
