import { describe, expect, it } from 'vitest';
import { readVocabulary } from '../../src/reader/vocabulary.ts';

const VOCAB = { '[UNK]': 100, '[CLS]': 101, '[SEP]': 102, un: 1, '##want': 2, '##ed': 3, want: 4 };
const wordPiece = (vocab: object, type = 'WordPiece') => ({ model: { type, vocab } });

describe('the pieces of a word', () => {
  const piecesOf = readVocabulary(wordPiece({ ...VOCAB, '##\u{1F600}': 5, constructed: 6 }));

  it.each([
    ['is the word where the vocabulary has it', 'want', [[4, 0, 4]]],
    [
      'are the longest that it has, one after the other',
      'unwanted',
      [
        [1, 0, 2],
        [2, 2, 6],
        [3, 6, 8],
      ],
    ],
    ['are one that is unknown where one of them is', 'unwant!', [[100, 0, 7]]],
    [
      'are counted in characters',
      'un\u{1F600}',
      [
        [1, 0, 2],
        [5, 2, 3],
      ],
    ],
    ['are one that is unknown in a word of great length', 'want'.repeat(26), [[100, 0, 104]]],
    ['are no properties that every object has', 'constructor', [[100, 0, 11]]],
  ])('%s', (_, word, pieces) => {
    expect(piecesOf(word).map(({ id, from, to }) => [id, from, to])).toEqual(pieces);
  });
});

it.each([
  ['nothing', null],
  ['a list', []],
  ['another kind', wordPiece(VOCAB, 'BPE')],
  ['no pieces', wordPiece([])],
  ['pieces without numbers', wordPiece({ ...VOCAB, un: '1' })],
  ["another model's", wordPiece({ ...VOCAB, '[CLS]': 2 })],
  ['one without an unknown piece', wordPiece({ '[CLS]': 101, '[SEP]': 102 })],
])('%s is no vocabulary', (_, json) => {
  expect(() => readVocabulary(json)).toThrow();
});
