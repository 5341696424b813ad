import type { Span } from '../../text/span.ts';
import { citationJson, jsonNotation, printable } from '../answerJson.ts';
import type { ShownMet, ShownTestimony } from './shownMet.ts';

/**
 * The JSON of a statement that was met, on one line. Its form is public and stable: `met.schema.json`.
 * @param receipt its id; absent where none is kept.
 */
export function metJson(met: ShownMet, receipt?: string): string {
  const { statement, kind, why, unread, testimonies, filter, filterProblems } = met;
  return printable({
    ...{ statement, kind, why, unread },
    testimonies: testimonies.map((testimony) => testimonyJson(testimony, statement)),
    ...{ filter, filterProblems, receipt },
  });
}

function testimonyJson({ stance, excerpt }: ShownTestimony, statement: string) {
  const quote = jsonNotation.read(excerpt.rendered);
  return {
    stance: stance.kind,
    isReported: stance.isReported,
    ...(stance.kind === 'differs' && {
      difference: {
        in: stance.in,
        stated: placeIn(statement, stance.stated),
        found: placeIn(quote, stance.found),
      },
    }),
    quote,
    citation: citationJson(excerpt.citation),
  };
}

function placeIn(text: string, { start, end }: Span) {
  return { text: text.slice(start, end), start, end };
}
