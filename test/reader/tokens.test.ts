import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokens } from '../../src/reader/tokens.ts';
import { readVocabulary } from '../../src/reader/vocabulary.ts';
import { MODEL } from '../support/reader.ts';
import { anyText } from '../support/texts.ts';
import vectors from './vectors.json' with { type: 'json' };

const tokensOf = createTokens(
  readVocabulary(JSON.parse(readFileSync(`${MODEL}tokenizer.json`, 'utf8'))),
);

describe('the tokens of a text', () => {
  it.each(vectors.tokens)('are those that the model was trained with: $text', (vector) => {
    const tokens = tokensOf(vector.text);
    expect(tokens.map(({ id }) => id)).toEqual(vector.ids);
    expect(tokens.map(({ start, end }) => [start, end])).toEqual(vector.offsets);
  });

  it('stand where they are said to, in order, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { id, start, end } of tokensOf(text)) {
          expect(Number.isInteger(id)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          // Parts of one character share its place.
          from = start;
        }
      }),
    );
  });

  it('are never those that the model parts its input with', () => {
    const ids = tokensOf('[CLS] [SEP] [UNK] [MASK] [PAD]').map(({ id }) => id);
    for (const special of [0, 101, 102, 103]) expect(ids).not.toContain(special);
  });
});
