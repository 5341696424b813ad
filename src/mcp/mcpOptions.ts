import type { Asker } from '../core/conversation/asker.ts';
import type { Caller } from '../operations/operation.ts';

/** What MCP stands on. */
export interface McpOptions {
  /** Of the program. */
  readonly version: string;
  /** Settled when the articles can be asked. */
  readonly ready: Promise<void>;
  /** With what operations are called, for whoever asks. */
  readonly callerOf: (asker: Asker) => Caller;
  readonly log: (line: string) => void;
}
