import { createAskingAgain } from './askingAgain.ts';
import type { ChoreOptions } from './choreOptions.ts';
import { createLeaving, createRetention } from './erasing.ts';
import { createFindCorrections } from './findCorrections.ts';
import { createTellCorrections } from './tellCorrections.ts';
import { createTellingWaits } from './tellingWaits.ts';
import type { Chore } from './upkeep.ts';

/** All that is done again and again, in this order. */
export function choresWith(options: ChoreOptions): readonly Chore[] {
  return [
    createLeaving(options),
    createRetention(options),
    createFindCorrections(options),
    createTellCorrections(options),
    createAskingAgain(options),
    createTellingWaits(options),
  ];
}
