import type { ShownContext } from '../../core/conversation/shownReply.ts';
import { type Card, COLOURS, card, fitsOnCard, linkButtons } from './card.ts';
import { type ExcerptLook, sourceLine } from './lines/excerptText.ts';
import { tooLong } from './lines/tooLong.ts';

/**
 * A quotation with its neighbours or, where they do not fit on a card, the quotation alone or its place,
 * and a way there.
 */
export function contextCard({ stretches, alone, citation }: ShownContext, look: ExcerptLook): Card {
  const { wording, addressOf } = look;
  const source = sourceLine({ citation }, look);
  const texts = [stretches, [alone]].find((quoted) => fitsOnCard([...quoted, source]));
  if (!texts) return card([tooLong([citation], wording)], COLOURS.none);
  const address = addressOf({ citation }) ?? citation.link;
  const links = address === undefined ? [] : linkButtons(wording.say('button.link'), address);
  return card([...texts, source], COLOURS.none, links);
}
