import type { Wait, WaitRecords } from '../core/conversation/records/waits.ts';
import { type Database, type DatabaseRow, having, textIn } from './database.ts';

export const WAIT_TABLES = `
  CREATE TABLE wait (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    receipt TEXT NOT NULL,
    person TEXT NOT NULL,
    question TEXT NOT NULL,
    language TEXT NOT NULL,
    server TEXT,
    channel TEXT,
    is_private INTEGER NOT NULL,
    tell_in TEXT NOT NULL,
    reply_to TEXT,
    at INTEGER NOT NULL,
    looked_at INTEGER NOT NULL DEFAULT 0,
    telling INTEGER,
    UNIQUE (receipt, person)
  ) STRICT;
  CREATE INDEX wait_looked_at ON wait (looked_at);
  CREATE INDEX wait_at ON wait (server, at);
  CREATE INDEX wait_person ON wait (person);
  -- When somebody was told, for as long as it counts.
  CREATE TABLE told (server TEXT, tell_in TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE INDEX told_at ON told (server, at);
`;

const HOUR = 60 * 60 * 1000;

export function createWaitRecords(database: Database): WaitRecords {
  return {
    has: (receipt, person) => has(database, receipt, person),
    toggle: (wait, most) =>
      database.transaction(async (inside) => {
        const { receipt, person } = wait;
        if (await has(inside, receipt, person)) {
          await inside.run('DELETE FROM wait WHERE receipt = ? AND person = ?', receipt, person);
          return 'taken-back';
        }
        const counted = 'SELECT COUNT(*) AS count FROM wait WHERE person = ?';
        const theirs = Number((await inside.first(counted, person))?.['count']);
        if (theirs >= most) return 'too-many';
        const { question, language, server = null, channel = null, isPrivate } = wait;
        const { tellIn, replyTo = null, at } = wait;
        await inside.run(
          `INSERT INTO wait (receipt, person, question, language, server, channel, is_private,
             tell_in, reply_to, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          ...[receipt, person, question, language, server, channel, isPrivate ? 1 : 0],
          ...[tellIn, replyTo, at],
        );
        return 'kept';
      }),
    async list(most) {
      const inOrder = 'SELECT * FROM wait ORDER BY telling IS NULL, looked_at, id LIMIT ?';
      return (await database.all(inOrder, most)).map(waitIn);
    },
    looked: (ids, at) => database.transaction((inside) => mark(inside, 'looked_at', ids, at)),
    begin: (ids, at, most) =>
      database.transaction(async (inside) => {
        const [first = 0] = ids;
        const row = await inside.first('SELECT server, tell_in FROM wait WHERE id = ?', first);
        if (!row || (await isTold(inside, ids))) return false;
        const { server = null, tell_in: tellIn = null } = row;
        await inside.run('DELETE FROM told WHERE at <= ?', at - HOUR);
        const { where, values } = having('server', textIn(row, 'server'));
        const counted = await inside.first(
          `SELECT COUNT(*) AS count FROM told WHERE ${where} AND (server IS NOT NULL OR tell_in = ?)`,
          ...[...values, tellIn],
        );
        if (Number(counted?.['count']) >= most) return false;
        await inside.run('INSERT INTO told VALUES (?, ?, ?)', server, tellIn, at);
        await mark(inside, 'telling', ids, at);
        return true;
      }),
    putOff: (ids) => database.transaction((inside) => mark(inside, 'telling', ids, null)),
    async end(ids) {
      await database.transaction(async (inside) => {
        for (const id of ids) await inside.run('DELETE FROM wait WHERE id = ?', id);
      });
    },
  };
}

async function has(database: Database, receipt: string, person: string): Promise<boolean> {
  const found = 'SELECT 1 AS it FROM wait WHERE receipt = ? AND person = ?';
  return (await database.first(found, receipt, person)) !== undefined;
}

/** Whether somebody of them is being told. */
async function isTold(inside: Database, ids: readonly number[]): Promise<boolean> {
  const telling = 'SELECT 1 AS it FROM wait WHERE id = ? AND telling IS NOT NULL';
  for (const id of ids) if (await inside.first(telling, id)) return true;
  return false;
}

async function mark(
  inside: Database,
  column: 'looked_at' | 'telling',
  ids: readonly number[],
  at: number | null,
): Promise<void> {
  for (const id of ids) await inside.run(`UPDATE wait SET ${column} = ? WHERE id = ?`, at, id);
}

function waitIn(row: DatabaseRow): Wait {
  const { telling } = row;
  return {
    id: Number(row['id']),
    receipt: String(row['receipt']),
    person: String(row['person']),
    question: String(row['question']),
    language: String(row['language']),
    server: textIn(row, 'server'),
    channel: textIn(row, 'channel'),
    isPrivate: row['is_private'] === 1,
    tellIn: String(row['tell_in']),
    replyTo: textIn(row, 'reply_to'),
    at: Number(row['at']),
    ...(typeof telling === 'number' && { telling }),
  };
}
