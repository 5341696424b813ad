import type { Citation } from '../../article/citation.ts';
import { bibtex, cslItem, ris } from './forPrograms.ts';
import { apa, chicago, mla } from './forReaders.ts';
import { sourceOf } from './source.ts';

/** The forms in which a source can be taken away, in the order in which they are offered. */
export const REFERENCE_STYLES = ['apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl-json'] as const;

export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];

/** As they are called, in every language. */
export const STYLE_NAMES: Readonly<Record<ReferenceStyle, string>> = {
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

export function isReferenceStyle(value: string | undefined): value is ReferenceStyle {
  return REFERENCE_STYLES.some((style) => style === value);
}

/**
 * The source of a quotation as an entry of a list of references: APA (7th edition), MLA (9th) and Chicago
 * (17th, bibliography) on one line, or the entry of a BibTeX, RIS or CSL-JSON file, without a line end
 * behind it. What the article does not say is shown as missing: "n.d.", else in brackets; the formats for
 * programs leave its field out. A title keeps its capitals. Nothing in the text acts on a screen.
 * @param accessed when the article was read; the day is that of UTC.
 */
export function referenceOf(citation: Citation, style: ReferenceStyle, accessed: Date): string {
  const source = sourceOf(citation, accessed);
  switch (style) {
    case 'apa':
      return apa(source);
    case 'mla':
      return mla(source);
    case 'chicago':
      return chicago(source);
    case 'bibtex':
      return bibtex(source);
    case 'ris':
      return ris(source);
    case 'csl-json':
      return JSON.stringify([cslItem(source)], null, 2);
  }
}
