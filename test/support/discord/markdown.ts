/** A UTF-16 code unit on the screen, and how it looks there. */
export interface Glyph {
  readonly unit: string;
  readonly isBold: boolean;
  readonly isUnderlined: boolean;
}

type Look = Omit<Glyph, 'unit'>;

const PLAIN: Look = { isBold: false, isUnderlined: false };

// The rules of Discord's clients, which read no CommonMark: they took them from simple-markdown and changed
// them (https://github.com/discord/simple-markdown, MIT). Each is tried where the one before it has ended.
const ESCAPE = /^\\([^0-9A-Za-z\s])/;
const BOLD = /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/;
const UNDERLINE = /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/;
const ITALIC =
  /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/;
/** Whatever else a line could turn into: struck out, hidden, code, a link, a mention, an emoji. */
const OTHER =
  /^(?:~~[\s\S]+?~~(?!_)|\|\|[\s\S]+?\|\||(`+)[\s\S]*?[^`]\1(?!`)|\[[^\]]*\]\(|<[^\s>]+>|https?:\/\/|@(?:everyone|here)|:\w+:)/;
const TEXT = /^[\s\S]+?(?=[^0-9A-Za-z\s]|\w+:\S|$)/;

/**
 * What Discord shows of a line, without its block quote.
 * @throws where it takes something for markup that is neither bold nor underlined.
 */
export function shownOnDiscord(line: string, look: Look = PLAIN): Glyph[] {
  const glyphs: Glyph[] = [];
  let rest = line;
  while (rest !== '') {
    const escaped = ESCAPE.exec(rest);
    if (OTHER.test(rest)) throw new Error(`Discord takes this for markup: ${rest}`);
    const { length, shown } = escaped
      ? { length: escaped[0].length, shown: textOf(escaped[1] ?? '', look) }
      : (emphasised(rest, look) ?? plain(rest, look));
    glyphs.push(...shown);
    rest = rest.slice(length);
  }
  return glyphs;
}

interface Read {
  readonly length: number;
  readonly shown: readonly Glyph[];
}

/** Of several ways to read emphasis the longest is taken; of two as long, bold. */
function emphasised(rest: string, look: Look): Read | undefined {
  const italic = ITALIC.exec(rest)?.[0].length ?? 0;
  const bold = BOLD.exec(rest);
  const underline = UNDERLINE.exec(rest);
  const [boldLength, underlineLength] = [bold?.[0].length ?? 0, underline?.[0].length ?? 0];
  if (italic > 0 && italic >= Math.max(boldLength, underlineLength)) {
    throw new Error(`Discord takes this for italics: ${rest}`);
  }
  if (bold && boldLength >= underlineLength) {
    return {
      length: boldLength,
      shown: shownOnDiscord(bold[1] ?? '', { ...look, isBold: true }),
    };
  }
  if (!underline) return undefined;
  return {
    length: underlineLength,
    shown: shownOnDiscord(underline[1] ?? '', { ...look, isUnderlined: true }),
  };
}

function plain(rest: string, look: Look): Read {
  const [text = rest] = TEXT.exec(rest) ?? [];
  return { length: text.length, shown: textOf(text, look) };
}

function textOf(text: string, look: Look): Glyph[] {
  return text.split('').map((unit) => ({ unit, ...look }));
}
