import { type Article, blockAt } from '../../../article/article.ts';
import { isUnspaced, languageCode } from '../../../text/language.ts';
import { sentencesOf, trimmed } from '../../../text/sentence.ts';
import type { Span } from '../../../text/span.ts';
import { wordListsOf } from '../../quoteCheck/alterationLists.ts';
import { QUALIFIERS, type Qualifiers } from './qualifiers.ts';

/** What of the sentence qualifies the words that were taken out of it. */
export interface LeftOut extends Span {
  readonly side: 'before' | 'behind';
}

/** UTF-16 code units of a sentence that are looked at on either side of the words. */
const FAR = 1200;

/** UTF-16 code units before the words in which what qualifies them stands. */
const NEAR = 90;

/**
 * What was cut off a stretch of an article that qualifies it: "…, but", "unless", "according to", a denial. Behind
 * the words it may stand later in the sentence, before them only where it governs them: with nothing but "that"
 * between, or in their own clause.
 * @param until where the next words begin that are quoted with them, what lies between being left out.
 */
export function leftOutAround(article: Article, span: Span, until?: number): LeftOut[] {
  const language = languageCode(article.language);
  const words = patternsOf(language);
  if (!words) return [];
  const { text } = article;
  const around = sentenceAround(article, span);
  const rest = trimmed(text, { start: span.end, end: Math.min(around.end, until ?? around.end) });
  const lead = trimmed(text, { start: around.start, end: span.start });
  const found: LeftOut[] = [];
  if (
    rest.start < rest.end &&
    qualifiesBehind(
      text.slice(rest.start, rest.end),
      text.slice(span.start, span.end),
      words,
      language,
    )
  ) {
    found.push({ ...rest, side: 'behind' });
  }
  if (lead.start < lead.end && qualifiesBefore(text.slice(lead.start, lead.end), words)) {
    found.push({ ...lead, side: 'before' });
  }
  return found;
}

/** The sentences that the words are taken out of. */
function sentenceAround({ text, blocks, language }: Article, span: Span): Span {
  const block = blockAt(blocks, span.start);
  const near = {
    start: Math.max(block?.start ?? 0, span.start - FAR),
    end: Math.min(Math.max(block?.end ?? text.length, span.end), span.end + FAR),
  };
  const sentences = sentencesOf(text, near, languageCode(language));
  const first = sentences.find(({ end }) => end > span.start);
  const last = sentences.findLast(({ start }) => start < span.end);
  return {
    start: Math.min(first?.start ?? span.start, span.start),
    end: Math.max(last?.end ?? span.end, span.end),
  };
}

interface QualifierPatterns {
  readonly opening: RegExp;
  readonly anywhere: RegExp;
  readonly denied: RegExp;
  readonly before: RegExp;
  readonly reported: RegExp;
  /** The words themselves end with what makes a sentence go on otherwise. */
  readonly ending: RegExp;
}

const compiled = new Map<string, QualifierPatterns>();

function patternsOf(language: string): QualifierPatterns | undefined {
  const known = compiled.get(language);
  if (known) return known;
  const words = QUALIFIERS[language];
  if (!words) return undefined;
  const patterns = readPatterns(words, language === 'ja');
  compiled.set(language, patterns);
  return patterns;
}

function readPatterns(words: Qualifiers, isUnparted: boolean): QualifierPatterns {
  const [begin, end] = isUnparted
    ? ['', '']
    : ['(?<![\\p{L}\\p{M}\\p{N}])', '(?![\\p{L}\\p{M}\\p{N}])'];
  const one = (list: string) => `${begin}(?:${list.replace(/\s*\n\s*/g, '')})${end}`;
  const that = words.that === '' ? '' : `(?:[\\s,]+(?:${words.that})|[\\s,:]*)?`;
  return {
    opening: new RegExp(
      `(?:^|[,;:—–]\\s*|\\s[-–—]\\s*)["“”„«»‘’']*\\s*${one(words.openers)}`,
      'iu',
    ),
    anywhere: new RegExp(one(words.anywhere), 'iu'),
    denied: new RegExp(`^${one(words.denied)}`, 'iu'),
    ending: new RegExp(
      `[,;:—–、]\\s*${one(words.openers)}[\\s,]*$|(?:が|けれど|けれども|ものの)$`,
      'iu',
    ),
    // Between the denial and the words stands what they say, of one clause: no comma, no end.
    before: new RegExp(
      `${one(words.before)}(?:\\s+[\\p{L}\\p{M}\\p{N}’'-]+){0,4}${that}[\\s"“”„«»‘’']*$`,
      'iu',
    ),
    reported: new RegExp(
      `^["“”„«»]*${one(words.reported)}[^.!?]{1,${NEAR}}[,、]?\\s*["“„«]?$`,
      'iu',
    ),
  };
}

/** Words of a number that was cut off: "5 | million". */
const SCALE =
  /^(?:hundred|thousand|million|billion|trillion|dozen|percent|per cent|percentage|%|‰|mn|bn|hundert|tausend|million\p{L}*|milliard\p{L}*|prozent|mille|pour cent|mil|millones|por ciento|тысяч\p{L}*|миллион\p{L}*|миллиард\p{L}*|процент\p{L}*|[百千万億兆割])(?![\p{L}\p{M}])/iu;

function qualifiesBehind(
  rest: string,
  words: string,
  patterns: QualifierPatterns,
  language: string,
): boolean {
  if (!/[\p{L}\p{N}%‰]/u.test(rest)) return false;
  const bare = rest.replace(/^["“”„«»‘’'\s]+/u, '');
  const last = words.match(/[\p{L}\p{M}\p{N}.,-]+$/u)?.[0] ?? '';
  const isNumber =
    wordListsOf(language).isNumber(last) ||
    (isUnspaced(last) && /[\p{N}一二三四五六七八九十]$/u.test(last));
  if (isNumber && SCALE.test(bare)) return true;
  const [next = ''] = bare.match(/^[\p{L}\p{M}'’]+/u) ?? [];
  if (wordListsOf(language).isDenial(next)) return true;
  return (
    patterns.opening.test(rest) ||
    patterns.anywhere.test(rest) ||
    patterns.denied.test(bare) ||
    patterns.ending.test(words.slice(-NEAR))
  );
}

function qualifiesBefore(lead: string, { before, reported }: QualifierPatterns): boolean {
  return before.test(lead.slice(-NEAR)) || reported.test(lead);
}
