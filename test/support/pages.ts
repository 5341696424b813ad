// A page as a browser reads it.

import type { AnyNode, Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { createApp } from '../../src/web/app.ts';
import type { WebOptions } from '../../src/web/webOptions.ts';
import type { ReadLibrary } from './library.ts';
import { webOptionsOf } from './web.ts';

export interface ReadPage {
  readonly status: number;
  readonly html: string;
  /** All elements, in order. */
  readonly elements: readonly Element[];
  /** Elements with a name, and those of them with a class. */
  named(name: string, ofClass?: string): readonly Element[];
  textOf(element: AnyNode | undefined): string;
  /** Texts of the elements with a name, white space in one form. */
  texts(name: string, ofClass?: string): readonly string[];
  /** Whether it has a sentence in its text. */
  says(text: string): boolean;
}

export function readPage(html: string, status = 200): ReadPage {
  const document = parseDocument(html);
  const elements = DomUtils.getElementsByTagName('*', document);
  const named = (name: string, ofClass?: string) =>
    elements.filter(
      (it) =>
        it.name === name &&
        (ofClass === undefined || (it.attribs['class'] ?? '').split(' ').includes(ofClass)),
    );
  const textOf = (element: AnyNode | undefined) => (element ? DomUtils.textContent(element) : '');
  const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();
  return {
    ...{ status, html, elements, named, textOf },
    texts: (name, ofClass) => named(name, ofClass).map((it) => flat(textOf(it))),
    says: (text) => flat(DomUtils.textContent(document)).includes(text),
  };
}

/** Asks for pages of a library as a browser does. */
export function browserOf(library: ReadLibrary, some: Partial<WebOptions> = {}) {
  const app = createApp({ ...webOptionsOf(library), ...some });
  const headers = { Host: '127.0.0.1' };
  const read = async (response: Response) => readPage(await response.text(), response.status);
  return {
    app,
    get: async (path: string, more: Record<string, string> = {}) =>
      read(await app.request(path, { headers: { ...headers, ...more } })),
    post: async (path: string, form: Record<string, string>) =>
      read(await app.request(path, { method: 'POST', headers, body: new URLSearchParams(form) })),
  };
}
