import { expect, it } from 'vitest';
import { createReadDraft } from '../../../src/library/draft/readDraftApart.ts';

// The thread runs the built program, which `npm test` builds first.
const WORKER = new URL('../../../dist/library/draft/draftWorker.js', import.meta.url);
const thread = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

const FILE = { name: 'a.txt', bytes: new TextEncoder().encode('He said “no”.') };
const GIVEN_UP = {
  kind: 'unreadable',
  why: expect.stringMatching(/^Reading it took more than .*; save it as plain text\.$/),
};

it('a draft is read in a thread of its own', async () => {
  expect(await createReadDraft({ worker: WORKER })(FILE)).toEqual({
    kind: 'draft',
    draft: { text: 'He said “no”.' },
    form: { kind: 'file', mark: '' },
  });
});

it.each([
  ['takes for ever', 'for (;;) {}'],
  ['waits for ever', 'setInterval(() => {}, 1000)'],
  ['fails', 'throw new Error("no")'],
  ['ends without a word', 'process.exit(0)'],
])('a thread that %s costs its draft alone', async (_, code) => {
  const read = createReadDraft({ worker: thread(code), timeLimit: 0.5 });
  expect(await read(FILE)).toEqual(GIVEN_UP);
});
