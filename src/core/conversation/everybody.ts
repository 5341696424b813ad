import type { Asker } from './asker.ts';

/** Where something was said, and in which language. */
export type SaidWhere = Pick<Asker, 'face' | 'server' | 'channel' | 'above' | 'language'>;

/** An asker who may see what everybody may see there, and no more. */
export function everybodyIn({ face, server, channel, above, language }: SaidWhere): Asker {
  const place = { face, server, channel, above, language };
  // At the terminal everybody is whoever has the files.
  const who = { roles: [], isManager: false, isPrivate: false };
  return face === 'terminal' ? { ...place, ...who, isOwner: true } : { ...place, ...who };
}
