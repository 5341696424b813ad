import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  belongsTo,
  type Membership,
  NOTHING,
} from '../../src/core/conversation/collections/membership.ts';
import { connect } from '../../src/openSearch/client.ts';
import { membershipQuery } from '../../src/openSearch/membershipQuery.ts';
import { clusterSkipped, HAS_CLUSTER, ownIndex } from '../support/openSearch/cluster.ts';
import { anyEntry, anyFolder, NAMES, sendEntries } from '../support/openSearch/entries.ts';

const { nodes, index } = ownIndex();

const names = fc.array(fc.constantFrom(...NAMES), { maxLength: 3 });
const codes = fc.array(fc.constantFrom('de', 'DE-at', 'pt', 'pt_BR', 'en', ''), { maxLength: 2 });
const { membership } = fc.letrec<{ membership: Membership }>((tie) => ({
  membership: fc.oneof(
    { depthSize: 'small' },
    fc.record({
      kind: fc.constant('folder' as const),
      folders: fc.array(anyFolder, { maxLength: 2 }),
    }),
    fc.record({ kind: fc.constant('tag' as const), tags: names }),
    fc.record({ kind: fc.constant('source' as const), sources: names }),
    fc.record({ kind: fc.constant('author' as const), authors: names }),
    fc.record({ kind: fc.constant('language' as const), languages: codes }),
    fc.record({
      kind: fc.constantFrom('any' as const, 'all' as const, 'not' as const),
      of: fc.array(tie('membership'), { maxLength: 3 }),
    }),
  ),
}));

describe.skipIf(!HAS_CLUSTER)(`what belongs to a collection${clusterSkipped}`, async () => {
  const client = connect({ nodes: HAS_CLUSTER && nodes ? nodes : ['http://127.0.0.1:1'] });
  const entries = fc.sample(anyEntry, 500);
  const sent = HAS_CLUSTER ? await sendEntries(client, index, entries) : undefined;
  afterAll(() => client.close());

  it('is in a cluster what belongs to it here', async () => {
    await fc.assert(
      fc.asyncProperty(membership, async (drawn) => {
        const query = membershipQuery(drawn);
        const found = query && (await sent?.found(query));
        const belongs = belongsTo(drawn);
        for (const [at, entry] of entries.entries()) {
          expect([at, found?.has(at)]).toEqual([at, belongs(entry)]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('can be asked for up to what is said not to be', async () => {
    const words = 'äöß'.repeat(50);
    const most: Membership = {
      kind: 'source',
      sources: Array.from({ length: 4 }, (_, at) => `${words}${at}`),
    };
    const query = membershipQuery({ kind: 'not', of: [most] });
    expect((await sent?.found(query ?? {}))?.size).toBe(entries.length);
  });
});

it.each<[string, Membership]>([
  ['a long name', { kind: 'author', authors: ['x'.repeat(5000)] }],
  [
    'many names',
    { kind: 'not', of: [{ kind: 'source', sources: Array.from({ length: 900 }, String) }] },
  ],
  ['many collections', { kind: 'any', of: Array.from({ length: 600 }, () => NOTHING) }],
])('a cluster is not asked for %s', (_, drawn) => {
  expect(membershipQuery(drawn)).toBeUndefined();
});
