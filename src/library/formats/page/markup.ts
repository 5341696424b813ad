import { Parser, type ParserOptions } from 'htmlparser2';
import type { Flaw } from '../extraction/extraction.ts';

/** What a parser, or a walk over a tree, tells about a page: every `open` has its `close`. */
export interface HtmlEvents {
  open(name: string, attributes: Attributes): void;
  text(data: string): void;
  close(name: string): void;
  comment?(data: string): void;
}

export type Attributes = Readonly<Record<string, string>>;

/** As deep as a browser goes. Every tag that closes nothing costs the parser a look at all that is open. */
const DEPTH_LIMIT = 512;

/** Characters given to the parser at a time; it can be left between two pieces. */
const PIECE = 1 << 15;

export const TOO_DEEP: Flaw = {
  reason: `Its elements are nested more than ${DEPTH_LIMIT} deep.`,
  remedy: 'Open it in a browser and save it from there, or remove it.',
};

/** Tells the events of a page or of a part of one; false when it is nested too deep and was not read to its end. */
export function parseHtml(html: string, events: HtmlEvents): boolean {
  // XHTML closes elements like <title/> and <a id="x"/>, which would else swallow what follows.
  return parse(html, events, { recognizeSelfClosing: true, recognizeCDATA: true });
}

/** The same for XML. Entities that a file defines itself are left as they stand. */
export function parseXml(xml: string, events: HtmlEvents): boolean {
  return parse(xml, events, { xmlMode: true });
}

function parse(markup: string, events: HtmlEvents, options: ParserOptions): boolean {
  let depth = 0;
  let isTooDeep = false;
  let text = '';
  let texts: string[] = [];
  const join = () => {
    text += texts.join('');
    texts = [];
  };
  const flush = () => {
    join();
    // A soft hyphen says where a word may be parted, as markup does.
    if (text !== '' && !isTooDeep) events.text(text.replace(/[\0\u00ad]/g, ''));
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        depth += 1;
        isTooDeep ||= depth > DEPTH_LIMIT;
        if (!isTooDeep) events.open(name, attributes);
      },
      // It comes in pieces that end anywhere.
      ontext: (data) => void texts.push(data),
      onclosetag(name) {
        flush();
        depth -= 1;
        if (!isTooDeep) events.close(name);
      },
      oncomment: (data) => events.comment?.(data),
    },
    options,
  );
  for (let at = 0; at < markup.length; at += PIECE) {
    parser.write(markup.slice(at, at + PIECE));
    if (isTooDeep) return false;
    join();
  }
  parser.end();
  flush();
  return !isTooDeep;
}

/** Among them what an author has struck out, and how the characters of Japanese are read. */
const SKIPPED = new Set(
  'script style noscript noframes noembed template head title dialog svg iframe object canvas audio video select datalist textarea button annotation annotation-xml s del strike rt rp rtc'.split(
    ' ',
  ),
);

/** Of MediaWiki, “[edit]” beside a heading in whatever language; of others, formulas that stand there as MathML too. */
const SKIPPED_CLASS =
  /(?:^|\s)(?:(?:mw-)?editsection(?:-\S*)?|katex-html|mjx-math|MathJax_Preview)(?:\s|$)/;

/** Browsers show a picture of such a formula, and MediaWiki hides the formula. */
const FORMULA_CLASS = /(?:^|\s)mwe-math-mathml/;

const HIDING =
  /\b(?:display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(?:-line)?\s*:[^;]{0,100}\bline-through)\b/i;

/** Whether a browser shows nothing of an element, or nothing that anybody wrote into the article, or struck. */
export function isSkipped(name: string, attributes: Attributes): boolean {
  const named = attributes['class'] ?? '';
  return (
    SKIPPED.has(name) ||
    attributes['hidden'] !== undefined ||
    SKIPPED_CLASS.test(named) ||
    (name === 'nobr' && attributes['aria-hidden'] === 'true') ||
    (HIDING.test(attributes['style'] ?? '') && !FORMULA_CLASS.test(named))
  );
}
