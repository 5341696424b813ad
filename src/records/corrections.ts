import type { QuoteChange } from '../core/answer/quoteChange.ts';
import type {
  Correction,
  CorrectionRecords,
  CorrectionsOf,
  DueCard,
} from '../core/conversation/records/corrections.ts';
import {
  type ColumnValue,
  type Condition,
  type Database,
  type DatabaseRow,
  having,
  textIn,
} from './database.ts';

export const CORRECTION_TABLES = `
  CREATE TABLE correction (
    receipt TEXT NOT NULL REFERENCES receipt (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    server TEXT,
    channel TEXT,
    article TEXT NOT NULL,
    title TEXT NOT NULL,
    quote TEXT NOT NULL,
    change TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (receipt, place)
  ) STRICT;
  CREATE INDEX correction_at ON correction (server, at);
  CREATE TABLE corrected_card (
    receipt TEXT PRIMARY KEY REFERENCES receipt (id) ON DELETE CASCADE,
    server TEXT,
    channel TEXT NOT NULL,
    message TEXT NOT NULL,
    -- Since when it is to say something else; NULL where it says what is known.
    due_since INTEGER,
    -- When it was told last; NULL where it says nothing yet.
    told_at INTEGER
  ) STRICT;
  CREATE INDEX corrected_card_due ON corrected_card (due_since) WHERE due_since IS NOT NULL;
  CREATE INDEX corrected_card_told ON corrected_card (told_at) WHERE told_at IS NOT NULL;
`;

export function createCorrectionRecords(database: Database): CorrectionRecords {
  const of = async (receipt: string) => {
    const rows = await database.all(
      'SELECT * FROM correction WHERE receipt = ? ORDER BY place',
      receipt,
    );
    return rows.map(correctionIn);
  };
  /** A card that neither has said nor is to say anything is none of ours. */
  const forgetIdle = (inside: Database, receipt: string) =>
    inside.run(
      `DELETE FROM corrected_card WHERE receipt = ? AND told_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM correction WHERE correction.receipt = corrected_card.receipt)`,
      receipt,
    );
  return {
    async note(correction, card) {
      const { receipt, place, server, channel, articleId, title, quote, change, at } = correction;
      await database.transaction(async (inside) => {
        const isNew = await inside.run(
          `INSERT INTO correction (receipt, place, server, channel, article, title, quote, change, at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (receipt, place) DO UPDATE SET change = excluded.change, at = excluded.at
             WHERE correction.change <> excluded.change`,
          ...[receipt, place, server ?? null, channel ?? null, articleId, title, quote, change, at],
        );
        if (isNew === 0 || !card) return;
        await inside.run(
          `INSERT INTO corrected_card (receipt, server, channel, message, due_since)
           VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (receipt) DO UPDATE
             SET due_since = coalesce(corrected_card.due_since, excluded.due_since)`,
          ...[receipt, server ?? null, card.channel, card.message, at],
        );
      });
    },
    async lift(receipt, place, at) {
      await database.transaction(async (inside) => {
        const where = 'receipt = ? AND place = ?';
        const lifted = await inside.run(`DELETE FROM correction WHERE ${where}`, receipt, place);
        if (lifted === 0) return;
        await inside.run(
          `UPDATE corrected_card SET due_since = coalesce(due_since, ?)
           WHERE receipt = ? AND told_at IS NOT NULL`,
          ...[at, receipt],
        );
        await forgetIdle(inside, receipt);
      });
    },
    of,
    async due(before, most) {
      const rows = await database.all(
        'SELECT * FROM corrected_card WHERE due_since < ? ORDER BY due_since, receipt LIMIT ?',
        ...[before, most],
      );
      return Promise.all(
        rows.map(async (row): Promise<DueCard> => {
          const receipt = String(row['receipt']);
          return {
            ...{ receipt, server: textIn(row, 'server'), since: Number(row['due_since']) },
            card: { channel: String(row['channel']), message: String(row['message']) },
            toldAt: typeof row['told_at'] === 'number' ? row['told_at'] : undefined,
            corrections: await of(receipt),
          };
        }),
      );
    },
    async isDue({ receipt, since }) {
      const found = 'SELECT 1 AS it FROM corrected_card WHERE receipt = ? AND due_since = ?';
      return (await database.first(found, receipt, since)) !== undefined;
    },
    async told({ receipt, since }, at) {
      await database.run(
        `UPDATE corrected_card SET told_at = ?, due_since = nullif(due_since, ?) WHERE receipt = ?`,
        ...[at, since, receipt],
      );
    },
    async countTold(since) {
      const counted = 'SELECT count(*) AS n FROM corrected_card WHERE told_at >= ?';
      return Number((await database.first(counted, since))?.['n']);
    },
    async list(which, from, most) {
      const { where, values } = conditionOf(which);
      const rows = await database.all(
        `SELECT * FROM correction WHERE ${where} ORDER BY at DESC, receipt, place LIMIT ? OFFSET ?`,
        ...[...values, most, from],
      );
      return rows.map(correctionIn);
    },
    async count(which) {
      const { where, values } = conditionOf(which);
      const row = await database.first(
        `SELECT count(*) AS n FROM correction WHERE ${where}`,
        ...values,
      );
      return Number(row?.['n']);
    },
  };
}

function conditionOf(of: CorrectionsOf): Condition {
  return of === 'all' ? { where: 'TRUE', values: [] } : having('server', of.server);
}

function correctionIn(row: DatabaseRow): Correction {
  return {
    receipt: String(row['receipt']),
    place: Number(row['place']),
    server: textIn(row, 'server'),
    channel: textIn(row, 'channel'),
    articleId: String(row['article']),
    title: String(row['title']),
    quote: String(row['quote']),
    change: changeIn(row['change']),
    at: Number(row['at']),
  };
}

/** What another version has written is told as the least that is certain. */
function changeIn(value: ColumnValue | undefined): QuoteChange['kind'] {
  return value === 'reworded' || value === 'article-gone' ? value : 'withdrawn';
}
