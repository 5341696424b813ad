import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askedGroups } from '../../../../src/core/question/alike/askedGroups.ts';
import { signed } from './signing.ts';

/** Puts questions into groups as they come; the number of its first question names a group. */
function grouped(questions: readonly string[]): number[] {
  const groups = askedGroups<number>();
  return questions.map((question, index) => {
    const signature = signed(question);
    const group = groups.find(signature) ?? index;
    groups.add(group, signature);
    return group;
  });
}

it('questions that ask the same are put together as they come', () => {
  expect(
    grouped([
      'How many people died in Homs?',
      'How many people died in Aleppo?',
      'how many were killed in homs',
      'How many died in Alepo?',
      'Who died in Homs?',
    ]),
  ).toEqual([0, 1, 0, 1, 4]);
});

it('a group that is removed is not found again, and the others are', () => {
  const groups = askedGroups<string>();
  groups.add('homs', signed('How many people died in Homs?'));
  groups.add('homs', signed('How many were killed in Homs?'));
  groups.add('aleppo', signed('How many people died in Aleppo?'));
  groups.remove('homs');
  expect(groups.find(signed('How many people died in Homs?'))).toBeUndefined();
  expect(groups.find(signed('How many were killed in Homs?'))).toBeUndefined();
  expect(groups.find(signed('How many died in Aleppo?'))).toBe('aleppo');
});

it('equal questions are in one group, in whatever order they and others come', () => {
  const ASKED = [
    'Who is Achterberg?',
    'Who is Ackterberg?',
    'Who is Achtreberg?',
    'When did Achterberg resign?',
    'In what year did Achterberg resign?',
    'In what month did Achterberg resign?',
    'How many died in Homs?',
    'How many were killed in Homs?',
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray([...ASKED, ...ASKED], { minLength: 2 }), (asked) => {
      const groups = grouped(asked);
      for (const [index, question] of asked.entries()) {
        expect(groups[asked.indexOf(question)]).toBe(groups[index]);
      }
    }),
  );
});
