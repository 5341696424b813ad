import { setTimeout as pause } from 'node:timers/promises';
import { Pool, type PoolClient, type QueryResult } from 'pg';
import { RecordsFailure } from '../../core/conversation/records/records.ts';
import type { ColumnValue, Database, DatabaseRow } from '../database.ts';
import { readerOf, writtenValue } from './columns.ts';
import { libraryAddress } from './databaseAddress.ts';
import { postgresStatement } from './dialect.ts';
import { failureOf, isBroken, isCollision, isLoss } from './troubles.ts';

/** Milliseconds for which a connection and what is read are waited for: whoever asks on Discord has three seconds. */
const PATIENCE = 2000;

/** Milliseconds after which a server gives up what it is to write; an answer does not depend on it. */
const PATIENCE_WRITING = 5000;

/** Milliseconds for which it is waited in addition, so that the server is first to give up: then it has done nothing. */
const LONGER = 1000;

/** Connections of one program: a server has a hundred as a rule. */
const CONNECTIONS = 8;

/** How often a piece of work is begun anew where others do the like at the same time. */
const TRIES = 20;

/** Milliseconds of a rest before it is, at most, for each time that it was begun. */
const REST = 10;

/**
 * Work is done as if no other was done meanwhile, whoever else is connected. What a program that is gone has
 * begun is given up after a while, so that nobody waits for it.
 */
const BEGIN = [
  'BEGIN ISOLATION LEVEL SERIALIZABLE',
  `SET LOCAL statement_timeout = ${PATIENCE_WRITING}`,
  `SET LOCAL idle_in_transaction_session_timeout = ${2 * PATIENCE_WRITING}`,
].join('; ');

/** Milliseconds that the tables may take to be made otherwise: there may be millions of rows. */
const PATIENCE_ALONE = 10 * 60 * 1000;

/** One of all programs, after the others: what each statement sees is what those have left. */
const BEGIN_ALONE = [
  ...['BEGIN ISOLATION LEVEL READ COMMITTED', `SET LOCAL lock_timeout = ${PATIENCE_WRITING}`],
  `SELECT pg_advisory_xact_lock(${0x504c5154})`,
].join('; ');

/** A database of PostgreSQL's, as the records use it. @throws `RecordsFailure`, from every method. */
export interface PostgresDatabase extends Database {
  /** As a transaction, while no other program does such work. */
  alone<T>(work: (inside: Database) => Promise<T>): Promise<T>;
}

/**
 * Nothing is connected before something is asked.
 * @param address "postgres://…". @param patience milliseconds for which what is read is waited for.
 */
export function openPostgres(address: string, patience = PATIENCE): PostgresDatabase {
  const pool = new Pool({
    ...{ connectionString: libraryAddress(address), max: CONNECTIONS, keepAlive: true },
    ...{ connectionTimeoutMillis: PATIENCE, idleTimeoutMillis: 60_000, allowExitOnIdle: true },
  });
  // It is lost while nobody uses it; whoever is next gets another one.
  pool.on('error', () => {});
  const connect = async () => {
    try {
      return await pool.connect();
    } catch (error) {
      throw failureOf(error);
    }
  };
  const using = async <T>(
    patience: number,
    work: (held: HeldConnection) => Promise<T>,
  ): Promise<T> => {
    const client = await connect();
    const held: HeldConnection = { client, patience, isOver: false };
    // It may be lost between two statements, of which the next one tells.
    const onLoss = () => {};
    client.on('error', onLoss);
    try {
      return await work(held);
    } finally {
      client.off('error', onLoss);
      client.release(held.isOver);
    }
  };
  const read = (sql: string, values: readonly ColumnValue[]) =>
    again(1, isLoss, () => using(patience, (held) => ask(held, sql, values)));
  // Whatever is written is written in a transaction, so that nothing is that was given up.
  const transaction = <T>(work: (inside: Database) => Promise<T>) =>
    again(TRIES, isUndone, () =>
      using(PATIENCE_WRITING + LONGER, (held) => doAsOne(held, BEGIN, work)),
    );
  return {
    run: (sql, ...values) => transaction((inside) => inside.run(sql, ...values)),
    first: async (sql, ...values) => (await read(sql, values)).rows[0],
    all: async (sql, ...values) => (await read(sql, values)).rows,
    execute: (sql) => transaction((inside) => inside.execute(sql)),
    transaction,
    alone: (work) => using(PATIENCE_ALONE, (held) => doAsOne(held, BEGIN_ALONE, work)),
    close: () => Promise.race([pool.end(), pause(PATIENCE, undefined, { ref: false })]),
  };
}

/** A connection that is used, and whether it is of no use any more. */
interface HeldConnection {
  readonly client: PoolClient;
  /** Milliseconds for which an answer is waited for. */
  readonly patience: number;
  isOver: boolean;
}

/** A transaction. What is asked in it is asked of its own connection. */
async function doAsOne<T>(
  held: HeldConnection,
  begin: string,
  work: (inside: Database) => Promise<T>,
): Promise<T> {
  const inside: Database = {
    run: async (sql, ...values) => (await ask(held, sql, values)).rowCount ?? 0,
    first: async (sql, ...values) => (await ask(held, sql, values)).rows[0],
    all: async (sql, ...values) => (await ask(held, sql, values)).rows,
    execute: (sql) => order(held, sql),
    transaction: (part) => part(inside),
    close: async () => {},
  };
  let done: T;
  try {
    await order(held, begin);
    done = await work(inside);
  } catch (error) {
    // One that is lost has undone everything by itself.
    if (!held.isOver) await order(held, 'ROLLBACK').catch(() => {});
    throw error;
  }
  await commit(held);
  return done;
}

async function commit(held: HeldConnection): Promise<void> {
  try {
    await order(held, 'COMMIT');
  } catch (error) {
    if (!isLoss(error)) throw error;
    // It may have been done, so that nobody is to do it again.
    throw new RecordsFailure('unreachable', messageOf(error));
  }
}

async function ask(
  held: HeldConnection,
  sql: string,
  values: readonly ColumnValue[],
): Promise<QueryResult<DatabaseRow>> {
  const asked = {
    ...{ text: postgresStatement(sql), values: values.map(writtenValue) },
    ...{ query_timeout: held.patience, types: COLUMNS },
  };
  try {
    return await held.client.query<DatabaseRow>(asked);
  } catch (error) {
    held.isOver ||= isBroken(error);
    throw failureOf(error);
  }
}

const COLUMNS = { getTypeParser: readerOf };

/** Statements without values, parted by semicolons. */
async function order(held: HeldConnection, text: string): Promise<void> {
  const asked = { text, query_timeout: held.patience };
  try {
    await held.client.query(asked);
  } catch (error) {
    held.isOver ||= isBroken(error);
    throw failureOf(error);
  }
}

/** Does work, and does it again where what has gone wrong is such that it is worth it. */
async function again<T>(
  times: number,
  isWorthIt: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried > times || !isWorthIt(error)) throw error;
      await pause(Math.random() * REST * tried);
    }
  }
}

/** Nothing of it was done. */
function isUndone(error: unknown): boolean {
  return isCollision(error) || isLoss(error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
