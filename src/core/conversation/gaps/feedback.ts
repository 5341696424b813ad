import type { Asker } from '../asker.ts';
import type { Desk } from '../desk.ts';
import { REASON_LIMIT, type Reason } from '../records/feedback.ts';
import type { Receipt } from '../records/receipts.ts';
import type { Records } from '../records/records.ts';
import { countDislike, isRefusal } from './countAsGap.ts';

/** What becomes of a vote; `unknown` where there is no such answer, or none that they have before them. */
export type VoteFate = 'counted' | 'taken-back' | 'unknown';

/**
 * The receipt of an answer, for somebody who has it before them: one that others can see where they are, or one
 * of their own.
 */
export async function receiptBefore(
  { face, user, server, channel, above = [] }: Asker,
  id: string,
  records: Records,
): Promise<Receipt | undefined> {
  const receipt = await records.receipts.get(id);
  if (!receipt || receipt.face !== face || receipt.server !== server) return undefined;
  const person = user === undefined ? undefined : await records.personKey(user);
  if (receipt.isPrivate) return receipt.person === person ? receipt : undefined;
  // An answer may stand in a thread of the channel in which it was asked.
  const places = [receipt.channel, receipt.card?.channel];
  return [channel, ...above].some((place) => places.includes(place)) ? receipt : undefined;
}

/** Counts what somebody thinks of an answer, once for each, or takes it back where they say the same again. */
export async function vote(
  asker: Asker,
  { library, records, now }: Pick<Desk, 'library' | 'records' | 'now'>,
  { receipt: id, isHelpful }: { readonly receipt: string; readonly isHelpful: boolean },
): Promise<VoteFate> {
  const receipt = records && (await receiptBefore(asker, id, records));
  if (!receipt) return 'unknown';
  const { feedback, gaps } = records;
  const person = asker.user === undefined ? undefined : await records.personKey(asker.user);
  const { server } = receipt;
  const fate = await feedback.vote({ receipt: id, person, server, at: now().getTime(), isHelpful });
  if ((await feedback.of(id)).unhelpful > 0) await countDislike(receipt, { library, records });
  // While the question was looked at somebody may have taken back what was said against its answer.
  const isDisliked = (await feedback.of(id)).unhelpful > 0;
  if (!isDisliked && !isRefusal(receipt)) await gaps.leave(id);
  return fate;
}

/**
 * Adds why somebody did not find an answer helpful. What they write about one that nobody else has seen is not
 * kept. @returns whether they have said that it was not.
 */
export async function explain(
  asker: Asker,
  { records }: Pick<Desk, 'records'>,
  { receipt: id, kind, text = '' }: Reason & { readonly receipt: string },
): Promise<boolean> {
  const receipt = records && (await receiptBefore(asker, id, records));
  if (!receipt) return false;
  const person = asker.user === undefined ? undefined : await records.personKey(asker.user);
  const kept = receipt.isPrivate ? '' : text.trim().slice(0, REASON_LIMIT);
  return records.feedback.explain(id, person, { kind, ...(kept !== '' && { text: kept }) });
}
