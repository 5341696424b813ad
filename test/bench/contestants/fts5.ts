import Database from 'libsql';
import type { Contestant } from './contestant.ts';
import { passagesIn, WANTED, wordsOf } from './passages.ts';

/** SQLite's full-text search over one file, with Porter's stems, and put into one segment as its manual advises. */
export const fts5: Contestant = {
  async build({ kept, passages }) {
    const database = new Database(`${kept}/fts5.db`);
    database.exec('PRAGMA journal_mode = WAL');
    database.exec(
      "CREATE VIRTUAL TABLE passage USING fts5(title, text, tokenize = 'porter unicode61')",
    );
    const insert = database.prepare('INSERT INTO passage (title, text) VALUES (?, ?)');
    for await (const batch of passagesIn(passages, 10_000)) {
      database.exec('BEGIN');
      for (const { title, text } of batch) insert.run(title, text);
      database.exec('COMMIT');
    }
    database.exec("INSERT INTO passage (passage) VALUES ('optimize')");
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
  },
  async open({ kept }) {
    const database = new Database(`${kept}/fts5.db`);
    const select = database.prepare(
      `SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ${WANTED}`,
    );
    return {
      async ask(question) {
        const match = wordsOf(question).map((word) => `"${word}"`);
        return match.length === 0 ? [] : select.all(match.join(' OR '));
      },
    };
  },
};
