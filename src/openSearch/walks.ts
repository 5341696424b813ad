import type { CatalogueEntry } from '../core/article/catalogue.ts';
import { compareNames } from '../core/article/listOrder.ts';
import type { Problem } from '../core/article/problem.ts';
import type { ArticleDocument, FileDocument } from './indexLayout.ts';
import type { Query, SearchAll, SearchHit } from './searches.ts';

/** Documents that are asked for at once where all are gone through. */
const PAGE = 5_000;

/** What the vocabulary has that begins so, also where no passage has it any more. */
export async function termsFrom(beginning: string, search: SearchAll): Promise<readonly string[]> {
  const query = { bool: { filter: [{ term: { kind: 'term' } }, { prefix: { term: beginning } }] } };
  const terms: string[] = [];
  for await (const { sort } of hitsOf(query, 'term', false, search)) terms.push(String(sort[0]));
  return terms;
}

/** The lines of all articles in the catalogue, in order of their ids. */
export async function catalogueIn(search: SearchAll): Promise<readonly CatalogueEntry[]> {
  const entries: CatalogueEntry[] = [];
  const query = { bool: { filter: [{ term: { kind: 'article' } }] } };
  for await (const { source } of hitsOf(query, 'article', ['entry'], search)) {
    // Articles were sent as such.
    const { entry } = source as Pick<ArticleDocument, 'entry'>;
    entries.push(JSON.parse(entry) as CatalogueEntry);
  }
  return entries.sort((a, b) => compareNames(a.id, b.id));
}

/** What could not be used of the files, in order of their paths. */
export async function problemsIn(search: SearchAll): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const query = {
    bool: { filter: [{ term: { kind: 'file' } }, { exists: { field: 'problems' } }] },
  };
  for await (const { source } of hitsOf(query, 'file', ['problems'], search)) {
    // Ingesters write nothing else.
    const { problems: own = '[]' } = source as Pick<FileDocument, 'problems'>;
    problems.push(...(JSON.parse(own) as Problem[]));
  }
  return problems;
}

/** All documents of one kind, in the order of a field of which each has one. */
async function* hitsOf(
  query: Query,
  field: string,
  source: readonly string[] | false,
  search: SearchAll,
): AsyncGenerator<SearchHit> {
  let after: readonly unknown[] | undefined;
  do {
    const [reply] = await search([
      {
        ...{ query, size: PAGE, _source: source, track_total_hits: false },
        sort: [{ [field]: 'asc' }],
        ...(after && { search_after: after }),
      },
    ]);
    const hits = reply?.hits ?? [];
    yield* hits;
    after = hits.length < PAGE ? undefined : hits.at(-1)?.sort;
  } while (after);
}
