import { randomUUID } from 'node:crypto';
import { connect } from '../../src/openSearch/client.ts';
import { searchEngineContract } from '../search/searchEngineContract.ts';
import { createOpenSearchEngine } from '../support/openSearch/engine.ts';

const { OPENSEARCH_URL } = process.env;

if (OPENSEARCH_URL) {
  const client = connect({ nodes: [OPENSEARCH_URL] });
  searchEngineContract('OpenSearch', () => createOpenSearchEngine(client, `test-${randomUUID()}`));
}
