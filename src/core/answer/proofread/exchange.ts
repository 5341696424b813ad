import { contains, type Span } from '../../text/span.ts';
import type { ShownExcerpt } from '../gate.ts';
import type { DifferencePiece } from '../quoteCheck/quoteDifference.ts';

/** What of a draft stands in the place of what of the source; one of them may be empty. */
export interface WordExchange {
  readonly draft: string;
  readonly source: string;
}

/**
 * What was exchanged between stretches that are the same, in order. What the source says is taken from a quotation
 * that has come out of the door; none where there is no such.
 */
export function exchangesIn(
  difference: readonly DifferencePiece[],
  excerpts: readonly ShownExcerpt[],
): WordExchange[] {
  const shown = shownSourceOf(difference, excerpts);
  if (!shown) return [];
  const inSource = ({ start, end }: Span) =>
    shown.quote.slice(start - shown.citation.start, end - shown.citation.start);
  const found: WordExchange[] = [];
  let open: WordExchange = NOTHING;
  for (const piece of [...difference, undefined]) {
    switch (piece?.kind) {
      case 'added':
        open = { ...open, draft: `${open.draft} ${piece.text}`.trim() };
        break;
      case 'missing':
        open = { ...open, source: `${open.source} ${inSource(piece)}`.trim() };
        break;
      case 'same':
      case undefined:
        if (open.draft !== '' || open.source !== '') found.push(open);
        open = NOTHING;
    }
  }
  return found;
}

/** The quotation in which all stands that a difference has of the source. */
export function shownSourceOf(
  difference: readonly DifferencePiece[],
  excerpts: readonly ShownExcerpt[],
): ShownExcerpt | undefined {
  const ofSource = difference.filter((piece) => piece.kind !== 'added');
  return excerpts.find(({ citation }) => ofSource.every((it) => contains(citation, it)));
}

const NOTHING: WordExchange = { draft: '', source: '' };
