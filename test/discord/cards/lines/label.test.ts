import { describe, expect, it } from 'vitest';
import { cutTo, shortLabel } from '../../../../src/discord/cards/lines/label.ts';

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
