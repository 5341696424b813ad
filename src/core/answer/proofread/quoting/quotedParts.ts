import { trimmed } from '../../../text/sentence.ts';
import type { Span } from '../../../text/span.ts';
import type { QuotedPart } from '../draft.ts';
import { FRENCH_SAYING, SAYING } from '../sayingVerbs.ts';

/** What is quoted, and what of the draft stands within the same marks and says who spoke. */
export interface QuotedWords {
  readonly parts: readonly QuotedPart[];
  readonly clauses: readonly Span[];
}

const DOTS = '(?:[…⋯]+|\\.(?:[ \\u00a0]?\\.)+)';

/**
 * What is not among the words that a quotation gives: omissions, clauses that say who spoke (Russian,
 * Spanish and French set them within the marks), numbers of footnotes, tags.
 */
const CUT = new RegExp(
  [
    `(?<omission>[[(<〔（［]\\s?(?:${DOTS}|(?:中|前|後)?略|snip|omitted)\\s?[\\])>〕）］]|[…⋯]+|\\.(?:[ \\u00a0]?\\.){2,})`,
    `(?<clause>,?\\s?[—–]\\s?(?=${SAYING})[^—–«»“”„"!?\\n]{2,80}?[,.:]?\\s?[—–]|,\\s(?=${FRENCH_SAYING})[^,«»“”".!?\\n]{3,80},(?=\\s))`,
    '\\[\\^[^\\]\\s]{1,80}\\]|(?<=\\S)\\[\\d{1,3}\\]|\\[@[^\\]\\n]{1,200}\\]|\\^\\[[^\\]\\n]{1,300}\\]|<sup>[^<]{0,20}</sup>',
    '(?<=[\\p{L}\\p{P}])(?<!(?<!\\p{L})(?:[kcmd]?m|ft|mi|yd|in))[¹²³⁰⁴-⁹]+',
    '<!--[^]{0,1000}?-->|</?[a-zA-Z][^<>]{0,1000}>',
  ].join('|'),
  'giu',
);

/** Parts the words that stand in these spans; those without a letter or digit are none. */
export function quotedParts(text: string, spans: readonly Span[]): QuotedWords {
  const parts: Span[][] = [[]];
  const clauses: Span[] = [];
  for (const span of spans) {
    let from = span.start;
    const keep = (end: number) => parts.at(-1)?.push({ start: from, end });
    for (const { 0: cut, index, groups = {} } of text.slice(span.start, span.end).matchAll(CUT)) {
      const start = span.start + index;
      keep(start);
      from = start + cut.length;
      if (groups['clause'] !== undefined) clauses.push({ start, end: from });
      if ((groups['clause'] ?? groups['omission']) !== undefined) parts.push([]);
    }
    keep(span.end);
  }
  return { parts: parts.flatMap((slices) => partOf(text, slices) ?? []), clauses };
}

function partOf(text: string, spans: readonly Span[]): QuotedPart | undefined {
  const slices = spans.map((span) => withoutEmphasis(text, trimmed(text, span)));
  const kept = slices.filter(({ start, end }) => start < end);
  const words = kept.map(({ start, end }) => text.slice(start, end)).join(' ');
  return /[\p{L}\p{N}]/u.test(words) ? { text: words, slices: kept } : undefined;
}

/** Without emphasis that begins before and ends behind all of it. */
function withoutEmphasis(text: string, { start, end }: Span): Span {
  const stretch = text.slice(start, end);
  const { length } = /^[*_\\]+(?=\S)/.exec(stretch)?.[0] ?? '';
  const tail = /[^*_\\]([*_\\]+)$/.exec(stretch.slice(-LONGEST_TAIL))?.[1]?.length ?? 0;
  return { start: start + length, end: Math.max(start + length, end - tail) };
}

const LONGEST_TAIL = 8;

/**
 * What of these stretches stands on lines, both in order; lines between which there is only white space
 * stay together.
 */
export function onLines(text: string, lines: readonly Span[], stretches: readonly Span[]): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    while ((lines[from]?.end ?? start) < start) from += 1;
    let last: Span | undefined;
    for (let at = from; (lines[at]?.start ?? end) < end; at += 1) {
      const line = lines[at] ?? { start, end };
      const span = { start: Math.max(line.start, start), end: Math.min(line.end, end) };
      const isNext = last !== undefined && text.slice(last.end, span.start).trim() === '';
      last = { start: isNext && last ? last.start : span.start, end: span.end };
      if (isNext) found.pop();
      found.push(last);
    }
  }
  return found;
}
