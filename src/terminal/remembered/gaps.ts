import type { Desk } from '../../core/conversation/desk.ts';
import { exportGaps } from '../../core/conversation/gaps/exportGaps.ts';
import { doWithGap, gapsReply, managing } from '../../core/conversation/gaps/gapsReply.ts';
import type { UnavailableReply } from '../../core/conversation/reply.ts';
import type { Door } from '../../core/conversation/shownReply.ts';
import { unavailableOf } from '../../core/speech/gapWords.ts';
import { type Console, print } from '../console.ts';
import type { Invocation } from '../invocation.ts';
import type { Screen } from '../notation.ts';
import { OWNER } from '../owner.ts';
import { replyView } from '../views/replyView.ts';
import { say } from '../wording.ts';

/** What gaps are listed from. */
interface GapsSource {
  readonly desk: Desk;
  readonly door: Door;
  readonly jsonDoor: Door;
  readonly screen: Screen;
  /** Does what is to be done again when the library has changed: gaps are asked, corrections looked for. */
  readonly catchUp: () => Promise<void>;
  readonly streams: Pick<Console, 'output' | 'errors'>;
}

type GapsInvocation = Extract<Invocation, { readonly verb: 'gaps' }>;

/** Gaps that are listed for people. */
const LISTED = 20;

/** Lists what was not answered, after asking it again. @returns the exit code. */
export async function printGaps(
  { state, form, deed }: GapsInvocation,
  { desk, door, jsonDoor, screen, catchUp, streams }: GapsSource,
): Promise<0 | 2> {
  const unavailable = (reply: UnavailableReply) => {
    streams.errors.write(`${unavailableOf(say, reply)}\n`);
    return 2 as const;
  };
  const done = await managing(OWNER, desk, async (records) => {
    await catchUp();
    return deed === undefined || (await doWithGap(OWNER, records, deed.id, deed.kind));
  });
  if (typeof done !== 'boolean') return unavailable(done);
  if (!done) {
    streams.errors.write(`There is no gap ${deed?.id}.\n`);
    return 2;
  }
  if (form === 'json') {
    const exported = await exportGaps(OWNER, desk, state, jsonDoor);
    if (exported.kind !== 'exported') return unavailable(exported);
    for (const line of exported.lines) await print(streams.output, `${line}\n`);
    return 0;
  }
  const reply = await gapsReply(OWNER, desk, { state, page: 1, size: LISTED });
  if (reply.kind !== 'gaps') return unavailable(reply);
  await print(streams.output, `${replyView(door.reply(reply), screen)}\n`);
  return 0;
}
