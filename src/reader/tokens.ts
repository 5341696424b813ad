import type { Span } from '../core/text/span.ts';
import type { PiecesOf } from './vocabulary.ts';

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

/**
 * A text is cut into words as BERT does it (`BasicTokenizer` of https://github.com/google-research/bert), and
 * each word into its pieces.
 */
export function createTokens(piecesOf: PiecesOf): TokensOf {
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
