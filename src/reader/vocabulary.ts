/** A piece of a word: which one of the vocabulary, and its characters (code points), end exclusive. */
export interface WordPiece {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** The pieces of a word in the model's normal form, in order and without gaps. */
export type PiecesOf = (word: string) => readonly WordPiece[];

/** What parts a question, a title and a passage from each other. */
export const SPECIAL = { CLS: 101, SEP: 102 } as const;

/** Characters of the longest word that is put together of pieces. */
const LONGEST = 100;

/**
 * WordPiece: the longest piece of the vocabulary that a word begins with, then the longest one that goes on,
 * and so on. A word that cannot be put together is one unknown piece.
 * @param json a `tokenizer.json` of Hugging Face.
 * @throws where it is none, or another model's.
 */
export function readVocabulary(json: unknown): PiecesOf {
  const model = isRecord(json) && isRecord(json['model']) ? json['model'] : {};
  const { type, vocab } = model;
  if (type !== 'WordPiece' || !isRecord(vocab) || !Object.values(vocab).every(Number.isInteger)) {
    throw new Error('It is no vocabulary of WordPiece.');
  }
  // As it was parsed: making a map of it takes as long as parsing.
  const idOf = (piece: string) => (Object.hasOwn(vocab, piece) ? Number(vocab[piece]) : undefined);
  const unknown = idOf('[UNK]');
  if (unknown === undefined || idOf('[CLS]') !== SPECIAL.CLS || idOf('[SEP]') !== SPECIAL.SEP) {
    throw new Error('It is the vocabulary of another model.');
  }
  return (word) => {
    const whole = idOf(word);
    const characters = [...word];
    const all = { from: 0, to: characters.length };
    if (characters.length > LONGEST) return [{ id: unknown, ...all }];
    if (whole !== undefined) return [{ id: whole, ...all }];
    const pieces: WordPiece[] = [];
    for (let from = 0; from < characters.length; from = pieces.at(-1)?.to ?? 0) {
      const piece = longestFrom(characters, from, idOf);
      if (!piece) return [{ id: unknown, ...all }];
      pieces.push(piece);
    }
    return pieces;
  };
}

function longestFrom(
  characters: readonly string[],
  from: number,
  idOf: (piece: string) => number | undefined,
): WordPiece | undefined {
  for (let to = characters.length; to > from; to -= 1) {
    const id = idOf((from > 0 ? '##' : '') + characters.slice(from, to).join(''));
    if (id !== undefined) return { id, from, to };
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
