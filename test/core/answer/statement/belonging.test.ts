import { describe, expect, it } from 'vitest';
import { align } from '../../../../src/core/answer/statement/alignment.ts';
import { isOfOther, isOfSome } from '../../../../src/core/answer/statement/belonging.ts';
import { notionsIn } from '../../../../src/core/answer/statement/notion.ts';
import { readThesaurus } from '../../../../src/core/question/thesaurus.ts';

const { synonyms } = readThesaurus().thesaurus;

function compared(stated: string, text: string) {
  const [statement, sentence] = [notionsIn(stated, synonyms), notionsIn(text, synonyms)];
  return { ...align(statement, sentence, text), statement, sentence, place: undefined };
}

describe('a sentence says it of something else', () => {
  it.each([
    [true, 'Kerry called.', "Kerry's aide called."],
    [true, 'The US appealed.', 'The US State Department appealed.'],
    [true, 'Kerry spoke.', 'Kerry left, and Lavrov spoke.'],
    [true, 'The president fled.', 'Somebody shot the president and fled.'],
    [false, 'Kerry called.', 'Secretary of State John Kerry repeatedly called.'],
    [false, 'Kerry called.', 'In Aleppo Kerry called on Monday.'],
    [false, 'The talks ended.', 'Kirby said the talks ended.'],
    [false, 'Kerry called.', 'Kerry left Geneva and called.'],
  ])('%s: %s | %s', (isOther, statement, sentence) => {
    expect(isOfOther(compared(statement, sentence))).toBe(isOther);
  });
});

describe('a sentence says it of some alone', () => {
  it.each([
    [true, 'The truce began.', 'The week-long truce began.'],
    [false, 'The truce began.', 'The truce in Syria began.'],
    [false, 'The truce began.', 'The truce began.'],
  ])('%s: %s | %s', (isSome, statement, sentence) => {
    expect(isOfSome(compared(statement, sentence))).toBe(isSome);
  });
});
