import type { Client } from '@opensearch-project/opensearch';
import fc from 'fast-check';
import type { CatalogueEntry } from '../../../src/core/article/catalogue.ts';
import { filterFieldsOf } from '../../../src/openSearch/documents.ts';
import { indexBody } from '../../../src/openSearch/indexLayout.ts';
import type { Query } from '../../../src/openSearch/searches.ts';

/** Names that are parts of each other, in several scripts, and what is hardly a name. */
export const NAMES = [
  ...['BBC', 'The BBC', 'BBC News', 'News', 'Süddeutsche Zeitung', 'Zeitung', 'zeitung—heute'],
  ...['新华社', '华', 'O’Neill', "O'Neill, Nora", 'Agence France-Presse', 'é', 'e\u0301', '—', ''],
  ...['*', 'B?C', 'a\\b', 'ﬁ', 'İstanbul', '\u00ad'],
];

const FOLDERS = [
  'news',
  'News',
  'news/2016',
  'nüsse',
  'nu\u0308sse',
  'a',
  'a/b',
  'a*',
  'a?b',
  'ab',
];

const name = fc.constantFrom(...NAMES);
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

export const anyDay = fc
  .tuple(
    fc.integer({ min: 1985, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => `${part}`.padStart(2, '0')).join('-'));

const anyDate = fc.oneof(
  anyDay,
  anyDay.map((day) => `${day}T23:00:00-05:00`),
  anyDay.map((day) => day.slice(0, 7)),
  fc.constantFrom('2016', 'soon', '0987-05-05', '9999-12-31'),
);

/** What a catalogue may say of an article. */
export const anyEntry: fc.Arbitrary<CatalogueEntry> = fc
  .record({
    id: fc
      .tuple(fc.constantFrom('', ...FOLDERS), fc.constantFrom('x', 'Ü', 'a#1'))
      .map(([folder, last]) => (folder === '' ? last : `${folder}/${last}`)),
    publisher: optional(name),
    agency: optional(name),
    author: optional(
      fc.oneof(
        { weight: 20, arbitrary: name },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            `${'The '.repeat(1999)}BBC News`,
            `${'Nora '.repeat(4000)}é`,
            'x'.repeat(20_000),
          ),
        },
      ),
    ),
    tags: optional(fc.array(name, { maxLength: 3 })),
    language: optional(fc.constantFrom('de', 'DE', 'de-AT', 'pt-BR', 'pt_br', 'en', 'deu', '')),
    date: optional(anyDate),
    months: optional(fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 3 })),
    years: optional(fc.uniqueArray(fc.integer({ min: 1985, max: 2030 }), { maxLength: 3 })),
  })
  .map((drawn) => ({ ...drawn, title: 'Title' }) as CatalogueEntry);

export const anyFolder = fc.constantFrom(...FOLDERS, '.', './news/', '/a', 'a\\b', 'news/2016/');

/** Sends entries, as articles are sent. @returns which of them a query finds. */
export async function sendEntries(
  client: Client,
  index: string,
  entries: readonly CatalogueEntry[],
) {
  await client.indices.create({ index, body: indexBody({ shards: 1, replicas: 0 }) as never });
  const lines = entries.flatMap((entry, at) => [
    { index: { _id: `${at}` } },
    { kind: 'article', article: entry.id, ...filterFieldsOf(entry) },
  ]);
  const { body } = await client.bulk({ index, refresh: true, body: lines });
  if (body.errors) throw new Error(JSON.stringify(body.items.slice(0, 3)));
  return {
    async found(query: Query): Promise<Set<number>> {
      const size = entries.length;
      const { body } = await client.search({
        index,
        body: { query, size, _source: false } as never,
      });
      return new Set(body.hits.hits.map((hit) => Number(hit._id)));
    },
  };
}
