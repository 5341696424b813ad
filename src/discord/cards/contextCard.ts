import type { Rendered } from '../../core/answer/gate.ts';
import type { Citation } from '../../core/article/citation.ts';
import { LIMITS } from '../limits.ts';
import { type Card, COLOURS, card, fitsOnCard, linkButton } from './card.ts';
import { type ExcerptLook, sourceLine } from './excerptText.ts';
import { tooLong } from './tooLong.ts';

/** Stretches of an article in order, and a way to the place; undefined where they do not fit on a card. */
export function contextCard(
  stretches: readonly Rendered[],
  citation: Citation,
  look: ExcerptLook,
): Card | undefined {
  const texts = [...stretches, sourceLine(citation, look)];
  const address = look.addressOf(citation);
  const isLinked = address !== undefined && address.length <= LIMITS.buttonUrl;
  const links = isLinked ? [linkButton(look.wording.say('button.link'), address)] : [];
  return fitsOnCard(texts) ? card(texts, COLOURS.none, links) : undefined;
}

/** Says where a quotation stands that does not fit. */
export function tooLongCard(citation: Citation, { wording }: ExcerptLook): Card {
  return card([tooLong([citation], wording)], COLOURS.none);
}
