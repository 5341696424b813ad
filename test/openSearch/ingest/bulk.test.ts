import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { connect } from '../../../src/openSearch/client.ts';
import { createBulk } from '../../../src/openSearch/ingest/bulk.ts';
import { createPatience } from '../../../src/openSearch/ingest/patience.ts';

/** An action as it came, with what it is to write. */
interface Came {
  readonly _id: string;
  readonly [about: string]: unknown;
}

type Says = (actions: readonly Came[], time: number) => readonly object[] | number;

/** Sends to something in a cluster's place. @param says what it makes of a request: an item each, or a status. */
async function sendingTo(says: Says) {
  let time = 0;
  const server = createServer(async (request, response) => {
    const actions = await actionsOf(request);
    const said = says(actions, time++);
    const items = typeof said === 'number' ? [] : said.map((index) => ({ index }));
    const status = typeof said === 'number' ? said : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? { items } : { error: 'no' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const patience = createPatience({
    ...{ log() {}, longest: 60_000, stop: new AbortController().signal },
  });
  return createBulk(connect({ nodes: [`http://127.0.0.1:${port}`] }), 'files', patience);
}

async function actionsOf(request: IncomingMessage): Promise<Came[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  expect(request.url).toBe('/files/_bulk?require_alias=true');
  const lines = Buffer.concat(chunks).toString().trimEnd().split('\n');
  return lines.flatMap((line) => {
    const [kind = '', about] = Object.entries(JSON.parse(line))[0] ?? [];
    return ['index', 'create', 'delete'].includes(kind) ? [about as Came] : [];
  });
}

const done = ({ _id }: Came) => ({ _id, status: 201, _seq_no: Number(_id), _primary_term: 1 });
const actions = (count: number, length = 1) =>
  Array.from({ length: count }, (_, number) => ({
    ...({ kind: 'index', id: `${number}`, document: { text: 'x'.repeat(length) } } as const),
  }));
const doneAs = (seqNo: number) => ({ kind: 'done', revision: { seqNo, primaryTerm: 1 } });

it('each is told what became of it, in the order in which they were given', async () => {
  const { send } = await sendingTo((came) => came.map(done));
  expect(await send(actions(5))).toEqual([0, 1, 2, 3, 4].map(doneAs));
  expect(await send([])).toEqual([]);
});

it('many are sent in parts, and none twice', async () => {
  const ids: string[] = [];
  const lengths: number[] = [];
  const { send } = await sendingTo((came) => {
    ids.push(...came.map(({ _id }) => _id));
    lengths.push(came.length);
    return came.map(done);
  });
  const results = await send(actions(50, 1024 * 1024));
  expect(results).toEqual(Array.from({ length: 50 }, (_, number) => doneAs(number)));
  expect(Math.max(...lengths)).toBeLessThan(9);
  expect(ids.sort()).toEqual(Array.from({ length: 50 }, (_, number) => `${number}`).sort());
});

it('under which epoch, and after which revision, is said to the cluster', async () => {
  const came: Came[] = [];
  const { send } = await sendingTo((all) => {
    came.push(...all);
    return all.map(done);
  });
  await send([
    { kind: 'delete', id: '1', routing: 'r', epoch: 7 },
    { kind: 'index', id: '2', since: { seqNo: 3, primaryTerm: 4 }, document: '{"a":1}' },
  ]);
  expect(came).toEqual([
    { _id: '1', routing: 'r', version: 7, version_type: 'external_gte' },
    { _id: '2', if_seq_no: 3, if_primary_term: 4 },
  ]);
});

it('what is not done at the moment is sent again, and nothing else', async () => {
  const ids: string[][] = [];
  const { send } = await sendingTo((came, time) => {
    ids.push(came.map(({ _id }) => _id));
    if (time === 0) return 503;
    return came.map((it) =>
      time === 1 && it._id !== '1'
        ? { status: 429, error: { type: 'rejected_execution_exception', reason: 'busy' } }
        : done(it),
    );
  });
  expect(await send(actions(3))).toEqual([0, 1, 2].map(doneAs));
  expect(ids).toEqual([
    ['0', '1', '2'],
    ['0', '1', '2'],
    ['0', '2'],
  ]);
});

it('what never will be is refused, and what was outrun is told with the epoch that it was by', async () => {
  const { send } = await sendingTo((came) =>
    came.map((it) => {
      const conflict =
        '[1]: version conflict, current version [90] is higher or equal to the one [7]';
      if (it._id === '0') return done(it);
      return it._id === '1'
        ? { status: 409, error: { type: 'version_conflict_engine_exception', reason: conflict } }
        : { status: 400, error: { type: 'mapper_parsing_exception', reason: 'no number' } };
    }),
  );
  expect(await send(actions(3))).toEqual([
    doneAs(0),
    { kind: 'outrun', epoch: 90 },
    { kind: 'refused', reason: 'no number' },
  ]);
});

it('what is too large is sent in smaller parts; one that is so by itself is refused', async () => {
  const { send } = await sendingTo((came) =>
    came.length > 1 || came[0]?._id === '3' ? 413 : came.map(done),
  );
  const results = await send(actions(5));
  expect(results.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'refused', 'done']);
});

it('an action of which nothing is said is sent again', async () => {
  const ids: string[][] = [];
  const { send } = await sendingTo((came, time) => {
    ids.push(came.map(({ _id }) => _id));
    return time === 0 ? came.slice(1).map(() => done({ _id: '0' })) : came.map(done);
  });
  expect(await send(actions(2))).toEqual([0, 1].map(doneAs));
  expect(ids).toEqual([['0', '1'], ['1']]);
});
