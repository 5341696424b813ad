import type { Equipment } from '../../src/discord/equipment.ts';

/** A bot that reaches nobody by itself. */
export const ALOOF: Pick<Equipment, 'reach'> = {
  reach: { maySpeakIn: () => false, alone: async () => undefined },
};
