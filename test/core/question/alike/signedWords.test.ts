import { expect, it } from 'vitest';
import { signed, wordsIn } from './signing.ts';

it.each([
  ['Did Turkey attack Syria?', 'turkey attack syria'],
  ['Was Syria attacked by Turkey?', 'by:turkey attack syria'],
  ['Who was Anders Holt killed by?', 'kill ander holt'],
  ['By whom was Anders Holt accused of fraud?', 'of:fraud accus ander holt'],
  ['How many troops were sent to Libya?', 'asked:soldier send to:libya'],
  ['What is in the Halvorsen report?', 'in:halvorsen in~:report'],
  ["Who is Port Ellin's mayor?", 'port of:ellin of~:mayor'],
  ['トルコはシリアを攻撃しましたか?', 'は:トルコ を:シリア しま:攻击'],
])('the words of %j stand in the order %j', (typed, words) => {
  expect(wordsIn(signed(typed))).toBe(words);
});

it('who kills does not die, though those who are killed do', () => {
  const said = (typed: string) => signed(typed).words.at(-1)?.same;
  expect(said('How many were killed?')).toBe(said('How many died?'));
  expect(said('Who killed?')).toBe('kill');
});
