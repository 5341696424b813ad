import { RecordsFailure } from '../../core/conversation/records/records.ts';
import { troubleNote } from '../../core/conversation/records/troubleNote.ts';
import type { Database } from '../database.ts';
import { createTurns } from '../turns.ts';
import { lookAt } from './sqliteDatabase.ts';

/** Milliseconds after a failure for which nothing is tried: nobody's answer should wait for it again and again. */
const REST = 1000;

/** Milliseconds after which it is looked whether the file is still the one that was opened. */
const LOOK_AFTER = 1000;

export interface SteadyOptions {
  readonly file: string;
  readonly open: () => Promise<Database>;
  readonly log: (line: string) => void;
  /** Milliseconds since some moment. */
  readonly clock: () => number;
}

/** What was opened, and which file that was. */
interface Held {
  readonly database: Database;
  readonly mark: string;
  lookedAt: number;
}

interface Trouble {
  readonly failure: RecordsFailure;
  readonly at: number;
  /** The file as it was then. */
  readonly mark: string;
}

/**
 * A database that is opened again where it could not be, or where another file stands in its place by now. What
 * is wrong is logged once, and once that it is over. Whoever uses it has a turn after whoever asked before, so that
 * nobody's statement is in somebody else's transaction, and nobody waits for what was just waited for in vain.
 */
export function createSteadyDatabase({ file, open, log, clock }: SteadyOptions): Database {
  let held: Held | undefined;
  let trouble: Trouble | undefined;
  const inTurn = createTurns();

  const release = async () => {
    const { database } = held ?? {};
    held = undefined;
    // What was wrong with it has been said.
    await database?.close().catch(() => {});
  };
  const isWorthTrying = ({ failure, at, mark }: Trouble) =>
    LASTING.has(failure.trouble) ? mark !== versionMark(file) : clock() - at >= REST;
  const current = async (): Promise<Database> => {
    if (trouble && !isWorthTrying(trouble)) throw trouble.failure;
    if (held && clock() - held.lookedAt >= LOOK_AFTER) {
      if (held.mark === fileMark(file)) held.lookedAt = clock();
      else await release();
    }
    held ??= { database: await open(), mark: fileMark(file), lookedAt: clock() };
    return held.database;
  };
  const note = async (failure: RecordsFailure) => {
    if (failure.trouble === 'failed' || failure === trouble?.failure) return;
    if (failure.trouble !== trouble?.failure.trouble) {
      log(`Nothing is remembered now; questions are answered. ${troubleNote(failure, file)}`);
    }
    trouble = { failure, at: clock(), mark: versionMark(file) };
    if (LASTING.has(failure.trouble)) await release();
  };
  const noteWritten = () => {
    if (trouble) log('The records can be used again.');
    trouble = undefined;
  };
  const using = <T>(work: (database: Database) => Promise<T>, kind: 'reads' | 'writes') =>
    inTurn(async () => {
      try {
        const done = await work(await current());
        if (kind === 'writes') noteWritten();
        return done;
      } catch (error) {
        if (error instanceof RecordsFailure) await note(error);
        throw error;
      }
    });
  return {
    run: (sql, ...values) => using((database) => database.run(sql, ...values), 'writes'),
    first: (sql, ...values) => using((database) => database.first(sql, ...values), 'reads'),
    all: (sql, ...values) => using((database) => database.all(sql, ...values), 'reads'),
    execute: (sql) => using((database) => database.execute(sql), 'writes'),
    transaction: (work) => using((database) => database.transaction(work), 'writes'),
    close: () => inTurn(release),
  };
}

/** What does not pass by itself: such a file is looked at again when it is another one. */
const LASTING: ReadonlySet<string> = new Set(['damaged', 'foreign', 'too-new', 'unavailable']);

/** Which file it is. */
function fileMark(file: string): string {
  const found = lookAt(file);
  return found ? `${found.dev} ${found.ino}` : 'none';
}

/** Which file it is, and what has become of it. */
function versionMark(file: string): string {
  const parts = [file, `${file}-wal`].map((path) => {
    const found = lookAt(path);
    return found ? `${found.dev} ${found.ino} ${found.size} ${found.mtimeMs}` : 'none';
  });
  return parts.join(' ');
}
