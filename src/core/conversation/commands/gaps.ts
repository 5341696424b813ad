import type { Command } from '../command.ts';
import { gapsReply } from '../gaps/gapsReply.ts';
import { GAP_STATES, type GapState } from '../records/gaps.ts';

/** Gaps on a page: each with its nearest passage still fits on a card. */
export const GAPS_ON_A_PAGE = 4;

export const gaps: Command<'gaps', 'state'> = {
  name: 'gaps',
  isForManagers: true,
  options: { state: { choices: GAP_STATES } },
  run: ({ asker, values: { state } }, desk) =>
    gapsReply(asker, desk, { state: gapStateIn(state), page: 1, size: GAPS_ON_A_PAGE }),
};

/** The state that is named; open where none is. */
export function gapStateIn(typed: string | undefined): GapState {
  return GAP_STATES.find((state) => state === typed?.trim().toLowerCase()) ?? 'open';
}
