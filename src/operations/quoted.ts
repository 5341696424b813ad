import { citationJson, jsonNotation, printable } from '../core/answer/answerJson.ts';
import type { ShownExcerpt } from '../core/answer/gate.ts';
import { shownSourceOf } from '../core/answer/proofread/exchange.ts';
import type { DifferencePiece } from '../core/answer/quoteCheck/quoteDifference.ts';
import type { CatalogueEntry } from '../core/article/catalogue.ts';
import { type Citation, creditOf } from '../core/article/citation.ts';
import { wordingIn } from '../core/speech/wording.ts';
import { label } from '../core/text/visible.ts';

/** Programs are told in English. */
export const ENGLISH_WORDING = wordingIn('en');

/** A quotation as the definition `quotation` has it. */
export function quotationJson({ rendered, highlights, cut, citation, alsoIn }: ShownExcerpt) {
  return {
    quote: jsonNotation.read(rendered),
    highlights: highlights.map(({ start, end }) => [start, end]),
    ...(cut && { cut }),
    citation: citationJson(citation),
    ...(alsoIn.length > 0 && { alsoIn }),
  };
}

/**
 * How a text stands beside the source, as the definition `difference` has it. What the source says is taken
 * from quotations that have come out of the door; undefined where none of them has all of it.
 */
export function differenceJson(
  difference: readonly DifferencePiece[],
  excerpts: readonly ShownExcerpt[],
) {
  const source = shownSourceOf(difference, excerpts);
  if (!source) return undefined;
  const quote = jsonNotation.read(source.rendered);
  const from = source.citation.start;
  return difference.map((piece) => {
    if (piece.kind === 'added')
      return { kind: piece.kind, text: piece.text, ...spanOnly(piece.claim) };
    const text = quote.slice(piece.start - from, piece.end - from);
    return { kind: piece.kind, text, ...spanOnly(piece) };
  });
}

export function spanOnly({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

/** What is known of an article, as the definition `article` has it. */
export function articleJson(entry: CatalogueEntry) {
  const { id, title, agency, author, publisher, date, url, language, tags } = entry;
  return { id, title, agency, author, publisher, date, url, language, tags };
}

/**
 * Quotations in a text: each a JSON string, so that where it ends does not depend on what it says, and below it
 * where it stands.
 * @param from the number of the first of them.
 */
export function quotationLines(excerpts: readonly ShownExcerpt[], from = 1): string[] {
  return excerpts.map(({ rendered, citation, cut }, index) => {
    const quote = printable(jsonNotation.read(rendered));
    const note = cut ? ` (${ENGLISH_WORDING.cutNoteOf(cut)})` : '';
    return `${from + index}. ${quote}${note}\n   — ${sourceLine(citation)}`;
  });
}

/** Whose a quotation is, and where it stands. */
export function sourceLine(citation: Citation): string {
  const { title, date, link, url } = citation;
  const day = date?.slice(0, '2016-10-03'.length) ?? ENGLISH_WORDING.say('quote.undated');
  const place = ENGLISH_WORDING.placeOf(citation);
  const parts = [title, ...creditOf(citation), day, place, ...[link ?? url ?? []].flat()];
  return `${parts.map(label).join(' · ')} · article id: ${label(citation.articleId)}`;
}

/** Lines of a text that are there. */
export function linesOfText(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join('\n');
}
