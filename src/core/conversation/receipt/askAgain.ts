import type { Asker } from '../asker.ts';
import { findSources } from '../commands/findSources.ts';
import type { Desk } from '../desk.ts';
import type { Receipt } from '../records/receipts.ts';
import type { Reply } from '../reply.ts';
import type { Told } from './comparison.ts';
import { toldIn } from './told.ts';

/** What the question of a receipt comes to now; undefined where its words are not kept. */
export async function askAgain(
  receipt: Receipt,
  asker: Asker,
  desk: Desk,
): Promise<Told | undefined> {
  const { text } = receipt;
  return text === undefined ? undefined : toldIn(await replyTo(receipt, text, asker, desk));
}

async function replyTo(
  { asks, limits }: Receipt,
  text: string,
  asker: Asker,
  desk: Desk,
): Promise<Reply> {
  const { ask, timeline, checkQuote, meetStatement } = desk.library;
  switch (asks) {
    case 'question':
      return { kind: 'answer', answer: await ask(text, limits), isFollowUp: false };
    case 'topic':
      return { kind: 'timeline', timeline: await timeline(text) };
    case 'quotation':
      return { kind: 'quote-check', claim: text, ...(await checkQuote(text)) };
    case 'statement':
      return { kind: 'statement', met: await meetStatement(text), typed: text };
    case 'message':
      return findSources.run({ asker, values: { text }, earlier: [] }, desk);
  }
}
