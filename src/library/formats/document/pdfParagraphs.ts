import { BULLET, isItem, type Line, linesOf, medianOf, type Page } from './pdfLines.ts';

/** What stands between two paragraphs, or is one. */
export interface Paragraph {
  readonly text: string;
  /** Where it begins. */
  readonly page: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isRow: boolean;
  /** Whether it is no sentence: a caption, a row of a table or another stray line. */
  readonly isApart: boolean;
  /** From 1, where it is a heading. */
  readonly level?: number;
}

/** Lines that belong together; the first one begins the paragraph. */
type Group = [Line, ...Line[]];

// In sizes of the type.
/** A line that begins further in than the one before it is the first of a paragraph. */
const INDENT = 0.8;
/** Room that a line leaves beside what its next word would have taken, where it is a last one. */
const ROOM = 1;
/** Of the width of its column: a line with more room is a last one, whatever it ends with. */
const SHORT = 0.4;
/** Of the distance between two lines of a paragraph. */
const WIDE = 1.25;
/** Of the size of the type; a smaller difference is none. */
const DIFFERENCE = 0.08;

/** The paragraphs and headings of a document. */
export function paragraphsOf(pages: readonly Page[]): Paragraph[] {
  const lines = linesOf(pages).filter((line) => line.text !== '');
  const body = bodyOf(lines);
  const pitch = pitchOf(lines, body.size);
  const words = wordsOf(lines);
  return withLevels(
    groupsOf(lines, pitch).map((group) => paragraphOf(group, words)),
    body,
  );
}

function groupsOf(lines: readonly Line[], pitch: number): Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  let before: Line | undefined;
  for (const line of lines) {
    if (before && open && line.column !== before.column) open = aboveNotes(groups, line) ?? open;
    if (open && !beginsParagraph(open, line, pitch)) {
      open.push(line);
    } else {
      open = [line];
      groups.push(open);
    }
    before = line;
  }
  return groups;
}

/** Footnotes that a text in larger type may go on after, in the next column. */
const NOTE_LIMIT = 8;

/** What a line may go on with: the last group of its page that is not a note in smaller type. */
function aboveNotes(groups: readonly Group[], line: Line): Group | undefined {
  const last = groups.at(-1)?.[0];
  return groups
    .slice(-NOTE_LIMIT)
    .findLast(
      (group) => group[0].size >= line.size * (1 - DIFFERENCE) || group[0].page !== last?.page,
    );
}

function beginsParagraph(group: Group, line: Line, pitch: number): boolean {
  const [first] = group;
  const before = group.at(-1) ?? first;
  if (!isSameType(before, line) || before.isRow || line.isRow || BULLET.test(line.text))
    return true;
  const room = before.edge - before.right - line.size * (firstWordOf(line) + ROOM);
  const isShort = room > 0;
  if (line.column !== before.column)
    return isFinished(before) ? !startsLow(line) : isShort && !startsLow(line);
  if (line.y - before.y > WIDE * pitch * line.size) return true;
  if (isItem(line.text) && isFinished(before)) return true;
  const indent = (line.left - before.left) / line.size;
  const hangs = isItem(first.text);
  if (hangs && line.left <= first.left) return isFinished(before) || isShort;
  if (indent > INDENT && isFinished(before) && !(hangs && before === first)) return true;
  if (indent < -INDENT && isFinished(before) && before !== first) return true;
  if (!isShort) return false;
  return isFinished(before) || (!startsLow(line) && room > SHORT * (before.edge - before.left));
}

function isSameType(a: Line, b: Line): boolean {
  return (
    a.isBold === b.isBold && Math.abs(a.size - b.size) <= DIFFERENCE * Math.max(a.size, b.size)
  );
}

function isFinished({ text }: Line): boolean {
  return FINISHED.test(text);
}

