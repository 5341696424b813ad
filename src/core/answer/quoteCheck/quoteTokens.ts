import { isUnspaced } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';

/**
 * What two texts are compared by when one is said to quote the other: words as they are written, not
 * their stems, and every mark that is more than typography. A character of a script that sets no
 * spaces is a token of its own, since where its words end depends on what stands around them.
 */
export interface Token extends Span {
  /** Equal for tokens that differ in nothing but typography. */
  readonly key: string;
}

/** The tokens of a text as numbers: three lists of the same length. */
export interface TokenList {
  readonly text: string;
  /** The place of each token's key in the claim's vocabulary; `UNKNOWN` where the claim lacks it. */
  readonly ids: Int32Array;
  /** Offsets into `text`, ascending. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** What was posted as a quotation, read. */
export interface Claim extends TokenList {
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Of each token, see `Token`. */
  readonly keys: readonly string[];
  readonly isWord: readonly boolean[];
  /** The words that begin before each token, and last of all those of the whole claim. */
  readonly wordsBefore: readonly number[];
  /** How much it tells of each token that a text has it, 0..1. */
  readonly weights: readonly number[];
}

/** The id of a token that the claim does not have. */
export const UNKNOWN = -1;

/** What a stop word tells, where another word tells 1: half the words of any two texts are the same few. */
const STOP_WEIGHT = 0.2;

const APOSTROPHES = "'’‘ʼ′＇";
const QUOTE = `["“”„‟«»‹›「」『』〝〞＂]|[${APOSTROPHES}‚‛\`´]{1,2}`;
const DASH = '[\\p{Pd}−]+';
const ELLIPSIS = '[[(]\\s?(?:…|\\.{3,})\\s?[\\])]|…+|\\.(?:[ \\u00a0]?\\.){2,}';

/**
 * A number keeps its separators ("275,000", "10:30", "1/2"), so that no part of it passes for it. What
 * Markdown adds (the first group) is no token: emphasis, the marks at the beginning of a line, and
 * the target of a link; nor are characters of no width.
 */
const TOKEN = new RegExp(
  [
    '\\p{N}+(?:[.,:/]\\p{N}+)*[\\p{L}\\p{M}\\p{Cf}]*',
    '\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{M}\\p{N}])',
    `[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}\\p{Cf}]*(?:[${APOSTROPHES}][\\p{L}\\p{M}]+)*`,
    ELLIPSIS,
    '((?<=^[ \\t]*)(?:>[> \\t]*|#{1,6}(?=\\s)|[*+-](?=\\s))',
    '(?<![\\p{L}\\p{N}])[*_]+(?=\\S)',
    '(?<=\\S)[*_]+(?![\\p{L}\\p{N}])',
    '\\[(?=[^\\][\\n]*\\]\\([^()\\s]+\\))',
    '\\]\\([^()\\s]+\\)',
    '\\p{Cf})',
    DASH,
    QUOTE,
    '\\S',
  ].join('|'),
  'gmu',
);

/** One character of a script without spaces and its marks, or a run of other letters and digits. */
const UNIT = /[^\p{M}]\p{M}*/gu;

/** The tokens of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  scan(text, (start, end) => {
    const key = keyOf(text.slice(start, end));
    if (key !== '') tokens.push({ start, end, key });
  });
  return tokens;
}

export function readClaim(text: string): Claim {
  const tokens = tokensOf(text);
  const vocabulary = new Map<string, number>();
  for (const { key } of tokens) if (!vocabulary.has(key)) vocabulary.set(key, vocabulary.size);
  const words = wordsOf(text);
  const wordsBefore: number[] = [];
  const weights: number[] = [];
  let next = 0;
  for (const { start, end, key } of [
    ...tokens,
    { start: text.length, end: text.length, key: '' },
  ]) {
    while ((words[next]?.start ?? text.length) < start) next += 1;
    wordsBefore.push(next);
    const word = words[next - ((words[next]?.start ?? end) < end ? 0 : 1)];
    weights.push(!isWordKey(key) ? 0 : word?.stop ? STOP_WEIGHT : 1);
  }
  return {
    text,
    vocabulary,
    keys: tokens.map(({ key }) => key),
    ids: Int32Array.from(tokens, ({ key }) => vocabulary.get(key) ?? UNKNOWN),
    starts: Int32Array.from(tokens, ({ start }) => start),
    ends: Int32Array.from(tokens, ({ end }) => end),
    isWord: tokens.map(({ key }) => isWordKey(key)),
    wordsBefore,
    weights: weights.slice(0, tokens.length),
  };
}

/** Reads texts as the vocabulary of a claim numbers them; what it learns of a surface it keeps. */
export function createNumbering(
  vocabulary: ReadonlyMap<string, number>,
): (text: string) => TokenList {
  const known = new Map<string, number>();
  const idOf = (surface: string): number => {
    const kept = known.get(surface);
    if (kept !== undefined) return kept;
    const id = vocabulary.get(keyOf(surface)) ?? UNKNOWN;
    known.set(surface, id);
    return id;
  };
  return (text) => {
    // No text has more tokens than characters.
    const ids = new Int32Array(text.length);
    const starts = new Int32Array(text.length);
    const ends = new Int32Array(text.length);
    let count = 0;
    scan(text, (start, end) => {
      ids[count] = idOf(text.slice(start, end));
      starts[count] = start;
      ends[count] = end;
      count += 1;
    });
    return {
      text,
      ids: ids.slice(0, count),
      starts: starts.slice(0, count),
      ends: ends.slice(0, count),
    };
  };
}

/** Whether a token is a word or a number rather than a mark. */
export function isWordKey(key: string): boolean {
  return /[\p{L}\p{N}]/u.test(key);
}

function scan(text: string, found: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const end = isBlank(code) ? at : plainEnd(text, at, code);
    if (end !== undefined) {
      if (end > at) found(at, end);
      at = Math.max(end, at + 1);
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return;
    const [surface, isSkipped] = match;
    at = match.index + surface.length;
    if (isSkipped !== undefined) continue;
    if (!mayBeUnspaced(surface) || !isUnspaced(surface)) found(match.index, at);
    else for (const [from, to] of unitsOf(surface)) found(match.index + from, match.index + to);
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d;
}

/**
 * Where the token ends that begins here, as long as a look at the next characters decides that, which is
 * many times as fast as the pattern; undefined where the pattern must.
 */
function plainEnd(text: string, at: number, code: number): number | undefined {
  if (isLetter(code)) {
    let end = at + 1;
    while (isLetter(text.charCodeAt(end))) end += 1;
    const next = text.charCodeAt(end);
    const isInside = next >= 0x80 || (next >= 0x30 && next <= 0x39) || next === 0x27;
    return isInside || (next === 0x2e && end === at + 1) ? undefined : end;
  }
  if (code === 0x2c || code === 0x3001 || code === 0x3002) return at + 1;
  if (code === 0x2e) {
    const next = text.charCodeAt(at + 1);
    const isEllipsis = next === code || next === 0xa0 || text.charCodeAt(at + 2) === code;
    return isEllipsis ? undefined : at + 1;
  }
  return isIdeograph(code) && isIdeograph(text.charCodeAt(at + 1)) ? at + 1 : undefined;
}

/** Whether it is an ASCII letter; capital and small ones differ in one bit. */
function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** Whether it is one of the common characters of Chinese and Japanese, which bear no marks. */
function isIdeograph(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x3094) ||
    (code >= 0x30a1 && code <= 0x30f4)
  );
}

