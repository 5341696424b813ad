import type { ShownCorrections } from '../../../core/conversation/shownReply.ts';
import { type Card, COLOURS, card, filled } from '../card.ts';
import type { ExcerptLook } from '../lines/excerptText.ts';
import { timestamp } from '../lines/timestamp.ts';
import { correctionLines } from './correctionLines.ts';

/** What was shown and does not stand in its article any more, the newest first, as much as fits. */
export function correctionsCard({ entries }: ShownCorrections, look: ExcerptLook): Card {
  const { say } = look.wording;
  if (entries.length === 0) return card([say('corrections.none')], COLOURS.none);
  const told = entries.map(
    (entry) => `-# ${timestamp(new Date(entry.at).toISOString())}\n${correctionLines(entry, look)}`,
  );
  return card(filled([`**${say('corrections.heading')}**`], told), COLOURS.related);
}
