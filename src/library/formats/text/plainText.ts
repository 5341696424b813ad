import type { Block } from '../../../core/article/article.ts';
import type { Span } from '../../../core/text/span.ts';
import { type CreditLine, readCreditLine, readWrittenDate } from '../extraction/creditLine.ts';
import { isFurniture } from '../extraction/furniture.ts';
import type { Metadata } from '../extraction/metadata.ts';
import { withoutDateline } from './dateline.ts';
import { addressOf, readHeaderLines } from './textHead.ts';
import { blank, linesOf, type TextLine, textParagraphs } from './textParagraphs.ts';

export interface PlainText {
  /** What the lines above the text say of it. The title is the headline, or the opening words where it has none. */
  readonly metadata: Metadata & { readonly title: string };
  readonly blocks: readonly Block[];
}

/** UTF-16 code units. A longer first line is the first paragraph, not a headline. */
const HEADLINE_LENGTH = 160;
/** UTF-16 code units of a title made of a text's opening words. */
const OPENING_LENGTH = 90;
/** Lines with a word in them among which a headline repeats, a date stands alone and an author is named. */
const HEAD_LINES = 8;

/** Reads a text as scraped: head, with a headline that is perhaps repeated; dateline; paragraphs; page furniture. */
export function readPlainText(text: string): PlainText {
  const lines = linesOf(text).map((line) => (isFurniture(line.content) ? blank(line) : line));
  const spoken = lines.filter(({ content }) => content !== '');
  const entries = diaryEntries(spoken);
  const { metadata, told } = readHead(spoken, entries[0]);
  const dates = new Set(entries.map(({ line }) => line));
  const paragraphs = textParagraphs(
    text,
    lines.map((line) => (told.has(line) || dates.has(line) ? blank(line) : line)),
  );
  let at = -1;
  const blocks = paragraphs.map((span, index) => {
    while ((entries[at + 1]?.line.start ?? Infinity) < span.start) at += 1;
    return blockOf(text, index === 0 ? withoutDateline(text, span) : span, entries[at]);
  });
  const [first] = paragraphs;
  const opening = text.slice(first?.start, first?.end).replace(/\s+/gu, ' ');
  return { metadata: { ...metadata, title: metadata.title ?? openingOf(opening) }, blocks };
}

interface Head {
  readonly metadata: Metadata;
  /** The lines that say it, which are no part of the text. */
  readonly told: ReadonlySet<TextLine>;
}

/** @param entry the first of a diary, of which the head stands above. */
function readHead(spoken: readonly TextLine[], entry: DiaryEntry | undefined): Head {
  const header = readHeaderLines(spoken.map(({ content }) => content));
  const rest = spoken.filter((_, index) => !header.lines.has(index));
  const head = rest
    .slice(0, HEAD_LINES)
    .filter(({ start }) => start < (entry?.line.start ?? Infinity));
  const credits = new Map<TextLine, CreditLine>();
  for (const line of head) {
    const credit = readCreditLine(line.content);
    if (credit) credits.set(line, credit);
  }
  const address = addressAbove(head, credits);
  const url = address && addressOf(address.content);
  const untold = rest.filter((line) => !credits.has(line) && line !== address);
  const isAbove = entry === undefined || (untold[0]?.start ?? 0) < entry.line.start;
  const headline = header.metadata.title ?? (isAbove ? headlineOf(untold) : undefined);
  const repeated = head.filter(({ content }) => same(content, headline));
  const headers = spoken.filter((_, index) => header.lines.has(index));
  return {
    metadata: {
      ...creditsOf([...credits.values()]),
      ...(url !== undefined && { url }),
      ...(headline !== undefined && { title: headline }),
      ...header.metadata,
    },
    told: new Set([...headers, ...credits.keys(), ...(address ? [address] : []), ...repeated]),
  };
}

function creditsOf(credits: readonly CreditLine[]): Pick<Metadata, 'author' | 'date'> {
  const dated = credits.filter(({ date }) => date !== undefined);
  const { date } = dated.find(({ isChange }) => !isChange) ?? dated[0] ?? {};
  const author = credits.find((credit) => credit.author !== undefined)?.author;
  return { ...(date !== undefined && { date }), ...(author !== undefined && { author }) };
}

/** A line that is an address, above the headline or right below it. */
function addressAbove(
  head: readonly TextLine[],
  credits: ReadonlyMap<TextLine, CreditLine>,
): TextLine | undefined {
  const others = head.filter((line) => !credits.has(line));
  return others.slice(0, 2).find(({ content }) => addressOf(content) !== undefined);
}

function headlineOf(spoken: readonly TextLine[]): string | undefined {
  const [first, second] = spoken;
  if (!first || !second || first.content.length > HEADLINE_LENGTH) return undefined;
  const repeated = spoken.slice(1, HEAD_LINES).some((line) => same(line.content, first.content));
  return repeated || !/[.!:,;。！：；，、।،؛]["”’)」』]?$/.test(first.content)
    ? first.content
    : undefined;
}

function openingOf(content: string): string {
  if (content.length <= OPENING_LENGTH) return content;
  // The cut may fall into a surrogate pair.
  const opening = content.slice(0, OPENING_LENGTH).replace(/\p{Cs}$/u, '');
  return `${opening.replace(/\s+\S*$/u, '')}…`;
}

/** A line that is only a date, above what was written on that day. */
interface DiaryEntry {
  readonly line: TextLine;
  readonly date: string;
}

/** UTF-16 code units: no date is longer. */
const DATE_LENGTH = 40;

/** The entries of a diary, which has those of two days at least; none of any other text. */
function diaryEntries(spoken: readonly TextLine[]): DiaryEntry[] {
  const dated = spoken.map(({ content }) =>
    content.length <= DATE_LENGTH && /\d/.test(content) ? readWrittenDate(content) : undefined,
  );
  const entries = spoken.flatMap((line, index) => {
    const date = dated[index];
    const isAbove = index + 1 < spoken.length && dated[index + 1] === undefined;
    return date !== undefined && isAbove ? [{ line, date: date.slice(0, 10) }] : [];
  });
  return new Set(entries.map(({ date }) => date)).size > 1 ? entries : [];
}

function blockOf(text: string, span: Span, entry: DiaryEntry | undefined): Block {
  // What does not end like a sentence is a caption, a subheading or a list item.
  const apart = !/[.!?…:;,。！？：；，、।؟،؛][\p{Pe}\p{Pf}"'\]\d[]*$/u.test(
    text.slice(span.start, span.end),
  );
  return {
    ...span,
    headings: entry ? [entry.line.content] : [],
    ...(apart && { apart }),
    ...(entry && { date: entry.date }),
  };
}

function same(a: string, b: string | undefined): boolean {
  return a.length === b?.length && a.toLowerCase() === b.toLowerCase();
}
