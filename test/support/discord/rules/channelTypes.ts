import { list, oneOf } from '../rules.ts';

/** Text, voice, news and stage channels, categories, threads, directories, forums and media. */
const CHANNEL_TYPES = [0, 2, 4, 5, 10, 11, 12, 13, 14, 15, 16];

/** The kinds of channels to which an option of a command, or a menu, is restricted. */
export const channelTypes = list(0, CHANNEL_TYPES.length, oneOf(...CHANNEL_TYPES));
