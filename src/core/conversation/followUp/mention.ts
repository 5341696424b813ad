import { MONTHS } from '../../text/months.ts';
import type { Span } from '../../text/span.ts';
import { STOP_WORDS } from '../../text/stopWords.ts';

/** A name in a question or a quotation. */
export interface Mention extends Span {
  /** As written, without the ending of a possessive. */
  readonly name: string;
  readonly kind: MentionKind;
}

/** What the wording around a name makes of it; "unknown" where it may be a person or a place. */
export type MentionKind = 'person' | 'place' | 'group' | 'unknown';

const PARTICLE = '(?:van|von|der|bin|ibn|de|del|da|di|du|la|le|al|el)';
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{M}\\p{N}'’-]*(?: (?:${PARTICLE} )?\\p{Lu}[\\p{L}\\p{M}\\p{N}'’-]*)*`,
  'gu',
);
const SENTENCE_START = /(?:^|[.!?…:—"“«¿¡(])\s*$/;
const CALENDAR = new RegExp(
  `^(?:${MONTHS.join('|')}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow)$`,
  'i',
);
/** What stands before places rather than people, in the languages that follow-ups are read in. */
const AT_PLACE =
  /(?<![\p{L}])(?:in|at|of|from|near|into|through|across|outside|inside|around|leave|left|flee|fled|visit(?:ed)?|enter(?:ed)?|reach(?:ed)?|captured?|retake|retook|besieged?|im|bei|nach|à|en|au|aux|dans|в|во|на)(?: the)? $/iu;
const TITLE =
  /^(?:mr|mrs|ms|dr|sir|president|chancellor|minister|secretary|senator|governor|mayor|general|judge|pope|king|queen|prince|princess|professor)$/i;
const SPEAKS =
  /^,? (?:says?|said|told|tells?|thinks?|thought|warn(?:s|ed)?|agree[ds]?|den(?:y|ies|ied)|claim(?:s|ed)?|announced?|met|meet)\b/;
const GROUP =
  /\b(?:Army|Agency|Airport|Alliance|Assembly|Association|Authority|Bank|Board|Brigade|City|College|Commission|Committee|Company|Conference|Congress|Corporation|Council|Court|Daily|Department|Forces?|Front|Government|Group|Guard|Herald|House|Institute|League|Ministry|Nations|News|Office|Organi[sz]ation|Palace|Parliament|Party|Police|Post|Republic|Senate|Service|State|States|Street|Times|Treaty|Tribunal|Union|University)$/;
const ACRONYM = /^\p{Lu}{2,}$/u;
/** "the Russian minister" names nobody by "Russian". */
const ADJECTIVE = /(?:ian|ean|ish|ese|aqi|eli|eni)$/;

/** The names in a text, in order. */
export function mentionsIn(text: string): readonly Mention[] {
  return /\p{Lu}/u.test(text) ? capitalisedIn(text) : lowerCaseIn(text);
}

function capitalisedIn(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const { 0: run, index } of text.matchAll(NAME)) {
    const { from, hasTitle } = nameStart(run);
    const name = run.slice(from).replace(/['’]s?$/, '');
    const start = index + from;
    const end = start + name.length;
    if (name === '' || CALENDAR.test(name)) continue;
    const rest = text.slice(end);
    if (!name.includes(' ')) {
      if (ADJECTIVE.test(name) && /^ \p{Ll}/u.test(rest)) continue;
      const isFirst = SENTENCE_START.test(text.slice(0, start));
      if (isFirst && !isPlaceName(name) && !SPEAKS.test(rest) && /\p{L}/u.test(rest)) continue;
    }
    mentions.push({ name, start, end, kind: kindIn(name, text.slice(0, start), rest, hasTitle) });
  }
  return mentions;
}

/** Where a name begins behind capitalised question words, articles and titles. */
function nameStart(run: string): { from: number; hasTitle: boolean } {
  let from = 0;
  let hasTitle = false;
  for (const word of run.split(' ')) {
    const isTitle = TITLE.test(word) && from + word.length < run.length;
    const isCommon =
      (STOP_WORDS.has(word.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(word)) || CALENDAR.test(word);
    if (!isTitle && !isCommon) break;
    hasTitle ||= isTitle;
    from += word.length + 1;
  }
  return { from: Math.min(from, run.length), hasTitle };
}

function kindIn(name: string, before: string, after: string, hasTitle: boolean): MentionKind {
  if (hasTitle) return 'person';
  if (isPlaceName(name)) return 'place';
  if (ACRONYM.test(name) || GROUP.test(name)) return 'group';
  if (AT_PLACE.test(before)) return 'place';
  if (/\bthe $/i.test(before)) return 'group';
  return name.includes(' ') || SPEAKS.test(after) ? 'person' : 'unknown';
}

const LOWER_CASE_PLACE = /(?<![\p{L}])(?:in|at|near) (\p{L}{3,})(?![\p{L}])/gu;
/** "did kerry agree": behind the verb, without an article and not several. */
const LOWER_CASE_SUBJECT = /(?<=(?<!\p{L})(?:did|does|has|had) )\p{L}{2,}(?<!s)(?= \p{L})/gu;
const NO_PLACE =
  /^(?:power|prison|office|talks|war|peace|school|home|work|court|which|what|total|general|fact|hospital|sea|least|last|first|spring|summer|autumn|winter)$/;

/** Who types without capitals still names places and people, as far as their place tells. */
function lowerCaseIn(text: string): Mention[] {
  const found = new Map<number, string>();
  for (const { 0: all, 1: name = '', index } of text.matchAll(LOWER_CASE_PLACE)) {
    const isName = !STOP_WORDS.has(name) && !CALENDAR.test(name) && !NO_PLACE.test(name);
    if (isName) found.set(index + all.length - name.length, name);
  }
  for (const { 0: name, index } of text.matchAll(/\p{L}+(?:['’]\p{L}+)?/gu)) {
    if (!STOP_WORDS.has(name) && isPlaceName(name)) found.set(index, name);
  }
  const places = Array.from(found, ([start, name]) => ({ start, name, kind: 'place' as const }));
  const subjects = Array.from(text.matchAll(LOWER_CASE_SUBJECT), ({ 0: name, index }) => ({
    start: index,
    name,
    kind: 'unknown' as const,
  })).filter(({ name, start }) => !STOP_WORDS.has(name) && !found.has(start));
  return [...places, ...subjects]
    .map((mention) => ({ ...mention, end: mention.start + mention.name.length }))
    .sort((a, b) => a.start - b.start);
}

/** What the platform's own lists of regions and time zones lack. */
const MORE_PLACES =
  'america britain england scotland wales turkey burma palestine gaza congo us usa uk eu europe asia africa washington';
const CONTINENTS = /^(?:Africa|America|Asia|Australia|Europe)\/[^/]+$/;

let placeNames: ReadonlySet<string> | undefined;

/** Whether it is the English name of a country, or of a city that a time zone is named after. */
export function isPlaceName(name: string): boolean {
  placeNames ??= new Set([...MORE_PLACES.split(' '), ...regions(), ...zoneCities()]);
  return placeNames.has(name.toLowerCase());
}

function regions(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters
    .flatMap((first) => letters.map((second) => names.of(first + second)))
    .flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]));
}

function zoneCities(): string[] {
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => CONTINENTS.test(zone))
    .map((zone) => zone.replace(/^.*\//, '').replaceAll('_', ' ').toLowerCase());
}
