import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../../src/core/article/article.ts';
import { createSegmentWriter, segmentOf } from '../../../src/library/shelves/segment.ts';
import {
  articleDocumentId,
  documentsOf,
  passageDocumentId,
} from '../../../src/openSearch/documents.ts';
import {
  FORM,
  type IndexSize,
  indexBody,
  LIBRARY_ID,
  type LibraryDocument,
  type PassageDocument,
  USUAL_MEANS,
} from '../../../src/openSearch/indexLayout.ts';

/** Makes an index that holds these articles, as an ingester leaves it. */
export async function sendArticles(
  client: Client,
  index: string,
  articles: Iterable<Article>,
  about: Partial<LibraryDocument> = {},
  size: IndexSize = { shards: 2, replicas: 0 },
): Promise<void> {
  await client.indices.create({ index, body: indexBody(size) as never });
  const writer = createSegmentWriter();
  for (const article of articles) writer.add(article);
  const terms = new Set<string>();
  let lines: object[] = [];
  const flush = async () => {
    const { body } = await client.bulk({ index, body: lines as Record<string, unknown>[] });
    if (body.errors) throw new Error(JSON.stringify(body.items.slice(0, 3)));
    lines = [];
  };
  for (const { article, passages } of documentsOf(segmentOf(writer.bytes()), USUAL_MEANS)) {
    const id = articleDocumentId(article.article);
    lines.push({ index: { _id: id } }, article);
    for (const written of passages) {
      const passage = JSON.parse(written) as PassageDocument;
      const _id = passageDocumentId(passage.article, passage.number);
      lines.push({ index: { _id, routing: id } }, passage);
      for (const term of passage.terms.split(' ')) terms.add(term);
    }
    if (lines.length > 2000) await flush();
  }
  for (const term of terms) lines.push({ index: {} }, { kind: 'term', term });
  const usual = { kind: 'library', form: FORM, generation: 1, means: USUAL_MEANS, problems: 0 };
  lines.push({ index: { _id: LIBRARY_ID } }, { ...usual, ...about });
  await flush();
  await client.indices.refresh({ index });
}
