// The server of PostgreSQL's that the tests of a file share with those of others, and servers of their own for what goes wrong.

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';
import { HAS_POSTGRES, type LocalPostgres, startPostgres } from './postgres/localPostgres.ts';

const URL_OF_ALL = process.env['DATABASE_URL'];

export const HAS_DATABASE = URL_OF_ALL !== undefined;
/** What a test that needs one says beside its name. */
export const databaseSkipped = HAS_DATABASE ? '' : ' (skipped: DATABASE_URL names no database)';

/** Whether servers can be started; asked for by whoever has a server, so that nobody waits for them unasked. */
export const HAS_OWN_POSTGRES = HAS_DATABASE && HAS_POSTGRES;
export const ownPostgresSkipped = HAS_OWN_POSTGRES ? '' : ' (skipped: no PostgreSQL is there)';

/** What is to be undone after the last test of a file. */
const undoing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(undoing.map((undo) => undo())));

/** The address of an empty database of its own, which goes with the file's tests. */
export async function ownDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await tellServer(`CREATE DATABASE ${name}`);
  undoing.push(() => tellServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const url = new URL(URL_OF_ALL ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

/** Asks the shared server past the client that is tested. @param address of a database there. */
export async function tellServer(sql: string, address = URL_OF_ALL): Promise<readonly unknown[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A server that can be killed; it goes with the file's tests. */
export async function ownPostgres(): Promise<LocalPostgres> {
  const server = await startPostgres();
  undoing.push(server.stop);
  return server;
}
