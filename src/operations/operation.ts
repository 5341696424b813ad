import { ArticlesAway } from '../core/conversation/articlesAway.ts';
import type { Asker } from '../core/conversation/asker.ts';
import type { Desk } from '../core/conversation/desk.ts';
import type { Door } from '../core/conversation/shownReply.ts';
import { sayIn } from '../core/speech/say.ts';
import {
  type InputError,
  type InputFields,
  type InputOf,
  inputSchema,
  readInput,
} from './inputField.ts';
import type { JsonSchema } from './jsonSchema.ts';

/**
 * Something that programs can ask: the one description of which the command line's JSON, the HTTP API and
 * its OpenAPI document, and the tools of MCP are made.
 */
export interface Operation {
  /** "verify_quote" */
  readonly name: string;
  readonly title: string;
  /** For whoever calls it, models included: when to, when not to, and what it means what comes back. */
  readonly description: string;
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  /** What it can be given, by names. */
  readonly fields: InputFields;
  run(given: unknown, caller: Caller): Promise<Outcome>;
}

/** Who calls an operation, and what it works with for them. */
export interface Caller {
  readonly asker: Asker;
  readonly desk: Desk;
  /** For `jsonNotation`. */
  readonly door: Door;
  /** Ends what takes long, with what there is by then. */
  readonly stop?: AbortSignal;
  /** Hears how many of what is to be looked at is done. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** What comes of it. */
export type Outcome =
  | Done
  /** At least one error. */
  | { readonly kind: 'wrong-input'; readonly errors: readonly InputError[] }
  /** What was named is not there for whoever asks. */
  | { readonly kind: 'not-found'; readonly detail: string }
  /** The articles cannot be asked at the moment. */
  | { readonly kind: 'away'; readonly detail: string };

export interface Done {
  readonly kind: 'done';
  /** One line of JSON, by the schema of the output. */
  readonly json: string;
  /** The same for people and models, in short: quotations as JSON strings, with their places and links. */
  readonly text: string;
}

/** An operation as it is written down. */
interface WrittenOperation<F extends InputFields>
  extends Pick<Operation, 'name' | 'title' | 'description' | 'output'> {
  readonly fields: F;
  run(input: InputOf<F>, caller: Caller): Promise<Outcome>;
}

/** @throws what is no passing trouble. */
function whyAway(error: unknown): Outcome {
  if (error instanceof ArticlesAway)
    return { kind: 'away', detail: sayIn('en')('notice.articles-away') };
  throw error;
}

/** Makes an operation that runs with right input alone. */
export function operation<F extends InputFields>(written: WrittenOperation<F>): Operation {
  return {
    ...written,
    input: inputSchema(written.fields),
    async run(given, caller) {
      const read = readInput(written.fields, given);
      return 'errors' in read
        ? { kind: 'wrong-input', errors: read.errors }
        : written.run(read.input, caller).catch(whyAway);
    },
  };
}
