import type { Span } from '../../text/span.ts';
import { creditedIn } from './creditedIn.ts';
import type { Draft, DraftQuotation } from './draft.ts';
import { attributionOf, citationAtEnd, isOfSource } from './quoting/attribution.ts';
import { type DraftBlock, draftBlocksIn } from './quoting/draftBlock.ts';
import { markedWordsIn } from './quoting/markedWords.ts';
import { onLines, type QuotedWords, quotedParts } from './quoting/quotedParts.ts';
import { isReportingClause, SAYING } from './sayingVerbs.ts';

/** The quotations of a draft, in order, apart from each other. */
export function quotationsIn(draft: Draft): DraftQuotation[] {
  const blocks = draftBlocksIn(draft);
  return creditedIn(draft, blocks, quotedIn(draft.text, blocks));
}

function quotedIn(text: string, blocks: readonly DraftBlock[]): DraftQuotation[] {
  const found: DraftQuotation[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    let end = at + 1;
    while (block.kind === 'text' && blocks[end]?.kind === 'text') end += 1;
    if (block.kind === 'quotation') found.push(...blockQuoted(text, block.lines));
    else found.push(...markedQuoted(text, blocks.slice(at, end)));
    at = end;
  }
  return found;
}

function markedQuoted(text: string, blocks: readonly DraftBlock[]): DraftQuotation[] {
  const lines = blocks.flatMap((block) => block.lines);
  const found: DraftQuotation[] = [];
  let from = 0;
  for (const { span, insides } of markedWordsIn(text, blocks)) {
    while ((lines[from]?.end ?? span.start) < span.start) from += 1;
    const { parts } = wordsOn(text, lines, from, insides);
    if (parts.length === 0 || (blocks[0]?.kind === 'note' && isTitle(text, lines, span))) continue;
    const last = found.at(-1);
    // What a reporting clause parts is one quotation: "We will come," she said, "if it rains."
    const between = last && text.slice(last.span.end, span.start);
    if (last && between !== undefined && isReportingClause(between)) {
      const whole = { start: last.span.start, end: span.end };
      found[found.length - 1] = { ...last, span: whole, parts: [...last.parts, ...parts] };
    } else found.push({ span, form: 'marks', parts });
  }
  return found;
}

function wordsOn(
  text: string,
  lines: readonly Span[],
  from: number,
  insides: readonly Span[],
): QuotedWords {
  const end = insides.at(-1)?.end ?? 0;
  let to = from;
  while ((lines[to]?.start ?? end) < end) to += 1;
  return quotedParts(text, onLines(text, lines.slice(from, to), insides));
}

/** UTF-16 code units around a quotation in which a note may say that somebody said it. */
const NEAR = 160;

/** Notes have titles in quotation marks: what stands among the data of a source, and nobody is said to have said. */
function isTitle(text: string, lines: readonly Span[], { start, end }: Span): boolean {
  const before = text.slice(Math.max(lines[0]?.start ?? start, start - NEAR), start);
  const behind = text.slice(end, Math.min(lines.at(-1)?.end ?? end, end + NEAR));
  const around = `${before} ${behind}`;
  return !SAYING_SOMETHING.test(around) && isOfSource(around);
}

const SAYING_SOMETHING = new RegExp(SAYING, 'iu');

function blockQuoted(text: string, lines: readonly Span[]): DraftQuotation[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const quoted = attributionOf(text, lines) ? lines.slice(0, -1) : lines;
  const paragraphs = paragraphsOf(text, quoted);
  const { parts } = quotedParts(
    text,
    withoutMarks(text, paragraphs) ?? withoutCitation(text, paragraphs.flat()),
  );
  return parts.length === 0
    ? []
    : [{ span: { start: first.start, end: last.end }, form: 'block', parts }];
}

function paragraphsOf(text: string, lines: readonly Span[]): Span[][] {
  const paragraphs: Span[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const gap = text.slice(last?.at(-1)?.end ?? line.start, line.start);
    if (last && (gap.match(/\n/g) ?? []).length < 2) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** What stands within the marks of a block that begins and ends with them. */
function withoutMarks(text: string, paragraphs: readonly (readonly Span[])[]): Span[] | undefined {
  const blocks = paragraphs.map((lines) => ({ kind: 'text' as const, lines }));
  const found = markedWordsIn(text, blocks);
  const lines = paragraphs.flat();
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const around =
    text.slice(lines[0]?.start, only.span.start) + text.slice(only.span.end, lines.at(-1)?.end);
  return isNothing(around) ? onLines(text, lines, only.insides) : undefined;
}

/** Emphasis, the number of a note, a full stop or a citation: what may stand around the marks of a block. */
function isNothing(around: string): boolean {
  const { start = around.length } = citationAtEnd(around, { start: 0, end: around.length }) ?? {};
  return !/\p{L}/u.test(around.slice(0, start).replace(/\[\^[^\]\s]*\]/g, ''));
}

function withoutCitation(text: string, lines: readonly Span[]): Span[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const spans = onLines(text, lines, [{ start: first.start, end: last.end }]);
  const end = spans.pop() ?? last;
  return [...spans, { start: end.start, end: citationAtEnd(text, end)?.start ?? end.end }];
}
