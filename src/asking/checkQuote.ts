import { checkQuote } from '../core/answer/quoteCheck/quoteCheck.ts';
import { withExcerpts } from '../core/answer/quoteCheck/quotePlaces.ts';
import type { Article } from '../core/article/article.ts';
import type { CheckQuote } from '../core/conversation/library.ts';
import { questionLanguage } from '../core/question/questionLanguage.ts';
import { type Word, wordsOf } from '../core/text/words.ts';
import { pauses } from '../pace/pauses.ts';
import type { LibraryState, LibraryStates } from '../search/libraryState.ts';
import { lookAgain } from './lookAgain.ts';

/** Articles that a claim is compared with. */
const ARTICLES = 60;

/** Passages that are looked at for each search. */
const CANDIDATES = 20;

/** The least words of a part that is searched for alone: half of a sentence of usual length. */
const PART_WORDS = 8;

/** The most parts of a claim, since each is a search of its own. */
const PARTS = 24;

/**
 * Looks for the claim as a whole and for its parts, as the pieces of a stitched claim may be from
 * anywhere. A claim without a word worth searching for is found nowhere.
 */
export function createCheckQuote({ withState }: LibraryStates): CheckQuote {
  return async (claim) => {
    const alone = checkQuote(claim, []);
    if (alone.kind !== 'absent') return withExcerpts(alone, []);
    return withState(async (state) => {
      const articles = await articlesFor(claim, state);
      const checked = withExcerpts(checkQuote(claim, articles), articles);
      lookAgain(state, checked.excerpts);
      return checked;
    });
  };
}

async function articlesFor(claim: string, state: LibraryState): Promise<Article[]> {
  const language = questionLanguage(claim, state.languages);
  const words = wordsOf(claim, undefined, language).filter(({ stop }) => !stop);
  const found: (readonly number[])[] = [];
  const pause = pauses();
  for (const part of [words, ...partsOf(words)]) {
    const terms = [...new Set(part.map(({ term }) => term))];
    const candidates = await state.searcher.search(terms, CANDIDATES);
    found.push(candidates.map(({ key }) => key));
    await pause();
  }
  const articles = new Map<string, Article>();
  for (const { article } of state.proposalsOf(interleaved(found))) {
    if (articles.size < ARTICLES) articles.set(article.id, article);
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
