import type { Flaw } from '../extraction/extraction.ts';
import { type StoredTextWriter, tidy } from '../extraction/storedText.ts';
import { createHtmlWriter } from '../page/htmlBlocks.ts';
import { isSkipped, parseHtml, TOO_DEEP } from '../page/markup.ts';
import type { Piece } from './rewriting.ts';

export interface HtmlLines {
  /** In order; what a page does not show is not among them. */
  readonly pieces: readonly Piece[];
  /** The tag of an element that is not shown and goes on behind the stretch. */
  readonly hiding?: string;
  readonly flaw?: Flaw;
}

/** Stands behind a stretch, to see what is open there. */
const END = 'pullquote-end';
/** What ends a line when it ends, as far as it matters where the next one begins. */
const LINE_ENDERS =
  /^(?:p|div|li|h[1-6]|table|[uod]l|d[dt]|blockquote|section|article|center|pre|figure|figcaption|caption|details|summary)$/;

/**
 * Reads HTML that stands in a text of lines: its paragraphs, list items and table rows, as those of a page.
 * @param hiding the tag of an element that is not shown and goes on in it.
 */
export function readHtmlLines(html: string, hiding?: string): HtmlLines {
  const pieces: Piece[] = [];
  const open: { readonly name: string; readonly isHidden: boolean }[] = [];
  let line = 0;
  let start: number | undefined;
  let stillHiding: string | undefined;
  const add = (content: string, about: Pick<Piece, 'level' | 'apart'>) => {
    const tidied = tidy(content);
    if (/[\p{L}\p{N}]/u.test(tidied)) {
      pieces.push({ content: tidied, line: start ?? line, ...about });
    }
    start = undefined;
  };
  const writer: StoredTextWriter = {
    heading: (level, content) => add(content, { level }),
    block: (content, { apart } = {}) => add(content, { ...(apart && { apart }) }),
    finish: () => ({ text: '', blocks: [] }),
  };
  const events = createHtmlWriter(writer);
  const whole = `${hiding === undefined ? '' : `<${hiding} hidden>`}${linesBehindTags(html)}<${END}>`;
  const isRead = parseHtml(whole, {
    open(name, attributes) {
      if (name === END) stillHiding = open.find(({ isHidden }) => isHidden)?.name;
      open.push({ name, isHidden: isSkipped(name, attributes) });
      events.open(name, attributes);
    },
    text(data) {
      const isShown = data.trim() !== '' && !open.some(({ isHidden }) => isHidden);
      if (isShown) start ??= line + lineEnds(data.slice(0, data.search(/\S/)));
      line += lineEnds(data);
      events.text(data);
    },
    close(name) {
      open.pop();
      events.close(name);
      if (LINE_ENDERS.test(name) && !open.some((element) => element.name === 'tr'))
        start = undefined;
    },
  });
  events.end();
  return {
    pieces,
    ...(stillHiding !== undefined && { hiding: stillHiding }),
    ...(!isRead && { flaw: TOO_DEEP }),
  };
}

/** The line ends within tags behind them, where they are told as text. */
function linesBehindTags(html: string): string {
  return html.replace(/<[a-z/][^<>]*>/gi, (tag) =>
    tag.includes('\n') ? tag.replaceAll('\n', ' ') + '\n'.repeat(lineEnds(tag)) : tag,
  );
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}
