import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { connect, failureIn, reaching, requireVersion } from '../../src/openSearch/client.ts';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server in a cluster's place, and its port. */
async function answering(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

function saying(status: number, body: unknown): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

it.each([
  [{ distribution: 'opensearch', number: '2.4.0' }, undefined],
  [{ distribution: 'opensearch', number: '2.19.6' }, undefined],
  [{ distribution: 'opensearch', number: '3.0.0' }, undefined],
  [{ distribution: 'opensearch', number: '2.3.1' }, 'too-old'],
  [{ distribution: 'opensearch', number: '1.9.9' }, 'too-old'],
  [{ number: '8.11.0' }, 'too-old'],
  ['2.19', 'too-old'],
  [undefined, 'too-old'],
])('whether %j will do: %s', async (version, kind) => {
  const port = await answering(saying(200, { version }));
  const asked = requireVersion(connect({ nodes: [`http://127.0.0.1:${port}`] }));
  if (kind === undefined) await asked;
  else await expect(asked).rejects.toMatchObject({ name: 'Error', kind });
});

it('user and password are sent, and nothing that is thrown or shown holds them', async () => {
  let told: string | undefined;
  const port = await answering((request, response) => {
    told = request.headers.authorization;
    saying(401, { error: 'no' })(request, response);
  });
  const client = connect({ nodes: [`http://us%65r:pa%zz:word@127.0.0.1:${port}`] });
  const failure: unknown = await reaching(() => client.info()).catch((error: unknown) => error);
  expect(told).toBe(`Basic ${Buffer.from('user:pa%zz:word').toString('base64')}`);
  expect(failure).toMatchObject({ kind: 'refused' });
  expect(inspect(failure, { depth: 20 })).not.toContain('word@');
  expect(inspect([...client.connectionPool.connections], { depth: 5 })).not.toContain('pa%zz');
});

it('where one node is away another one is asked', async () => {
  const port = await answering(saying(200, { version: { number: '2.19.6' } }));
  const away = await answering(() => {});
  await closing.pop()?.();
  const client = connect({ nodes: [`http://127.0.0.1:${away}`, `http://127.0.0.1:${port}`] });
  for (let time = 0; time < 4; time += 1) {
    expect((await reaching(() => client.info())).statusCode).toBe(200);
  }
  const alone = connect({ nodes: [`http://127.0.0.1:${away}`] });
  await expect(reaching(() => alone.info())).rejects.toMatchObject({ kind: 'unreachable' });
});

it('what is no trouble of the cluster’s stays what it is', async () => {
  const fault = new TypeError('x is undefined');
  await expect(reaching(() => Promise.reject(fault))).rejects.toBe(fault);
});

it('a gateway’s page is a failure too', async () => {
  const port = await answering((_, response) => response.writeHead(503).end('<h1>busy</h1>'));
  const client = connect({ nodes: [`http://127.0.0.1:${port}`] });
  await expect(reaching(() => client.info())).rejects.toMatchObject({ kind: 'red' });
  expect(failureIn(400, undefined).message).toContain('status 400');
});

it.each([
  ['are not there', '/nowhere/ca.pem', /OPENSEARCH_CA.*ENOENT/],
  [
    'are none',
    fileURLToPath(new URL('../../package.json', import.meta.url)),
    /OPENSEARCH_CA.*it holds none/,
  ],
  ['are a device', '/dev/zero', /OPENSEARCH_CA.*no regular file/],
])('certificates that %s are told of', (_, certificates, said) => {
  expect(() => connect({ nodes: ['https://localhost:9200'], certificates })).toThrow(said);
});

it('a damaged certificate is told of, which TLS would pass over', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-ca-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const certificates = join(folder, 'ca.pem');
  const damaged = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
  await writeFile(certificates, damaged);
  expect(() => connect({ nodes: ['https://localhost:9200'], certificates })).toThrow(
    expect.objectContaining({ kind: 'no-certificates' }),
  );
});
