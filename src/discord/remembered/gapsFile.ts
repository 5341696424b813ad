import type { GapState } from '../../core/conversation/records/gaps.ts';
import { unavailableOf } from '../../core/speech/gapWords.ts';
import { noticeCard } from '../cards/card.ts';
import type { CardWithFile } from '../client/sendFile.ts';
import type { Conversation } from '../conversation.ts';
import type { Hearer } from '../hearer.ts';

/** The gaps of a state as a file for programs, one on a line; or why there is none. */
export async function gapsFile(
  state: GapState,
  hearer: Hearer,
  { conversation }: { readonly conversation: Conversation },
): Promise<CardWithFile> {
  const { say } = hearer.wording;
  const exported = await conversation.exportGaps(state, hearer);
  if (exported.kind !== 'exported') return { card: noticeCard(unavailableOf(say, exported)) };
  const { lines } = exported;
  const card = noticeCard(say('gaps.exported', { count: lines.length }));
  if (lines.length === 0) return { card };
  return { card, file: { name: `gaps-${state}.jsonl`, content: `${lines.join('\n')}\n` } };
}