/** The end of a sentence, with what closes it and the number of a note behind it. */
const FINISHED = /[.!?…:][\p{Pe}\p{Pf}"'\]\d⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u;
/** The end of a paragraph; those before a list end otherwise. */
const ENDED = /[.!?…:;,][\p{Pe}\p{Pf}"'\]\d⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u;

function startsLow({ text }: Line): boolean {
  return /^\p{Ll}/u.test(text);
}

/** How wide the first word is, in sizes of the type. */
function firstWordOf({ text, left, right, size }: Line): number {
  const length = text.split(' ', 1)[0]?.length ?? 0;
  return ((right - left) / size) * (length / text.length);
}

/** The type that most of the text is set in. */
function bodyOf(lines: readonly Line[]): { readonly size: number; readonly isBold: boolean } {
  const lengths = new Map<number, number>();
  let bold = 0;
  let length = 0;
  for (const line of lines) {
    const size = rounded(line.size);
    lengths.set(size, (lengths.get(size) ?? 0) + line.text.length);
    length += line.text.length;
    if (line.isBold) bold += line.text.length;
  }
  const [size] = Array.from(lengths).reduce(
    (most, next) => (next[1] > most[1] ? next : most),
    [1, 0],
  );
  return { size, isBold: bold * 2 > length };
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

/** From one line of a paragraph to the next, in sizes of the type; a quarter of all lines are closer. */
function pitchOf(lines: readonly Line[], size: number): number {
  const pitches = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const isBody = Math.abs(line.size - size) <= DIFFERENCE * size;
    return before && isBody && before.column === line.column && isSameType(before, line)
      ? [(line.y - before.y) / line.size]
      : [];
  });
  return pitches.length === 0 ? 1.3 : Math.min(2.5, Math.max(1.1, medianOf(pitches, 0.25)));
}

function paragraphOf(group: Group, words: ReadonlySet<string>): Paragraph {
  const [first] = group;
  let text = '';
  for (const line of group) text = text === '' ? line.text : joined(text, line.text, words);
  return {
    text: text.replaceAll('\u00ad', '').replace(BULLET, ''),
    page: first.page,
    size: first.size,
    isBold: first.isBold,
    isRow: first.isRow,
    isApart: first.isRow || !(BULLET.test(text) || ENDED.test(text)),
  };
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐'’][\p{L}\p{M}\p{N}]+)*/gu;

/** All words of a text, in lower case. */
function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) for (const [word] of text.matchAll(WORD)) words.add(low(word));
  return words;
}

function low(word: string): string {
  return word.toLowerCase().replaceAll('‐', '-');
}

/** A part of a word, or of a compound, with the hyphen that a line ends with. */
const BROKEN = /([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’‐-]{0,60})([-‐\u00ad])$/u;
const REST = /^[\p{L}\p{M}\p{N}]+(?:[-‐'’][\p{L}\p{M}\p{N}]+)*/u;

/** Two lines as one text; a word that was broken at the line's end is whole again. */
export function joined(before: string, next: string, words: ReadonlySet<string>): string {
  const [, head = '', hyphen] = BROKEN.exec(before.slice(-64)) ?? [];
  const [rest] = REST.exec(next) ?? [];
  if (hyphen === undefined || rest === undefined) return before + spaceBetween(before, next) + next;
  const isShared = /^(?:and|or|to|und|oder|bis|et|ou|y|o)$/u.test(rest);
  if (hyphen !== '\u00ad' && isShared) return `${before} ${next}`;
  const isCompound = hyphen !== '\u00ad' && isCompoundOf(head, rest, words);
  return (isCompound ? before : before.slice(0, -1)) + next;
}

/** What the text does elsewhere decides; else a compound is one that has a hyphen, a capital or a number besides. */
function isCompoundOf(head: string, rest: string, words: ReadonlySet<string>): boolean {
  if (/^[\p{Lu}\p{N}]/u.test(rest)) return true;
  if (words.has(low(head + rest))) return false;
  return words.has(low(`${head}-${rest}`)) || /[-‐]/u.test(head + rest);
}

/** Chinese and Japanese lines are joined without a space. */
function spaceBetween(before: string, next: string): string {
  const ideograph = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3000-\\u303f\\uff00-\\uffef]';
  const isRun =
    new RegExp(`${ideograph}$`, 'u').test(before) && new RegExp(`^${ideograph}`, 'u').test(next);
  return isRun ? '' : ' ';
}

/** UTF-16 code units; what is longer is a paragraph in large type. */
const HEADING_LENGTH = 200;
/** Of the size of the body's type. */
const LARGE = 1.15;
const LEVEL_LIMIT = 6;

/** The paragraphs, the headings among them with their levels: the larger the type, the higher. */
function withLevels(
  paragraphs: readonly Paragraph[],
  body: { readonly size: number; readonly isBold: boolean },
): Paragraph[] {
  const isHeading = ({ text, size, isBold, isRow }: Paragraph) => {
    if (isRow || text.length > HEADING_LENGTH || !/\p{L}/u.test(text) || BULLET.test(text))
      return false;
    if (size >= LARGE * body.size)
      return text.length <= HEADING_LENGTH / 2 || !/[.:,;]$/.test(text);
    const isOther = isBold && !body.isBold && size >= (1 - DIFFERENCE) * body.size;
    return isOther && text.length <= HEADING_LENGTH / 2 && !/[.:,;]$/.test(text);
  };
  const rankOf = ({ size, isBold }: Paragraph) => rounded(size) * 2 + (isBold ? 0.5 : 0);
  const ranks = Array.from(new Set(paragraphs.filter(isHeading).map(rankOf))).toSorted(
    (a, b) => b - a,
  );
  return paragraphs.map((paragraph) =>
    isHeading(paragraph)
      ? { ...paragraph, level: Math.min(LEVEL_LIMIT, 1 + ranks.indexOf(rankOf(paragraph))) }
      : paragraph,
  );
}
