import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
} from 'discord.js';
import { ArticlesAway } from '../../core/conversation/articlesAway.ts';
import { cutTo } from '../cards/lines/label.ts';

/** Why the bot cannot run, as one sentence for whoever set it up. */
export function startFailure(error: unknown, apiUrl: string): string {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return WRONG_TOKEN;
  }
  if (error instanceof DiscordAPIError && error.status === 401) return WRONG_TOKEN;
  // @discordjs/ws has no code for it, only these words.
  if (error instanceof Error && /^Used (?:disallowed|invalid) intents$/.test(error.message)) {
    return WRONG_INTENTS;
  }
  if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) {
    return 'Discord does not let the bot register its commands: invite it with the scopes "bot" and "applications.commands", and check DISCORD_GUILD_ID.';
  }
  return `Discord cannot be reached at ${apiUrl} (${describeError(error)}).`;
}

/** Why the gateway closed for good, as one sentence. */
export function closeFailure(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return WRONG_TOKEN;
    case GatewayCloseCodes.DisallowedIntents:
    case GatewayCloseCodes.InvalidIntents:
      return WRONG_INTENTS;
    case GatewayCloseCodes.ShardingRequired:
      return 'The bot is in too many servers for so few connections: Discord requires one for each 2,500. Set SHARDS to auto, or to shards of a larger number.';
    case GatewayCloseCodes.InvalidShard:
      return 'Discord knows no such shard: set SHARDS to auto, or to numbers from 0 to less than how many there are.';
    default:
      return `Discord closed the connection for good (code ${code}).`;
  }
}

const WRONG_TOKEN =
  'Discord refuses the token: copy it anew from the developer portal into DISCORD_TOKEN.';

const WRONG_INTENTS =
  'Discord refuses the intents that the bot asks for (Guilds, Guild Messages, Direct Messages): allow them in the developer portal.';

/** What whoever asked is told where a question could not be answered; what is a fault of the program is logged. */
export function failureNotice(
  error: unknown,
  log: (line: string) => void,
): 'notice.articles-away' | 'notice.failed' {
  if (error instanceof ArticlesAway) return 'notice.articles-away';
  log(`A question could not be answered. ${describeError(error)}`);
  return 'notice.failed';
}

/** Characters of an error's own words: they may quote all of what somebody sent. */
const LONGEST_MESSAGE = 300;

/** An error for the log: what it is and where, never a request's body or address. */
export function describeError(error: unknown): string {
  if (error instanceof DiscordAPIError) {
    return `Discord answered ${error.status}, code ${error.code}: ${error.message}`;
  }
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `, because of ${describeError(error.cause)}`;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}: ${cutTo(error.message, LONGEST_MESSAGE)}${cause}`;
}
