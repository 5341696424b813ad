import { LRUCache } from 'lru-cache';
import type { Article } from '../../core/article/article.ts';
import { type Proposal, proposalOf } from '../../core/ranking/order.ts';
import { unpackArticle, unpackPassage } from './packedArticles.ts';
import { entryOf, keysOf, type ShelfPlace } from './shelf.ts';

/** Articles and passages as they were before they were packed; the last ones are kept. */
export interface UnpackedArticles {
  /** Undefined where it can no longer be read as it was kept. */
  article(place: ShelfPlace): Article | undefined;
  /** The passage with a key, which is one of the article's, and the article. */
  proposal(place: ShelfPlace, key: number): Proposal | undefined;
  /** Whether it can be read as it was kept, and its file still is what it was read from. */
  isCurrent(place: ShelfPlace): boolean;
  /** What nobody will ask for again takes no room. */
  forget(place: ShelfPlace): void;
}

/** UTF-16 code units of articles that stay unpacked: what was quoted is soon looked at again. */
const UNPACKED_LENGTH = 4_000_000;
/** Passages that stay unpacked: what a filter has looked at is ordered next. */
const UNPACKED_PASSAGES = 500;

/** What is heard of articles that are no longer what they were, and asked of their files. */
export interface ArticleDoubts {
  /** Hears of an article that can no longer be read as it was kept, or whose file is another one by now. */
  readonly onDamage: (id: string) => void;
  /** Whether a file still is the one with this CRC-32. */
  readonly isUnchanged: (path: string, fileCheck: number) => boolean;
}

export function createUnpackedArticles({ onDamage, isUnchanged }: ArticleDoubts): UnpackedArticles {
  const articles = new LRUCache<string, Article>({
    maxSize: UNPACKED_LENGTH,
    sizeCalculation: ({ text }) => text.length + 1,
  });
  const proposals = new LRUCache<number, Proposal>({ max: UNPACKED_PASSAGES });

  const article = (place: ShelfPlace): Article | undefined => {
    const known = articles.get(nameOf(place));
    if (known) return known;
    const read = readArticle(place);
    if (read) articles.set(nameOf(place), read);
    else onDamage(entryOf(place).id);
    return read;
  };

  return {
    article,
    proposal(place, key) {
      const known = proposals.get(key);
      if (known) return known;
      const from = article(place);
      if (!from) return undefined;
      const number = key - place.firstKey;
      const passage = unpackPassage(place.segment.articles, number, from);
      const { analyses } = place.segment;
      const proposal = proposalOf(from, passage, () => analyses.analysisOf(number));
      proposals.set(key, proposal);
      return proposal;
    },
    isCurrent(place) {
      const kept = article(place);
      if (!kept) return false;
      const fileCheck = place.segment.articles.fileChecks[place.number] ?? 0;
      if (fileCheck === 0 || isUnchanged(kept.path, fileCheck)) return true;
      onDamage(kept.id);
      return false;
    },
    forget(place) {
      articles.delete(nameOf(place));
      for (const key of keysOf(place)) proposals.delete(key);
    },
  };
}

/** What no other place is called, ever. */
function nameOf({ firstKey, number }: ShelfPlace): string {
  return `${firstKey} ${number}`;
}

/** Undefined where it can no longer be read as it was kept, or not at all. */
function readArticle({ segment, number }: ShelfPlace): Article | undefined {
  try {
    return unpackArticle(segment.articles, number);
  } catch {
    return undefined;
  }
}
