import type { Asker, Face } from '../../core/conversation/asker.ts';
import { WEB } from '../../core/conversation/collections/circle.ts';

/** What a request tells of whoever makes it. */
export interface WebVisitor {
  readonly face: Extract<Face, 'web' | 'api' | 'mcp'>;
  /** As the bot names it: see `Asker`. */
  readonly language: string;
  /** Whether they have shown that they are whoever has the articles' files. */
  readonly isOwner: boolean;
}

/** Whoever asks on the page or from a program: one of all who do, or the owner. */
export function webAsker({ face, language, isOwner }: WebVisitor): Asker {
  const place = { face, channel: WEB, roles: [], language };
  return isOwner
    ? { ...place, isOwner: true, isManager: true, isPrivate: true }
    : { ...place, isManager: false, isPrivate: false };
}
