import type { Asker } from '../core/conversation/asker.ts';
import type { ServerSettings } from '../core/conversation/records/servers.ts';
import { type Wording, wordingIn } from '../core/speech/wording.ts';

/**
 * Who else is where something is said. A channel of a server is `open`, and so is one that is not known;
 * a thread is one conversation. Of direct messages those with the bot are `alone`, and a `group` are those
 * of other people, one of whom has brought the bot.
 */
export type ChannelKind = 'open' | 'thread' | 'alone' | 'group';

/** Who asks on Discord, before it is decided who sees the reply. */
export interface DiscordAsker extends Omit<Asker, 'isPrivate'> {
  readonly user: string;
  /** As others see it. */
  readonly name: string;
  readonly channelKind: ChannelKind;
  /** Whether they may write in the channel themselves. */
  readonly maySend: boolean;
  /** Whether the bot is there on behalf of one person, on a server that does not let it speak to others. */
  readonly isKeptPrivate: boolean;
}

/** Who has asked on Discord, to whom the reply is said, and how. */
export interface Hearer extends DiscordAsker, Asker {
  readonly user: string;
  /** In their language. */
  readonly wording: Wording;
  /** Whether Discord is told to show the reply to them alone, though others may be there. */
  readonly isEphemeral: boolean;
  /** The name of whoever shows others what they have seen alone. */
  readonly sharedBy?: string;
}

/** The asker, spoken to in the language that is settled where they ask. */
export function spokenTo(
  asker: DiscordAsker,
  { language }: Pick<ServerSettings, 'language'>,
): DiscordAsker {
  return language === 'own' ? asker : { ...asker, language };
}

/**
 * Decides who sees a reply, whatever was done to the bot: it speaks in public only for somebody who
 * wants that and may write there themselves, and only where the server lets it.
 */
export function hearerOf(asker: DiscordAsker, wants: 'everybody' | 'asker'): Hearer {
  const isEphemeral = wants === 'asker' || !asker.maySend || asker.isKeptPrivate;
  return {
    ...asker,
    wording: wordingIn(asker.language),
    isEphemeral,
    isPrivate: isEphemeral || asker.channelKind === 'alone',
  };
}
