import type { Span } from '../../../text/span.ts';

/** A mark that may begin or end a quotation, and what stands around it allows. */
export interface QuotationMark extends Span {
  /** As it is written, but for what Markdown, LaTeX and keyboards write for one: `„`, `“`, `"`. */
  readonly sign: string;
  /** Whether it stands as a mark does that begins a quotation: something may begin here, and something follows. */
  readonly mayOpen: boolean;
  /** Whether it stands as a mark does that ends one: directly behind something, and not before a letter. */
  readonly mayClose: boolean;
  /** Whether white space stands before it. */
  readonly isBehindSpace: boolean;
  /** Whether it may be an apostrophe or an inch: "the dogs' bone", `12"`. */
  readonly isDoubtful: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ quot: '"', apos: "'", ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»' },
  ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', lsaquo: '‹', rsaquo: '›' },
  ...{
    '#34': '"',
    '#39': "'",
    '#8220': '“',
    '#8221': '”',
    '#8222': '„',
    '#8216': '‘',
    '#8217': '’',
  },
  ...{ '#171': '«', '#187': '»' },
};
/** What stands for a mark where keyboards have none, or LaTeX writes it. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ "''": '”', ',,': '„', '<<': '«', '>>': '»', '``': '“', '＂': '"', '＇': "'", '‟': '“' },
};

/** What is no text of the draft (the first group): comments, tags, and where links lead, with the titles of those. */
const TOKEN = new RegExp(
  [
    '(?<skipped><!--[^]{0,1000}?-->|</?(?!q[\\s>])[a-zA-Z][^<>]{0,1000}>|\\]\\([^()\\s]*(?:\\s+(?:"[^"\\n]{0,300}"|\'[^\'\\n]{0,300}\'))?\\))',
    '(?<ticks>`+)',
    '</?q(?:\\s[^<>]{0,300})?>',
    `&(?<entity>${Object.keys(ENTITIES).join('|')});`,
    "''|,,(?=[\\p{L}\\p{N}])|<<(?=\\S)|>>",
    '[“”„‟«»‹›‘’‚‛"\'「」『』〝〞〟﹁﹂﹃﹄＂＇]',
  ].join('|'),
  'gu',
);

/** The marks on the lines of a block, in order; none in its code. */
export function quotationMarksIn(text: string, lines: readonly Span[]): QuotationMark[] {
  return withoutCode(lines.flatMap((line) => tokensOn(text, line))).flatMap(
    (token) => markOf(text, token) ?? [],
  );
}

interface MarkToken {
  readonly written: string;
  readonly span: Span;
  readonly line: Span;
}

function tokensOn(text: string, line: Span): MarkToken[] {
  const found = text.slice(line.start, line.end).matchAll(TOKEN);
  return Array.from(found).flatMap(({ 0: written, index, groups }): MarkToken[] => {
    const start = line.start + index;
    const span = { start, end: start + written.length };
    return groups?.['skipped'] === undefined ? [{ written, span, line }] : [];
  });
}

/**
 * Without code, which stands between runs of as many backticks; two of them may begin a quotation of
 * LaTeX instead, where two apostrophes come sooner than two more of them.
 */
function withoutCode(tokens: readonly MarkToken[]): MarkToken[] {
  const next = new Map<string, number>();
  const closing = tokens.map(() => Number.POSITIVE_INFINITY);
  const isOfLatex = tokens.map(() => false);
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const written = tokens[at]?.written ?? '';
    const end = next.get(written) ?? Number.POSITIVE_INFINITY;
    closing[at] = end;
    isOfLatex[at] = written === '``' && (next.get("''") ?? Number.POSITIVE_INFINITY) < end;
    next.set(written, at);
  }
  const kept: MarkToken[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (!token.written.startsWith('`') || isOfLatex[at]) kept.push(token);
    else if (closing[at] !== Number.POSITIVE_INFINITY) at = closing[at] ?? at;
  }
  return kept;
}

