import { marksOf } from '../../core/answer/mark.ts';
import { addedIn } from '../../core/answer/quoteCheck/quotePlaces.ts';
import type { ShownQuoteCheck } from '../../core/conversation/shownReply.ts';
import { marked } from '../notation.ts';
import { type Card, COLOURS, card, filled, fitsOnCard } from './card.ts';
import { agesLines, type DatesLook, excerptText } from './lines/excerptText.ts';

/** How a text that was posted as a quotation stands to the articles. */
export function quoteCheckCard({ claim, check, excerpts }: ShownQuoteCheck, look: DatesLook): Card {
  const { say, checkVerdictOf, changesOf } = look.wording;
  const added = check.kind === 'altered' ? addedIn(check.difference) : [];
  const head = [
    `**${checkVerdictOf(check)}**`,
    ...(check.kind === 'altered'
      ? [`-# ${changesOf(check.changes)}`, `-# ${say('check.legend')}`]
      : []),
    ...agesLines(excerpts, look),
  ].join('\n');
  // It is no quotation of an article, and does not look like one.
  const posted = `-# ${say('check.posted')}\n${marked(claim, marksOf(added))}`;
  const told = filled(
    [head],
    excerpts.map((excerpt) => excerptText(excerpt, look)),
  );
  const texts = fitsOnCard([posted, ...told]) ? [posted, ...told] : told;
  const isThere = check.kind === 'exact' || check.kind === 'exact-but-typography';
  return card(texts, COLOURS[excerpts.length === 0 ? 'none' : isThere ? 'answered' : 'related']);
}
