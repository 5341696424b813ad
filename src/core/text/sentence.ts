import { endsWith } from './abbreviations.ts';
import { DEFAULT_LANGUAGE } from './language.ts';
import { MONTH_ABBREVIATIONS } from './months.ts';
import { segmenterOf } from './segmenter.ts';
import type { Span } from './span.ts';

/**
 * The whole sentences of one block, in order; the white space around a sentence belongs to none.
 * `Intl.Segmenter` (Unicode UAX #29) proposes the ends; the rules below reject those that follow an
 * abbreviation and add those that it cannot see. When in doubt two sentences stay one: a quotation
 * that is too long is still true, one that stops at "Gen." is not.
 * @param language see `languageCode`.
 */
export function sentencesOf(
  text: string,
  block: Span,
  language: string = DEFAULT_LANGUAGE,
): Span[] {
  // A line break inside a block is a space, as in a hard-wrapped paragraph. Offsets stay.
  const flat = text.slice(block.start, block.end).replace(/[\r\n]/g, ' ');
  const ends = candidateEnds(flat).filter(
    (end) => isGraphemeEnd(flat, end) && isSentenceEnd(flat, end, language),
  );
  const spans: Span[] = [];
  let from = 0;
  for (const end of withSpaces(flat, ends)) {
    const span = trimmed(text, { start: block.start + from, end: block.start + end });
    // What holds no letter or digit (a lone quotation mark, a dash) is no sentence of its own.
    const last = spans.at(-1);
    if (last && span.start < span.end && !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) {
      spans[spans.length - 1] = { start: last.start, end: span.end };
    } else if (span.start < span.end) {
      spans.push(span);
    }
    from = end;
  }
  return spans;
}

const UNPUNCTUATED = /[\p{Script=Thai}\p{Script=Lao}]/u;
const UNPUNCTUATED_SPACE =
  /(?<=[\p{Script=Thai}\p{Script=Lao}\p{M}]) +(?=[\p{Script=Thai}\p{Script=Lao}])/gu;
/** UTF-16 code units. Thai sets a space behind a clause too; shorter ones are joined. */
const CLAUSE_LENGTH = 60;

/** The ends of all sentences, the last one too; Thai and Lao mark an end with a space alone. */
function withSpaces(flat: string, ends: readonly number[]): number[] {
  const all = [...ends, flat.length];
  if (!UNPUNCTUATED.test(flat)) return all;
  const spaces = Array.from(flat.matchAll(UNPUNCTUATED_SPACE), (it) => it.index + it[0].length);
  let from = 0;
  return all.flatMap((end) => {
    const within = spaces
      .filter((space) => space > from && space < end)
      .filter((space) => {
        const isFar = space - from >= CLAUSE_LENGTH && end - space >= CLAUSE_LENGTH / 2;
        if (isFar) from = space;
        return isFar;
      });
    from = end;
    return [...within, end];
  });
}

/** Where a sentence may end: ascending offsets into `flat`, white space before them. */
function candidateEnds(flat: string): number[] {
  const ends = segmentEnds(flat);
  const seen = ends.length;
  for (const [sign, pattern] of UNSEEN_ENDS) {
    if (!sign.test(flat)) continue;
    // A failure sets the pattern back to its beginning.
    while (pattern.test(flat)) ends.push(pattern.lastIndex);
  }
  return ends.length === seen ? ends : [...new Set(ends)].sort((a, b) => a - b);
}

/** UTF-16 code units given to a segmenter at once: its time grows with the square of the length. */
const WINDOW = 4096;

function segmentEnds(flat: string): number[] {
  if (COMMON.test(flat)) return commonEnds(flat);
  const ends: number[] = [];
  let length = WINDOW;
  for (let from = 0; from < flat.length; ) {
    const isLast = from + length >= flat.length;
    const segments = [...segmenterOf('sentence').segment(flat.slice(from, from + length))];
    // The last segment of a window may go on behind it, so the next window begins with it again.
    const next = isLast ? flat.length : from + (segments.at(-1)?.index ?? 0);
    for (const { index } of segments) if (from + index > 0) ends.push(from + index);
    length = next === from ? 2 * length : WINDOW;
    from = next;
  }
  return ends;
}

