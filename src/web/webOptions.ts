import type { HttpBindings } from '@hono/node-server';
import type { Notation } from '../core/answer/gate.ts';
import type { ReadDraftFile } from '../core/answer/proofread/draftFile.ts';
import type { Article } from '../core/article/article.ts';
import type { Asker } from '../core/conversation/asker.ts';
import type { DeskOf } from '../core/conversation/desk.ts';
import type { Door } from '../core/conversation/shownReply.ts';
import type { WebSettings } from '../settings.ts';
import type { Badge } from './access/tokens.ts';

/** What the page, the API and MCP over HTTP stand on. */
export interface WebOptions {
  readonly settings: WebSettings;
  /** The one way to the library, as each asker may see it. */
  readonly deskOf: DeskOf;
  /** The one way of quotations to whoever reads them, in a notation. */
  readonly doorTo: (notation: Notation) => Door;
  /** Whether all articles have been read; until then those are asked that have. */
  readonly isRead: () => boolean;
  /** Whether the bot beside it has come online; left out where nobody waits for that. */
  readonly isOnline?: (() => boolean) | undefined;
  /** Present where the files of articles may be downloaded. */
  readonly findOriginal?: FindOriginal | undefined;
  /** Reads a file as a draft. */
  readonly readDraft: ReadDraftFile;
  /** Of the program. */
  readonly version: string;
  /** Speaks MCP; without it nobody does. */
  readonly answerMcp?: (request: Request, asker: Asker) => Promise<Response>;
  readonly log: (line: string) => void;
  /** Hears of each request that is not let in. */
  readonly onTurnedAway?: (why: TurnedAway) => void;
  /** How it goes, in numbers, and the type of that text. */
  readonly readMetrics?: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** Why a request is not let in: how it calls the page, where it comes from, its token, how many, how large. */
export type TurnedAway = 'host' | 'origin' | 'token' | 'limit' | 'size';

/** What is known of a request when it has come in. */
export interface WebEnv {
  readonly Variables: {
    readonly asker: Asker;
    /** What they have shown that they are; undefined where they have shown nothing. */
    readonly badge: Badge | undefined;
  };
  /** What it came over; a request that a test makes came over nothing. */
  readonly Bindings: Partial<HttpBindings>;
}

/** The file of an article. */
export interface OriginalFile {
  /** Bytes. */
  readonly size: number;
  /** Nothing is open before it is read. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** The file of an article; undefined where it is not any more what the article was read from. */
export type FindOriginal = (article: Pick<Article, 'id' | 'path'>) => OriginalFile | undefined;
