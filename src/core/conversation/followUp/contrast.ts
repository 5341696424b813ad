import { timePhraseIn } from '../../question/filter/period.ts';
import { MONTHS } from '../../text/months.ts';
import { termsOf } from '../../text/words.ts';
import { isPlaceName, type Mention, type MentionKind, mentionsIn } from './mention.ts';
import { DASH, looksPast } from './topic.ts';
import type { Turn } from './turn.ts';

const MONTH = `(?:${MONTHS.join('|')})`;
const TIME = `(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?,?)?(?: \\d{4})?|(?:1\\d{3}|20\\d{2})s?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|next|this) (?:week|month|year|spring|summer|autumn|winter)|the (?:year|month|week|day) (?:before|after)|yesterday|today)`;
const TIME_PREPOSITION = '(?:in|on|since|before|after|during|until|by|im|seit|en|depuis|desde|в|с)';
const TIME_PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${TIME_PREPOSITION}) )?(${TIME})(?![\\p{L}\\p{N}])`,
  'iu',
);
const PREPOSITION =
  /^(?:in|on|at|near|from|to|of|for|with|by|about|against|between|inside|outside|under|im|bei|nach|aus|von|für|mit|à|en|au|aux|dans|pour|de|avec|para|con|в|во|на|из|для|с|о)\s+/iu;
const SAYS_PLACE = /^(?:in|at|near|inside|outside|im|bei|nach|à|en|au|aux|dans|в|во|на)\s/iu;

const TAKES_PREPOSITION = /^(?!last|next|this|the|yesterday|today)/i;

/** What is put in the place of its counterpart: "and in Aleppo in 2015?". */
interface Contrast {
  readonly preposition: string;
  /** A name, or several joined; "" where only the time differs. */
  readonly name: string;
  readonly kind: MentionKind;
  readonly time: string;
}

/**
 * The earlier question with what was typed in the place of what corresponds to it.
 * @param typed without "and" or "what about" and without closing marks.
 * @param earlier the newest question, without operators.
 * @returns undefined where it is no name and no time, or brings new words besides.
 */
export function contrasted(
  typed: string,
  earlier: string,
  turns: readonly Turn[],
): string | undefined {
  const contrast = readContrast(typed, earlier, turns);
  if (!contrast) return undefined;
  const named = contrast.name === '' ? earlier : withName(earlier, contrast);
  return contrast.time === '' ? named : withTime(named, contrast.time);
}

function readContrast(
  typed: string,
  earlier: string,
  turns: readonly Turn[],
): Contrast | undefined {
  const time = phraseIn(typed) ?? TIME_PHRASE.exec(typed)?.[0] ?? '';
  const rest = typed
    .replace(time, '')
    .replace(/['’]s?$/, '')
    .trim();
  const preposition = PREPOSITION.exec(rest)?.[0].trim() ?? '';
  if (rest === '')
    return time === '' ? undefined : { preposition, name: '', kind: 'unknown', time };
  const mentions = namesIn(rest, earlier);
  const first = mentions[0];
  const last = mentions.at(-1);
  if (!first || !last) return undefined;
  const name = rest.slice(first.start, last.end);
  const besides = `${rest.slice(0, first.start)} ${rest.slice(last.end)}`;
  const asked = new Set(termsOf(earlier));
  if (!termsOf(besides.replace(PREPOSITION, '')).every((term) => asked.has(term))) return undefined;
  const isPlace = SAYS_PLACE.test(rest);
  return { preposition, name, kind: isPlace ? 'place' : kindOf(last, turns), time };
}

/** Who typed the earlier question without capitals types names so, too. */
function namesIn(typed: string, earlier: string): readonly Mention[] {
  const mentions = mentionsIn(typed);
  const isWord = /^[\p{L}\p{M}'’-]+$/u.test(typed) && !/\p{Lu}/u.test(earlier);
  if (mentions.length > 0 || !isWord || mentionsIn(earlier).length === 0) return mentions;
  return [{ name: typed, start: 0, end: typed.length, kind: 'unknown' }];
}

/** What a name is, as its own wording or an earlier one tells. */
function kindOf({ name, kind }: Mention, turns: readonly Turn[]): MentionKind {
  if (kind !== 'unknown') return kind;
  const texts = turns.flatMap(({ question, quote = '', title = '' }) => [question, quote, title]);
  const known = texts
    .flatMap(mentionsIn)
    .findLast((other) => other.kind !== 'unknown' && ` ${other.name}`.endsWith(` ${name}`));
  return known?.kind ?? 'unknown';
}

function withName(earlier: string, { name, kind, preposition }: Contrast): string {
  const mentions = mentionsIn(earlier);
  const ofKind = (wanted: MentionKind) => mentions.findLast((other) => other.kind === wanted);
  // "and in Homs?" goes with "attacked Aleppo", but not in the place of whoever attacked.
  const object = mentions.findLast(
    (other) => other.kind === 'unknown' && looksPast(wordBefore(earlier, other.start)),
  );
  const target =
    kind === 'unknown'
      ? mentions.at(-1)
      : (ofKind(kind) ?? (preposition === '' ? (ofKind('unknown') ?? mentions.at(-1)) : object));
  if (!target) {
    const isPlace = kind === 'place' || isPlaceName(name);
    const joint = preposition === '' ? (isPlace ? ' in ' : DASH) : ` ${preposition} `;
    return appended(earlier, joint + name);
  }
  // "the US" does not become "the Russia".
  const before = earlier.slice(0, target.start);
  const isBare = kind === 'place' && target.kind !== 'group' && isPlaceName(target.name);
  return (isBare ? before.replace(/\bthe $/i, '') : before) + name + earlier.slice(target.end);
}

function wordBefore(text: string, at: number): string {
  return /(\p{L}+) $/u.exec(text.slice(0, at))?.[1] ?? '';
}

/** The phrase that limits a question to a time; which days it means depends on the clock, but not what it is. */
function phraseIn(question: string): string | undefined {
  return timePhraseIn(question, new Date(0))?.period.text;
}

function withTime(earlier: string, typed: string): string {
  const phrase = phraseIn(typed);
  const limited = phraseIn(earlier);
  if (phrase !== undefined && limited !== undefined) return earlier.replace(limited, () => phrase);
  if (phrase !== undefined && !TIME_PHRASE.test(earlier)) return appended(earlier, ` ${phrase}`);
  const [, preposition = '', time = ''] = TIME_PHRASE.exec(typed) ?? [];
  const past = TIME_PHRASE.exec(earlier);
  if (past) {
    const [, kept = '', pastTime = ''] = past;
    // "last year" takes no preposition, and keywords have none.
    const isPlain = !TAKES_PREPOSITION.test(time) || (kept === '' && /^\d/.test(pastTime));
    const used = isPlain ? '' : preposition === '' ? kept : preposition;
    return earlier.replace(past[0], () => (used === '' ? time : `${used} ${time}`));
  }
  const isBare = preposition === '' && /^(?:\d|\p{Lu})/u.test(time) && !/day$/i.test(time);
  return appended(earlier, isBare ? ` in ${time}` : ` ${typed}`);
}

/** Put before the closing mark. */
function appended(question: string, addition: string): string {
  const mark = /\s*[?？!.]*$/u.exec(question)?.[0] ?? '';
  return question.slice(0, question.length - mark.length) + addition + mark;
}
