import { Parser } from 'htmlparser2';

/** An element of a page, as a browser would open it. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a page has: its elements in order, and its text without what stands in elements of the class `ours`. */
export interface ParsedPage {
  readonly elements: readonly PageElement[];
  readonly text: string;
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

export function parsePage(page: string): ParsedPage {
  const elements: PageElement[] = [];
  const open: boolean[] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements.push({ name, attributes });
        const isOurs = (attributes['class'] ?? '').split(' ').includes('ours');
        if (!VOID.has(name)) open.push(isOurs);
      },
      onclosetag(name) {
        if (!VOID.has(name)) open.pop();
      },
      ontext(piece) {
        if (!open.includes(true)) text += piece;
      },
    },
    { decodeEntities: true },
  );
  parser.end(page);
  return { elements, text };
}
