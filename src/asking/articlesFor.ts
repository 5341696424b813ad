import type { Article } from '../core/article/article.ts';
import { NO_FILTER } from '../core/question/filter/filter.ts';
import { questionLanguage } from '../core/question/questionLanguage.ts';
import { type Word, wordsOf } from '../core/text/words.ts';
import { pauses } from '../pace/pauses.ts';
import type { LibraryState } from '../search/libraryState.ts';
import { MOST_REQUIRED } from './restriction.ts';

/** Articles that a claim is compared with. */
const ARTICLES = 60;

/** Passages that are looked at for each search. */
const CANDIDATES = 20;

/** The least words of a part that is searched for alone: half of a sentence of usual length. */
const PART_WORDS = 8;

/** The most parts of a claim, since each is a search of its own. */
const PARTS = 24;

/** Articles that may have a claim as a whole, those first that have all of its words, then those most like it. */
export async function articlesFor(claim: string, state: LibraryState): Promise<Article[]> {
  const words = wordsIn(claim, state);
  return articlesOf([await keysOfAll(words, state), await keysFor(words, state)], state);
}

/** Articles that may have a claim or parts of it, as the pieces of a stitched claim may be from anywhere. */
export async function articlesInParts(claim: string, state: LibraryState): Promise<Article[]> {
  const words = wordsIn(claim, state);
  const found: (readonly number[])[] = [await keysOfAll(words, state)];
  const pause = pauses();
  for (const part of [words, ...partsOf(words)]) {
    found.push(await keysFor(part, state));
    await pause();
  }
  return articlesOf(found, state);
}

function wordsIn(claim: string, { languages }: LibraryState): Word[] {
  const language = questionLanguage(claim, languages);
  return wordsOf(claim, undefined, language).filter(({ stop }) => !stop);
}

/** Of the passages that have all of the words: among many that are like a claim the one that has it may be far behind. */
async function keysOfAll(words: readonly Word[], { searcher }: LibraryState): Promise<number[]> {
  const terms = [...new Set(words.map(({ term }) => term))];
  const required = terms.slice(0, MOST_REQUIRED).map((term) => [term]);
  const restriction = { filter: NO_FILTER, required, accepts: () => true };
  return (await searcher.search(terms, CANDIDATES, restriction)).map(({ key }) => key);
}

async function keysFor(words: readonly Word[], { searcher }: LibraryState): Promise<number[]> {
  const terms = [...new Set(words.map(({ term }) => term))];
  return (await searcher.search(terms, CANDIDATES)).map(({ key }) => key);
}

function articlesOf(found: readonly (readonly number[])[], state: LibraryState): Article[] {
  const articles = new Map<string, Article>();
  for (const { entry, article } of state.proposalsOf(interleaved(found))) {
    if (articles.size < ARTICLES && !articles.has(entry.id)) articles.set(entry.id, article());
  }
  return [...articles.values()];
}

/** Neighbouring words; each part overlaps the next by half, so that no piece falls between two. */
function partsOf(words: readonly Word[]): Word[][] {
  const step = Math.max(PART_WORDS / 2, Math.ceil(words.length / PARTS));
  const parts: Word[][] = [];
  for (let at = 0; at === 0 || at + step < words.length; at += step) {
    parts.push(words.slice(at, at + 2 * step));
  }
  return parts.length > 1 ? parts : [];
}

/** The first of each list, then the second of each, and so on; each once. */
function interleaved(lists: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const ranks = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? []));
  return [...new Set(ranks.flat())];
}
