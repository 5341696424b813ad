import { RecordsFailure } from '../../core/conversation/records/records.ts';
import type { Database } from '../database.ts';
import { createTurns } from '../turns.ts';
import { databaseNote } from './databaseNote.ts';

/** Milliseconds after a failure for which nothing is tried: nobody's answer should wait for it again and again. */
const REST = 1000;

/** Milliseconds of the longest rest: a server that is gone for an hour is not asked each second. */
const LONGEST_REST = 16_000;

export interface SteadyPostgresOptions {
  /** As it is named to its owner. */
  readonly name: string;
  readonly database: Database;
  /** Makes it ready for this version of the program; done again when there was trouble. */
  readonly prepare: () => Promise<void>;
  readonly log: (line: string) => void;
  /** Milliseconds since some moment. */
  readonly clock: () => number;
}

interface ServerTrouble {
  readonly failure: RecordsFailure;
  readonly at: number;
  readonly rest: number;
}

/**
 * A database that is used again by itself once it can be. What is wrong is logged once, and once that it is over.
 * While it is, one asks at a time, and the others hear at once that it is. Whoever writes has a turn after whoever
 * of this program asked before.
 */
export function createSteadyPostgres({
  name,
  database,
  prepare,
  log,
  clock,
}: SteadyPostgresOptions): Database {
  let prepared: Promise<void> | undefined;
  let trouble: ServerTrouble | undefined;
  let isTrying = false;
  let isClosed = false;
  const inTurn = createTurns();

  const ready = () => {
    prepared ??= prepare().catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    return prepared;
  };
  const note = (failure: RecordsFailure, isAgain: boolean) => {
    if (failure.trouble === 'failed' || isClosed) return;
    if (failure.trouble !== trouble?.failure.trouble) {
      log(`Nothing is remembered now; questions are answered. ${databaseNote(failure, name)}`);
    }
    const rest = trouble?.rest ?? REST;
    trouble = { failure, at: clock(), rest: isAgain ? Math.min(2 * rest, LONGEST_REST) : rest };
    if (!READABLE.has(failure.trouble)) prepared = undefined;
  };
  const noteWell = () => {
    if (trouble) log('The records can be used again.');
    trouble = undefined;
  };
  const trying = async <T>(work: () => Promise<T>, isAgain: boolean): Promise<T> => {
    try {
      await ready();
      return await work();
    } catch (error) {
      if (error instanceof RecordsFailure) note(error, isAgain);
      throw error;
    }
  };
  const using = async <T>(work: () => Promise<T>, kind: 'reads' | 'writes'): Promise<T> => {
    if (!trouble) return trying(work, false);
    if (kind === 'reads' && READABLE.has(trouble.failure.trouble)) return trying(work, false);
    if (isTrying || clock() - trouble.at < trouble.rest) throw trouble.failure;
    isTrying = true;
    try {
      const done = await trying(work, true);
      noteWell();
      return done;
    } finally {
      isTrying = false;
    }
  };
  const reading = <T>(work: () => Promise<T>) => using(work, 'reads');
  const writing = <T>(work: () => Promise<T>) => inTurn(() => using(work, 'writes'));
  return {
    run: (sql, ...values) => writing(() => database.run(sql, ...values)),
    first: (sql, ...values) => reading(() => database.first(sql, ...values)),
    all: (sql, ...values) => reading(() => database.all(sql, ...values)),
    execute: (sql) => writing(() => database.execute(sql)),
    transaction: (work) => writing(() => database.transaction(work)),
    close() {
      isClosed = true;
      return database.close();
    },
  };
}

/** What keeps nobody from reading. */
const READABLE: ReadonlySet<string> = new Set(['read-only', 'full']);
