import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionLine, questionOn } from '../../../src/discord/cards/questionLine.ts';
import { anyText } from '../../support/texts.ts';

describe('the question on a card', () => {
  it('is read there as it was asked, up to white space, whatever it is made of', () => {
    fc.assert(
      fc.property(anyText, (question) => {
        const { line, isWhole } = questionLine(question, []);
        expect(isWhole).toBe(true);
        const asked = question.replace(/\s+/gu, ' ').trim();
        expect(questionOn(`-# before\n${line}\n-# behind`)).toBe(asked);
      }),
    );
  });

  it('is cut where the rest leaves no room for it', () => {
    const question = 'a '.repeat(150).trim();
    expect(questionLine(question, ['b'.repeat(3600)]).isWhole).toBe(true);
    const { line, isWhole } = questionLine(question, ['b'.repeat(3900)]);
    expect(isWhole).toBe(false);
    expect(line).toBe(`### ${question.slice(0, 199)}…`);
  });

  it('is none where there is no such line', () => {
    expect(questionOn('**bold**\n#### no\n-# small')).toBeUndefined();
  });
});
