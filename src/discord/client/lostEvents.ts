import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js';
import { OURS } from '../ours.ts';

/** Hears of an event of Discord's that is lost since discord.js cannot read it. @param event its name, where it is known. */
export type OnLost = (error: unknown, event?: string) => void;

/**
 * Has discord.js lose an event that it cannot read, and that one alone. Its handlers run where nobody
 * waits for them, so that whatever they throw would end the program.
 */
export function losingEvents(onLost: OnLost): WebSocketOptions {
  return {
    buildStrategy(manager) {
      let event: string | undefined;
      manager.on('dispatch', ({ data }) => {
        event = data.t;
      });
      const { emit } = manager;
      const sparing = (...emitted: readonly unknown[]): boolean => {
        event = undefined;
        try {
          return Reflect.apply(emit, manager, emitted);
        } catch (error) {
          onLost(error, event);
          return true;
        }
      };
      Object.assign(manager, { emit: sparing });
      return new SimpleShardingStrategy(manager);
    },
  };
}

/**
 * The same for what discord.js throws later: at events that came before it was ready, and at what is no
 * event at all. @param onFault hears of all else that nobody waits for: it is a fault of ours. @returns
 * ends that.
 */
export function losingLateEvents(onLost: OnLost, onFault: (error: unknown) => void): () => void {
  const onStray = (error: unknown) => (isTheirs(error) ? onLost(error) : onFault(error));
  process.on('uncaughtException', onStray);
  return () => process.off('uncaughtException', onStray);
}

const THEIRS = /[\\/]node_modules[\\/](?:discord\.js|@discordjs)[\\/]/;

/** Whether discord.js has thrown something, rather than what it has called of ours. */
export function isTheirs(error: unknown): boolean {
  const frames = error instanceof Error ? (error.stack?.split('\n') ?? []) : [];
  return frames.find((it) => it.includes(OURS) || THEIRS.test(it))?.includes(OURS) === false;
}
