import { readByline } from './authorNames.ts';
import { type Attributes, type HtmlEvents, isSkipped } from './markup.ts';

interface Open {
  /** What stands in it, where it may be a byline. */
  line: string | undefined;
  /** Whether the page itself calls it that, and not only where it stands does. */
  readonly isMarked: boolean;
  /** Whether a name was found within it. */
  hasNames: boolean;
}

/** Characters; what is longer is no byline. */
const LONGEST = 200;

/** Characters behind the first name within which others may be named with it. */
const NEAR = 120;

/** Paragraphs below the headline in which a line may begin with “By”. */
const BELOW = 4;

/** Looks for whom a page names as its author where people read it. */
export function createBylineReader(): HtmlEvents & { finish(): readonly string[] } {
  const names: string[] = [];
  const open: Open[] = [];
  /** Elements in one another that are around the article, or not shown. */
  let outside = 0;
  let read = 0;
  let firstAt: number | undefined;
  /** Lines that may still be bylines, since they stand below a headline. */
  let below = 0;
  const found = (line: string): boolean => {
    const name = readByline(line);
    if (name === undefined || (firstAt !== undefined && read - firstAt > NEAR)) return false;
    firstAt ??= read;
    if (!names.includes(name)) names.push(name);
    return true;
  };
  return {
    open(name, attributes) {
      if (outside > 0 || isOutside(name, attributes) || isSkipped(name, attributes)) outside += 1;
      const marked = isMarked(name, attributes);
      const isLine = outside === 0 && (marked || (below > 0 && LINES.has(name)));
      open.push({ isMarked: marked, line: isLine ? '' : undefined, hasNames: false });
    },
    text(data) {
      if (outside > 0) return;
      read += data.trim().length;
      for (const it of open) if (it.line !== undefined) it.line += data.slice(0, LONGEST);
    },
    close(name) {
      const closed = open.pop();
      if (outside > 0) outside -= 1;
      if (name === 'h1') below = BELOW;
      const around = open.at(-1);
      if (around && closed?.hasNames) around.hasNames = true;
      if (closed?.line === undefined || closed.line.trim() === '') return;
      if (below > 0 && LINES.has(name)) below -= 1;
      const isTried = !closed.hasNames && closed.line.length <= LONGEST;
      const isByline = closed.isMarked || BEGINS.test(closed.line);
      if (isTried && isByline && found(closed.line) && around) around.hasNames = true;
    },
    finish: () => names,
  };
}

const LINES = new Set(['p', 'div', 'address', 'h2', 'h3', 'h4']);

const BEGINS = /^\s*(?:by|von|par|por)\s+\p{Lu}/iu;

/** By what it is called an element has the author's name. */
function isMarked(name: string, attributes: Attributes): boolean {
  if (/^(?:html|body|article|main|section|img|input|meta|link)$/.test(name)) return false;
  const has = (key: string, word: RegExp) => word.test(attributes[key] ?? '');
  return (
    has('rel', /(?:^|\s)author(?:\s|$)/i) ||
    has('itemprop', /(?:^|\s)(?:author|creator)(?:\s|$)/i) ||
    has('class', /(?:^|\s)(?:\S+[-_])?(?:byline|by-line|author)(?:[-_]*(?:name|link))?(?:\s|$)/i)
  );
}

function isOutside(name: string, attributes: Attributes): boolean {
  if (/^(?:html|body|article|main)$/.test(name)) return false;
  return (
    /^(?:nav|footer|aside|form|script|style|title)$/.test(name) ||
    /(?:^|[\s_-])(?:comments?|related|sidebar|widget|recommended|popular|teaser|promo)/i.test(
      `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`,
    )
  );
}
