import type {
  FeedbackRecords,
  Reason,
  Vote,
} from '../../../src/core/conversation/records/feedback.ts';
import type { MemoryRow, MemoryTable } from './memoryErasing.ts';

type VoteRow = Vote & MemoryRow & { readonly reason?: Reason };

export function memoryFeedback(): {
  readonly feedback: FeedbackRecords;
  readonly votes: MemoryTable<VoteRow>;
} {
  const votes: MemoryTable<VoteRow> = { kind: 'feedback', rows: [], forgotten: () => undefined };
  const feedback: FeedbackRecords = {
    async vote(vote) {
      const isTheirs = (it: Vote) => it.receipt === vote.receipt && it.person === vote.person;
      const before = votes.rows.find(isTheirs);
      votes.rows = votes.rows.filter((it) => !isTheirs(it));
      if (before?.isHelpful === vote.isHelpful) return 'taken-back';
      votes.rows = [...votes.rows, { ...vote, server: vote.server }];
      return 'counted';
    },
    async explain(receipt, person, reason) {
      const found = votes.rows.find(
        (it) => it.receipt === receipt && it.person === person && !it.isHelpful,
      );
      votes.rows = votes.rows.map((it) => (it === found ? { ...it, reason } : it));
      return found !== undefined;
    },
    async of(receipt) {
      const all = votes.rows.filter((it) => it.receipt === receipt).sort((a, b) => a.at - b.at);
      const helpful = all.filter((it) => it.isHelpful).length;
      const reasons = all.flatMap(({ reason }) => reason ?? []);
      return { helpful, unhelpful: all.length - helpful, reasons };
    },
  };
  return { feedback, votes };
}
