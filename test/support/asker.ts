import type { Asker } from '../../src/core/conversation/asker.ts';

/** Somebody who asks on a server, and whose reply others see. */
export const MEMBER: Asker = {
  face: 'discord',
  user: '11',
  server: '22',
  channel: '33',
  roles: [],
  isManager: false,
  language: 'en',
  isPrivate: false,
};
