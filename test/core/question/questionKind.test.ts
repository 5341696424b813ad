import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuestionKind, questionKindsOf } from '../../../src/core/question/questionKind.ts';

const kindsOf = (text: string): string[] => [...questionKindsOf(text)].sort();

const ASKED: readonly (readonly [question: string, kinds: readonly QuestionKind[]])[] = [
  ['Who suspended the talks?', ['who']],
  ['To whom did the envoy write?', ['who']],
  ['Whose ferry is it?', ['who']],
  ['Which minister resigned?', ['who']],
  ['What company built the dam?', ['who']],
  ['Which organisation met?', ['who']],
  ['Which organization met?', ['who']],
  ['When did the truce begin?', ['when']],
  ['On what day did it begin?', ['when']],
  ['In which century was the bridge built?', ['when']],
  ['What year was it?', ['year']],
  ['In which years did the ferry run?', ['year']],
  ['Where is the ferry?', ['where']],
  ['In which city did they meet?', ['where']],
  ['What country is that?', ['where']],
  ['How many died?', ['amount']],
  ['How far is it?', ['amount']],
  ['What percentage agreed?', ['amount']],
  ['What did it cost?', ['money']],
  ['What is the bridge worth?', ['money']],
  ['Which fine was due?', ['money']],
  ['How long did the truce last?', ['duration']],
  ['How old was the mayor?', ['duration']],
  ['Until when is the bridge closed?', ['duration', 'when']],
  ['Why was the bridge closed?', ['why']],
  ['For what reason did the talks end?', ['why']],
  ['What led to the flood?', ['why']],
  ['What caused the flood?', ['why']],
  ['What did Kerry say about it?', ['saying']],
  ['What was the envoy accused of, and what does he claim?', ['saying']],
  ['Did the truce hold?', ['whether']],
  ['“Is the ferry late?”', ['whether']],
  ['How much did the ferry cost?', ['amount', 'money']],
  ['When and where did they meet?', ['when', 'where']],
  ['Who said so, and why?', ['who', 'why']],
  ['At what time does it sail?', ['amount', 'when']],
  ['At what age did he die?', ['amount', 'duration']],
  ['Did Kerry say when the truce begins?', ['whether', 'when']],
];

const KEYWORDS = [
  'syria truce talks',
  'ferry timetable',
  'minister resignation',
  'whereabouts of the envoy',
  'the whole story',
  'somehow much later',
  'yearbook',
  'costume drama',
  '',
  '???',
  '2016',
] as const;

describe('what a question asks for', () => {
  it.each(ASKED)('is told by its wording: %s %j', (question, kinds) => {
    expect(kindsOf(question)).toEqual([...kinds].sort());
  });

  it.each(KEYWORDS)('is nothing in particular in keywords: %j', (keywords) => {
    expect(kindsOf(keywords)).toEqual([]);
  });

  it('is asked for by "what ... say" within one sentence’s reach only', () => {
    const within = (length: number) => `What did ${'x'.repeat(length)} say?`;
    expect(kindsOf(within(40))).toEqual(['saying']);
    expect(kindsOf(within(90))).toEqual([]);
  });

  it('is the same in capitals, in lower case and in any mixture', () => {
    const question = fc.constantFrom(...ASKED.map(([text]) => text), ...KEYWORDS);
    fc.assert(
      fc.property(question, fc.infiniteStream(fc.boolean()), (text, capitals) => {
        const mixed = Array.from(text, (character) =>
          capitals.next().value ? character.toUpperCase() : character.toLowerCase(),
        ).join('');
        expect(kindsOf(mixed)).toEqual(kindsOf(text));
      }),
    );
  });

  it('is no less when more is asked in the same breath', () => {
    const question = fc.constantFrom(...ASKED.map(([text]) => text));
    fc.assert(
      fc.property(question, question, (one, other) => {
        expect(kindsOf(`${one} ${other}`)).toEqual(expect.arrayContaining(kindsOf(one)));
      }),
    );
  });

  it.each([
    ['a month', 'May 12 truce Syria', []],
    ['a forename', 'Will Smith biography', []],
    ['an organisation', 'What did the WHO announce?', ['saying']],
  ])('is not told by a word that is %s there: %s', (_, question, kinds) => {
    expect(kindsOf(question)).toEqual(kinds);
  });
});
