import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notionsIn } from '../../../../src/core/answer/statement/notion.ts';
import { type Stance, stanceOf } from '../../../../src/core/answer/statement/stance.ts';
import { readThesaurus } from '../../../../src/core/question/thesaurus.ts';
import { anyText } from '../../../support/texts.ts';

const { synonyms } = readThesaurus().thesaurus;

function stance(statement: string, sentence: string, article = sentence): Stance {
  return stanceOf(notionsIn(statement, synonyms), notionsIn(sentence, synonyms), article);
}

/** What the statement and the sentence say where they differ. */
function differing(statement: string, sentence: string, article = sentence) {
  const found = stance(statement, sentence, article);
  if (found.kind !== 'differs') return found.kind;
  const words = (text: string, { start, end }: { start: number; end: number }) =>
    text.slice(start, end);
  return [found.in, words(statement, found.stated), words(sentence, found.found)];
}

describe('a sentence says what a statement says', () => {
  it.each([
    ['The truce began on 27 February.', 'The truce in Syria began on February 27.'],
    [
      'On Monday Kerry called Lavrov.',
      'Kerry called Russian Foreign Minister Sergei Lavrov on Monday.',
    ],
    ['The base was hit by the coalition.', 'The coalition hit the base on Tuesday.'],
    ['The coalition hit the base.', 'The base was hit by the coalition.'],
    ['The dam was built in 1931.', 'Engineers built the dam in 1931.'],
    ['The UN made its appeal.', 'The United Nations made its appeal on Tuesday.'],
    ["The army's base burnt down.", 'The base of the army burnt down.'],
    [
      '275,000 civilians are trapped in Aleppo.',
      'An estimated 275,000 civilians remain trapped in Aleppo.',
    ],
    ['The Syrian army took Farafira.', 'The Syrian army took the Farafira district.'],
    ["The ceasefire doesn't cover the two groups.", 'The ceasefire does not cover the two groups.'],
    [
      'The border is closed because of the storm.',
      'The border is closed because of the storm, officials hope.',
    ],
  ])('%s | %s', (statement, sentence) => {
    expect(stance(statement, sentence).kind).toBe('said');
  });

  it('says of what somebody tells that somebody tells it', () => {
    const sentence = 'Kirby said that the talks had ended.';
    expect(stance('The talks had ended.', sentence)).toEqual({ kind: 'said', isReported: true });
    expect(stance(sentence, sentence)).toEqual({ kind: 'said', isReported: false });
  });

  it('takes a fuller name for the same where the article has it', () => {
    const [statement, sentence] = ['Barack Obama signed the treaty.', 'Obama signed the treaty.'];
    expect(stance(statement, sentence).kind).toBe('untold');
    expect(stance(statement, sentence, `${sentence} Barack Obama smiled.`).kind).toBe('said');
    expect(stance(statement, 'Michelle Obama signed the treaty.', 'Barack Obama').kind).toBe(
      'untold',
    );
  });

  it('takes a year that stands elsewhere in the article for that of a date without one', () => {
    const [statement, sentence] = [
      'The truce began on 9 September 2016.',
      'The truce began on 9 September.',
    ];
    expect(stance(statement, sentence).kind).toBe('untold');
    expect(stance(statement, sentence, `${sentence} By the end of 2016 it was over.`).kind).toBe(
      'said',
    );
  });
});

describe('a sentence differs from a statement in one thing', () => {
  it.each([
    [
      'day',
      '1 March',
      'February 27',
      'The truce began on 1 March.',
      'The truce in Syria began on February 27.',
    ],
    [
      'day',
      'Friday',
      'Wednesday',
      'Kerry threatened on Friday to end the talks.',
      'Kerry threatened on Wednesday to end the talks.',
    ],
    [
      'number',
      'seven years',
      'five years',
      'The war in Syria lasted seven years.',
      'The war in Syria has lasted five years.',
    ],
    [
      'number',
      '25,000',
      'About 250,000',
      'In Aleppo 25,000 civilians are trapped.',
      'About 250,000 civilians are trapped in Aleppo.',
    ],
    [
      'name',
      'Berlin',
      'Geneva',
      'On Monday Kerry told Berlin that it was over.',
      'On Monday Kerry told Geneva that it was over.',
    ],
    [
      'name',
      'Dmitry Medvedev',
      'Vassily Nebenzia',
      'Dmitry Medvedev is the Russian ambassador to the UN.',
      'Vassily Nebenzia is the Russian ambassador to the UN.',
    ],
    [
      'denial',
      'covers',
      'does not cover',
      'The ceasefire covers both groups.',
      'The ceasefire does not cover both groups.',
    ],
    [
      'denial',
      'an agreement',
      'no agreement',
      'There was an agreement on joint strikes.',
      'There was no agreement on joint strikes.',
    ],
    [
      'opposite',
      'confirmed',
      'denied',
      'The government confirmed the reports.',
      'The government has denied the reports.',
    ],
    [
      'opposite',
      'after',
      'before',
      'The mill closed after the war.',
      'The mill closed before the war.',
    ],
    [
      'opposite',
      'unrealistic',
      'realistic',
      'The monthlong plan is unrealistic.',
      'The monthlong plan is realistic.',
    ],
  ])('in a %s: %s for %s', (kind, stated, found, statement, sentence) => {
    const got = differing(statement, sentence);
    expect(got[0]).toBe(kind);
    expect(got[1]).toContain(stated.replace('an ', ''));
    expect(got[2]).toContain(found);
  });
});

