import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import type { Pace } from '../../pace/sendingFirst.ts';

/** How often something is sent, 1 or more, before its failure is one. */
const ATTEMPTS = 3;

/**
 * Sends again where the connection broke before Discord's answer came (discord.js does so only for
 * some breaks). That the first attempt came through after all is no error, and gives undefined.
 */
export async function persist<T>(
  pace: Pace,
  send: () => Promise<T>,
  attempts = ATTEMPTS,
): Promise<T | undefined> {
  try {
    return await pace.send(send);
  } catch (error) {
    if (isCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) return undefined;
    const isAnswer = error instanceof DiscordAPIError || error instanceof HTTPError;
    if (isAnswer || attempts <= 1) throw error;
    return persist(pace, send, attempts - 1);
  }
}

function isCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
