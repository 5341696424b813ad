import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPersonLike,
  openPronounsIn,
} from '../../../../src/core/conversation/followUp/pronoun.ts';
import { anyText } from '../../../support/texts.ts';

const shown = (text: string) =>
  openPronounsIn(text).map(
    ({ start, end, refersTo, use }) => `${text.slice(start, end)}: ${refersTo}, ${use}`,
  );

describe('a pronoun needs what was said before', () => {
  it.each([
    ['Who signed it?', ['it: thing, whole']],
    ['What did she say?', ['she: person, whole']],
    ['Who met him?', ['him: person, whole']],
    ['Who is his lawyer?', ['his: person, possessive']],
    ['Who saw her?', ['her: person, whole']],
    ['Who saw her that day?', ['her: person, whole']],
    ['What is its price?', ['its: thing, possessive']],
    ['Did they leave?', ['they: people, whole']],
    ['Who lives there?', ['there: place, whole']],
    ['Who signed that deal?', ['that deal: thing, determiner']],
    ['Is that true?', ['that: thing, statement']],
    ['Who said it?', ['it: thing, statement']],
    ['Did he sell it?', ['he: person, whole', 'it: thing, whole']],
  ])('in %s', (text, pronouns) => {
    expect(shown(text)).toEqual(pronouns);
  });
});

describe('a pronoun is explained', () => {
  it.each([
    ['by the name before it', 'When did Merkel say she would retire?'],
    ['by the noun before it', 'If the truce fails, what happens to it?'],
    ['by two names before it', 'Did Kerry and Lavrov say when they met?'],
    ['by the place before it', 'Is Damascus safe, and who lives there?'],
    ['by standing for nothing', 'Is it true that Kerry left?'],
    ['by standing for the weather', 'Does it rain?'],
    ['by saying that there is something', 'Is there a ferry?'],
    ['by the clause that it opens', 'Who is the man that was hurt?'],
    ['by the clock', 'What happened this week?'],
  ])('%s: %s', (_, text) => {
    expect(shown(text)).toEqual([]);
  });

  it('but not where the name before it is the object’s own subject', () => {
    expect(shown('Did Kerry meet him?')).toEqual(['him: person, whole']);
  });
});

it('pronouns are in order, apart and in the text, whatever it is', () => {
  const words = fc.constantFrom(
    ...'is it that true they there her his the truce , and Kerry who did those him'.split(' '),
  );
  const text = fc.array(fc.oneof(words, anyText)).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, (whole) => {
      let from = 0;
      for (const { start, end } of openPronounsIn(whole)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(whole.length);
        from = start + 1;
      }
    }),
  );
});

it('a person may be meant by a person’s name and by one that may be anything', () => {
  expect((['person', 'place', 'group', 'unknown'] as const).filter(isPersonLike)).toEqual([
    'person',
    'unknown',
  ]);
});
