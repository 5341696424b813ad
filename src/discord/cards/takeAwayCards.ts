import { ComponentType } from 'discord.js';
import type { ShownExcerpt } from '../../core/answer/gate.ts';
import { REFERENCE_STYLES, STYLE_NAMES } from '../../core/answer/reference/reference.ts';
import { sourceText } from '../../core/conversation/quoteActions.ts';
import type { ReferencesReply } from '../../core/conversation/reply.ts';
import type { Wording } from '../../core/speech/wording.ts';
import { type QuoteId, writeButtonId } from '../buttonId.ts';
import { codeBlock } from '../notation.ts';
import { type Card, COLOURS, card, filled } from './card.ts';
import type { ExcerptLook } from './lines/excerptText.ts';
import { tooLong } from './lines/tooLong.ts';

/** The sources of quotations as references, and a menu of the styles. */
export function referenceCard(
  quotes: readonly QuoteId[],
  { references, citations, style }: ReferencesReply,
  wording: Wording,
): Card {
  const texts = filled([], references.map(codeBlock));
  return [
    ...card(texts.length > 0 ? texts : [tooLong(citations, wording)], COLOURS.none),
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: writeButtonId({ action: 'restyle', quotes }),
          options: REFERENCE_STYLES.map((value) => ({
            label: STYLE_NAMES[value],
            value,
            default: value === style,
          })),
        },
      ],
    },
  ];
}

/** Quotations as plain text, each with its source. */
export function copyCard(
  excerpts: readonly ShownExcerpt[],
  { wording, addressOf }: Pick<ExcerptLook, 'wording' | 'addressOf'>,
): Card {
  const whole = excerpts.map(({ rendered, citation }) => {
    const source = codeBlock(sourceText(citation, addressOf({ citation })));
    return `${rendered}\n${source}`;
  });
  const texts = filled([], whole);
  const citations = excerpts.map(({ citation }) => citation);
  return card(texts.length > 0 ? texts : [tooLong(citations, wording)], COLOURS.none);
}
