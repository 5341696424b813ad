import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { comparable, compileFilter } from '../../src/core/question/filter/compiledFilter.ts';
import { type Filter, NO_FILTER } from '../../src/core/question/filter/filter.ts';
import type { Period } from '../../src/core/question/filter/period.ts';
import { connect } from '../../src/openSearch/client.ts';
import { filterQuery } from '../../src/openSearch/filterQuery.ts';
import { clusterSkipped, HAS_CLUSTER, ownIndex } from '../support/openSearch/cluster.ts';
import { anyDay, anyEntry, NAMES, sendEntries } from '../support/openSearch/entries.ts';

const { nodes, index } = ownIndex();

const names = fc.array(fc.constantFrom(...NAMES.filter((name) => comparable(name).trim() !== '')), {
  maxLength: 2,
});
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const limits = fc.record({ from: optional(anyDay), to: optional(anyDay) }).map(({ from, to }) => {
  const [first, last] = from && to && to < from ? [to, from] : [from, to];
  return { ...(first && { from: first }), ...(last && { to: last }) };
});
const period: fc.Arbitrary<Period> = fc
  .tuple(
    limits,
    fc.constantFrom('in March', 'last week', 'im Mai'),
    fc.constantFrom('relative', 'guessed', 'said'),
  )
  .filter(([it]) => Object.keys(it).length > 0)
  .map(([it, text, kind]) => ({
    ...{ ...it, text, isRelative: kind === 'relative' },
    ...(kind === 'guessed' && { isYearGuessed: true as const }),
  }));
const withoutPeriod: fc.Arbitrary<Filter> = fc
  .record({
    ...{ sources: names, authors: names },
    articles: fc.oneof(
      fc.constant([]),
      fc.array(fc.constantFrom('news/x', 'a/b/a#1', 'none'), { maxLength: 2 }),
    ),
    limits,
  })
  .map(({ limits: { from, to }, ...drawn }) => ({
    ...{ ...NO_FILTER, ...drawn },
    ...(from !== undefined && { after: from }),
    ...(to !== undefined && { before: to }),
  }));

describe.skipIf(!HAS_CLUSTER)(`what a filter lets through${clusterSkipped}`, async () => {
  const client = connect({ nodes: HAS_CLUSTER && nodes ? nodes : ['http://127.0.0.1:1'] });
  const entries = fc.sample(anyEntry, 500);
  const sent = HAS_CLUSTER ? await sendEntries(client, index, entries) : undefined;
  afterAll(() => client.close());
  const foundBy = (filter: Filter) => sent?.found({ bool: { filter: filterQuery(filter) } });

  it('by names and days is the same in a cluster', async () => {
    await fc.assert(
      fc.asyncProperty(withoutPeriod, async (filter) => {
        const found = await foundBy(filter);
        const { accepts } = compileFilter(filter);
        for (const [at, entry] of entries.entries()) {
          const isLet = accepts(entry) !== 'no';
          expect([at, found?.has(at)]).toEqual([at, isLet]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('by the time of a question is found in a cluster too, with little else', async () => {
    let [right, found] = [0, 0];
    await fc.assert(
      fc.asyncProperty(period, async (drawn) => {
        const filter = { ...NO_FILTER, period: drawn };
        const all = await foundBy(filter);
        const { accepts } = compileFilter(filter);
        const passed = entries.flatMap((entry, at) => (accepts(entry) === 'no' ? [] : at));
        for (const at of passed) expect([at, all?.has(at)]).toEqual([at, true]);
        if (drawn.isYearGuessed) return;
        right += passed.length;
        found += all?.size ?? 0;
      }),
      { numRuns: 80 },
    );
    expect(right / found).toBeGreaterThan(0.8);
  });
});

it('nothing is asked of a cluster for names without a word', () => {
  expect(filterQuery({ ...NO_FILTER, authors: ['—'], sources: ['BBC', ''] })).toEqual([]);
});

it('nothing is asked of a cluster where a filter limits nothing that is known of an article', () => {
  expect(
    filterQuery({ ...NO_FILTER, phrases: ['the ferry'], excluded: ['pier'], sort: 'newest' }),
  ).toEqual([]);
});
