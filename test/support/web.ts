import type { Library } from '../../src/core/conversation/library.ts';
import type { Records } from '../../src/core/conversation/records/records.ts';
import { createDoor } from '../../src/core/conversation/shownReply.ts';
import type { WebOptions } from '../../src/web/webOptions.ts';
import { desksOf } from './desk.ts';
import { type Running, type Surroundings, startProgram } from './program.ts';

/** What the page stands on over a library, as nobody has settled anything. */
export function webOptionsOf(library: Library, records?: Records): WebOptions {
  return {
    settings: {
      ...{ host: '127.0.0.1', port: 0, publicUrl: undefined, publicAccess: false },
      ...{ accessToken: undefined, adminToken: undefined, originals: false },
    },
    deskOf: desksOf(library, records),
    doorTo: (notation) =>
      createDoor(
        notation,
        (id) => library.articles.get(id)?.text,
        () => {},
      ),
    isRead: () => true,
    log() {},
  };
}

/** The built program while it serves the page. */
export interface RunningPage extends Running {
  /** `http://127.0.0.1:49152` */
  readonly address: string;
}

/** Starts `serve`. @returns when its page is there; the articles may still be read. */
export async function startPage(
  args: readonly string[] = [],
  surroundings?: Surroundings,
): Promise<RunningPage> {
  const running = await startProgram(['serve', ...args], surroundings);
  await running.untilLogged('The page is on ');
  const address = (await running.untilLogged('\n')).trim();
  return { ...running, address };
}
