import { LRUCache } from 'lru-cache';
import type { Article } from '../../core/article/article.ts';
import { type Proposal, proposalWith } from '../../core/ranking/order.ts';
import { passageOf, sentencesAt, unpackArticle } from './packedArticles.ts';
import { entryOf, keysOf, placesOn, type ShelfPlace } from './shelf.ts';

/** Articles and passages as they were before they were packed; the last ones are kept. */
export interface UnpackedArticles {
  /** Undefined where it can no longer be read as it was kept. */
  article(place: ShelfPlace): Article | undefined;
  /**
   * The passage with a key, which is one of the article's; undefined where that was found to be no longer what was
   * kept. Whoever looks into it when that is found gets a `DamagedArticle`.
   */
  proposal(place: ShelfPlace, key: number): Proposal | undefined;
  /** Whether it can be read as it was kept, and its file still is what it was read from. */
  isCurrent(place: ShelfPlace): boolean;
  /** What nobody will ask for again takes no room. */
  forget(place: ShelfPlace): void;
}

/** An article can no longer be read as it was kept, which has been told to whoever mends it. */
export class DamagedArticle extends Error {
  constructor(id: string) {
    super(`What was kept of the article ${id} is not what was written.`);
  }
}

/** Articles that stay unpacked, and UTF-16 code units of them: what was quoted is soon looked at again. */
const UNPACKED = { articles: 40, length: 4_000_000 } as const;
/** Passages that stay unpacked, as many as some questions order: what is kept longer makes the heap grow. */
const UNPACKED_PASSAGES = 60;

/** What is heard of articles that are no longer what they were, and asked of their files. */
export interface ArticleDoubts {
  /** Hears of an article that can no longer be read as it was kept, or whose file is another one by now. */
  readonly onDamage: (id: string) => void;
  /** Whether a file still is the one with this CRC-32. */
  readonly isUnchanged: (path: string, fileCheck: number) => boolean;
}

export function createUnpackedArticles({ onDamage, isUnchanged }: ArticleDoubts): UnpackedArticles {
  const articles = new LRUCache<string, Article>({
    max: UNPACKED.articles,
    maxSize: UNPACKED.length,
    sizeCalculation: ({ text }) => text.length + 1,
  });
  const proposals = new LRUCache<number, Proposal>({ max: UNPACKED_PASSAGES });
  /** Names of the places whose articles are damaged. */
  const damaged = new Set<string>();

  const article = (place: ShelfPlace): Article | undefined => {
    const name = nameOf(place);
    const known = articles.get(name);
    if (known) return known;
    const read = readArticle(place);
    if (read) articles.set(name, read);
    else noteDamage(place);
    return read;
  };

  const noteDamage = (place: ShelfPlace) => {
    damaged.add(nameOf(place));
    onDamage(entryOf(place).id);
  };

  /** Notes all that is damaged where one is, so that who came upon it is stopped once and not by each. */
  const noteDamageAround = (place: ShelfPlace) => {
    for (const other of placesOn(place)) if (!readArticle(other)) noteDamage(other);
  };

  return {
    article,
    proposal(place, key) {
      if (damaged.has(nameOf(place))) {
        // It may be that its file could not be read again the last time.
        noteDamage(place);
        return undefined;
      }
      const known = proposals.get(key);
      if (known) return known;
      const entry = entryOf(place);
      const articleNow = () => {
        const read = article(place);
        if (read) return read;
        noteDamageAround(place);
        throw new DamagedArticle(entry.id);
      };
      const number = key - place.firstKey;
      const { articles: packed, analyses } = place.segment;
      const passage = passageOf(entry.id, sentencesAt(packed, number), articleNow);
      const proposal = proposalWith({ entry, article: articleNow, passage }, () =>
        analyses.analysisOf(number),
      );
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
      damaged.delete(nameOf(place));
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
