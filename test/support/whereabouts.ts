import type { Whereabouts } from '../../src/discord/client/whereabouts.ts';

/** Takes no note of where the bot is. */
export const NOWHERE: Whereabouts = { present() {}, joined() {}, left() {} };
