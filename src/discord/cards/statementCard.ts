import { marksOf } from '../../core/answer/mark.ts';
import type { ShownStatementReply } from '../../core/conversation/shownReply.ts';
import { differingNoteOf, metNotesOf, metVerdictOf } from '../../core/speech/replyWords.ts';
import type { Span } from '../../core/text/span.ts';
import { quoteIdOf } from '../buttonId.ts';
import { escapeLabel, marked } from '../notation.ts';
import { button, type Card, type CardPart, COLOURS, card, fitsOnCard } from './card.ts';
import { agesLines, type DatesLook, excerptText } from './lines/excerptText.ts';
import { timestamp } from './lines/timestamp.ts';

const COLOUR = {
  said: COLOURS.answered,
  differs: COLOURS.related,
  divided: COLOURS.related,
  untold: COLOURS.none,
} as const;

/** What the articles say to a statement, each sentence with the place in which it differs above it. */
export function statementCard({ met }: ShownStatementReply, look: DatesLook): Card {
  const { wording } = look;
  const { say } = wording;
  const { kind, statement, testimonies } = met;
  const excerpts = testimonies.map(({ excerpt }) => excerpt);
  const head = [
    `**${metVerdictOf(wording, met)}**`,
    ...metNotesOf(wording, met, timestamp, escapeLabel).map((note) => `-# ${note}`),
    ...agesLines(excerpts, look),
  ].join('\n');
  // It is no quotation of an article, and does not look like one.
  const stated = `-# ${say('statement.stated')}\n${marked(statement, marksOf(placesIn(testimonies)))}`;
  const texts = statement !== '' && fitsOnCard([stated, head]) ? [stated, head] : [head];
  const parts: (string | CardPart)[] = [...texts];
  for (const testimony of testimonies) {
    const { excerpt } = testimony;
    const note = differingNoteOf(wording, statement, testimony, escapeLabel);
    const text = [...(note === undefined ? [] : [note]), excerptText(excerpt, look)].join('\n');
    if (!fitsOnCard([...texts, text])) continue;
    texts.push(text);
    const quotes = [quoteIdOf(excerpt.citation.articleId, excerpt.citation, excerpt.quote)];
    parts.push({ text, button: button(say('button.context'), { action: 'context', quotes }) });
  }
  return card(parts, COLOUR[kind]);
}

/** The places of the statement in which sentences differ from it, ascending, apart from each other. */
function placesIn(testimonies: ShownStatementReply['met']['testimonies']): Span[] {
  const places = testimonies
    .flatMap(({ stance }) => (stance.kind === 'differs' ? [stance.stated] : []))
    .sort((a, b) => a.start - b.start);
  return places.filter(
    (place, at) => place.start >= Math.max(0, ...places.slice(0, at).map(({ end }) => end)),
  );
}
