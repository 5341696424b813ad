import { ask } from '../core/conversation/commands/ask.ts';
import { barOf } from '../core/conversation/serverSettings.ts';
import type { PlainKey } from '../core/speech/say.ts';
import { wordingIn } from '../core/speech/wording.ts';
import type { Excess } from '../pace/fairShare.ts';
import { failureNotice } from './client/failure.ts';
import type { MessageResponder } from './client/messageResponder.ts';
import type { PlainMessage } from './client/readMessage.ts';
import type { Equipment } from './equipment.ts';
import { hearerOf, spokenTo } from './hearer.ts';
import { conversationKeysOf } from './memory.ts';

/** Answers what is written to the bot, for all to see. */
export async function onMessage(
  { asker: author, text: question }: PlainMessage,
  responder: MessageResponder,
  equipment: Equipment,
  excess: Excess = 'none',
): Promise<void> {
  const { memory, now, log } = equipment;
  const settings = await equipment.settingsOf(author.server);
  // Where it is not to be asked, a sentence below each mention would be what those who manage the server do
  // not want there. A command tells whoever tries it, and them alone.
  if (barOf(settings, author)) return;
  const asker = spokenTo(author, settings);
  const { say } = wordingIn(asker.language);
  const hearer = hearerOf(asker, 'everybody');
  const conversation = await equipment.conversation(hearer);
  const tell = async (key: Extract<PlainKey, `notice.${string}`>) => {
    await responder.reply(say(key));
  };
  if (!conversation) {
    return tell(equipment.hasRead() ? 'notice.nothing-to-ask' : 'notice.not-ready');
  }
  // To say it below each of many messages would only make the others wait longer.
  if (excess !== 'none') return excess === 'told' ? undefined : tell('notice.too-much');
  const [key] = conversationKeysOf(hearer);
  const fail = (error: unknown) => failureNotice(error, log);
  const repliedTo = async () => {
    const before = await responder.questionRepliedTo();
    return before === undefined ? undefined : conversation.recall(before, hearer);
  };
  const remembered = key === undefined ? [] : memory.recall(key, now());
  const before = await repliedTo().catch((error: unknown) => {
    fail(error);
    return undefined;
  });
  const earlier = before ? [...remembered, before] : remembered;
  const asked = { asker: hearer, values: { question }, earlier };
  const said = await conversation.run(ask, asked).catch(fail);
  if (typeof said === 'string') return tell(said);
  const isLong = settings.opensThreads && said.excerpts > 1;
  const thread = isLong
    ? await responder.openThread(say('thread.answer', { question }))
    : undefined;
  const place = thread?.id ?? key;
  if (said.turn && place !== undefined) memory.remember(place, said.turn, now(), asker.user);
  const card = await (thread ?? responder).reply(said.plain, said.card);
  await equipment.noteCard(said.receipt, card);
}