/** A quick look that saves the slow one for nearly every token: the scripts begin with Thai. */
function mayBeUnspaced(surface: string): boolean {
  for (let at = 0; at < surface.length; at += 1) if (surface.charCodeAt(at) >= 0xe00) return true;
  return false;
}

function unitsOf(run: string): [start: number, end: number][] {
  const units: [start: number, end: number][] = [];
  let wasUnspaced = true;
  for (const { 0: unit, index } of run.matchAll(UNIT)) {
    const last = units.at(-1);
    const alone = isUnspaced(unit);
    if (last && !alone && !wasUnspaced) last[1] = index + unit.length;
    else units.push([index, index + unit.length]);
    wasUnspaced = alone;
  }
  return units;
}

const QUOTE_ONLY = new RegExp(`^(?:${QUOTE})$`, 'u');
const DASH_ONLY = new RegExp(`^${DASH}$`, 'u');
const ELLIPSIS_ONLY = new RegExp(`^(?:${ELLIPSIS})$`, 'u');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');

/** The keys of all quotation marks, dashes and ellipses. */
export const QUOTE_KEY = '"';
export const DASH_KEY = '-';
export const ELLIPSIS_KEY = '…';

function keyOf(surface: string): string {
  if (/^[a-z0-9]+$/.test(surface)) return surface;
  if (QUOTE_ONLY.test(surface)) return QUOTE_KEY;
  if (DASH_ONLY.test(surface)) return DASH_KEY;
  if (ELLIPSIS_ONLY.test(surface)) return ELLIPSIS_KEY;
  // The compatibility form of "10²" is another number; that of a ligature is the same word.
  const form = /\p{No}/u.test(surface) ? 'NFC' : 'NFKC';
  return surface
    .normalize(form)
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(APOSTROPHE, "'");
}

/**
 * What stands before and behind an offset where a quotation must not end, since what is left out
 * belongs to its last word: "non-|lethal", "can|'t", "1.|5", "-|5", "5|%", "U.|S.".
 */
const BONDS: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [/[\p{L}\p{N}\p{M}][-‐‑–−]$/u, /^[\p{L}\p{N}]/u],
  [/[\p{L}\p{N}\p{M}]$/u, /^[-‐‑][\p{L}\p{N}]/u],
  [/\p{N}$/u, /^(?:[.,:/–−]\p{N}|\s?[%‰])/u],
  [/(?:^|[^\p{L}\p{N}])[-–−]$|\p{N}[.,:/]$|\p{Sc}\s?$/u, /^\p{N}/u],
  [/\p{L}['’ʼ]$/u, /^\p{L}/u],
  [/\p{L}$/u, /^['’ʼ]\p{L}/u],
  [/(?:^|[^\p{L}\p{M}])\p{L}\.$/u, /^\p{L}(?!\p{L})/u],
  [/(?:^|[^\p{L}\p{M}])\p{L}$/u, /^\.\p{L}(?!\p{L})/u],
];

/** Whether an offset parts what is one word or one number. */
export function partsAWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.slice(Math.max(0, at - 4), at);
  const behind = text.slice(at, at + 4);
  if (/[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(behind)) return true;
  if (/^\p{M}/u.test(behind)) return true;
  if (/[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(behind)) {
    return !isUnspaced(before.slice(-1)) && !isUnspaced(behind.slice(0, 1));
  }
  return BONDS.some(([end, beginning]) => end.test(before) && beginning.test(behind));
}
