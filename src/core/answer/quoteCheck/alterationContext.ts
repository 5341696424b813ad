import type { Span } from '../../text/span.ts';
import { STOP_WORDS } from '../../text/stopWords.ts';
import type { AlterationKind } from './alterationKind.ts';
import type { WordLists } from './alterationLists.ts';
import { mayBegin } from './letterCase.ts';
import { slicePlaces } from './quoteMatch.ts';

/** UTF-16 code units around a word in which what belongs to it stands. */
const AROUND = 24;

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu;

function wordBefore(text: string, { start }: Span): string {
  return (
    text
      .slice(Math.max(0, start - AROUND), start)
      .match(WORD)
      ?.at(-1)
      ?.replace(/[.,]+$/, '') ?? ''
  );
}

function wordsBehind(text: string, { end }: Span): [first: string, second: string] {
  const [first = '', second = ''] = text.slice(end, end + AROUND).match(WORD) ?? [];
  return [first.replace(/[.,]+$/, ''), second.replace(/[.,]+$/, '')];
}

/** What stands between a day and its month: "3rd of May", "3. Mai", "3 de mayo". */
const OF = /^(?:of|de|del|d|the|st|nd|rd|th|er)$/iu;

/** Whether a number is a part of a date: beside a month, in one of figures alone, or a year. */
export function isDateAt(text: string, span: Span, lists: WordLists): boolean {
  const before = wordBefore(text, span);
  const [next, second] = wordsBehind(text, span);
  const behind = OF.test(next) ? second : next;
  if ([before, behind].some((word) => word !== '' && lists.isDay(word))) return true;
  const around = text.slice(Math.max(0, span.start - 8), span.end + 8);
  if (/\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/.test(around)) return true;
  return /^(?:1[5-9]|20)\d\d$/.test(text.slice(span.start, span.end)) && YEAR_LEAD.test(before);
}

const YEAR_LEAD =
  /^(?:in|since|until|by|from|before|after|during|of|im|jahr|jahre|seit|bis|ab|vor|nach|en|depuis|avant|après|desde|hasta|em|в|с|до|nel|dal|sinds|autumn|spring|summer|winter|early|late)$/iu;

/** Whether a number stands beside a word, or another word of its kind between. */
export function isOfNumber(text: string, span: Span, lists: WordLists): boolean {
  return [wordBefore(text, span), wordsBehind(text, span)[0]].some(
    (word) =>
      word !== '' &&
      (lists.isNumber(word) || (lists.isBesideNumber(word) && /\p{N}/u.test(around(text, span)))),
  );
}

function around(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start - AROUND), end + AROUND);
}

/** What stands before a noun in German, where nouns have a capital as names do. */
const BEFORE_NOUN =
  /^(?:d(?:er|ie|as|em|en|es)|(?:k|m|d|s)?ein(?:e[mnrs]?)?|(?:i[hm]|unser|euer|eur)\p{L}*|dies\p{L}*|jed\p{L}*|jen\p{L}*|welch\p{L}*|all\p{L}*|viel\p{L}*|wenig\p{L}*|zum|zur|im|am|beim|vom|ins|\p{Ll}{3,}(?:e[mnrs]?|ig|isch|lich))$/u;

/**
 * Whether a word is written like a name: with a capital where no sentence begins, or where one does and the text has
 * it nowhere in small letters.
 */
export function isNameAt(text: string, span: Span, { language, isSmall }: WordLists): boolean {
  const written = text.slice(span.start, span.end);
  if (!/^(?:\p{Lu}|[ld]['’]\p{Lu})/u.test(written)) return false;
  // Of a text that is all capitals a word tells nothing by them.
  if (!/\p{Ll}/u.test(around(text, span))) return false;
  const lower = written.toLowerCase();
  if (/^\p{Lu}{2,}$/u.test(written)) return true;
  if (STOP_WORDS.has(lower) || isSmall(written)) return false;
  if (language === 'de' && BEFORE_NOUN.test(wordBefore(text, span))) return false;
  return !mayBegin(text, span) || slicePlaces(text, lower).length === 0;
}

/** What a replacement in a script without spaces puts and leaves out. */
interface UnspacedSide {
  readonly text: string;
  readonly span: Span;
}

const DENIED = /な[いかくけ]|なし|ませ|[ずぬ不無非未否]|[没沒别別]/u;
const FIGURES = /[\p{N}〇零一二三四五六七八九十百千万億兆半倍割]/u;
const DAYS = /曜|昨|明日|今日|今[年月週]|来[年月週]|先[月週]|前日|翌日/u;
const OF_DATE = /^[\p{N}〇一二三四五六七八九十]*\s?[年月日曜]/u;
const TITLES = /^.{0,6}?(?:さん|氏|首相|大統領|外相|長官|市長|議員|社長|教授|先生)/u;
const PARTICLES = /^[はがをにでともへやねよのも、。\s・「」『』…―]*$/u;

/** The same where words are not parted: of the characters that were changed, and what stands beside them. */
export function kindInUnspaced(read: UnspacedSide, claimed: UnspacedSide): AlterationKind[] {
  const kinds = new Set<AlterationKind>();
  const written = [read, claimed].map(({ text, span }) => text.slice(span.start, span.end));
  for (const { text, span } of [read, claimed]) {
    const own = text.slice(span.start, span.end);
    const behind = text.slice(span.end, span.end + AROUND);
    // A sign of denial may have only one of its letters changed.
    const wide = text.slice(Math.max(0, span.start - 1), span.end + 1);
    if (own === '') continue;
    if (DENIED.test(own) || (/[なんまい]/u.test(own) && DENIED.test(wide))) kinds.add('denial');
    if (FIGURES.test(own)) kinds.add(OF_DATE.test(behind) ? 'day' : 'number');
    if (DAYS.test(own) || /^曜/u.test(behind)) kinds.add('day');
    if (
      /[\p{Script=Katakana}\p{Lu}]/u.test(own) ||
      (/\p{Script=Han}/u.test(own) && TITLES.test(behind))
    ) {
      kinds.add('name');
    }
  }
  if (kinds.size > 0) return [...kinds];
  return [written.every((it) => PARTICLES.test(it)) ? 'small' : 'words'];
}
