import { asksTheSame, likenessKey } from '../../question/alike/asksTheSame.ts';
import type { QuestionSignature } from '../../question/alike/signature.ts';
import type { Desk } from '../desk.ts';
import { attempt } from '../records/attempt.ts';
import type { GapAsking, GapRecords } from '../records/gaps.ts';
import type { Receipt } from '../records/receipts.ts';

/** Counts what was asked as a gap, where it was not answered. @param id of the receipt of its answer. */
export async function countRefusal(
  id: string | undefined,
  { library, records, bookkeeping }: Desk,
): Promise<void> {
  if (id === undefined || !bookkeeping) return;
  const { log } = bookkeeping;
  const receipt = await attempt(records, ({ receipts }) => receipts.get(id), log);
  const asking = receipt && isRefusal(receipt) && (await askingOf(receipt, 'refused', library));
  if (asking) await attempt(records, ({ gaps }) => join(gaps, asking), log);
}

/** Counts what was asked as a gap, since somebody did not find its answer helpful. */
export async function countDislike(
  receipt: Receipt,
  { library, records }: Pick<Desk, 'library' | 'records'>,
): Promise<void> {
  const asking = await askingOf(receipt, 'disliked', library);
  if (asking && records) await join(records.gaps, asking);
}

/** Whether an answer is none: what it quotes, if anything, is only near. */
export function isRefusal({ outcome }: Pick<Receipt, 'outcome'>): boolean {
  return outcome === 'nothing-found' || outcome === 'related';
}

/**
 * Undefined where nobody else has seen it, as of such a question the words are not kept, and where it was asked of a
 * collection that is not there.
 */
async function askingOf(
  receipt: Receipt,
  why: GapAsking['why'],
  { sign }: Pick<Desk['library'], 'sign'>,
): Promise<GapAsking | undefined> {
  const { id, text: question, asks, isPrivate, server, channel, person, at } = receipt;
  if (isPrivate || question === undefined || asks !== 'question') return undefined;
  const signature = await sign(question);
  if (!signature) return undefined;
  const shown = why === 'disliked' ? receipt.quotations : [];
  return {
    ...{ receipt: id, question, why, server, channel, person, at },
    signature: JSON.stringify(signature),
    likeness: likenessKey(signature),
    rejected: shown.flatMap(({ quote, isRelated }) => (isRelated ? [] : (quote ?? []))),
  };
}

async function join(gaps: GapRecords, asking: GapAsking): Promise<void> {
  // Nothing else is ever written there, and what is of another form has another likeness.
  const read = (written: string) => JSON.parse(written) as QuestionSignature;
  const signature = read(asking.signature);
  await gaps.join(asking, (written) => asksTheSame(read(written), signature));
}
