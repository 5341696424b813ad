import type { DifferencePiece } from './quoteDifference.ts';
import { isWordKey, tokensOf } from './quoteTokens.ts';

/**
 * What kind of words a quotation changed. The first four change what is said, however small they are: a number, a
 * name, a denial, a day. `small` are articles, prepositions and the like, `words` all others.
 */
export type AlterationKind = 'number' | 'name' | 'denial' | 'day' | 'words' | 'small';

/** What stands in the place of what: the words that an article has there, and those of a claim. */
export interface Replacement {
  readonly missing: string;
  readonly added: string;
}

/** Those that change the sense first; at least one where there is a difference. */
export function alterationsIn(difference: readonly DifferencePiece[]): AlterationKind[] {
  const found = new Set(replacementsIn(difference).flatMap(kindsOf));
  return ORDER.filter((kind) => found.has(kind));
}

const ORDER: readonly AlterationKind[] = ['number', 'name', 'denial', 'day', 'words', 'small'];

/** What was put in, left out or replaced, each between two stretches that are the same. */
export function replacementsIn(difference: readonly DifferencePiece[]): Replacement[] {
  const found: Replacement[] = [];
  let open = { missing: '', added: '' };
  for (const piece of [...difference, undefined]) {
    if (piece !== undefined && piece.kind !== 'same') {
      open = { ...open, [piece.kind]: open[piece.kind] + piece.text };
    } else {
      if (open.missing + open.added !== '') found.push(open);
      open = { missing: '', added: '' };
    }
  }
  return found;
}

function kindsOf({ missing, added }: Replacement): AlterationKind[] {
  const [before, behind] = [missing, added].map(changedWords);
  const words = [...(before ?? []), ...(behind ?? [])];
  if (words.length === 0) return [/[-−–%‰\p{Sc}]/u.test(missing + added) ? 'number' : 'small'];
  return words.map(kindOfWord);
}

function changedWords(text: string): string[] {
  return tokensOf(text).flatMap(({ start, end, key }) =>
    isWordKey(key) ? text.slice(start, end) : [],
  );
}

const SMALL =
  /^(?:an?|the|of|to|in|on|at|for|by|with|from|that|which|and|as|it|its|is|was|be|has|had)$/iu;
const DENIAL =
  /^(?:not?|never|none|nobody|nothing|neither|nor|without|hardly|fail(?:s|ed)?|den(?:y|ies|ied)|.*n['’]t)$/iu;
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today|tomorrow)$/iu;
const NUMBER =
  /\p{N}|^(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|half|first|second|third)$/iu;

function kindOfWord(word: string): AlterationKind {
  if (NUMBER.test(word)) return 'number';
  if (DENIAL.test(word)) return 'denial';
  if (DAY.test(word)) return 'day';
  if (/^\p{Lu}/u.test(word)) return 'name';
  return SMALL.test(word) ? 'small' : 'words';
}
