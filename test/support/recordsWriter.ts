import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/records/database.ts';

const WRITER = fileURLToPath(new URL('recordsWriter.mjs', import.meta.url));

/** What a process wrote until it was killed. */
export interface Written {
  /** What it said is kept: a table's name and an id each. */
  readonly kept: readonly string[];
  /** What was logged. */
  readonly said: string;
}

/**
 * A process writes records until it is killed.
 * @param run what its ids begin with. @param end waits until it is; given when it has begun. @param rest milliseconds after each round.
 */
export async function writeUntilKilled(
  file: string,
  run: string,
  end: (begun: Promise<unknown>) => Promise<unknown>,
  rest = 0,
): Promise<Written> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, file, run, String(rest)]);
  const [output, errors]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const begun = once(child.stdout, 'data');
  const closed = once(child, 'close');
  await end(begun);
  child.kill('SIGKILL');
  await closed;
  // Half a line is nothing that was said.
  const kept = Buffer.concat(output).toString('utf8').split('\n').slice(0, -1);
  return { kept, said: Buffer.concat(errors).toString('utf8') };
}

/** By which column of each table the rows are known. */
export const WRITTEN_IDS = {
  receipt: 'id',
  vote: 'receipt',
  gap_asking: 'receipt',
  server_setting: 'server',
} as const;

/** What is kept of a run, as it would say it. */
export async function keptOf(database: Database, run: string): Promise<string[]> {
  const kept: string[] = [];
  for (const [table, column] of Object.entries(WRITTEN_IDS)) {
    const sql = `SELECT "${column}" AS id FROM ${table} WHERE "${column}" LIKE ?`;
    for (const { id } of await database.all(sql, `${run}-%`)) kept.push(`${table} ${id}`);
  }
  return kept;
}
