import type { CatalogueEntry } from './catalogue.ts';

/** The order of ids and paths: by UTF-16 code units, the same on every machine. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of a list of articles: the newest first, those without a date last. */
export function compareNewestFirst(a: CatalogueEntry, b: CatalogueEntry): number {
  return compareNames(b.date ?? '', a.date ?? '') || compareNames(a.id, b.id);
}
