import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../../src/core/text/folding.ts';

describe('letters that do not come apart', () => {
  it.each([
    ['Łódź', 'Lódź'],
    ['Đorđević', 'Dordević'],
    ['Þórunn', 'THórunn'],
    ['Øresund', 'Oresund'],
    ['Ħamrun', 'Hamrun'],
    ['Diyarbakır', 'Diyarbakir'],
    ['Straße', 'Strasse'],
    ['œuvre', 'oeuvre'],
    ['Əliyev', 'Aliyev'],
    ['Hawaiʻi', 'Hawaii'],
    ['don’t', "don't"],
  ])('%s is written as %s', (text, folded) => {
    expect(foldLetters(text)).toBe(folded);
  });

  it('and all others stay', () => {
    expect(foldLetters('Łódź ÆØÅ hello 123 привет 你好')).toBe('Lódź AEOÅ hello 123 привет 你好');
  });
});
