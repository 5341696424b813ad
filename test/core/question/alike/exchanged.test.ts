import { expect, it } from 'vitest';
import { areExchanged } from '../../../../src/core/question/alike/exchanged.ts';
import { signed } from './signing.ts';

it.each([
  ['Did Turkey attack Syria?', 'Did Syria attack Turkey?'],
  ['Did the police attack protesters?', 'Did protesters attack the police?'],
  ['Who killed Anders Holt?', 'Who did Anders Holt kill?'],
  ['Flights from Paris to Rome', 'Flights from Rome to Paris'],
  ['Who was Boleslaw of Masovia?', 'Who was Masovia of Boleslaw?'],
  ['What did Ann find before Ben lost it?', 'What did Ben find before Ann lost it?'],
  ['Hat die Türkei Syrien angegriffen?', 'Hat Syrien die Türkei angegriffen?'],
  ['トルコはシリアを攻撃しましたか?', 'シリアはトルコを攻撃しましたか?'],
  ['土耳其攻击了叙利亚吗?', '叙利亚攻击了土耳其吗?'],
  ['Did Ana tell Ben about Carl?', 'Did Ana tell Carl about Ben?'],
  ['When did Ana from Lund visit Ben?', 'When did Ana visit Ben in Lund?'],
  ['Who spoke for the plan?', 'Who spoke about the plan?'],
  ['Which army beat the Romans?', 'Which army did the Romans beat?'],
  ["Was the mayor's son hurt?", "Was the son's mayor hurt?"],
  ['Qui a tué Paul Martin ?', 'Qui Paul Martin a-t-il tué ?'],
  ['Wie heeft Jan de Vries vermoord?', 'Wie is door Jan de Vries vermoord?'],
  ['La police a attaqué la foule ?', 'La foule a attaqué la police ?'],
])('what %j says of two, %j says the other way round', (one, other) => {
  expect(areExchanged(signed(one), signed(other))).toBe(true);
  expect(areExchanged(signed(other), signed(one))).toBe(true);
});

it.each([
  ['Did Turkey attack Syria?', 'Was Syria attacked by Turkey?'],
  ['When did the truce in Aleppo begin?', 'When did the Aleppo truce begin?'],
  ['Who works at the Homs hospital?', 'Who works in the hospital in Homs?'],
  ['Talks between Ankara and Baku', 'Talks between Baku and Ankara'],
  ['Who was held for the fire in Tallow Street?', 'Who was held for the Tallow Street fire?'],
  ['Who is the mayor of Port Ellin?', "Who is Port Ellin's mayor?"],
  ['Qui a construit le tunnel de Sorrel ?', 'Par qui le tunnel de Sorrel a-t-il été construit ?'],
  ['Wann begann die Messe in Lund?', 'Wann hat in Lund die Messe begonnen?'],
])('%j and %j say it of the same ones', (one, other) => {
  expect(areExchanged(signed(one), signed(other))).toBe(false);
  expect(areExchanged(signed(other), signed(one))).toBe(false);
});