/** What Western text is mostly made of. */
const COMMON = /^[\0-\x7e\xa0-\xa9\xab\xac\xae-\xb4\xb6-\xb9\xbb-\xff–—‘’“”…€]*$/;
/** A mark that ends sentences, what may close behind it, and white space. */
const END_MARK = /[.!?][()[\]{}"'«»‘’“”]*[\t\v\f \xa0]*/g;
const GOES_ON = /[.!?,:;–—-]/;
const SMALL_LETTER_NEXT = /[^\p{L}.!?]*\p{Ll}/uy;

/**
 * The same ends in text of common characters, some ten times as fast: the rules SB6 to SB11 of UAX #29.
 * `test/core/text/sentence.test.ts` compares the two.
 */
export function commonEnds(flat: string): number[] {
  const ends: number[] = [];
  for (const { 0: mark, index } of flat.matchAll(END_MARK)) {
    const end = index + mark.length;
    const next = flat.charAt(end);
    if (next === '' || GOES_ON.test(next)) continue;
    if (mark.startsWith('.')) {
      if (mark === '.' && /\d/.test(next)) continue;
      if (mark === '.' && /\p{Lu}/u.test(next) && /\p{L}/u.test(flat.charAt(index - 1))) continue;
      SMALL_LETTER_NEXT.lastIndex = end;
      if (SMALL_LETTER_NEXT.test(flat)) continue;
    }
    ends.push(end);
  }
  return ends;
}

function isGraphemeEnd(flat: string, end: number): boolean {
  // Between two ASCII characters no grapheme goes on; line breaks are spaces here.
  if (/^[\0-\x7f]{2}$/.test(flat.slice(end - 1, end + 1))) return true;
  const from = Math.max(0, end - 64);
  const around = segmenterOf('grapheme').segment(flat.slice(from, end + 64));
  return around.containing(end - from)?.index === end - from;
}

/** Ends that the segmenter overlooks, each with a sign without which there is none, for speed. */
const UNSEEN_ENDS: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  // Scraped text loses spaces: "signed.He left".
  [
    /[.!?]["”’]?\p{Lu}/u,
    /\p{Ll}{2}[.!?]["”’]?(?=\p{Lu}(?!(?:om|rg|et|du|ov|nfo)\b)\p{Ll}+[\s.])/gu,
  ],
  // A footnote marker belongs to the sentence before it: "ended.[1] The".
  [/\]/, /[.!?]["”’)]?(?:\[[^\][\s]+(?: [^\][\s]+)*\])+\s+(?=["“‘(]?\p{Lu})/gu],
  // UAX #29 counts the ellipsis as no end of a sentence.
  [/…/, /…["”’)]?\s+(?=["“‘(]?\p{Lu})/gu],
  // French sets a space inside its quotation marks.
  [/»/, /[.!?…]\s»\s+(?=["“‘«(]?\p{Lu})/gu],
];

/** Never the last word of a sentence. */
const NEVER_LAST = words('vs v cf i.e e.g viz dept');

/** A title, when it is capitalised: "Gen. Smith", but not "a second rep. Then". */
const BEFORE_A_NAME = words(
  `adm ald amb arq atty avv brig capt cdr cmdr col comdr cpl det dott dr dra ens fr ft gen gov hon insp lic lt maj messrs mgr mlle mme mr mrs ms msgr mt
  ofc pfc pres prof pvt rep reps rev sen sens sgt spc sra srta supt ven`,
);

/** No end where a number follows: "Sept. 9", "No. 4", "Rs. 5 crore". */
const BEFORE_A_NUMBER = words(
  `${MONTH_ABBREVIATIONS.join(' ')} no nos p pp fig figs art arts sec ch vol vols para
  paras approx est c ca circa rs ver eq op`,
);

/** An end only where a new sentence plainly begins: "Inc. The", but not "Inc. President". */
const BEFORE_EITHER = words(
  `jr sr st inc corp co ltd bros plc etc al assn assoc ave blvd rd est ph.d eng ing esq dist div inst univ mon tue tues wed thu thur thurs fri
  sat sun ${MONTH_ABBREVIATIONS.join(' ')} bn cent gov't`,
);

/** Words that, with a capital, begin a sentence rather than continue a name. */
const STARTERS = words(
  `a after all although among an and another any as asked at because before both but by despite during
  each even every few for from had has have he her here his how however i if in instead is it its last
  later many meanwhile more most my neither never no nobody none nor not nothing now of on once one
  only or other others our over several she since so some still such that the their
  then there these they this those though three to two under until we what when where whether which
  while who why with without yet you your`,
);

const ATTRIBUTION =
  /^(?:[\p{Lu}][\p{L}'’.-]*\s+){1,4}(?:said|says|asked|asks|added|told|replied|wrote|warned|continued|shouted|cried|insisted)\b/u;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function isSentenceEnd(flat: string, end: number, language: string): boolean {
  const before = flat.slice(Math.max(0, end - 80), end).trimEnd();
  const after = flat.slice(end, end + 120);
  const seam = flat.slice(end - 1, end + 1);
  // A line or paragraph separator ends a sentence whatever stands around it.
  if (/[\u0085\u2028\u2029]\s*$/u.test(flat.slice(Math.max(0, end - 4), end))) return true;
  // What follows closes this sentence or is a mark on it: ".”", ". . .", "[1]".
  if (/^(?:[”’»)\]}.…!?](?!\p{L})|["']\s|\[)/u.test(after) && !/\s["'[]/.test(seam)) return false;
  // An opening bracket belongs to what follows, "[...]" and ".NET" end nothing.
  if (/[([{“‘«]$|\s\.$/u.test(before) && !/^\s/.test(seam)) return false;
  if (/\[(?:\.{3}|…)\]$/.test(before)) return false;
  // "“Is it over?” he asked", "Yahoo! said", "wait... what": the sentence goes on.
  if (/^["“‘(]?\p{Ll}/u.test(after)) return false;
  // A bare list number is part of its item.
  if (end < 12 && /^\(?(?:\p{N}{1,3}|\p{L})[.)]$/u.test(flat.slice(0, end).trim())) return false;
  // "「…。」と述べた": what was said is a part of the sentence.
  if (/[。！？…][」』]$/.test(before) && /^(?:と|って|など|との|という)/.test(after)) return false;
  if (/[!?]["”’»]$/u.test(before) && ATTRIBUTION.test(after)) return false;
  const abbreviation =
    /(?:^|[\s(["“‘'’—–-]|\p{Ll}\.)((?:\p{L}\p{M}*\.)*\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?)\.$/u.exec(
      before.slice(-ABBREVIATION_LENGTH),
    )?.[1];
  if (language === DEFAULT_LANGUAGE) {
    return abbreviation === undefined || endsAfterAbbreviation(abbreviation, after);
  }
  if (ORDINAL_POINT.has(language) && /(?:^|[\s(])\p{N}{1,2}\.$/u.test(before)) return false;
  return abbreviation === undefined || endsWith(abbreviation, before, after, language);
}

/** UTF-16 code units: no abbreviation below is longer, with what stands before it. */
const ABBREVIATION_LENGTH = 24;

/** Languages that write "3." for "3rd". */
const ORDINAL_POINT: ReadonlySet<string> = new Set(
  'bs cs da de et fi hr hu is lt lv no pl sk sl sr sv tr'.split(' '),
);

function endsAfterAbbreviation(abbreviation: string, after: string): boolean {
  const word = abbreviation.toLowerCase();
  const numberFollows = /^[(#]?\p{N}/u.test(after);
  if (NEVER_LAST.has(word)) return false;
  if (BEFORE_A_NAME.has(word) && word !== abbreviation) return false;
  if (BEFORE_A_NUMBER.has(word) && numberFollows) return false;
  // "U.S.", "a.m.", "J. K." and a single initial.
  const initials = /^(?:\p{L}\.)*\p{L}$/u.test(abbreviation);
  if (!initials && !BEFORE_EITHER.has(word)) return true;
  const next = /^["“‘(]?([\p{L}]+)/u.exec(after)?.[1];
  if (next === undefined) return !numberFollows;
  return STARTERS.has(next.toLowerCase()) || /^["“‘]/.test(after);
}

/** The span without the white space at its ends; a space that carries a mark stays. */
export function trimmed(text: string, { start, end }: Span): Span {
  const stretch = text.slice(start, end);
  const lead =
    /^(?:[\t\n\v\f\r]|\s(?![\p{Gr_Ext}\p{Mc}\p{Emoji_Modifier}\u200d]))*/u.exec(stretch)?.[0]
      .length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, start + stretch.trimEnd().length) };
}
