import type { Contestant } from './contestant.ts';
import { passagesIn, WANTED, wordsOf } from './passages.ts';

/** As much as is used of LanceDB, which whoever wants to compare with it installs; it has 160 MB. */
interface Lance {
  connect(folder: string): Promise<{
    createTable(name: string, rows: readonly object[]): Promise<LanceTable>;
    openTable(name: string): Promise<LanceTable>;
  }>;
  readonly Index: { fts(options: Readonly<Record<string, unknown>>): unknown };
  readonly MultiMatchQuery: new (query: string, columns: readonly string[]) => unknown;
}

interface LanceTable {
  add(rows: readonly object[]): Promise<unknown>;
  createIndex(column: string, options: { readonly config: unknown }): Promise<void>;
  optimize(): Promise<unknown>;
  query(): {
    fullTextSearch(query: unknown): {
      select(columns: readonly string[]): { limit(most: number): { toArray(): Promise<unknown> } };
    };
  };
}

/** The full-text search of LanceDB, in Rust, after Lucene's: blocks of postings, of which those are read that can matter. */
export const lance: Contestant = {
  async build({ kept, passages }) {
    const { connect, Index } = await loadLance();
    const database = await connect(`${kept}/lance`);
    let table: LanceTable | undefined;
    for await (const batch of passagesIn(passages, 50_000)) {
      const rows = batch.map(({ title, text }) => ({ title, text }));
      if (rows.length === 0) continue;
      if (table) await table.add(rows);
      else table = await database.createTable('passage', rows);
    }
    const options = { stem: true, removeStopWords: true, language: 'English', withPosition: false };
    await table?.createIndex('text', { config: Index.fts(options) });
    await table?.createIndex('title', { config: Index.fts(options) });
    await table?.optimize();
  },
  async open({ kept }) {
    const { connect, MultiMatchQuery } = await loadLance();
    const table = await (await connect(`${kept}/lance`)).openTable('passage');
    return {
      async ask(question) {
        const words = wordsOf(question).join(' ');
        if (words === '') return [];
        const query = new MultiMatchQuery(words, ['title', 'text']);
        return table.query().fullTextSearch(query).select(['_score']).limit(WANTED).toArray();
      },
    };
  },
};

/** Its name is no constant, since it is none of the packages that the project has. */
async function loadLance(): Promise<Lance> {
  // With fewer, as it has on two processors, it waits for itself for ever (lancedb/lancedb#3568).
  process.env['LANCE_CPU_THREADS'] ??= '4';
  const name: string = '@lancedb/lancedb';
  return import(name);
}
