import type { Article } from '../../../article/article.ts';
import { languageCode } from '../../../text/language.ts';
import { wordsOf } from '../../../text/words.ts';
import {
  type ArticleSpan,
  CLAIM_WORDS,
  checkQuote,
  type ExactQuote,
  type QuoteCheck,
  standingOf,
} from '../../quoteCheck/quoteCheck.ts';
import type { DraftQuotation } from '../draft.ts';
import type { Verdict } from '../proofreading.ts';
import { chainsOf, isShort, type StandingPart } from './chainedParts.ts';
import { ownWords, replacedBy } from './insertions.ts';

/** How the words of a quotation stand to articles. */
export function verdictOn({ parts }: DraftQuotation, articles: readonly Article[]): Verdict {
  const texts = parts.map(({ text }) => text);
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return asVerdict(checkOwnWords(only, articles), 0);
  if (wordsOf(texts.join(' ')).length < CLAIM_WORDS) return { kind: 'unchecked', why: 'too-short' };
  const checks = texts.map((text): QuoteCheck => {
    if (isShort({ text })) return standingOf(text, articles) ?? { kind: 'absent' };
    return checkOwnWords(text, articles);
  });
  const inOne = chainedVerdict(texts, checks) ?? joinedVerdict(texts, articles);
  return inOne ?? worstOf(checks) ?? stitchedOf(texts, checks);
}

/** The check of words of which the writer's own, in brackets, may stand for others. */
function checkOwnWords(text: string, articles: readonly Article[]): QuoteCheck {
  const check = checkQuote(text, articles);
  if (!text.includes('[') || isStanding(check)) return check;
  const own = ownWords(text, languageCode(articles[0]?.language));
  const without = checkQuote(own.text, articles);
  if (isStanding(without))
    return { ...without, kind: kindOfSlices(own.text, without.places, articles) };
  const article =
    without.kind === 'altered' && articles.find(({ id }) => id === without.place.articleId);
  if (without.kind !== 'altered' || !article) return without;
  const replaced = replacedBy(own.insertions, without, text, article);
  if (!replaced) return without;
  const { changes } = replaced;
  if (changes.length > 0) return { ...without, changes };
  const places = [without.place];
  return { kind: kindOfSlices(own.text, places, articles), places };
}

/** Exact where all that stands between the insertions is so to the letter. */
function kindOfSlices(
  own: string,
  [place]: readonly ArticleSpan[],
  articles: readonly Article[],
): ExactQuote['kind'] {
  const article = articles.find(({ id }) => id === place?.articleId);
  const source = article?.text.slice(place?.start, place?.end) ?? '';
  let at = 0;
  for (const slice of own.split(/\s{2,}/u)) {
    at = source.indexOf(slice, at);
    if (at < 0) return 'exact-but-typography';
    at += slice.length;
  }
  return 'exact';
}

function isStanding(check: QuoteCheck): check is ExactQuote {
  return check.kind === 'exact' || check.kind === 'exact-but-typography';
}

function chainedVerdict(
  texts: readonly string[],
  checks: readonly QuoteCheck[],
): Verdict | undefined {
  const standing = checks.filter(isStanding);
  if (standing.length < checks.length) return undefined;
  const parts = standing.map((check, at): StandingPart => ({ ...check, text: texts[at] ?? '' }));
  const chains = chainsOf(parts);
  if (chains.length === 0) return undefined;
  return {
    kind: kindOfAll(standing),
    places: texts.map((_, at) => chains.flatMap((chain) => chain[at] ?? [])),
  };
}

/** What only a clause parts that says who spoke stands in one stretch as a rule. */
function joinedVerdict(
  texts: readonly string[],
  articles: readonly Article[],
): Verdict | undefined {
  const joined = texts.map((text, at) =>
    at < texts.length - 1 ? text.replace(/[,，、]\s*$/u, '') : text,
  );
  const whole = standingOf(joined.join(' '), articles);
  return whole && { kind: 'exact-but-typography', places: texts.map(() => whole.places) };
}

function kindOfAll(checks: readonly ExactQuote[]): ExactQuote['kind'] {
  return checks.every(({ kind }) => kind === 'exact') ? 'exact' : 'exact-but-typography';
}

/** Of several parts the verdict on the one of which there is most to say; undefined where each of them stands. */
function worstOf(checks: readonly QuoteCheck[]): Verdict | undefined {
  for (const kind of ['too-long', 'absent', 'altered', 'stitched', 'similar'] as const) {
    const part = checks.findIndex((check) => check.kind === kind);
    const check = checks[part];
    if (check) return asVerdict(check, part);
  }
  return undefined;
}

function asVerdict(check: QuoteCheck, part: number): Verdict {
  switch (check.kind) {
    case 'exact':
    case 'exact-but-typography':
      return { kind: check.kind, places: [check.places] };
    case 'altered':
      return { ...check, part };
    case 'stitched':
    case 'similar':
    case 'absent':
      return check;
    case 'too-short':
    case 'too-long':
      return { kind: 'unchecked', why: check.kind };
  }
}

/** All parts stand, but in several articles or in another order. */
function stitchedOf(texts: readonly string[], checks: readonly QuoteCheck[]): Verdict {
  let at = 0;
  const pieces = texts.map((text, part) => {
    const claim = { start: at, end: at + text.length };
    at = claim.end + 1;
    const check = checks[part];
    return { claim, places: check && isStanding(check) ? check.places : [] };
  });
  return { kind: 'stitched', pieces };
}
