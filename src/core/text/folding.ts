/** Letters that Unicode takes apart into nothing simpler, as those write them who lack them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', þ: 'th', Þ: 'TH' },
  ...{ ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', ɖ: 'd', Ɖ: 'D', ħ: 'h', Ħ: 'H', ı: 'i' },
  ...{ ŧ: 't', Ŧ: 'T', ŋ: 'n', Ŋ: 'N', ə: 'a', Ə: 'A', ɛ: 'e', Ɛ: 'E', ɔ: 'o', Ɔ: 'O', ĸ: 'k' },
  ...{
    ɓ: 'b',
    Ɓ: 'B',
    ɗ: 'd',
    Ɗ: 'D',
    ƙ: 'k',
    Ƙ: 'K',
    ƴ: 'y',
    Ƴ: 'Y',
    ɨ: 'i',
    Ɨ: 'I',
    ƶ: 'z',
    Ƶ: 'Z',
  },
  // Breathings and glottal stops, which are mostly left out, and what parts words or joins letters.
  ...{ ʹ: '', ʺ: '', ʻ: '', ʽ: '', ʾ: '', ʿ: '', '\u00ad': '', '\u200d': '' },
  ...{ ʼ: "'", '’': "'" },
};

const ANY = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Writes such letters with those of everybody's keyboard, for matching only. */
export function foldLetters(text: string): string {
  return text.replace(ANY, (letter) => LETTERS[letter] ?? letter);
}
