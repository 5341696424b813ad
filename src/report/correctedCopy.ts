import { jsonNotation } from '../core/answer/answerJson.ts';
import type { QuotedPart } from '../core/answer/proofread/draft.ts';
import { spansInDraft } from '../core/answer/proofread/partSpans.ts';
import type { ArticleSpan } from '../core/answer/quoteCheck/quoteCheck.ts';
import { QUOTE_KEY, type Token, tokensOf } from '../core/answer/quoteCheck/quoteTokens.ts';
import type { ShownQuotationFinding } from '../core/conversation/shownReply.ts';
import { contains, type Span } from '../core/text/span.ts';

/** A draft in which quotations have the typography of their sources, and nothing else is changed. */
export interface CorrectedCopy {
  readonly text: string;
  /** What stands in the place of what, in order, apart from each other. */
  readonly corrections: readonly TypographyCorrection[];
}

/** Of the draft, not of the copy. */
export interface TypographyCorrection extends Span {
  readonly instead: string;
}

/** @param quotations whose excerpts are written in `jsonNotation`. */
export function correctedCopy(
  draft: string,
  quotations: readonly ShownQuotationFinding[],
): CorrectedCopy {
  const found = quotations.flatMap((finding) => correctionsOf(draft, finding));
  let text = '';
  let from = 0;
  const corrections: TypographyCorrection[] = [];
  for (const correction of found.sort((a, b) => a.start - b.start || a.end - b.end)) {
    // Of quotations within one another the outer one has been corrected already.
    if (correction.start < from) continue;
    text += draft.slice(from, correction.start) + correction.instead;
    from = correction.end;
    corrections.push(correction);
  }
  return { text: text + draft.slice(from), corrections };
}

function correctionsOf(draft: string, finding: ShownQuotationFinding): TypographyCorrection[] {
  const { quotation, verdict, excerpts } = finding;
  if (verdict.kind !== 'exact-but-typography') return [];
  return quotation.parts.flatMap((part, index) => {
    const source = wordsAt(verdict.places[index]?.[0], excerpts);
    return source === undefined ? [] : partCorrections(draft, part, source, quotation.form);
  });
}

/** What stands at a place, from an excerpt that has come out of the door. */
function wordsAt(
  place: ArticleSpan | undefined,
  excerpts: ShownQuotationFinding['excerpts'],
): string | undefined {
  const shown = excerpts.find(
    ({ citation }) => place && citation.articleId === place.articleId && contains(citation, place),
  );
  if (!place || !shown) return undefined;
  const { start } = shown.citation;
  return jsonNotation.read(shown.rendered).slice(place.start - start, place.end - start);
}

/** A token of a draft, and the one of the source that differs in nothing but typography. */
interface TokenPair {
  readonly own: Token;
  readonly theirs: Token;
}

function partCorrections(
  draft: string,
  part: QuotedPart,
  source: string,
  form: 'marks' | 'block',
): TypographyCorrection[] {
  const pairs = pairsOf(tokensOf(part.text), tokensOf(source));
  return pairs.flatMap((pair, index) => {
    const own = part.text.slice(pair.own.start, pair.own.end);
    const theirs = source.slice(pair.theirs.start, pair.theirs.end);
    const next = pairs[index + 1];
    const isKept = index === 0 ? isSameButFirst(own, theirs) : own === theirs;
    // Marks within marks are as the outer ones need them.
    const isMark = pair.own.key === QUOTE_KEY && form === 'marks';
    return [
      ...(isKept || isMark || !isPlain(theirs) ? [] : inDraft(draft, part, pair.own, theirs)),
      ...(next ? gapCorrection(part, source, pair, next) : []),
    ];
  });
}

/** The tokens of the source beside those of the draft, which may have more at its ends; none where they differ. */
function pairsOf(own: readonly Token[], source: readonly Token[]): TokenPair[] {
  for (let from = 0; from + source.length <= own.length; from += 1) {
    const pairs = source.flatMap((theirs, index) => {
      const token = own[from + index];
      return token?.key === theirs.key ? [{ own: token, theirs }] : [];
    });
    if (pairs.length === source.length) return pairs;
  }
  return [];
}

/** A quotation may begin a sentence of the draft, or stand within one. */
function isSameButFirst(own: string, theirs: string): boolean {
  return own.slice(1) === theirs.slice(1);
}

/** Whether it is nothing that a notation of texts would take for its own, nor anything that nobody sees. */
function isPlain(letters: string): boolean {
  return !/[*_`~<>[\]#|\\\p{Cc}\p{Cf}\p{Cs}]/u.test(letters);
}

const BLANKS = /^[^\S\r\n]*$/u;

/** White space between two tokens, as dashes and numbers have it; where a line ends is the draft's own. */
function gapCorrection(
  part: QuotedPart,
  source: string,
  left: TokenPair,
  right: TokenPair,
): TypographyCorrection[] {
  const gap = { start: left.own.end, end: right.own.start };
  const own = part.text.slice(gap.start, gap.end);
  const theirs = source.slice(left.theirs.end, right.theirs.start);
  if (own === theirs || !BLANKS.test(own) || !BLANKS.test(theirs)) return [];
  const around = { start: left.own.start, end: right.own.end };
  if (spansInDraft(part, around).length !== 1) return [];
  const [span] = spansInDraft(part, around);
  const start = (span?.start ?? 0) + gap.start - around.start;
  return [{ start, end: start + own.length, instead: theirs }];
}

/** None where the draft parts it: a line's end within a word is the draft's own. */
function inDraft(
  draft: string,
  part: QuotedPart,
  stretch: Span,
  instead: string,
): TypographyCorrection[] {
  const [span, ...others] = spansInDraft(part, stretch);
  if (!span || others.length > 0) return [];
  if (draft.slice(span.start, span.end) !== part.text.slice(stretch.start, stretch.end)) return [];
  return [{ ...span, instead }];
}
