// What stands before a node where it is reached from outside: TLS, with a certificate of an own authority's, and
// a user with a password. It lets through whoever has both, and tells the others so as OpenSearch does.

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll } from 'vitest';

/** Who vouches for certificates. */
export interface Authority {
  /** A PEM file with its own certificate. */
  readonly file: string;
  /** @param names as the certificate has them, such as `IP:127.0.0.1`. @param days 0 where its time is over. */
  readonly certify: (names: string, days?: number) => Promise<Certified>;
}

export interface Certified {
  readonly key: Buffer;
  readonly cert: Buffer;
}

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

const undoing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const undo of undoing.splice(0).reverse()) await undo();
});

const NEW_KEY = [
  ...['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout'],
] as const;

/** An authority that nobody knows but by its file; it goes with the file's tests. */
export async function ownAuthority(): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-authority-'));
  undoing.push(() => rm(folder, { recursive: true, force: true }));
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const subject = ['-subj', '/CN=Authority of a test'];
  openssl('req', '-x509', ...NEW_KEY, 'own.key', '-out', 'own.pem', '-days', '2', ...subject);
  return {
    file: join(folder, 'own.pem'),
    async certify(names, days = 2) {
      const named = ['-subj', '/CN=Node of a test', '-addext', `subjectAltName=${names}`];
      openssl('req', ...NEW_KEY, 'node.key', '-out', 'node.csr', ...named);
      await writeFile(join(folder, 'names'), `subjectAltName=${names}\n`);
      const by = ['-CA', 'own.pem', '-CAkey', 'own.key', '-CAcreateserial', '-extfile', 'names'];
      openssl('x509', '-req', '-in', 'node.csr', ...by, '-days', `${days}`, '-out', 'node.pem');
      const [key, cert] = await Promise.all(
        ['node.key', 'node.pem'].map((name) => readFile(join(folder, name))),
      );
      if (!key || !cert) throw new Error('No certificate was made.');
      return { key, cert };
    },
  };
}

/** What stands before a node, on a port of its own of this machine, until the file's tests are over. @returns the port. */
export async function tlsFrontOf(
  node: string,
  certified: Certified,
  { user, password }: Credentials,
): Promise<number> {
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const server = createServer(certified, async (near, answer) => {
    const { authorization, ...headers } = near.headers;
    if (authorization !== expected) {
      near.resume();
      answer.writeHead(401, { 'www-authenticate': 'Basic realm="OpenSearch Security"' });
      answer.end('Unauthorized');
      return;
    }
    const far = request(new URL(near.url ?? '/', node), { method: near.method, headers });
    far.on('response', (said) => {
      answer.writeHead(said.statusCode ?? 502, said.headers);
      pipeline(said, answer).catch(() => answer.destroy());
    });
    await pipeline(near, far).catch(() => answer.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  undoing.push(async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  });
  return (server.address() as AddressInfo).port;
}
