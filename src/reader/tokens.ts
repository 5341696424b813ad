import { Tokenizer } from '@huggingface/tokenizers';
import { LRUCache } from 'lru-cache';
import type { Span } from '../core/text/span.ts';

/** A piece of a word as the model knows it. Offsets are UTF-16 code units of the text. */
export interface ModelToken extends Span {
  /** In the model's vocabulary. */
  readonly id: number;
}

/** Tokens of a text, ascending. What shows nothing (spaces, controls) is in none. */
export type TokensOf = (text: string) => ModelToken[];

/** A character in the model's normal form, and what it is of the text. */
interface ModelCharacter extends Span {
  readonly character: string;
}

/** Words whose pieces are kept. */
const KEPT_WORDS = 20_000;
/** A word's mark of a piece that does not begin it. */
const INNER = /^##/;

/**
 * The library's tokens have no offsets, so a text is cut into words here, as BERT does it (`BasicTokenizer`
 * of https://github.com/google-research/bert), and each word is given to the library for its pieces.
 * @param vocabulary a `tokenizer.json` of Hugging Face: WordPiece, lower case, no accents.
 * @throws where it is none.
 */
export function createTokens(vocabulary: object): TokensOf {
  const tokenizer = new Tokenizer(vocabulary, {});
  const kept = new LRUCache<string, readonly WordPiece[]>({ max: KEPT_WORDS });
  const piecesOf = (word: string) => {
    const known = kept.get(word);
    if (known) return known;
    const pieces = piecesIn(word, tokenizer);
    kept.set(word, pieces);
    return pieces;
  };
  return (text) =>
    wordsIn(text).flatMap((units) => {
      const word = units.map(({ character }) => character).join('');
      return piecesOf(word).map(({ id, from, to }) => ({
        id,
        start: units[from]?.start ?? 0,
        end: units[to - 1]?.end ?? 0,
      }));
    });
}

/** A token of a word: its characters (code points), end exclusive. */
interface WordPiece {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** The library's own type of this cannot be found by the type checker. */
interface Encoded {
  readonly ids: readonly number[];
  readonly tokens: readonly string[];
}

function piecesIn(word: string, tokenizer: Tokenizer): WordPiece[] {
  const { ids, tokens }: Encoded = tokenizer.encode(word, { add_special_tokens: false });
  let from = 0;
  return ids.map((id, at) => {
    // A word that the vocabulary cannot put together is one token, whose name says nothing of its length.
    const length =
      ids.length === 1 ? [...word].length : [...(tokens[at] ?? '').replace(INNER, '')].length;
    const piece = { id, from, to: from + length };
    from += length;
    return piece;
  });
}

/** Words in the model's normal form: a sign of punctuation and a CJK character are one each. */
function wordsIn(text: string): ModelCharacter[][] {
  const words: ModelCharacter[][] = [];
  let word: ModelCharacter[] = [];
  const end = () => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  for (const unit of unitsIn(text)) {
    if (unit.character === ' ') end();
    else if (STANDS_ALONE.test(unit.character)) {
      end();
      words.push([unit]);
    } else word.push(unit);
  }
  end();
  return words;
}

const SPACE = /\s/;
/** Not read at all: they show nothing, or stand for what could not be read. */
const DROPPED = /[\p{C}\uFFFD]/u;
const ACCENT = /\p{Mn}/u;
/** Punctuation, which in ASCII is every sign, and the blocks of CJK ideographs. */
const STANDS_ALONE =
  /[\p{P}$+<=>^`|~\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B81F}\u{2B920}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;

function unitsIn(text: string): ModelCharacter[] {
  const units: ModelCharacter[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    if (SPACE.test(character) && character !== '\uFEFF') units.push({ character: ' ', start, end });
    else if (!DROPPED.test(character)) {
      for (const part of character.normalize('NFD')) {
        if (ACCENT.test(part)) continue;
        for (const lower of part.toLowerCase()) {
          if (!ACCENT.test(lower)) units.push({ character: lower, start, end });
        }
      }
    }
    start = end;
  }
  return units;
}
