import { type AnswerLimits, DEFAULT_LIMITS } from '../../answer/answer.ts';
import { readArticles } from '../../article/articles.ts';
import type { Asker } from '../asker.ts';
import type { Desk } from '../desk.ts';
import { attempt } from '../records/attempt.ts';
import type { ShownReply } from '../shownReply.ts';
import { receiptOf } from './receiptOf.ts';
import { toldIn } from './told.ts';

/** Ids that are tried: that one is taken happens to one in a million, where there are a million. */
const TRIES = 5;

/**
 * Keeps a receipt of a reply, which has come out of the door and is about to be shown. @returns its id; undefined
 * where nothing is remembered, or there is nothing to remember of it.
 */
export async function keepReceipt(
  shown: ShownReply,
  asker: Asker,
  { records, bookkeeping, library, now }: Desk,
  limits: AnswerLimits = DEFAULT_LIMITS,
): Promise<string | undefined> {
  if (!records || !bookkeeping) return undefined;
  const told = toldIn(shown);
  if (!told) return undefined;
  const { newId, log, checkOf, makings } = bookkeeping;
  const { articles } = library;
  const quoted = await readArticles(
    told.excerpts.map(({ citation }) => citation.articleId),
    articles,
  );
  const size = await articles.size();
  return attempt(
    records,
    async ({ receipts, personKey }) => {
      const receipt = receiptOf(shown, {
        ...{ asker, checkOf, makings },
        person: asker.user === undefined ? undefined : await personKey(asker.user),
        at: now().getTime(),
        articles: size,
        textOf: (id) => quoted.get(id)?.text,
        limits: isUsual(limits) ? undefined : limits,
      });
      if (!receipt) return undefined;
      for (let tries = 0; tries < TRIES; tries += 1) {
        const id = newId();
        if (await receipts.add({ id, ...receipt })) return id;
      }
      return undefined;
    },
    log,
  );
}

function isUsual({ excerpts, sentences, chars, sentenceChars }: AnswerLimits): boolean {
  return (
    excerpts === DEFAULT_LIMITS.excerpts &&
    sentences === DEFAULT_LIMITS.sentences &&
    chars === DEFAULT_LIMITS.chars &&
    sentenceChars === DEFAULT_LIMITS.sentenceChars
  );
}
