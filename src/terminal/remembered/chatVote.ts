import type { Desk } from '../../core/conversation/desk.ts';
import { explain, vote } from '../../core/conversation/gaps/feedback.ts';
import { REASON_KINDS } from '../../core/conversation/records/feedback.ts';
import { RecordsFailure } from '../../core/conversation/records/records.ts';
import { OWNER } from '../owner.ts';
import { say } from '../wording.ts';

/** What the help says of the words that are read here. */
export const VOTE_HELP = {
  good: 'the answer was helpful; once more takes it back',
  bad: `it was not; bad REASON in ${REASON_KINDS.join(', ')}, or bad: why`,
} as const;

/** The last answer of a conversation, and where it was given. */
interface LastAnswer {
  readonly desk: Desk;
  /** Undefined where none is kept. */
  readonly receipt: string | undefined;
}

const LINE = /^\s*(?:(good)|bad(?:\s*:\s*(\S.*?)|\s+([a-z-]+)(?:\s*:\s*(\S.*?))?)?)\s*$/i;

/**
 * "good", or "bad" alone, with one of the reasons or, behind a colon, with words of one's own, said of the last
 * answer; undefined where a line is none of these, as a question may begin with such a word.
 */
export function readVote(line: string): ((last: LastAnswer) => Promise<string>) | undefined {
  const match = LINE.exec(line);
  if (!match) return undefined;
  const [, good, alone, typed, behind] = match;
  const kind = REASON_KINDS.find((known) => known === typed?.toLowerCase());
  if (typed !== undefined && !kind) return undefined;
  const isHelpful = good !== undefined;
  const text = alone ?? behind;
  const hasReason = kind !== undefined || text !== undefined;
  return async ({ desk, receipt }) => {
    if (!desk.records) return say('notice.not-remembered-here');
    if (receipt === undefined) return 'Ask something first.';
    try {
      const fate = await vote(OWNER, desk, { receipt, isHelpful });
      if (fate === 'unknown') return say('notice.not-remembered');
      if (fate === 'taken-back' && !hasReason) return say('notice.vote-taken-back');
      // Whoever gives another reason means it, and takes nothing back.
      if (fate === 'taken-back') await vote(OWNER, desk, { receipt, isHelpful });
      if (hasReason) {
        await explain(OWNER, desk, {
          receipt,
          kind: kind ?? 'other',
          ...(text !== undefined && { text }),
        });
      }
      return isHelpful ? NOTED.good : NOTED.bad;
    } catch (error) {
      if (!(error instanceof RecordsFailure)) throw error;
      return say('notice.records-down');
    }
  };
}

const NOTED = {
  good: 'Noted: this was helpful. Type good again to take it back.',
  bad: 'Noted: this was not helpful. Type bad again to take it back.',
} as const;
