import { featureOf, type MeanLengths } from './indexLayout.ts';
import { type Query, type SearchAll, type SearchBody, searchedOnce } from './searches.ts';

/** In how many passages a term is. */
export interface TermCounts {
  readonly text: number;
  readonly titles: number;
}

/** What is said of all passages together. */
export interface Totals {
  readonly articles: number;
  readonly passages: number;
  /** Terms of all passages: each one's different ones. */
  readonly different: MeanLengths;
  /** Terms of all texts, repeated as they occur. */
  readonly repeated: number;
  /** Languages of articles with a passage, and how many passages each has. */
  readonly languages: readonly (readonly [code: string, passages: number])[];
}

/** Some of an index, as if there were nothing else in it. */
export interface Scope {
  readonly search: SearchAll;
  /** What limits it. */
  readonly filter: readonly Query[];
  /** With which what terms give was reckoned. */
  readonly means: MeanLengths;
  readonly totals: () => Promise<Totals>;
  /** Counts terms that have not been counted yet. */
  readonly count: (terms: Iterable<string>) => Promise<void>;
  /** Undefined where nobody has counted it. */
  readonly countsOf: (term: string) => TermCounts | undefined;
}

/** Terms that are counted in one go. */
const TOGETHER = 100;

const NONE: TermCounts = { text: 0, titles: 0 };

export function createScope(
  search: SearchAll,
  filter: readonly Query[],
  means: MeanLengths,
): Scope {
  const counts = new Map<string, TermCounts>();
  const totals = new Map<string, Promise<Totals>>();
  return {
    ...{ search, filter, means },
    totals: () => searchedOnce(totals, '', () => totalsOf(search, filter)),
    async count(terms) {
      const fresh = [...new Set(terms)].filter((term) => !counts.has(term));
      for (let at = 0; at < fresh.length; at += TOGETHER) {
        const some = fresh.slice(at, at + TOGETHER);
        const replies = await search(
          some.flatMap((term) => FIELDS.map((field) => countBody(field, term, filter))),
        );
        for (const [place, term] of some.entries()) {
          const [text = 0, titles = 0] = [2 * place, 2 * place + 1].map(
            (reply) => replies[reply]?.total,
          );
          counts.set(term, { text, titles });
        }
      }
    },
    countsOf: (term) => (term === '' ? NONE : counts.get(term)),
  };
}

const FIELDS = ['text', 'titles'] as const;

function countBody(
  field: (typeof FIELDS)[number],
  term: string,
  filter: readonly Query[],
): SearchBody {
  return {
    ...{ size: 0, _source: false, track_total_hits: true },
    query: { bool: { filter: [termQuery(field, term), ...filter] } },
  };
}

/** Passages that have a term. @param boost what it is worth. */
export function termQuery(field: (typeof FIELDS)[number], term: string, boost = 1): Query {
  return { rank_feature: { field: `${field}.${featureOf(term)}`, linear: {}, boost } };
}

async function totalsOf(search: SearchAll, filter: readonly Query[]): Promise<Totals> {
  const of = (kind: string, aggs?: Query): SearchBody => ({
    ...{ size: 0, _source: false, track_total_hits: true },
    query: { bool: { filter: [{ term: { kind } }, ...filter] } },
    ...(aggs && { aggs }),
  });
  const sum = (field: string) => ({ sum: { field } });
  const [articles, passages] = await search([
    of('article'),
    of('passage', {
      text: sum('differentInText'),
      titles: sum('differentInTitles'),
      repeated: sum('repeatedInText'),
      languages: { terms: { field: 'code', size: 1000 } },
    }),
  ]);
  const sumOf = (name: string) => passages?.sums.get(name) ?? 0;
  return {
    articles: articles?.total ?? 0,
    passages: passages?.total ?? 0,
    different: { text: sumOf('text'), titles: sumOf('titles') },
    repeated: sumOf('repeated'),
    languages: passages?.buckets.get('languages') ?? [],
  };
}
