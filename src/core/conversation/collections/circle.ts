import type { Asker } from '../asker.ts';

/** Some of those who ask, or some of the places where they do. */
export type Circle =
  /** Whoever asks in a server, or in a channel, a thread of it, or a channel of a category. */
  | { readonly kind: 'server' | 'channel'; readonly id: string }
  /** Who has a role, and a person. */
  | { readonly kind: 'role' | 'user'; readonly id: string }
  /** Direct messages on Discord, whoever has the files, and whoever asks on the page or from a program. */
  | { readonly kind: 'direct-messages' | 'terminal' | 'web' };

/** The channel of whoever asks on the page or from a program, and has not the files. */
export const WEB = 'web';

/**
 * Whether whoever sees the reply belongs to a circle. What others see as well is for everybody in the place,
 * so what somebody is themselves opens nothing there.
 */
export function includes(circle: Circle, asker: Asker): boolean {
  switch (circle.kind) {
    case 'server':
    case 'channel':
      return isPlaceOf(circle, asker) === 'yes';
    case 'role':
      return asker.isPrivate && asker.roles.includes(circle.id);
    case 'user':
      return asker.isPrivate && asker.user === circle.id;
    case 'direct-messages':
      return asker.isPrivate && isPlaceOf(circle, asker) === 'yes';
    case 'terminal':
    case 'web':
      return isPlaceOf(circle, asker) === 'yes';
  }
}

/** Whether it is asked in a place. A place that limits what is asked there does so also where that is unknown. */
export function isPlaceOf(circle: Circle, asker: Asker): 'yes' | 'no' | 'unknown' {
  switch (circle.kind) {
    case 'server':
      return asker.server === circle.id ? 'yes' : 'no';
    case 'channel': {
      const { channel, above } = asker;
      if (channel === circle.id || above?.includes(circle.id)) return 'yes';
      return asker.server !== undefined && above === undefined ? 'unknown' : 'no';
    }
    case 'role':
    case 'user':
      return 'no';
    case 'direct-messages':
      return asker.face === 'discord' && asker.server === undefined ? 'yes' : 'no';
    case 'terminal':
      return asker.isOwner ? 'yes' : 'no';
    case 'web':
      return asker.channel === WEB ? 'yes' : 'no';
  }
}
