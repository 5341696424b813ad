import { readArticles } from '../../article/articles.ts';
import type { Asker } from '../asker.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../desk.ts';
import { askAgain } from '../receipt/askAgain.ts';
import { compareAnswers } from '../receipt/comparison.ts';
import { fateOf } from '../receipt/fate.ts';
import { readReceiptId } from '../receipt/receiptId.ts';
import type { Receipt } from '../records/receipts.ts';
import { RecordsFailure } from '../records/records.ts';
import type { Reply } from '../reply.ts';

/** UTF-16 code units of what is typed for an id, parted as it may be. */
const TYPED_LIMIT = 100;

export const receipt: Command<'receipt', 'id'> = {
  name: 'receipt',
  options: { id: { isRequired: true, maxLength: TYPED_LIMIT } },
  async run({ asker, values: { id: typed = '' } }, desk): Promise<Reply> {
    const { records, bookkeeping, library } = desk;
    if (!records || !bookkeeping) return { kind: 'no-records', why: 'not-here' };
    const found = await find(typed, asker, desk);
    if (found === 'down') return { kind: 'no-records', why: 'down' };
    if (!found) return { kind: 'no-receipt' };
    const { checkOf } = bookkeeping;
    const again = await askAgain(found, asker, desk);
    const read = await readArticles(
      found.quotations.map(({ articleId }) => articleId),
      library.articles,
    );
    const fates = found.quotations.map((it) => fateOf(it, read, checkOf));
    return {
      ...{ kind: 'receipt', receipt: found },
      quotations: found.quotations.map(({ version, isRelated, isHeldBack }, at) => {
        const fate = fates[at] ?? { kind: 'gone', articleId: '' };
        return { fate, version, isRelated, isHeldBack };
      }),
      now: again && compareAnswers(found, fates, again, bookkeeping),
      // Whoever has the files knows which are gone; to others one that is gone is as one that is not theirs.
      namesGone: asker.isOwner === true,
    };
  },
};

/** The receipt that was asked for, if there is one that whoever asks may see. */
async function find(
  typed: string,
  asker: Asker,
  desk: Desk,
): Promise<Receipt | 'down' | undefined> {
  const { records } = desk;
  const id = readReceiptId(typed);
  if (id === undefined || !records) return undefined;
  try {
    const found = await records.receipts.get(id);
    const person = asker.user === undefined ? undefined : await records.personKey(asker.user);
    return found && maySee(found, asker, person, desk) ? found : undefined;
  } catch (error) {
    if (!(error instanceof RecordsFailure)) throw error;
    return 'down';
  }
}

/**
 * What somebody asked they may see again, and nobody else what was private. What others could see is for all who
 * are there and, where nothing is kept from anybody, for those elsewhere on the server: else what an answer was
 * could tell them that there is something that they may not ask. Whoever has the files sees all that was not
 * private.
 */
function maySee(
  { person: whose, isPrivate, server, channel }: Receipt,
  asker: Asker,
  person: string | undefined,
  { isOpen }: Pick<Desk, 'isOpen'>,
): boolean {
  if (whose !== undefined && whose === person) return true;
  if (isPrivate) return false;
  if (asker.isOwner) return true;
  if (channel !== undefined && channel === asker.channel) return true;
  return server !== undefined && server === asker.server && isOpen;
}
