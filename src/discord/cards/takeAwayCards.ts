import { ComponentType } from 'discord.js';
import type { Citation } from '../../core/answer.ts';
import type { Rendered } from '../../core/gate.ts';
import {
  REFERENCE_STYLES,
  type ReferenceStyle,
  referenceOf,
} from '../../core/reference/reference.ts';
import { type QuoteId, writeButtonId } from '../buttonId.ts';
import { codeBlock } from '../notation.ts';
import { type Card, COLOURS, card, fitsOnCard } from './card.ts';

/** As they are called, in every language. */
const STYLE_NAMES: Readonly<Record<ReferenceStyle, string>> = {
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

/** The sources of quotations as references, each once, and a menu of the styles. */
export function referenceCard(
  quotes: readonly QuoteId[],
  citations: readonly Citation[],
  style: ReferenceStyle,
  accessed: Date,
): Card {
  const articles = new Map(citations.map((citation) => [citation.articleId, citation]));
  const texts: string[] = [];
  for (const citation of articles.values()) {
    const text = codeBlock(referenceOf(citation, style, accessed));
    if (fitsOnCard([...texts, text])) texts.push(text);
  }
  return [
    ...card(texts, COLOURS.none),
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

/** A quotation to be copied, with its source. */
export interface Copied {
  readonly rendered: Rendered;
  readonly source: string;
}

/** Quotations as plain text, each with its source. */
export function copyCard(copied: readonly Copied[]): Card {
  const texts: string[] = [];
  for (const { rendered, source } of copied) {
    const text = `${rendered}\n${codeBlock(source)}`;
    if (fitsOnCard([...texts, text])) texts.push(text);
  }
  return card(texts, COLOURS.none);
}
