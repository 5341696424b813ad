import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import {
  button,
  CARD_ROOM,
  filled,
  fitsOnCard,
  noticeCard,
  pageButtons,
} from '../../../src/discord/cards/card.ts';
import { sendCard, textsOf } from '../../support/cards.ts';
import { fieldsOf } from '../../support/discord/fields.ts';
import { anyText } from '../../support/texts.ts';

describe('a notice', () => {
  it('is one sentence, with nothing that Discord takes for markup', () => {
    const card = noticeCard('# **Gone**\n<@1>');
    expect(textsOf(card)).toEqual(['\\# \\*\\*Gone\\*\\* \\<\\@1\\>']);
    sendCard(card);
  });
});

describe('a button', () => {
  it('has a label that fits, cut where it is long and never inside a character', () => {
    const labels = [fc.constant('👍'.repeat(100)), fc.constant('a'.repeat(81)), anyText];
    fc.assert(
      fc.property(fc.oneof(...labels), (label) => {
        const shown = String(fieldsOf(button(label, { action: 'edit' })).label);
        expect(Array.from(shown).length).toBeLessThanOrEqual(80);
        expect(shown === label || shown.endsWith('…')).toBe(true);
        if (label.isWellFormed()) expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the buttons between pages', () => {
  const labelsOf = (page: number, pages: number) =>
    pageButtons('articles', page, pages, wordingIn('en')).map((it) => [
      fieldsOf(it).label,
      fieldsOf(it).custom_id,
    ]);

  it('lead to the pages that there are', () => {
    expect(labelsOf(1, 1)).toEqual([]);
    expect(labelsOf(1, 3)).toEqual([['Next', 'p~a2']]);
    expect(labelsOf(2, 3)).toEqual([
      ['Previous', 'p~a1'],
      ['Next', 'p~a3'],
    ]);
    expect(labelsOf(3, 3)).toEqual([['Previous', 'p~a2']]);
  });
});

describe('what fills a card', () => {
  const text = (length: number) => 'a'.repeat(length);

  it('is what was there and, in order, each of the others that still finds room', () => {
    expect(filled(['head'], ['one', 'two'])).toEqual(['head', 'one', 'two']);
    const more = [text(3000), text(2000), text(860)];
    expect(filled([text(100)], more)).toEqual([text(100), text(3000), text(860)]);
    expect(filled([text(100)], more, 1)).toEqual([text(100), text(3000)]);
  });

  it('is never too much, and leaves nothing out that alone would fit behind it', () => {
    const texts = fc.array(fc.nat(5000).map(text), { maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.nat(CARD_ROOM), (more, taken) => {
        const all = filled([], more, taken);
        expect(fitsOnCard(all, taken)).toBe(true);
        const left = more.filter((it) => !all.includes(it));
        for (const it of left) expect(fitsOnCard([...all, it], taken)).toBe(false);
      }),
    );
  });
});
