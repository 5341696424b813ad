import { html } from 'hono/html';
import { LRUCache } from 'lru-cache';
import type { Excerpt } from '../../core/answer/answer.ts';
import type { ReferenceStyle } from '../../core/answer/reference/reference.ts';
import type { ShownContext } from '../../core/conversation/shownReply.ts';
import type { SpokenLanguage } from '../../core/speech/say.ts';
import type { Wording } from '../../core/speech/wording.ts';
import { label } from '../../core/text/visible.ts';
import type { PagePart } from './drawing/quotedHtml.ts';

/** What whatever is drawn on a page needs besides what it draws. */
export interface PageLook {
  readonly language: SpokenLanguage;
  readonly wording: Wording;
  /** The address of the page itself, from its server's root. */
  readonly here: string;
  /** Whether whoever asks is offered what only those see who manage it. */
  readonly isManager: boolean;
  /** The year that it is, to say how old an answer is. */
  readonly year: number;
  /** Writes an ISO date. */
  readonly date: (day: string) => string;
  /** An address of this server; it keeps the language that the address of the page names. */
  readonly to: (path: string, values?: AddressValues) => string;
}

/** What quotations are drawn with. */
export interface QuotingLook extends PageLook {
  readonly sourceOf: (excerpt: Pick<Excerpt, 'quote' | 'citation'>) => QuotedSource;
}

/** What stands behind the question mark of an address; what is empty is left out. */
export type AddressValues = Readonly<
  Record<string, string | number | readonly string[] | undefined>
>;

/** What can be done about a quotation on a page. */
export interface QuotedSource {
  /** Opens its article at the quoted words. */
  readonly address: string;
  /** BCP 47: of the article, so that it is read aloud and hyphenated in its own language. */
  readonly language?: string | undefined;
  /** What stands around it; undefined where that is not to be had. */
  context(): ShownContext | undefined;
  /** Its source as references to be read. */
  references(): readonly (readonly [style: ReferenceStyle, text: string])[];
  /** Where those for programs are to be had. */
  readonly downloads: readonly (readonly [style: ReferenceStyle, address: string])[];
}

/** Writes addresses. @param named the language that the address of the page names, where it does. */
export function addressesIn(named: SpokenLanguage | undefined): PageLook['to'] {
  return (path, values = {}) => {
    const search = new URLSearchParams();
    const all: AddressValues = { ...values, lang: named };
    for (const [name, value] of Object.entries(all)) {
      if (value === undefined) continue;
      for (const one of typeof value === 'object' ? value : [value])
        if (one !== '') search.append(name, `${one}`);
    }
    return search.size === 0 ? path : `${path}?${search}`;
  };
}

/** Dates that are kept as they are written: what is asked at a time is mostly of the same days. */
const WRITTEN = new LRUCache<string, string>({ max: 1000 });

/** An ISO day, or a month, as a language writes it; anything else as it is. */
export function writeDate(language: SpokenLanguage, iso: string): string {
  const [day = ''] = /^\d{4}-\d\d(?:-\d\d)?(?=$|T)/.exec(iso) ?? [];
  const isMonth = day.length === '2016-10'.length;
  const date = new Date(`${day}${isMonth ? '-01' : ''}T00:00:00Z`);
  // The thirtieth of February is read as a day of March.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return label(iso);
  const key = `${language} ${day}`;
  const written =
    WRITTEN.get(key) ??
    date.toLocaleDateString(language, {
      ...{ year: 'numeric', month: 'long', timeZone: 'UTC' },
      ...(!isMonth && { day: 'numeric' }),
    });
  WRITTEN.set(key, written);
  return written;
}

/** Keeps the language that the address of the page names, which a form would forget. */
export function languageField({
  to,
  language,
}: Pick<PageLook, 'to' | 'language'>): PagePart | string {
  return to('/') === '/' ? '' : html`<input type="hidden" name="lang" value="${language}">`;
}
