import type { Attributes, HtmlEvents } from './markup.ts';

/** Where a page itself says that its main text stands. */
export interface Outline {
  /** The number of that element, counted from 1 in the order of the page; missing where none is marked. */
  readonly main?: number;
}

/** Looks for `<main>`, or else for the `<article>` that has most of the text of all. */
export function createOutline(): HtmlEvents & { finish(): Outline } {
  const open: { order: number; isArticle: boolean; length: number }[] = [];
  let count = 0;
  let main: number | undefined;
  let longest = { order: 0, length: 0 };
  let articles = 0;
  let ofAll = 0;
  return {
    open(name, attributes) {
      count += 1;
      if (name === 'main' || attributes['role'] === 'main') main ??= count;
      if (name === 'article') articles += 1;
      open.push({ order: count, isArticle: name === 'article', length: 0 });
    },
    text(data) {
      const innermost = open.at(-1);
      if (innermost) innermost.length += data.length;
      if (articles > 0) ofAll += data.length;
    },
    close() {
      const closed = open.pop();
      const around = open.at(-1);
      if (closed && around) around.length += closed.length;
      if (!closed?.isArticle) return;
      articles -= 1;
      if (closed.length > longest.length) longest = closed;
    },
    finish() {
      const order = main ?? (longest.length * 2 > ofAll ? longest.order : undefined);
      return order === undefined ? {} : { main: order };
    },
  };
}

const AROUND_TEXT = new Set(['nav', 'header', 'footer', 'aside', 'menu', 'form']);

const ROLES_AROUND_TEXT = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar'.split(' '),
);

/** Elements that a page may leave open while its text has begun. */
const FRAME = new Set(['html', 'head', 'body']);

/** Passes on what stands in the main part of a page, or in all of it, without menus and the like. */
export function partOf({ main }: Outline, events: HtmlEvents): HtmlEvents {
  const open: string[] = [];
  let count = 0;
  /** Elements that are open around the part; below zero outside of it. */
  let around = main === undefined ? 0 : -1;
  /** The same for an element that is left out. */
  let leftOut = -1;
  const isTold = () => around >= 0 && leftOut < 0;
  return {
    open(name, attributes) {
      count += 1;
      if (isTold() && isAroundText(name, attributes, open.at(-1))) leftOut = open.length;
      if (isTold() && !FRAME.has(name)) events.open(name, attributes);
      open.push(name);
      if (count === main) around = open.length;
    },
    text(data) {
      if (isTold()) events.text(data);
    },
    close(name) {
      if (open.length === around) around = -1;
      open.pop();
      if (isTold() && !FRAME.has(name)) events.close(name);
      if (open.length === leftOut) leftOut = -1;
    },
  };
}

function isAroundText(name: string, attributes: Attributes, parent: string | undefined): boolean {
  // Some servers put the whole of every page into one form.
  if (name === 'form' && (parent === undefined || parent === 'body')) return false;
  return AROUND_TEXT.has(name) || ROLES_AROUND_TEXT.has(attributes['role'] ?? '');
}
