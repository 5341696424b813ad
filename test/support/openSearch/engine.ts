import type { Client } from '@opensearch-project/opensearch';
import { createIndexedWriter } from '../../../src/openSearch/documents.ts';
import {
  indexBody,
  type PassageDocument,
  USUAL_MEANS,
} from '../../../src/openSearch/indexLayout.ts';
import { bestPassages } from '../../../src/openSearch/passageSearch.ts';
import { openPointInTime } from '../../../src/openSearch/pointInTime.ts';
import { createScope } from '../../../src/openSearch/scope.ts';
import { unpackPassages } from '../../../src/search/packedIndex.ts';
import { numbersIn } from '../../../src/search/packedSegment.ts';
import type { SearchEngine } from '../../../src/search/searchEngine.ts';

/**
 * The search of a cluster as an engine of segments, for the suite that every engine is held to. In the program
 * ingesters send the passages.
 */
export function createOpenSearchEngine(client: Client, index: string): SearchEngine {
  let isMade = false;
  return {
    async change({ added, removed }) {
      if (!isMade) {
        await client.indices.create({
          index,
          body: indexBody({ shards: 2, replicas: 0 }) as never,
        });
      }
      isMade = true;
      const write = createIndexedWriter(USUAL_MEANS);
      const lines: Record<string, unknown>[] = removed.map((key) => ({
        delete: { _id: `${key}` },
      }));
      for (const segment of added) {
        const numbers = numbersIn(segment);
        for (const [at, passage] of unpackPassages(segment.index, numbers).entries()) {
          const number = numbers[at] ?? 0;
          const key = segment.firstKey + number;
          const document: Partial<PassageDocument> = {
            ...{ kind: 'passage', article: segment.articleOf(number), version: '', number: key },
            ...JSON.parse(write(passage)),
          };
          lines.push({ index: { _id: `${key}` } }, document);
        }
      }
      if (lines.length > 0) {
        const { body } = await client.bulk({ index, refresh: true, body: lines });
        if (body.errors) throw new Error(JSON.stringify(body.items.slice(0, 3)));
      }
      const point = await openPointInTime(client, index);
      const scope = createScope(point.search, [], USUAL_MEANS);
      return {
        async search(terms, limit, restriction) {
          const found: { key: number; score: number }[] = [];
          if (limit < 1) return found;
          const search = {
            terms,
            required: restriction?.required ?? [],
            filter: [],
            likely: limit,
          };
          for await (const { number: key, score } of bestPassages(scope, search)) {
            if (restriction && !restriction.accepts(key)) continue;
            found.push({ key, score });
            if (found.length === limit) break;
          }
          return found;
        },
      };
    },
  };
}
