import { ChannelType, type Message, type ThreadChannel } from 'discord.js';
import { ask } from '../core/conversation/commands/ask.ts';
import type { Turn } from '../core/conversation/followUp/turn.ts';
import type { TurnMemory } from '../core/conversation/followUp/turnMemory.ts';
import { wordingIn } from '../core/speech/wording.ts';
import type { Pace } from '../pace/sendingFirst.ts';
import { cutTo } from './cards/label.ts';
import type { Conversation } from './conversation.ts';
import { describe } from './failure.ts';
import type { Hearer } from './hearer.ts';
import { LIMITS } from './limits.ts';
import { keysOf } from './memory.ts';
import { questionOf } from './readCard.ts';
import { replyTo } from './respond.ts';

/** What a message is answered with. */
export interface Messaging {
  readonly memory: TurnMemory;
  readonly pace: Pace;
  /** Undefined until an article is read. */
  readonly conversation: Promise<Conversation | undefined>;
  /** Whether a long answer in a channel opens a thread. */
  readonly opensThreads: boolean;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** Answers what is written to the bot: in a direct message, or where it is mentioned. */
export async function onMessage(message: Message, by: Messaging): Promise<void> {
  const { memory, now, log, pace } = by;
  const self = message.client.user.id;
  if (message.author.bot || message.system) return;
  if (message.inGuild() && !message.mentions.users.has(self)) return;
  const question = message.content.replace(new RegExp(`<@!?${self}>`, 'g'), ' ').trim();
  // A message does not tell its author's language, but the server has one.
  const wording = wordingIn(message.guild?.preferredLocale ?? 'en');
  const conversation = await by.conversation;
  if (!conversation) return replyTo(message, wording.say('notice.not-ready'), undefined, pace);
  const [key] = keysOf({ channel: message.channel, user: message.author }, false);
  const fail = (error: unknown) => {
    log(`A question could not be answered. ${describe(error)}`);
    return undefined;
  };
  const earlier = [
    ...(key === undefined ? [] : memory.recall(key, now())),
    ...((await repliedTo(message, conversation).catch(fail)) ?? []),
  ];
  const hearer: Hearer = {
    user: message.author.id,
    server: message.guildId ?? undefined,
    channel: message.channelId,
    roles: [],
    isManager: false,
    language: message.guild?.preferredLocale ?? 'en',
    wording,
    isPrivate: false,
    isEphemeral: false,
    isKeptPrivate: false,
  };
  const asked = { asker: hearer, values: { question }, earlier };
  const said = await conversation.run(ask, asked, hearer).catch(fail);
  if (!said) return replyTo(message, wording.say('notice.failed'), undefined, pace);
  const isLong = by.opensThreads && said.excerpts > 1;
  const thread = isLong
    ? await openThread(message, wording.say('thread.answer', { question }))
    : undefined;
  const place = thread?.id ?? key;
  if (said.turn && place !== undefined) memory.remember(place, said.turn, now());
  return replyTo(message, said.plain, said.card, pace, thread);
}

/** What was asked with the card that a message replies to. */
async function repliedTo(message: Message, conversation: Conversation): Promise<Turn[]> {
  if (!message.reference?.messageId) return [];
  const question = questionOf(await message.fetchReference());
  return question === undefined ? [] : [await conversation.recall(question)];
}

/** A thread at a message; undefined where the bot may not open one, or the message is in one. */
async function openThread(message: Message, name: string): Promise<ThreadChannel | undefined> {
  if (message.channel.type !== ChannelType.GuildText) return undefined;
  return message.startThread({ name: cutTo(name, LIMITS.threadName) }).catch(() => undefined);
}
