import type { Span } from '../../../core/text/span.ts';
import { jsxTagEnd, moduleLinesEnd } from './jsx.ts';

/** How a program writes what its pages do not show: from one sign to another. */
interface CommentKind {
  /** Sticky. */
  readonly open: RegExp;
  /** Global. */
  readonly close: RegExp;
  /** How far it may go. */
  readonly reach: 'paragraph' | 'text' | 'text from the start of a line';
  /** Sticky: with this behind its opening at the start of a line, it hides all that follows where it has no end. */
  readonly hidesRest?: RegExp;
}

/** By the sign that it begins with. */
const KINDS: Readonly<Record<string, readonly CommentKind[]>> = {
  '<': [{ open: /<!--(?!-?>)/y, close: /--!?>/g, reach: 'text', hidesRest: /(?:)/y }],
  // Obsidian. "5%% of them" begins none.
  '%': [
    {
      open: /(?<![%\d])%%(?!%)/y,
      close: /%%/g,
      reach: 'text from the start of a line',
      hidesRest: /[ \t]*$/my,
    },
  ],
  // Plain Markdown: the address of a link that nothing refers to.
  '[': [
    {
      open: /(?<=^[ \t]*)\[(?:\/\/|comment|_{3})\]:[ \t]*(?:#|<#?>)/my,
      close: /$/gm,
      reach: 'paragraph',
    },
  ],
  '{': [
    // Liquid and Django.
    {
      open: /\{%-?\s*comment\b[^%\r\n]*%\}/y,
      close: /\{%-?\s*endcomment\s*-?%\}/g,
      reach: 'text',
      hidesRest: /(?:)/y,
    },
    // Jinja; `{#history}` and `{#history .new}` name a heading.
    { open: /\{#(?![^{}#\r\n]*\})/y, close: /#\}/g, reach: 'text' },
    // Hugo.
    { open: /\{\{\/\*/y, close: /\*\/\}\}/g, reach: 'text' },
    {
      open: /\{\{[<%]\s*comment\b[^}\r\n]*\}\}/y,
      close: /\{\{[<%]\s*\/\s*comment\s*[>%]\}\}/g,
      reach: 'text',
    },
    // Handlebars.
    { open: /\{\{~?!--/y, close: /--~?\}\}/g, reach: 'text' },
    { open: /\{\{~?!/y, close: /\}\}/g, reach: 'paragraph' },
    // MDX.
    { open: /\{\s*\/\*/y, close: /\*\/\s*\}/g, reach: 'text' },
    // Critic Markup: a remark, and what is struck out.
    { open: /\{>>/y, close: /<<\}/g, reach: 'paragraph' },
    { open: /\{--/y, close: /--\}/g, reach: 'paragraph' },
    // Tags of templates, of which a page shows nothing itself; in an address they are a part of it.
    { open: /(?<![(="'/}])\{%(?!%)/y, close: /%\}/g, reach: 'paragraph' },
    { open: /(?<![(="'/}])\{\{[<%]/y, close: /[>%]\}\}/g, reach: 'paragraph' },
  ],
};

/** Marks of lists and quotations at the start of a line. */
const MARKS = '[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*';

/** Where one of them may begin, and what none begins in: a sign behind a backslash, and code. */
const FENCE_OR_SIGN = `\\\\[^\\r\\n]|(?<fence>^${MARKS}(?:\`{3,}[^\`\\r\\n]*$|~{3,}.*$))|(?<code>\`+)|<!--|%%|[{[]`;
const SIGN = new RegExp(FENCE_OR_SIGN, 'gm');

/** In MDX also code at the start of a line, a value that is a line of its own, and tags. */
const MDX_SIGN = new RegExp(
  [
    '(?<module>^(?:import\\s+(?:[\'"{*]|[\\w$]+\\s*(?:,[^\\n]*)?\\s+from\\s)|export\\s+(?:const|let|var|default|function|async|class|[{*])))',
    '(?<value>^\\{(?!/\\*)[^{}\\n]*\\}[ \\t]*$)',
    '(?<tag><(?=[\\w/>]))',
    FENCE_OR_SIGN,
  ].join('|'),
  'gm',
);

const PARAGRAPH_END = /(?:\r\n|\n|\r(?!\n))[ \t>]*(?:\r\n|\n|\r)/g;

/** UTF-16 code units before a comment in which the start of its line is looked for. */
const LONGEST_MARKS = 100;

export interface Uncommented {
  /** The same lines, without what was not to be read. */
  readonly text: string;
  /** Where a comment begins that has no end, so that nothing of what follows is read. */
  readonly endless?: number;
}

/**
 * A text in Markdown without what its writer wants nobody to read: comments, as the programs write them
 * that make pages of it, and the tags of templates. What code holds is text.
 * @param isMdx whether it holds components, of which only what stands between their tags is text.
 */
export function withoutComments(text: string, isMdx = false): Uncommented {
  const anySign = isMdx ? MDX_SIGN : SIGN;
  const upTo = createParagraphs(text);
  const commentAt = createCommentFinder(text, upTo);
  const kept: string[] = [];
  let from = 0;
  let at = 0;
  for (;;) {
    anySign.lastIndex = at;
    const sign = anySign.exec(text);
    if (!sign) return { text: kept.join('') + text.slice(from) };
    const { 0: written, index: start } = sign;
    const { fence, code, module, value, tag } = sign.groups ?? {};
    at = start + written.length;
    if (fence !== undefined) at = fenceEnd(text, at, fence);
    else if (code !== undefined) at = codeEnd(upTo(at), at, code);
    const isCode = fence !== undefined || code !== undefined;
    const comment: Comment | undefined =
      module !== undefined
        ? { start, end: moduleLinesEnd(text, start) }
        : value !== undefined
          ? { start, end: at }
          : tag !== undefined
            ? jsxTag(text, start)
            : isCode || written.startsWith('\\')
              ? undefined
              : commentAt(start);
    if (!comment) continue;
    at = comment.end;
    kept.push(text.slice(from, start), lineEndsOf(text.slice(start, comment.end)));
    if (comment.isEndless) return { text: kept.join(''), endless: start };
    // A blank before it and one behind it would be two.
    if (/[\s>]/.test(text[start - 1] ?? '\n')) at += lengthOf(BLANKS, text, at);
    from = at;
  }
}

function jsxTag(text: string, start: number): Comment | undefined {
  const end = jsxTagEnd(text, start);
  return end === undefined ? undefined : { start, end };
}

interface Comment extends Span {
  readonly isEndless?: true;
}

/** @returns the text up to the end of the paragraph that an offset is in; offsets ascend. */
function createParagraphs(text: string): (at: number) => string {
  let upTo = '';
  return (at) => {
    if (at < upTo.length) return upTo;
    PARAGRAPH_END.lastIndex = at;
    upTo = text.slice(0, PARAGRAPH_END.exec(text)?.index ?? text.length);
    return upTo;
  };
}

/** @returns what finds the comment that begins at an offset; offsets ascend. */
function createCommentFinder(
  text: string,
  upTo: (at: number) => string,
): (start: number) => Comment | undefined {
  /** Kinds that end nowhere in the text, and nowhere in the paragraph. */
  const endless = new Set<CommentKind>();
  const endlessHere = new Set<CommentKind>();
  let paragraph = '';
  return (start) => {
    if (start >= paragraph.length) endlessHere.clear();
    paragraph = upTo(start);
    for (const kind of KINDS[text[start] ?? ''] ?? []) {
      const length = lengthOf(kind.open, text, start);
      if (length === 0) continue;
      const from = start + length;
      const begins = kind.reach !== 'paragraph' && beginsLine(text, start);
      const isWide = kind.reach === 'text' || begins;
      const tried = isWide ? endless : endlessHere;
      const end = tried.has(kind) ? undefined : endOf(kind.close, isWide ? text : paragraph, from);
      if (end !== undefined) return { start, end };
      tried.add(kind);
      if (begins && kind.hidesRest && matchesAt(kind.hidesRest, text, from)) {
        return { start, end: text.length, isEndless: true };
      }
    }
    return undefined;
  };
}

function endOf(close: RegExp, text: string, from: number): number | undefined {
  close.lastIndex = from;
  const found = close.exec(text);
  return found ? found.index + found[0].length : undefined;
}

/** Whether nothing stands before it in its line but marks. */
function beginsLine(text: string, start: number): boolean {
  return LINE_START.test(text.slice(Math.max(0, start - LONGEST_MARKS), start));
}

const LINE_START = new RegExp(`(?:^|[\\r\\n])${MARKS}$`);

/** Where a fence ends, with its last line: at the latest with the quotation that it is in. */
function fenceEnd(text: string, at: number, opening: string): number {
  const [fence = ''] = /`{3,}|~{3,}/.exec(opening) ?? [];
  const close = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, 'gm');
  const end = endOf(close, text, at) ?? text.length;
  if (!opening.includes('>')) return end;
  UNQUOTED_LINE.lastIndex = at;
  return Math.min(end, UNQUOTED_LINE.exec(text)?.index ?? text.length);
}

const UNQUOTED_LINE = /(?:\r\n|\n|\r(?!\n))(?![ \t]*>)/g;

/** Where code within a line ends; where it has no end, its sign is one like others. */
function codeEnd(paragraph: string, at: number, opening: string): number {
  const close = new RegExp(`(?<!\`)\`{${opening.length}}(?!\`)`, 'g');
  return endOf(close, paragraph, at) ?? at;
}

const BLANKS = /[ \t]*/y;

function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** UTF-16 code units of what a sticky pattern finds at a place. */
function lengthOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0].length ?? 0;
}

function lineEndsOf(text: string): string {
  return (text.match(/\r\n|\n|\r/g) ?? []).join('');
}
