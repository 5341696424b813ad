import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksTheSame, likenessKey } from '../../../../src/core/question/alike/asksTheSame.ts';
import { signed, TODAY } from './signing.ts';

const areSame = (one: string, other: string) => asksTheSame(signed(one), signed(other));

it.each([
  ['How many people died in Homs?', 'how many were killed in homs'],
  ['How many people died in Homs?', 'What was the number of deaths in Homs?'],
  ['When did the truce in Aleppo begin?', 'Do you know when the ceasefire in Alepo started?'],
  ['When was the reactor shut down?', 'In what year was the reactor shut down?'],
  ['Did Turkey attack Syria?', 'Was Syria attacked by Turkey?'],
  ['Who killed Anders Holt?', 'By whom was Anders Holt killed?'],
  ['Who did Anders Holt kill?', 'Who was killed by Anders Holt?'],
  ['How much did the bridge cost?', 'What was the price of the bridge?'],
  ['How long did the strike last?', 'What was the length of the strike?'],
  ['How tall is the Meridian tower?', 'What is the height of the Meridian tower?'],
  ['How did Marrick escape?', 'In what way did Marrick escape?'],
  ['How can I renew a permit?', 'How does one renew a permit?'],
  ['Why did Mokoena resign?', "What was the reason for Mokoena's resignation?"],
  ['What happened in Aldwick?', 'What took place in Aldwick?'],
  ['Who got arrested in Aldwick?', 'Who was arrested in Aldwick?'],
  ['How many people died in Homs?', 'what number of people died in homs'],
  ['Who won 1.2bn in Brask?', 'Who won 1.2 billion in Brask?'],
  ['Who won the 2022 Oster Prize?', 'Who was the winner of the Oster Prize in 2022?'],
  ['When and where did they meet?', 'Where and when did they meet?'],
  ['talks between Ankara and Baku', 'talks between Baku and Ankara'],
  ['Wann begann die Waffenruhe in Lund?', 'An welchem Tag hat die Waffenruhe in Lund begonnen?'],
  ['Où est le siège de Novatherm ?', 'Dans quel lieu est le siège de Novatherm ?'],
  ['¿Cuándo comenzó la tregua?', '¿En qué fecha empezó la tregua?'],
  ['Когда началось перемирие в Алеппо?', 'Когда в Алеппо началось перемирие?'],
  ['アレッポの停戦はいつ始まりましたか?', 'アレッポの停戦が始まったのはいつですか'],
  ['阿勒颇的停火什么时候开始?', '阿勒頗停火何時開始?'],
])('%j asks what %j asks', (one, other) => {
  expect(areSame(one, other)).toBe(true);
});