describe('a sentence does not tell, in doubt', () => {
  it.each([
    [
      'what changed places',
      'The rebels took the city from the army.',
      'The army took the city from the rebels.',
    ],
    ['who is spoken of', 'Lavrov called Kerry.', 'Kerry called Lavrov.'],
    [
      'who did it, in the passive voice',
      'The army was hit by the coalition.',
      'The army hit the coalition.',
    ],
    ['what is planned', 'Kerry ended the talks.', 'Kerry threatened to end the talks.'],
    ['what is to come', 'The truce began on 1 March.', 'The truce will begin on 1 March.'],
    ['what may be', 'The dam was damaged.', 'The dam may have been damaged.'],
    ['a condition', 'The talks end.', 'The talks end if the attack goes on.'],
    [
      'what is alleged',
      'The army used the weapons.',
      'The army is alleged to have used the weapons.',
    ],
    [
      'what is denied by somebody',
      'The army used the weapons.',
      'The minister denied that the army used the weapons.',
    ],
    ['what has stopped', 'They plan joint strikes.', 'They have stopped planning joint strikes.'],
    ['a deputy', 'Ryabkov is the foreign minister.', 'Ryabkov is the deputy foreign minister.'],
    [
      "somebody's spokesman",
      'Kerry said that the talks were over.',
      "Kerry's spokesman said that the talks were over.",
    ],
    [
      'another truce',
      'The truce in Syria began on 1 March.',
      'The week-long truce in Syria began on September 9.',
    ],
    ['some truce', 'A truce began on 1 March.', 'The truce began on 27 February.'],
    [
      'two things',
      'The truce began on 1 March in Yemen.',
      'The truce began on 27 February in Syria.',
    ],
    [
      'something besides',
      'The truce began in Geneva on 27 February.',
      'The truce began on 27 February.',
    ],
    ['a part of a date', 'The truce began on 27 February.', 'The truce began in February.'],
    ['more than at least', 'More than 300 people died there.', 'More than 100 people died there.'],
    ['another subject', 'Syria began the talks.', 'Officials in Syria began the talks.'],
    [
      'a place',
      'The truce in Yemen began on 27 February.',
      'The truce in Syria began on 27 February.',
    ],
    ['another one who did it', 'Kerry spoke.', 'After Kerry left, Lavrov spoke.'],
    [
      'what was done to somebody',
      'The president was arrested.',
      'The man who shot the president was arrested.',
    ],
    ['another pair', 'Kerry called Putin.', 'Kerry called Lavrov, and Obama called Putin.'],
    ['a part of many', 'Five hospitals were bombed.', 'Two of the five hospitals were bombed.'],
    ['by how much and to what', 'Taxes rose to 5 percent.', 'Taxes rose by 5 percent.'],
    ["somebody's son", 'The minister was arrested.', "The minister's son was arrested."],
    ['a board', 'The school voted for it.', 'The school board voted for it.'],
    ['no evidence', 'Kerry met Lavrov.', 'There is no evidence that Kerry met Lavrov.'],
    ['who is unlike', 'Russia signed the treaty.', 'The US, unlike Russia, signed the treaty.'],
    [
      'the end of what began then',
      'The war began in 1918.',
      'The war began in 1914 and ended in 1918.',
    ],
    [
      'another name of the same',
      'Daymark used to be an affiliate of Orrin.',
      'Halden used to be an affiliate of Orrin, and Halden was once called Daymark.',
    ],
    ['too little', 'Kerry resigned.', 'Kerry called Lavrov.'],
  ])('%s', (_, statement, sentence) => {
    expect(stance(statement, sentence).kind).toBe('untold');
  });

  it('says the same of itself whatever it says, and never what it does not say', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const own = stance(a, a);
        expect(['said', 'untold']).toContain(own.kind);
        const other = stance(a, b);
        if (other.kind !== 'differs') return;
        for (const [text, { start, end }] of [
          [a, other.stated],
          [b, other.found],
        ] as const) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
