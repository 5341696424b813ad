import { setTimeout as pause } from 'node:timers/promises';
import {
  type APIGatewayBotInfo,
  type IIdentifyThrottler,
  type REST,
  type RESTGetAPIGatewayBotResult,
  Routes,
  SimpleIdentifyThrottler,
} from 'discord.js';
import type { ShardPart } from '../../settings.ts';

/**
 * One in so many of the sessions that a token may begin in a day is kept for connections that are lost: a program
 * that is started again and again stops beginning any before none is left, upon which Discord would take the token
 * away from all who use it.
 */
const KEPT = 20;

/** Milliseconds that a timer can wait. */
const LONGEST = 2 ** 31 - 1;

/** Asks Discord how many sessions may be begun. */
interface GatewaySource {
  /** @param isForced whether what was heard before is not enough. */
  fetchGatewayInformation(isForced?: boolean): Promise<APIGatewayBotInfo>;
}

/** Waits until as many sessions may be begun as there are shards here, and says so once. */
export async function awaitSessionStarts(
  shards: 'auto' | ShardPart | undefined,
  rest: Pick<REST, 'get'>,
  log: (line: string) => void,
  stop: AbortSignal,
): Promise<void> {
  for (let isTold = false; !stop.aborted; isTold = true) {
    // The library types no answers; Discord's documentation does.
    const info = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    const { total, remaining } = info.session_start_limit;
    const needed = shards === 'auto' ? info.shards : (shards?.ids.length ?? 1);
    if (remaining >= total || remaining - needed >= Math.ceil(total / KEPT)) return;
    if (!isTold) log(waitingSentence(info));
    await untilReset(info, stop);
  }
}

/**
 * Lets shards begin sessions as fast as Discord does, and none at all where that would be the last one: discord.js
 * looks at the limit only before it begins the first ones.
 */
export function sparingThrottler(log: (line: string) => void) {
  return async (manager: GatewaySource): Promise<IIdentifyThrottler> => {
    const { session_start_limit: limit } = await manager.fetchGatewayInformation();
    const paced = new SimpleIdentifyThrottler(limit.max_concurrency);
    const begun = new Set<number>();
    let isTold = false;
    return {
      async waitForIdentify(shard, signal) {
        // What is begun first has been looked at before.
        while (begun.has(shard)) {
          // Where Discord does not say, it is not known to be the last one; and to throw here would begin it at once.
          const info = await manager.fetchGatewayInformation(true).catch(() => undefined);
          if (info === undefined || info.session_start_limit.remaining > 1) break;
          if (!isTold) log(waitingSentence(info));
          isTold = true;
          await untilReset(info, signal);
          signal.throwIfAborted();
        }
        if (begun.has(shard)) isTold = false;
        begun.add(shard);
        await paced.waitForIdentify(shard, signal);
      },
    };
  };
}

function waitingSentence({ session_start_limit: limit }: APIGatewayBotInfo): string {
  const time = new Date(Date.now() + limit.reset_after).toISOString().slice(0, 16);
  return `Discord lets the bot begin ${limit.remaining} more of ${limit.total} sessions, of which some are kept for connections that are lost; it waits until ${time.replace('T', ' ')} UTC.`;
}

async function untilReset(
  { session_start_limit: { reset_after } }: APIGatewayBotInfo,
  signal: AbortSignal,
): Promise<void> {
  const wait = Math.min(reset_after + 1000, LONGEST);
  await pause(wait, undefined, { signal }).catch(() => {});
}
