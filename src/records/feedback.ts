import {
  type FeedbackRecords,
  REASON_KINDS,
  type Reason,
  type ReasonKind,
} from '../core/conversation/records/feedback.ts';
import { type Condition, type Database, type DatabaseRow, having } from './database.ts';

export const FEEDBACK_TABLES = `
  -- A person is NULL where people are not told apart, or where it is forgotten whose it was.
  CREATE TABLE vote (
    receipt TEXT NOT NULL,
    person TEXT,
    server TEXT,
    at INTEGER NOT NULL,
    is_helpful INTEGER NOT NULL,
    reason TEXT,
    reason_text TEXT,
    UNIQUE (receipt, person)
  ) STRICT;
  CREATE INDEX vote_at ON vote (server, at);
  CREATE INDEX vote_person ON vote (person);
`;

export function createFeedbackRecords(database: Database): FeedbackRecords {
  return {
    vote: ({ receipt, person = null, server = null, at, isHelpful }) =>
      database.transaction(async (inside) => {
        const flag = isHelpful ? 1 : 0;
        const { where, values } = votesOf(receipt, person);
        const earlier = `SELECT is_helpful FROM vote WHERE ${where}`;
        const before = await inside.first(earlier, ...values);
        await inside.run(`DELETE FROM vote WHERE ${where}`, ...values);
        if (before?.['is_helpful'] === flag) return 'taken-back';
        await inside.run(
          'INSERT INTO vote (receipt, person, server, at, is_helpful) VALUES (?, ?, ?, ?, ?)',
          ...[receipt, person, server, at, flag],
        );
        return 'counted';
      }),
    async explain(receipt, person, { kind, text = null }) {
      const { where, values } = votesOf(receipt, person);
      const explained = await database.run(
        `UPDATE vote SET reason = ?, reason_text = ? WHERE ${where} AND is_helpful = 0`,
        ...[kind, text, ...values],
      );
      return explained > 0;
    },
    async of(receipt) {
      const votes = await database.all(
        'SELECT * FROM vote WHERE receipt = ? ORDER BY at, rowid',
        receipt,
      );
      const helpful = votes.filter((vote) => vote['is_helpful'] === 1).length;
      return { helpful, unhelpful: votes.length - helpful, reasons: votes.flatMap(reasonsIn) };
    },
  };
}

function votesOf(receipt: string, person: string | null | undefined): Condition {
  const theirs = having('person', person);
  return { where: `receipt = ? AND ${theirs.where}`, values: [receipt, ...theirs.values] };
}

function reasonsIn({ reason, reason_text: text }: DatabaseRow): Reason[] {
  if (!isReasonKind(reason)) return [];
  return [{ kind: reason, ...(typeof text === 'string' && { text }) }];
}

function isReasonKind(written: unknown): written is ReasonKind {
  return REASON_KINDS.some((kind) => kind === written);
}
