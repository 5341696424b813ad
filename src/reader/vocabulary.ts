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
  if (model['type'] !== 'WordPiece' || !isRecord(model['vocab'])) {
    throw new Error('It is no vocabulary of WordPiece.');
  }
  const ids = new Map<string, number>();
  for (const [piece, id] of Object.entries(model['vocab'])) {
    if (!Number.isInteger(id)) throw new Error(`Its ${JSON.stringify(piece)} has no number.`);
    ids.set(piece, Number(id));
  }
  const unknown = ids.get('[UNK]');
  if (
    unknown === undefined ||
    ids.get('[CLS]') !== SPECIAL.CLS ||
    ids.get('[SEP]') !== SPECIAL.SEP
  ) {
    throw new Error('It is the vocabulary of another model.');
  }
  return (word) => {
    const whole = ids.get(word);
    const characters = [...word];
    const all = { from: 0, to: characters.length };
    if (characters.length > LONGEST) return [{ id: unknown, ...all }];
    if (whole !== undefined) return [{ id: whole, ...all }];
    const pieces: WordPiece[] = [];
    for (let from = 0; from < characters.length; from = pieces.at(-1)?.to ?? 0) {
      const piece = longestFrom(characters, from, ids);
      if (!piece) return [{ id: unknown, ...all }];
      pieces.push(piece);
    }
    return pieces;
  };
}

function longestFrom(
  characters: readonly string[],
  from: number,
  ids: ReadonlyMap<string, number>,
): WordPiece | undefined {
  for (let to = characters.length; to > from; to -= 1) {
    const id = ids.get((from > 0 ? '##' : '') + characters.slice(from, to).join(''));
    if (id !== undefined) return { id, from, to };
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
