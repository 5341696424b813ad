import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import {
  button,
  cutTo,
  noticeCard,
  pageButtons,
  shortLabel,
  timestamp,
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

describe('a cut text', () => {
  it('is whole where it fits, and has as many characters as it may where it does not', () => {
    expect(cutTo('truce', 5)).toBe('truce');
    expect(cutTo('truces', 5)).toBe('truc…');
    expect(cutTo('👍👍👍', 2)).toBe('👍…');
    expect(cutTo('ab', 1)).toBe('…');
  });

  it('is escaped after it is cut, so that no escape is parted', () => {
    expect(shortLabel(`${'a'.repeat(198)}**`)).toBe(`${'a'.repeat(198)}\\*\\*`);
    expect(shortLabel(`${'a'.repeat(198)}***`)).toBe(`${'a'.repeat(198)}\\*…`);
  });
});

describe('a date', () => {
  it.each([
    ['a day', '2016-10-03', '<t:1475496000:D>'],
    ['a day with a time', '2016-10-03T23:30:00-05:00', '<t:1475555400:D>'],
    ['a month', '2016-09', '2016-09'],
    ['a year', '2016', '2016'],
    ['a day that there is not', '2016-13-40', '2016-13-40'],
    ['something else', '<t:0> *soon*', '\\<t\\:0\\> \\*soon\\*'],
    ['nothing', '', ''],
  ])('of %s is shown as it is meant', (_, date, shown) => {
    expect(timestamp(date)).toBe(shown);
  });
});
