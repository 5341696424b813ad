import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFilter, writeFilter } from '../../../../src/core/question/filter/filteredQuestion.ts';
import { typedLimits } from '../../../../src/core/question/filter/typedLimits.ts';
import { NOW } from '../../../support/library.ts';

const limitsOf = (question: string) =>
  typedLimits(question, readFilter(question, NOW).filter).map(({ text, without }) => [
    text,
    without,
  ]);

it.each([
  ['Who signed?', []],
  ['after:2016 Who signed?', [['after:2016', 'Who signed?']]],
  ['Who source:"The Daily" signed?', [['source:"The Daily"', 'Who signed?']]],
  ['Who signed the "long truce"?', [['"long truce"', 'Who signed the long truce?']]],
  ['Who signed -paper', [['-paper', 'Who signed']]],
  ['Who signed in March 2016?', [['in March 2016', 'time:any Who signed in March 2016?']]],
])('"%s" is limited by %j', (question, limits) => {
  expect(limitsOf(question)).toEqual(limits);
});

it('without each of its limits a question has the others alone', () => {
  const limit = fc.constantFrom(
    ...['after:2015', 'before:2017-03', 'source:bbc', 'author:"Ann Lee"', '"cease fire"', '-paper'],
  );
  fc.assert(
    fc.property(fc.uniqueArray(limit, { minLength: 1 }), (limits) => {
      const question = `Who ${limits.join(' signed ')} it?`;
      for (const [at, { without }] of typedLimits(question, undefined).entries()) {
        const others = limits.filter((_, other) => other !== at);
        const expected = readFilter(others.join(' signed '), NOW).filter;
        expect(writeFilter(readFilter(without, NOW).filter)).toBe(writeFilter(expected));
      }
    }),
  );
});
