import fc from 'fast-check';
import { heldColumns } from '../../src/search/columns.ts';
import {
  createIndexPacker,
  type IndexedPassage,
  openIndex,
  type PackedIndex,
} from '../../src/search/packedIndex.ts';
import { type PackedSegment, withoutPassages } from '../../src/search/packedSegment.ts';
import {
  NOTHING_TO_SEARCH,
  type SearchEngine,
  type Searcher,
} from '../../src/search/searchEngine.ts';

export interface KeyedPassage extends IndexedPassage {
  readonly key: number;
  /** The id of its article; '' where it does not matter. */
  readonly articleId?: string;
}

/** Passages in an engine, which come and go one by one. It is searched in its newest state. */
export interface SearchIndex extends Searcher {
  add(passages: readonly KeyedPassage[]): Promise<void>;
  /** Those of them that are there. */
  remove(passages: readonly Pick<KeyedPassage, 'key'>[]): Promise<void>;
  /** What searches the state that it is in. */
  searcher(): Searcher;
}

/** Terms, of any script. */
export const anyTerm = fc.oneof(
  fc.constantFrom('a', 'b', 'ab', 'ä', '\u{1f600}', '\uffff', 'US', 'us', '1.2', 'x:de'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((it) => it.isWellFormed()),
);
export const anyPassages = fc.array(
  fc.record({
    terms: fc.array(anyTerm, { maxLength: 12 }),
    titleTerms: fc.array(anyTerm, { maxLength: 3 }),
  }),
  { maxLength: 20 },
);

/** The index of some passages, in memory. */
export function packedIndexOf(passages: Iterable<IndexedPassage>): PackedIndex {
  const packer = createIndexPacker();
  for (const passage of passages) packer.add(passage);
  return openIndex(heldColumns(packer.pack()));
}

export function searchIndexOf(engine: SearchEngine): SearchIndex {
  let segments: readonly PackedSegment[] = [];
  let searcher = NOTHING_TO_SEARCH;
  return {
    searcher: () => searcher,
    search: (...asked) => searcher.search(...asked),
    async add(passages) {
      const added = segmentsOf(passages);
      segments = [...segments, ...added].sort((a, b) => a.firstKey - b.firstKey);
      searcher = await engine.change({ added, removed: [], segments });
    },
    async remove(passages) {
      const removed = passages.map(({ key }) => key);
      segments = segments
        .map((segment) => {
          const own = removed.filter((key) => isIn(segment, key));
          return own.length > 0 ? withoutPassages(segment, own) : segment;
        })
        .filter(({ index, removed: out }) => out?.passages !== index.passages);
      searcher = await engine.change({ added: [], removed, segments });
    },
  };
}

/** Keys need not follow each other, so each passage may need a segment of its own. */
function segmentsOf(passages: readonly KeyedPassage[]): PackedSegment[] {
  const runs: KeyedPassage[][] = [];
  for (const passage of passages) {
    const run = runs.at(-1);
    if (run?.[0] && run[0].key + run.length === passage.key) run.push(passage);
    else runs.push([passage]);
  }
  return runs.map((run) => ({
    firstKey: run[0]?.key ?? 0,
    index: packedIndexOf(run),
    articleOf: (passage) => run[passage]?.articleId ?? '',
  }));
}

function isIn({ firstKey, index }: PackedSegment, key: number): boolean {
  return key >= firstKey && key < firstKey + index.passages;
}
