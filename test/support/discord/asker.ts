import type { DiscordAsker } from '../../../src/discord/hearer.ts';
import { MEMBER } from '../asker.ts';

/** Somebody who asks in a channel of a server where the bot is installed. */
export const ALICE: DiscordAsker = {
  ...MEMBER,
  user: '11',
  name: 'Alice',
  channelKind: 'open',
  maySend: true,
  isKeptPrivate: false,
};
