import type { Notation } from '../core/answer/gate.ts';
import type { Asker } from '../core/conversation/asker.ts';
import type { DeskOf } from '../core/conversation/desk.ts';
import type { Door } from '../core/conversation/shownReply.ts';
import type { WebSettings } from '../settings.ts';

/** What the page, the API and MCP over HTTP stand on. */
export interface WebOptions {
  readonly settings: WebSettings;
  /** The one way to the library, as each asker may see it. */
  readonly deskOf: DeskOf;
  /** The one way of quotations to whoever reads them, in a notation. */
  readonly doorTo: (notation: Notation) => Door;
  /** Whether all articles have been read; until then those are asked that have. */
  readonly isRead: () => boolean;
  readonly log: (line: string) => void;
}

/** What is known of a request when it has come in. */
export interface WebEnv {
  readonly Variables: { readonly asker: Asker };
}
