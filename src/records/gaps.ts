import {
  type ArticleGap,
  GAP_RECEIPTS,
  GAP_STATES,
  type GapAnswer,
  type GapRecords,
  type GapState,
  type GapsOf,
} from '../core/conversation/records/gaps.ts';
import {
  type ColumnValue,
  type Condition,
  type Database,
  type DatabaseRow,
  having,
  textIn,
} from './database.ts';

/** What is first and last of a gap follows from its askings, however these go. */
export const GAP_TABLES = `
  CREATE TABLE gap (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    server TEXT,
    likeness TEXT NOT NULL,
    signature TEXT NOT NULL,
    question TEXT NOT NULL,
    state TEXT NOT NULL,
    times INTEGER NOT NULL,
    at INTEGER NOT NULL,
    article TEXT,
    start INTEGER,
    "end" INTEGER,
    quote TEXT,
    answered_at INTEGER
  ) STRICT;
  CREATE INDEX gap_likeness ON gap (server, likeness, at);
  CREATE INDEX gap_order ON gap (server, state, times, at);
  CREATE INDEX gap_at ON gap (server, at);
  CREATE INDEX gap_state ON gap (state, times, at);
  CREATE TABLE gap_asking (
    receipt TEXT PRIMARY KEY,
    gap INTEGER NOT NULL REFERENCES gap (id) ON DELETE CASCADE,
    server TEXT,
    channel TEXT,
    person TEXT,
    at INTEGER NOT NULL,
    question TEXT NOT NULL,
    signature TEXT NOT NULL,
    why TEXT NOT NULL,
    rejected TEXT NOT NULL
  ) STRICT;
  CREATE INDEX gap_asking_gap ON gap_asking (gap, at);
  CREATE INDEX gap_asking_at ON gap_asking (server, at);
  CREATE INDEX gap_asking_person ON gap_asking (person);
  CREATE TRIGGER gap_asking_gone AFTER DELETE ON gap_asking BEGIN
    DELETE FROM gap WHERE id = OLD.gap AND times <= 1;
    UPDATE gap SET times = times - 1,
      at = (SELECT MAX(at) FROM gap_asking WHERE gap = OLD.gap),
      (question, signature) = (
        SELECT question, signature FROM gap_asking WHERE gap = OLD.gap ORDER BY at, rowid LIMIT 1
      )
      WHERE id = OLD.gap;
  END;
`;

export const GAP_SIGNATURES = 'CREATE INDEX gap_asking_signature ON gap_asking (server, signature)';

/**
 * As before, and also where several askings go at once: a database may look at what is left of a gap only when all
 * of them are gone.
 */
export const GAP_LEAVING = `
  DROP TRIGGER gap_asking_gone;
  CREATE TRIGGER gap_asking_left AFTER DELETE ON gap_asking BEGIN
    DELETE FROM gap WHERE id = OLD.gap
      AND NOT EXISTS (SELECT 1 FROM gap_asking WHERE gap_asking.gap = OLD.gap);
    UPDATE gap SET times = times - 1,
      at = (SELECT MAX(at) FROM gap_asking WHERE gap_asking.gap = OLD.gap),
      (question, signature) = (
        SELECT question, signature FROM gap_asking WHERE gap_asking.gap = OLD.gap
        ORDER BY at, rowid LIMIT 1
      )
      WHERE id = OLD.gap;
  END;
`;

/** Gaps with the same likeness that a question is compared with, the last asked first. */
const COMPARED = 200;

/** What somebody did not want is looked at this far back. */
const REJECTED = 20;

