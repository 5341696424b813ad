import type { Wait, WaitRecords } from '../core/conversation/records/waits.ts';
import { type Database, type DatabaseRow, textIn } from './database.ts';

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
  const has = (receipt: string, person: string) =>
    database.first('SELECT 1 AS it FROM wait WHERE receipt = ? AND person = ?', receipt, person) !==
    undefined;
  const mark = (column: 'looked_at' | 'telling', ids: readonly number[], at: number | null) => {
    for (const id of ids) database.run(`UPDATE wait SET ${column} = ? WHERE id = ?`, at, id);
  };
  return {
    has,
    toggle: (wait, most) =>
      database.transaction(() => {
        const { receipt, person } = wait;
        if (has(receipt, person)) {
          database.run('DELETE FROM wait WHERE receipt = ? AND person = ?', receipt, person);
          return 'taken-back';
        }
        const counted = 'SELECT COUNT(*) AS count FROM wait WHERE person = ?';
        if (Number(database.first(counted, person)?.['count']) >= most) return 'too-many';
        const { question, language, server = null, channel = null, isPrivate } = wait;
        const { tellIn, replyTo = null, at } = wait;
        database.run(
          `INSERT INTO wait (receipt, person, question, language, server, channel, is_private,
             tell_in, reply_to, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          ...[receipt, person, question, language, server, channel, isPrivate ? 1 : 0],
          ...[tellIn, replyTo, at],
        );
        return 'kept';
      }),
    list: (most) =>
      database
        .all('SELECT * FROM wait ORDER BY telling IS NULL, looked_at, id LIMIT ?', most)
        .map(waitIn),
    looked(ids, at) {
      database.transaction(() => mark('looked_at', ids, at));
    },
    begin: (ids, at, most) =>
      database.transaction(() => {
        const [first] = ids;
        const row = database.first('SELECT server, tell_in FROM wait WHERE id = ?', first ?? 0);
        if (!row) return false;
        const { server = null, tell_in: tellIn = null } = row;
        database.run('DELETE FROM told WHERE at <= ?', at - HOUR);
        const counted = database.first(
          `SELECT COUNT(*) AS count FROM told WHERE server IS ? AND (server NOTNULL OR tell_in = ?)`,
          ...[server, tellIn],
        );
        if (Number(counted?.['count']) >= most) return false;
        database.run('INSERT INTO told VALUES (?, ?, ?)', server, tellIn, at);
        mark('telling', ids, at);
        return true;
      }),
    putOff(ids) {
      database.transaction(() => mark('telling', ids, null));
    },
    end(ids) {
      database.transaction(() => {
        for (const id of ids) database.run('DELETE FROM wait WHERE id = ?', id);
      });
    },
  };
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
