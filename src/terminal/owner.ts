import type { Asker } from '../core/conversation/asker.ts';

/** Who asks at the terminal: whoever has the files, alone, in English. */
export const OWNER: Asker = {
  face: 'terminal',
  isOwner: true,
  roles: [],
  isManager: true,
  language: 'en',
  isPrivate: true,
};