export function createGapRecords(database: Database): GapRecords {
  const gapIn = async (row: DatabaseRow): Promise<ArticleGap> => {
    const id = Number(row['id']);
    const counted = await database.first(
      `SELECT COUNT(DISTINCT person) AS people, 
         COUNT(*) FILTER (WHERE why = 'disliked') AS disliked
       FROM gap_asking WHERE gap = ?`,
      id,
    );
    const askings = await database.all(
      'SELECT receipt, channel FROM gap_asking WHERE gap = ? ORDER BY at DESC, rowid DESC LIMIT ?',
      ...[id, GAP_RECEIPTS],
    );
    const rejected = await database.all(
      `SELECT rejected FROM gap_asking WHERE gap = ? AND why = 'disliked'
       ORDER BY at DESC, rowid DESC LIMIT ?`,
      ...[id, REJECTED],
    );
    const answer = answerIn(row);
    return {
      id,
      server: textIn(row, 'server'),
      channel: textIn(askings[0] ?? {}, 'channel'),
      question: String(row['question']),
      state: stateIn(row),
      times: Number(row['times']),
      people: Number(counted?.['people']),
      disliked: Number(counted?.['disliked']),
      lastAsked: Number(row['at']),
      rejected: [...new Set(rejected.flatMap((it) => textsIn(it['rejected'])))],
      receipts: askings.map(({ receipt }) => String(receipt)),
      ...(answer && { answer }),
    };
  };
  const setState = async (id: number, state: GapState) => {
    const set = `UPDATE gap SET state = ?, ${NO_ANSWER} WHERE id = ?`;
    return (await database.run(set, state, id)) > 0;
  };
  return {
    join: (asking, isSame) =>
      database.transaction(async (inside) => {
        const { receipt, likeness, at, server = null } = asking;
        const known = await inside.first('SELECT gap FROM gap_asking WHERE receipt = ?', receipt);
        if (known) return Number(known['gap']);
        const there = having('server', server);
        const equal = await inside.first(
          `SELECT gap AS id FROM gap_asking WHERE ${there.where} AND signature = ? ORDER BY gap`,
          ...[...there.values, asking.signature],
        );
        const near = equal
          ? []
          : await inside.all(
              `SELECT id, signature FROM gap WHERE ${there.where} AND likeness = ?
               ORDER BY at DESC, id LIMIT ?`,
              ...[...there.values, likeness, COMPARED],
            );
        const same = equal ?? near.find((gap) => isSame(String(gap['signature'])));
        const { question, signature, channel = null, person = null, why, rejected } = asking;
        let own = same;
        if (same) {
          await inside.run(
            `UPDATE gap SET times = times + 1, at = CASE WHEN at < ? THEN ? ELSE at END
             WHERE id = ?`,
            ...[at, at, Number(same['id'])],
          );
          const reopened = `UPDATE gap SET state = 'open', ${NO_ANSWER}`;
          await inside.run(`${reopened} WHERE id = ? AND state = 'answered'`, Number(same['id']));
        } else {
          own = await inside.first(
            `INSERT INTO gap (server, likeness, signature, question, state, times, at)
             VALUES (?, ?, ?, ?, 'open', 1, ?) RETURNING id`,
            ...[server, likeness, signature, question, at],
          );
        }
        const id = Number(own?.['id']);
        await inside.run(
          `INSERT INTO gap_asking
           (receipt, gap, server, channel, person, at, question, signature, why, rejected)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          ...[receipt, id, server, channel, person, at, question, signature, why],
          JSON.stringify(rejected),
        );
        return id;
      }),
    async leave(receipt) {
      await database.run('DELETE FROM gap_asking WHERE receipt = ?', receipt);
    },
    async get(id) {
      const row = await database.first('SELECT * FROM gap WHERE id = ?', id);
      return row && gapIn(row);
    },
    async list(of, state, from, most) {
      const { where, values } = conditionOf(of);
      const order = 'ORDER BY times DESC, at DESC, id';
      const rows = await database.all(
        `SELECT * FROM gap WHERE ${where} AND state = ? ${order} LIMIT ? OFFSET ?`,
        ...[...values, state, most, from],
      );
      return Promise.all(rows.map(gapIn));
    },
    async count(of, state) {
      const { where, values } = conditionOf(of);
      const counted = `SELECT COUNT(*) AS count FROM gap WHERE ${where} AND state = ?`;
      return Number((await database.first(counted, ...values, state))?.['count']);
    },
    dismiss: (id) => setState(id, 'dismissed'),
    reopen: (id) => setState(id, 'open'),
    async answer(id, { articleId, start, end, quote, at }) {
      await database.run(
        `UPDATE gap SET state = 'answered', article = ?, start = ?, "end" = ?, quote = ?,
           answered_at = ? WHERE id = ? AND state <> 'dismissed'`,
        ...[articleId, start, end, quote, at, id],
      );
    },
  };
}

const NO_ANSWER = 'article = NULL, start = NULL, "end" = NULL, quote = NULL, answered_at = NULL';

function conditionOf(of: GapsOf): Condition {
  return of === 'all' ? { where: 'TRUE', values: [] } : having('server', of.server);
}

function answerIn({
  article,
  start,
  end,
  quote,
  answered_at: at,
}: DatabaseRow): GapAnswer | undefined {
  if (typeof article !== 'string') return undefined;
  return {
    ...{ articleId: article, start: Number(start), end: Number(end) },
    ...{ quote: String(quote), at: Number(at) },
  };
}

function stateIn({ state }: DatabaseRow): GapState {
  return GAP_STATES.find((known) => known === state) ?? 'open';
}

/** A list of texts as it was written; of another version of the program it may be anything. */
function textsIn(written: ColumnValue | undefined): string[] {
  try {
    const texts: unknown = JSON.parse(String(written));
    return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}