/** What stands beside a mark; nothing, and so white space, at the ends of a line. */
interface Beside {
  readonly isSpace: boolean;
  /** A letter or digit. */
  readonly isOfWord: boolean;
  /** A letter of a script that sets no spaces, or sets marks without them. */
  readonly isUnspaced: boolean;
  /** A quotation may begin behind it. */
  readonly mayLead: boolean;
  /** A quotation may begin before it. */
  readonly mayFollow: boolean;
  readonly isOpenBracket: boolean;
  readonly endsClause: boolean;
  /** A word that ends so may end with an apostrophe, or a measure with an inch. */
  readonly isDoubtful: boolean;
}

const besides = new Map<string, Beside>();

/** Remembered, since a long text has few characters, and patterns take longer than all the rest. */
function besideOf(char: string): Beside {
  const known = besides.get(char);
  if (known) return known;
  const isSpace = char === '' || /\s/.test(char);
  const isUnspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(char);
  const beside = {
    isSpace,
    isUnspaced,
    isOfWord: /[\p{L}\p{M}\p{Nd}]/u.test(char),
    mayLead: isSpace || isUnspaced || !/[\p{L}\p{M}\p{N}.!?)\]}%°»›”’」』〞〟﹂﹄]/u.test(char),
    mayFollow: !isSpace && !/[)\]},;:!?」』）】]/.test(char),
    isOpenBracket: /[([{]/.test(char),
    endsClause: /[,.!?…]/.test(char),
    isDoubtful: /[sxz\p{Nd}]/iu.test(char),
  };
  besides.set(char, beside);
  return beside;
}

/** Signs of Markdown, and characters of no width, that stand between a mark and what it belongs to; how many are passed over. */
const EMPHASIS = '*_~\\\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff';
const MOST_EMPHASIS = 3;

function charBeside(text: string, from: number, line: Span, step: 1 | -1): string {
  let at = from;
  for (let passed = 0; passed < MOST_EMPHASIS && EMPHASIS.includes(text.charAt(at)); passed += 1) {
    at += step;
  }
  return at < line.start || at >= line.end ? '' : text.charAt(at);
}

function signOf(written: string): string {
  if (written.startsWith('<q')) return '“';
  if (written.startsWith('</')) return '”';
  const entity = written.startsWith('&') ? ENTITIES[written.slice(1, -1)] : undefined;
  return entity ?? TYPED[written] ?? written;
}

function markOf(text: string, { written, span, line }: MarkToken): QuotationMark | undefined {
  const sign = signOf(written);
  const before = besideOf(charBeside(text, span.start - 1, line, -1));
  const behind = besideOf(charBeside(text, span.end, line, 1));
  const isSingle = SINGLE.includes(sign);
  if (isSingle && isApostrophe(text, span, before, behind)) return undefined;
  const isStop = text.charAt(span.end) === '.' && text.charAt(span.end + 1) !== '.';
  const goesOn = behind.isOfWord && !behind.isUnspaced;
  return {
    ...span,
    sign,
    mayOpen: before.mayLead && behind.mayFollow && !isStop,
    mayClose: !before.isSpace && !before.isOpenBracket && (!goesOn || before.endsClause),
    isBehindSpace: before.isSpace,
    isDoubtful: isSingle
      ? before.isDoubtful || isElision(text, span)
      : sign === '"' && /\p{Nd}/u.test(text.charAt(span.start - 1)),
  };
}

const SINGLE = "'’‘";

/** Within a word, or of "rock 'n' roll". */
function isApostrophe(text: string, { start, end }: Span, before: Beside, behind: Beside): boolean {
  const isInside = before.isOfWord && behind.isOfWord && !(before.isUnspaced || behind.isUnspaced);
  const isN = (letter: string, mark: string) => /^n$/i.test(letter) && SINGLE.includes(mark || ' ');
  return (
    isInside ||
    isN(text.charAt(end), text.charAt(end + 1)) ||
    isN(text.charAt(start - 1), text.charAt(start - 2))
  );
}

/** What begins with an apostrophe: "the '90s", "'tis". */
const ELISION =
  /^(?:\d\ds?(?![\p{L}\p{N}%]|[.,]\d)|(?:tis|twas|twere|em|til|till|bout|cause|round|nuff|cos)(?!\p{L}))/iu;
/** UTF-16 code units: more than the longest of those. */
const LONGEST_ELISION = 8;

function isElision(text: string, { end }: Span): boolean {
  return ELISION.test(text.slice(end, end + LONGEST_ELISION));
}
