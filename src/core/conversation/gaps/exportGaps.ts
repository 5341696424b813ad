import type { Asker } from '../asker.ts';
import type { Desk } from '../desk.ts';
import type { GapState } from '../records/gaps.ts';
import type { UnavailableReply } from '../reply.ts';
import type { Door } from '../shownReply.ts';
import { gapJson } from './gapsJson.ts';
import { gapsReply } from './gapsReply.ts';

/** Gaps that are handed out at once, the most asked first: each is asked again for what is nearest. */
export const MOST_EXPORTED = 200;

export interface ExportedGaps {
  readonly kind: 'exported';
  /** JSON, a gap on each. */
  readonly lines: readonly string[];
}

/** The gaps that somebody manages, for programs. @param door of `jsonNotation`. */
export async function exportGaps(
  asker: Asker,
  desk: Desk,
  state: GapState,
  door: Door,
): Promise<ExportedGaps | UnavailableReply> {
  const reply = await gapsReply(asker, desk, { state, page: 1, size: MOST_EXPORTED });
  if (reply.kind !== 'gaps') return reply;
  const shown = door.reply(reply);
  const entries = shown.kind === 'gaps' ? shown.entries : [];
  return { kind: 'exported', lines: entries.map((entry) => gapJson(entry, state)) };
}