const DIFFERENT: readonly (readonly [
  where: string,
  pairs: readonly (readonly [string, string])[],
])[] = [
  [
    'another thing is asked for',
    [
      ['When did the truce begin?', 'Where did the truce begin?'],
      ['Who died in Homs?', 'How many died in Homs?'],
      ['Did the truce begin?', 'When did the truce begin?'],
      ['What year did Kelly win?', 'What month did Kelly win?'],
      ['How old is the tower?', 'How tall is the tower?'],
      ['What happened when the dam burst?', 'When did the dam burst?'],
      ['When did it begin?', 'When and where did it begin?'],
      ['Wann begann die Messe in Lund?', 'Wo begann die Messe in Lund?'],
      ['Quand est le procès ?', 'Où est le procès ?'],
      ['Кто погиб в Хомсе?', 'Когда погиб в Хомсе?'],
      ['停戦はいつ始まりましたか?', '停戦はどこで始まりましたか?'],
      ['停火什么时候开始?', '停火为什么开始?'],
    ],
  ],
  [
    'a name, a place, a number or a time is another one',
    [
      ['How many died in Homs?', 'How many died in Aleppo?'],
      ['Where is Slovakia?', 'Where is Slovenia?'],
      ['Where is Maria buried?', 'Where is Mario buried?'],
      ['Who leads Austria?', 'Who leads Australia?'],
      ['Who is Michelle Obama?', 'Who is Barack Obama?'],
      ['Who won in 2014?', 'Who won in 2015?'],
      ['Who won 3 seats?', 'Who won three votes?'],
      ['What happened on 3 May 2018?', 'What happened on 4 May 2018?'],
      ['Who wrote Glass Harbour?', 'Who wrote Stone Harbour?'],
      ['What about the price of source:bbc', 'What about the price of source:cnn'],
      ['Who died -Homs', 'Who died'],
    ],
  ],
  [
    'it is turned',
    [
      ['Who did they get it from?', 'Who did they get it to?'],
      ['What did he say?', 'What did she say?'],
      ['Who scored 3 goals in 5 games?', 'Who scored 5 goals in 3 games?'],
      ['Woher flog Anna Lind?', 'Wohin flog Anna Lind?'],
      ['Where is Freiburg?', 'Where is Freiberg?'],
      ['トルコは参加しましたか?', 'トルコは参加しませんでしたか?'],
      ['Why did he resign?', 'Why did he not resign?'],
      ['Who voted?', "Who didn't vote?"],
      ['Who lived there before the war?', 'Who lived there after the war?'],
      ['Which states voted for it?', 'Which states voted against it?'],
      ['Will it open?', 'Did it open?'],
      ['¿Cuántos murieron?', '¿Cuántos no murieron?'],
      ['Сколько человек погибло?', 'Сколько человек не погибло?'],
    ],
  ],
  [
    'a word more asks for less',
    [
      ['How many died in Homs?', 'How many children died in Homs?'],
      ['When did Kublai move?', 'When did Kublai refuse to move?'],
      ['When was he elected president?', 'When was he elected vice president?'],
      ['Who is the mayor of Brandt?', 'Who is the governor of Brandt?'],
      ['How many rockets hit Sarneh?', 'How many missiles hit Sarneh?'],
    ],
  ],
];
describe.each(DIFFERENT)('questions are different where %s', (_, pairs) => {
  it.each(pairs)('%j does not ask what %j asks', (one, other) => {
    expect(areSame(one, other)).toBe(false);
  });
});

it('"last week" is another week a week later', () => {
  const later = new Date(TODAY.getTime() + 7 * 24 * 60 * 60 * 1000);
  const typed = 'Who was arrested last week?';
  expect(asksTheSame(signed(typed), signed('Who got arrested last week?'))).toBe(true);
  expect(asksTheSame(signed(typed), signed(typed, later))).toBe(false);
});

const someWords = fc.constantFrom(
  ...'who when where how many did was the of in from to by before not turkey Turkey Syria syria Homs Aleppo Alepo attack attacked killed died truce begin 2014 3 three wann die Waffenruhe quand à cuándo когда 停戦 いつ 阿勒颇 ? , -'.split(
    ' ',
  ),
);
const someQuestion = fc.oneof(
  fc.array(someWords, { maxLength: 8 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

describe('whatever is asked', () => {
  it('asks what it asks itself, whatever stands around it', () => {
    fc.assert(
      fc.property(someQuestion, (typed) => {
        expect(areSame(typed, typed)).toBe(true);
        expect(signed(JSON.parse(JSON.stringify(typed)))).toEqual(signed(typed));
      }),
      { numRuns: 300 },
    );
  });

  it('asks the same both ways, and then has the same key', () => {
    fc.assert(
      fc.property(someQuestion, someQuestion, (one, other) => {
        const [a, b] = [signed(one), signed(other)];
        expect(asksTheSame(a, b)).toBe(asksTheSame(b, a));
        if (asksTheSame(a, b)) expect(likenessKey(a)).toBe(likenessKey(b));
      }),
      { numRuns: 500 },
    );
  });

  it('asks something else with another number', () => {
    fc.assert(
      fc.property(someQuestion, fc.integer({ min: 1000, max: 9999 }), (typed, number) => {
        const asked = (it: number) => `${typed.replaceAll(/\p{N}/gu, '')} ${it}`;
        expect(areSame(asked(number), asked(number + 1))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
