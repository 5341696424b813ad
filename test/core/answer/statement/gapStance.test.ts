import { describe, expect, it } from 'vitest';
import { gapsIn } from '../../../../src/core/answer/statement/gap.ts';
import { stanceByGap } from '../../../../src/core/answer/statement/gapStance.ts';
import { notionsIn } from '../../../../src/core/answer/statement/notion.ts';
import { readThesaurus } from '../../../../src/core/question/thesaurus.ts';
import { termsOf } from '../../../../src/core/text/words.ts';

const { synonyms, related } = readThesaurus().thesaurus;

/** How the sentence stands to the statement by its first gap. @param pointed words of the sentence. */
function stance(statement: string, text: string, pointed: string, score = 5, titles = '') {
  const [gap] = gapsIn(statement);
  if (!gap) throw new Error('There is no gap.');
  const start = text.indexOf(pointed);
  const sentence = {
    ...{ text, notions: notionsIn(text, synonyms), score },
    pointed: { start, end: start + pointed.length },
    titles: new Set(termsOf(titles)),
  };
  return stanceByGap(notionsIn(statement, synonyms), gap, sentence, related);
}

const ROSE = 'Some 700 residents of Ghouta urgently need a medical evacuation.';

describe('a sentence in other words', () => {
  it('says so where the same value fills the gap', () => {
    const statement = '700 residents of Ghouta need to be evacuated.';
    expect(stance(statement, ROSE, '700')).toEqual({ kind: 'said', isReported: false });
    expect(stance(statement, `Nauert said that ${ROSE}`, '700')).toMatchObject({
      isReported: true,
    });
  });

  it('differs where another value fills it', () => {
    const found = stance('300 residents of Ghouta need to be evacuated.', ROSE, '700');
    expect(found).toMatchObject({ kind: 'differs', in: 'number', stated: { start: 0, end: 3 } });
  });

  it.each([
    ['the reader is not sure', '300 residents of Ghouta need to be evacuated.', ROSE, '700', 1],
    ['it points at no value', '300 residents of Ghouta need to be evacuated.', ROSE, 'urgently', 5],
    ['a word is missing', '300 residents of Ghouta need to be fed and evacuated.', ROSE, '700', 5],
    ['a name is missing', '300 residents of Ghouta in Yemen need to be evacuated.', ROSE, '700', 5],
    ['it may be so', '700 residents of Ghouta may need to be evacuated.', ROSE, '700', 5],
    ['it is denied', '700 residents of Ghouta need not be evacuated.', ROSE, '700', 5],
    ['too little is left to compare', '300 evacuated.', 'Some 700 were evacuated.', '700', 5],
    [
      'it has the value as well',
      'Drake was mayor of Plymouth in 1593.',
      'Drake was mayor of Plymouth in 1581 and 1593.',
      '1581',
      5,
    ],
    [
      'the names have changed places',
      'In 1990 Brandt beat Kohl.',
      'In 1990 Kohl beat Brandt.',
      '1990',
      5,
    ],
    [
      'another one did it there',
      'In 1990 Brandt and Bonn agreed.',
      'In 1990 Brandt and Kohl agreed in Bonn.',
      '1990',
      5,
    ],
    [
      'one is in the passive voice',
      'In 1990 Brandt was beaten by Kohl.',
      'In 1990 Brandt beat Kohl.',
      '1990',
      5,
    ],
  ])('does not tell where %s', (_, statement, text, pointed, score) => {
    expect(stance(statement, text, pointed, score).kind).toBe('untold');
  });

  it('may have what it speaks of above it, to differ, and not to say so', () => {
    const text = 'The bridge was opened to traffic in 1931.';
    const of = (year: string) =>
      stance(`The bridge of Orrin was opened to traffic in ${year}.`, text, '1931', 5, 'Orrin')
        .kind;
    expect([of('1944'), of('1931')]).toEqual(['untold', 'untold']);
  });
});
