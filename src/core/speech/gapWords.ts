import type { GapEntry, UnavailableReply } from '../conversation/reply.ts';
import type { Wording } from './wording.ts';

/** Reasons that are told of a gap. */
const MOST_REASONS = 3;

/**
 * What is told of a gap beside its question, each on one line: how often it was asked, what no article has, and
 * why its answers were not found helpful.
 * @param date writes an ISO date, and
 * @param name what was typed, as the face needs it.
 */
export function gapNotesOf(
  { say, list, missingOf }: Pick<Wording, 'say' | 'list' | 'missingOf'>,
  { times, people, disliked, lastAsked, notFound, reasons }: Omit<GapEntry, 'excerpts'>,
  date: (day: string) => string,
  name: (typed: string) => string,
): string[] {
  const asked = [
    say('gaps.times', { count: times }),
    ...(people > 0 ? [say('gaps.people', { count: people })] : []),
    say('gaps.last', { date: date(new Date(lastAsked).toISOString().slice(0, 10)) }),
    ...(disliked > 0 ? [say('gaps.disliked', { count: disliked })] : []),
  ];
  const missing = missingOf(notFound);
  const why = reasons.slice(0, MOST_REASONS).map(({ kind, text }) => {
    const reason = say(`reason.${kind}`);
    return text === undefined ? reason : say('gaps.reason', { reason, text: name(text) });
  });
  return [
    asked.join(' · '),
    ...(missing === undefined ? [] : [name(missing)]),
    ...(why.length > 0 ? [list([...new Set(why)])] : []),
  ];
}

/** Why what is remembered is not to be had, in one sentence. */
export function unavailableOf(say: Wording['say'], reply: UnavailableReply): string {
  if (reply.kind === 'managers-only') return say('notice.managers-only');
  return say(reply.why === 'down' ? 'notice.records-down' : 'notice.not-remembered-here');
}

/** What stands above the quotations of a gap. */
export function aboveQuotesOf(say: Wording['say'], found: GapEntry['found']): string {
  switch (found) {
    case 'answer':
      return say('gaps.answered');
    case 'disliked':
      return say('verdict.answered');
    case 'nearest':
      return say('verdict.not-an-answer');
  }
}
