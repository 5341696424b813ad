import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inheritedBy, partsOf } from '../../../../src/core/conversation/followUp/operators.ts';
import { anyText } from '../../../support/texts.ts';

const textsOf = (question: string) => partsOf(question).operators.map(({ text }) => text);

describe('the parts of a question are', () => {
  it.each([
    ['who left?', 'who left?', []],
    ['who left source:bbc', 'who left', ['source:bbc']],
    ['who source:"The Daily" left?', 'who left?', ['source:"The Daily"']],
    ['who left -rain -"the city"', 'who left', ['-rain', '-"the city"']],
    ['After:2016 sort:newest', '', ['After:2016', 'sort:newest']],
    ['when did the "red bus" leave', 'when did the "red bus" leave', ['"red bus"']],
    ['-author:smith who left', 'who left', ['-author:smith']],
    ['Re: what left at 10:30?', 'Re: what left at 10:30?', []],
  ])('what is asked, and where to look: %s', (question, text, operators) => {
    expect(partsOf(question).text).toBe(text);
    expect(textsOf(question)).toEqual(operators);
  });

  it('in one line of text and with operators as they are typed, whatever is typed', () => {
    fc.assert(
      fc.property(anyText, (question) => {
        const { text, operators } = partsOf(question);
        expect(text).toBe(text.replace(/\s+/g, ' ').trim());
        for (const operator of operators) expect(question).toContain(operator.text);
      }),
    );
  });
});

describe('a question goes on with the earlier operators', () => {
  const inherited = (own: string, earlier: string) =>
    inheritedBy(partsOf(own).operators, partsOf(earlier).operators).map(({ text }) => text);

  it.each([
    ['all of them where it has none', 'why', 'x source:a -b "c d"', ['source:a', '-b', '"c d"']],
    ['but not one that it replaces', 'why SOURCE:z', 'x source:a sort:newest', ['sort:newest']],
    ['but not phrases where it has one', 'why "e f"', 'x "c d" after:2016', ['after:2016']],
    ['words that are left out add up', 'why -b', 'x -c -b', ['-c']],
  ])('%s', (_, own, earlier, expected) => {
    expect(inherited(own, earlier)).toEqual(expected);
  });
});
