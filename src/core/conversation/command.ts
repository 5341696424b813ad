import type { Sort } from '../question/filter/filter.ts';
import type { Asked } from './asker.ts';
import type { Desk } from './desk.ts';
import type { GapState } from './records/gaps.ts';
import type { Reply } from './reply.ts';

/**
 * Something that can be asked of the bot. This one description serves registration, type-ahead, help
 * and the terminal; its texts are in the locale files under its name and those of its options.
 */
export interface Command<Name extends string = string, Option extends string = string> {
  readonly name: Name;
  /** The options by their names, the required one first; in the terminal that one is what follows. */
  readonly options: Readonly<Record<Option, CommandOption>>;
  /** Whether it is of those alone who manage the server; it looks itself whether whoever asks does. */
  readonly isForManagers?: true;
  run(asked: Asked, desk: Desk): Promise<Reply>;
}

/** What a message's menu offers. The one value that it is given is `text`, what the message says. */
export type MessageCommand<Name extends string = string> = Pick<Command<Name>, 'name' | 'run'>;

export interface CommandOption {
  readonly isRequired?: true;
  /** UTF-16 code units. */
  readonly maxLength?: number;
  /** All that can be chosen from. */
  readonly choices?: readonly (Sort | GapState)[];
  /** What is offered while it is typed; anything may be typed all the same. */
  readonly complete?: (typed: string, desk: Desk) => Promise<readonly Completion[]>;
}

/** Something to choose while typing. */
export interface Completion {
  readonly shown: string;
  readonly value: string;
}
