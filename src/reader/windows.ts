import type { PairPassage } from '../core/ranking/readPairs.ts';
import type { ModelToken, TokensOf } from './tokens.ts';
import { SPECIAL } from './vocabulary.ts';

/** What the model reads in one go: a question, a title and a stretch of a passage. */
export interface ReadingWindow {
  /** `[CLS] question [SEP] title [SEP] passage [SEP]`. */
  readonly ids: readonly number[];
  /** Where the passage's side begins in them: after the question's `[SEP]`. */
  readonly second: number;
  /** Where the passage's own tokens begin in them. */
  readonly first: number;
  /** Those of the passage, with offsets into it. */
  readonly tokens: readonly ModelToken[];
}

const { CLS, SEP } = SPECIAL;

/** Tokens, as the model was trained. */
const QUESTION_LIMIT = 48;
const TITLE_LIMIT = 24;
const WINDOW_LIMIT = 256;
/** Tokens that two windows share, so that what is cut off in the one is whole in the other. */
const OVERLAP = 64;

/** The windows of a passage, in order: one, unless it is long, and none where it has no token. */
export function windowsOf(
  question: string,
  { title, text }: Pick<PairPassage, 'title' | 'text'>,
  tokensOf: TokensOf,
): ReadingWindow[] {
  const idsOf = (of: string, limit: number) =>
    tokensOf(of)
      .slice(0, limit)
      .map(({ id }) => id);
  const asked = [CLS, ...idsOf(question, QUESTION_LIMIT), SEP];
  const named = idsOf(title, TITLE_LIMIT);
  const before = named.length > 0 ? [...asked, ...named, SEP] : asked;
  const room = WINDOW_LIMIT - before.length - 1;
  const tokens = tokensOf(text);
  const windows: ReadingWindow[] = [];
  for (let from = 0; from < tokens.length; from += room - OVERLAP) {
    const part = tokens.slice(from, from + room);
    windows.push({
      ids: [...before, ...part.map(({ id }) => id), SEP],
      second: asked.length,
      first: before.length,
      tokens: part,
    });
    if (from + room >= tokens.length) break;
  }
  return windows;
}
