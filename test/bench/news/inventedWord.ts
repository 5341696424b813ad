const ONSETS = 'b c d f g h j k l m n p r s t v w br cr dr fl gl gr pl pr sl st tr'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const CODAS = 'n r l s t m d k nd rt st ck'.split(' ');

const SYLLABLES = ONSETS.flatMap((onset) => VOWELS.map((vowel) => onset + vowel));
const OF_TWO = SYLLABLES.length ** 2 * CODAS.length;
/** It shares no divisor with `OF_TWO`, so that neighbours come far apart and each word comes once. */
const SPREAD = 388_933;

/** A word that can be pronounced and that no other number has. */
export function inventedWord(number: number): string {
  const place = ((number % OF_TWO) * SPREAD) % OF_TWO;
  const coda = CODAS[place % CODAS.length] ?? '';
  const two = Math.floor(place / CODAS.length);
  const more = Math.floor(number / OF_TWO);
  const first = more === 0 ? '' : inFront(more - 1);
  return first + syllable(Math.floor(two / SYLLABLES.length)) + syllable(two) + coda;
}

function inFront(number: number): string {
  const rest = Math.floor(number / SYLLABLES.length);
  return (rest === 0 ? '' : inFront(rest - 1)) + syllable(number);
}

function syllable(number: number): string {
  return SYLLABLES[number % SYLLABLES.length] ?? '';
}
