import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../../src/core/speech/say.ts';
import { wordingIn } from '../../../../src/core/speech/wording.ts';
import { button, COLOURS, card, fitsOnCard } from '../../../../src/discord/cards/card.ts';
import { signed } from '../../../../src/discord/cards/remembered/signed.ts';
import { LIMITS } from '../../../../src/discord/limits.ts';
import { textsOf } from '../../../support/cards.ts';

const ENGLISH = wordingIn('en');
const context = button('Context', { action: 'any-time' });

describe('a card of which a receipt is kept', () => {
  it('has its id in small print at its end, whatever stands there', () => {
    const texts = (...parts: Parameters<typeof card>[0]) =>
      textsOf(signed(card(parts, COLOURS.none), '7Q4M2KXA', ENGLISH));
    expect(texts('a', 'b')).toEqual(['a', 'b\n-# Receipt 7Q4M2KXA']);
    expect(texts('a', { text: 'b', button: context })).toEqual(['a', 'b\n-# Receipt 7Q4M2KXA']);
  });

  it('is as it was where none is kept', () => {
    const plain = card(['a'], COLOURS.none, [context]);
    expect(signed(plain, undefined, ENGLISH)).toBe(plain);
  });

  it.each(Object.keys(MESSAGES))('has room for it when it is full, in %s', (language) => {
    let full = '';
    while (fitsOnCard([`${full}x`])) full += 'x';
    const texts = textsOf(signed(card([full], COLOURS.none), '7Q4M2KXA', wordingIn(language)));
    expect(texts.join('').length).toBeLessThanOrEqual(LIMITS.cardText);
    expect(texts.join('')).toContain('7Q4M2KXA');
  });
});
