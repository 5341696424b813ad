import type { ShardsNow } from './discord/sharding/shards.ts';
import type { House } from './house.ts';
import type { MetricsText } from './monitoring/monitoring.ts';
import type { FairShare } from './pace/fairShare.ts';

/** A house of which it is told in numbers how it goes. */
export interface WatchedHouse extends House {
  readonly readMetrics: () => Promise<MetricsText>;
  readonly onTurnedAway: (why: string) => void;
  /** Takes in what tells of the connections to Discord. */
  readonly hearShards: (look: () => ShardsNow) => void;
  readonly shards: () => ShardsNow;
}

/**
 * The same house, in which it is counted what its faces ask. What it does by itself is not.
 * @param share by which those who ask on Discord take turns.
 */
export async function watchHouse(house: House, share?: FairShare): Promise<WatchedHouse> {
  // Whoever asks once need not wait until it is loaded.
  const { createMonitoring } = await import('./monitoring/monitoring.ts');
  const { watchedDesks } = await import('./monitoring/watchedDesk.ts');
  const { live, library, desks, isRead, dropped } = house;
  let shards = (): ShardsNow => ({ connected: 0, all: 0, hasBeenOnline: false });
  const { watch, onTurnedAway, onTook, read } = createMonitoring({
    articles: () => library.articles.size(),
    passages: () => live.withState(async ({ statistics }) => statistics.passages),
    problems: () => library.problems.length,
    ...{ isRead, dropped, waiting: () => share?.waiting() ?? 0 },
    ...{ shards: () => shards().all, connected: () => shards().connected },
  });
  house.hearTook(onTook);
  return {
    ...house,
    desks: { usual: watchedDesks(desks.usual, watch), hasty: watchedDesks(desks.hasty, watch) },
    ...{ onTurnedAway, readMetrics: read },
    hearShards(look) {
      shards = look;
    },
    shards: () => shards(),
  };
}
