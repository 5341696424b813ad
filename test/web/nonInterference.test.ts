import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_RULES, type Rules } from '../../src/core/conversation/collections/rules.ts';
import { createApp } from '../../src/web/app.ts';
import type { WebOptions } from '../../src/web/webOptions.ts';
import { storyProbes, storyQuestions } from '../support/collectionStories.ts';
import { desksOf } from '../support/desk.ts';
import { libraryOf, NOW } from '../support/library.ts';
import { webOptionsOf } from '../support/web.ts';

/** How many requests are made; `SEQUENCES=1000` for the thorough run. */
const SEQUENCES = Number(process.env['SEQUENCES'] ?? 150);

const SEEN = {
  'ferry.md':
    '---\ndate: 2016-10-03\n---\n# Ferry late\n\nThe ferry of Zoe Quill closed the toll on 3 October 2016. The mill cost 40 million crowns.\n',
  'bridge.md':
    '---\ndate: 2015-01-02\nauthor: Ann Lee\n---\n# Bridge open\n\nRussia sold the mill. Zoe Quill is the captain of the harbour.\n\nThe bridge of Grenholm opened the tower in 2015.\n',
  'news/toll.txt': 'A toll\n\n7 people died at the tower on Monday. The ferry was closed.\n',
};

const HIDDEN = {
  'mid/ferry.md':
    '---\npublisher: The Whisper\n---\n# Ferries late again\n\nThe ferry of Bramblewood closed the bridle. The ferry was closed.\n',
  'mid/secret.md': '# Toner and tower\n\nOttoline, of the UN, owns the UN and the winter.\n',
};

/** What the owner writes, so that nobody on the page may ask what lies in the folder. */
const RULES: Rules = {
  ...NO_RULES,
  collections: [
    { name: 'Board', holds: { kind: 'folder', folders: ['mid'] }, only: [{ kind: 'terminal' }] },
  ],
};

const library = await libraryOf({ ...SEEN, ...HIDDEN });
const whole = { ...webOptionsOf(library), deskOf: desksOf(library, undefined, NOW, RULES) };
const alone = webOptionsOf(await libraryOf(SEEN));

const typed = fc.oneof(
  storyQuestions,
  storyProbes.map((probe) => probe.typed),
  fc.constantFrom('mid', 'mid/secret', 'Board', 'collection:Board toll', 'Ottoline', 'toner'),
);

const get = (path: string, name: string) =>
  typed.map((text) => ({ path: `${path}?${new URLSearchParams({ [name]: text })}` }));

const post = (path: string, name: string) =>
  typed.map((text) => ({
    path,
    init: {
      method: 'POST',
      body: JSON.stringify({ [name]: text }),
      headers: { 'content-type': 'application/json' },
    },
  }));

const ids = fc.constantFrom(
  ...['ferry', 'bridge', 'news/toll', 'mid/ferry', 'mid/secret', 'mid', 'toll', 'mid/ferr'],
);

const requests: fc.Arbitrary<{ readonly path: string; readonly init?: RequestInit }> = fc.oneof(
  ...[get('/', 'q'), get('/suggest', 'q'), get('/timeline', 'topic'), get('/verify', 'text')],
  ...[get('/claim', 'text'), get('/articles', 'q'), get('/api/ask', 'question')],
  ...[post('/api/ask', 'question'), post('/api/verify', 'text'), post('/api/claim', 'statement')],
  ...[post('/api/proofread', 'text'), post('/api/find-sources', 'text')],
  ...[get('/api/articles', 'query'), get('/api/timeline', 'topic')],
  ids.map((id) => ({ path: `/articles/${id}` })),
  ids.map((id) => ({ path: `/api/articles/${id}` })),
  ids.map((id) => ({ path: `/original/${id}` })),
  fc
    .tuple(ids, typed)
    .map(([id, quote]) => ({ path: `/articles/${id}?${new URLSearchParams({ quote })}` })),
  fc
    .constantFrom('/collections', '/help', '/articles', '/opensearch.xml', '/api/articles')
    .map((path) => ({ path })),
);

/** All that whoever asks gets to see. */
async function seen(options: WebOptions, path: string, init?: RequestInit) {
  // A new one each time, which has counted nothing.
  const response = await createApp(options).request(path, init);
  const headers = [...response.headers].filter(([name]) => !/^(?:date|ratelimit)/.test(name));
  return { status: response.status, headers, body: await response.text() };
}

it(`what is kept from the page is nowhere on it, in ${SEQUENCES} requests`, {
  timeout: 60_000 + SEQUENCES * 500,
}, async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(requests, async ({ path, init }) => {
      const told = await seen(whole, path, init);
      statuses.set(told.status, (statuses.get(told.status) ?? 0) + 1);
      expect(told).toEqual(await seen(alone, path, init));
    }),
    { numRuns: SEQUENCES },
  );
  // Whoever is turned away is told nothing, which is the same for all.
  expect(statuses.get(200)).toBeGreaterThan(SEQUENCES / 2);
});
