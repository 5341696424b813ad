import { createStoredText, type StoredText } from '../extraction/storedText.ts';
import { htmlContent } from '../page/html.ts';
import { readPlainText } from '../text/plainText.ts';

export type Markup = 'html' | 'unknown';

/** What an entry says, out of a field whose form is known, or has to be guessed from its content. */
export function readEntryText(content: string, markup: Markup, title: string): StoredText {
  const written = content.replace(/\r\n?/g, '\n').replace(CUT_OFF, '');
  if (markup === 'unknown' && !looksLikeHtml(written)) return readParagraphs(written, title);
  return htmlContent(withParagraphs(written), title) ?? EMPTY;
}

/** A title, a name or a tag, which programs often write as HTML. */
export function readInline(value: string): string {
  const shown = looksLikeHtml(value) ? (htmlContent(value)?.text ?? '') : value;
  return shown.replace(/\s+/gu, ' ').trim();
}

const EMPTY: StoredText = { text: '', blocks: [] };

/** NewsAPI cuts texts off and says by how much, which nobody wrote into the article. */
const CUT_OFF = /(?:…|\.{3})? ?\[\+\d+ chars\]\s*$/u;

const TAGS =
  'a|abbr|article|aside|b|blockquote|body|br|center|cite|code|dd|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|head|header|hr|html|i|iframe|img|li|main|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul|video';
const TAG = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>`, 'i');
const ENTITY =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip);/i;

/** Whether a text is HTML, as one may write it into any field; a mere "a < b" is not. */
function looksLikeHtml(text: string): boolean {
  return TAG.test(text) || ENTITY.test(text) || text.includes('<!--');
}

/** A tag that parts text on its own, so that line ends do not. */
const PARTING_TAG = /<(?:p|br|div)(?:\s[^<>]*)?\/?>/i;
const BLOCK_TAG =
  /^\s*<(?:\/|!--|(?:address|article|aside|blockquote|dd|dl|dt|figure|h[1-6]|hr|iframe|li|ol|pre|section|script|style|table|tbody|td|th|thead|tr|ul)\b)/i;

/** As blogs show it: where no tag makes paragraphs, empty lines do. */
function withParagraphs(html: string): string {
  if (PARTING_TAG.test(html)) return html;
  return paragraphsOf(html)
    .map((piece) => (BLOCK_TAG.test(piece) ? piece : `<p>${piece}</p>`))
    .join('\n');
}

/** Parted by empty lines, or by line ends where there is no empty line. */
function paragraphsOf(text: string): string[] {
  const parted = text.split(/\n[^\S\n]*(?=\n)/u);
  return (parted.length > 1 ? parted : text.split('\n')).filter((piece) => piece.trim() !== '');
}

/** UTF-16 code units. A longer title, or one like a sentence, is not taken for a headline. */
const HEADLINE = /^(?!.*[.!:,;]["”’)]?$).{1,160}$/u;

/** The paragraphs of a plain text, found as in a .txt file below its headline. */
function readParagraphs(text: string, title: string): StoredText {
  const headline = HEADLINE.test(title) ? title : 'Headline';
  const above = `${headline}\n\n`;
  const page = `${above}${text}`;
  const writer = createStoredText();
  for (const { start, end, apart } of readPlainText(page).blocks) {
    // A headline with nothing below it is taken for the text, which it is not.
    if (start >= above.length) writer.block(page.slice(start, end), { ...(apart && { apart }) });
  }
  return writer.finish();
}
