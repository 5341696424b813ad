import { describe, expect, it } from 'vitest';
import { passExcerpts } from '../../../src/core/answer/gate.ts';
import {
  REFERENCE_STYLES,
  type ReferenceStyle,
  referenceOf,
} from '../../../src/core/answer/reference/reference.ts';
import type { Citation } from '../../../src/core/article/citation.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { quoteIdOf, readButtonId } from '../../../src/discord/buttonId.ts';
import { copyCard, referenceCard } from '../../../src/discord/cards/takeAwayCards.ts';
import { codeNotation } from '../../../src/discord/notation.ts';
import { buttonsOf, lookOver, sendCard, textsOf } from '../../support/cards.ts';
import { fieldsOf, listOf, walk } from '../../support/discord/fields.ts';
import { quietGate } from '../../support/door.ts';

const NOW = new Date('2016-10-10T12:00:00Z');
const CITATION: Citation = {
  articleId: 'a',
  title: 'Talks end',
  path: 'a.md',
  lines: [1, 1],
  start: 0,
  end: 16,
};
const QUOTES = [quoteIdOf('a', { start: 0, end: 16 }, 'The truce began.')];

const chosenOn = (card: unknown) =>
  [...walk(card)]
    .flatMap(({ options }) => listOf(options).map(fieldsOf))
    .flatMap((option) => (option.default === true ? [option.value] : []));

/** The card of the references to articles with these citations. */
function referencesTo(citations: readonly Citation[], style: ReferenceStyle) {
  const references = citations.map((it) => referenceOf(it, style, NOW));
  const reply = { kind: 'references', style, references, citations } as const;
  return referenceCard(QUOTES, reply, wordingIn('en'));
}

describe('the card of references', () => {
  it.each(REFERENCE_STYLES)(
    'has them in code, and a menu in which the style %s is chosen',
    (style) => {
      const card = referencesTo([CITATION], style);
      expect(textsOf(card)).toEqual([expect.stringMatching(/^```\n[\s\S]*Talks[\s\S]*\n```$/)]);
      expect(chosenOn(card)).toEqual([style]);
      expect(buttonsOf(card).map(({ id }) => readButtonId(id))).toEqual([
        { action: 'restyle', quotes: QUOTES },
      ]);
      sendCard(card);
    },
  );

  it.each(REFERENCE_STYLES)('cannot be left by a title, and fits, in the style %s', (style) => {
    const titles = ['```\n@everyone', '`'.repeat(300), 'a'.repeat(5000), '\u202e'.repeat(1000)];
    for (const title of titles) {
      const card = referencesTo([{ ...CITATION, title }], style);
      for (const text of textsOf(card)) expect(text.slice(4, -4)).not.toContain('```');
      sendCard(card);
    }
  });
});

describe('the card to copy from', () => {
  const copied = (text: string, title = CITATION.title) => {
    const gate = quietGate(codeNotation, () => text);
    const citation = { ...CITATION, title, end: text.length };
    const excerpt = { quote: text, score: 0, highlights: [], citation, alsoIn: [] };
    return copyCard(passExcerpts([excerpt], gate), lookOver(undefined));
  };

  it('has the quotation and its source as they stand', () => {
    const card = copied('The *truce* began.\n<@1>');
    expect(textsOf(card)).toEqual([
      '```\nThe *truce* began.\n<@1>\n```\n```\n— Talks end, a.md\n```',
    ]);
    sendCard(card);
  });

  it('is one that Discord takes where no quotation fits or passes the gate', () => {
    sendCard(copyCard([], lookOver(undefined)));
    sendCard(copied('a'.repeat(4000)));
    sendCard(copied('The truce began.', 'a'.repeat(4000)));
  });
});
