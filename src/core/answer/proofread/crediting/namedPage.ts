/** A page as it is printed: "12", "iv", "12-14". */
const NUMBER = String.raw`(?<page>\d{1,5}[a-z]?(?:\s?[-–—]\s?\d{1,5})?|[ivxlc]{1,7}(?:\s?[-–—]\s?[ivxlc]{1,7})?)(?![\p{L}\p{N}]|[.,]\d)`;

const PAGE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(?:p{1,2}\.\s?|pages?\s|S\.\s?|Seiten?\s|págs?\.\s?|páginas?\s|pgs?\.\s?|[сС](?:тр)?\.\s?|страниц[аеы]х?\s)${NUMBER}`,
  'u',
);
const JAPANESE = /(?<page>\d{1,5}(?:[-–〜～]\d{1,5})?)\s?(?:頁|ページ)|第(?<numbered>\d{1,5})面/u;
/** "(Smith 2016: 12)", "(Smith, 2016, 12–14)", "(Smith 12)". */
const BEHIND_YEAR = new RegExp(String.raw`(?:1[5-9]|20)\d\d[a-z]?\s?[:,]\s?${NUMBER}`, 'u');
const BEHIND_NAME = new RegExp(String.raw`^[\p{Lu}][\p{L}'’-]+,?\s${NUMBER}$`, 'u');

/** The page that a text names. */
export function namedPage(text: string): string | undefined {
  const groups = PAGE.exec(text)?.groups ?? JAPANESE.exec(text)?.groups;
  return plain(groups?.['page'] ?? groups?.['numbered']);
}

/** The page that a citation names, where a number alone may be one: "Smith 2016: 12". */
export function citedPage(citation: string): string | undefined {
  const named = namedPage(citation);
  if (named !== undefined) return named;
  // "“We come” (12)" in the style of MLA.
  if (
    /^\s*\d{1,4}(?:\s?[-–]\s?\d{1,4})?\s*$/.test(citation) &&
    !/^\s*(?:1[5-9]|20)\d\d\s*$/.test(citation)
  )
    return plain(citation);
  const groups = BEHIND_YEAR.exec(citation)?.groups ?? BEHIND_NAME.exec(citation)?.groups;
  const page = groups?.['page'];
  return page !== undefined && /^(?:1[5-9]|20)\d\d$/.test(page) ? undefined : plain(page);
}

function plain(page: string | undefined): string | undefined {
  return page?.replace(/\s/g, '').replace(/[–—〜～]/g, '-');
}
