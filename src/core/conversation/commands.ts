import type { Command } from './command.ts';
import { articles } from './commands/articles.ts';
import { ask } from './commands/ask.ts';
import { checkThisQuote } from './commands/checkThisQuote.ts';
import { claim } from './commands/claim.ts';
import { collections } from './commands/collections.ts';
import { corrections } from './commands/corrections.ts';
import { findSources } from './commands/findSources.ts';
import { gaps } from './commands/gaps.ts';
import { help } from './commands/help.ts';
import { startAnew } from './commands/new.ts';
import { proofreadThis } from './commands/proofreadThis.ts';
import { receipt } from './commands/receipt.ts';
import { timeline } from './commands/timeline.ts';
import { verify } from './commands/verify.ts';

/** All commands, in the order in which help lists them. */
export const COMMANDS = [
  ask,
  verify,
  claim,
  timeline,
  articles,
  collections,
  receipt,
  corrections,
  gaps,
  help,
  startAnew,
] as const;

export const MESSAGE_COMMANDS = [findSources, checkThisQuote, proofreadThis] as const;

/** The command with a name. */
export function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
