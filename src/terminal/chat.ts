import { createInterface, type Interface } from 'node:readline/promises';
import picocolors from 'picocolors';
import { ArticlesAway } from '../core/conversation/articlesAway.ts';
import type { Command } from '../core/conversation/command.ts';
import { ask } from '../core/conversation/commands/ask.ts';
import { commandNamed, MESSAGE_COMMANDS } from '../core/conversation/commands.ts';
import type { Desk } from '../core/conversation/desk.ts';
import { type Turn, turnOf } from '../core/conversation/followUp/turn.ts';
import { countRefusal } from '../core/conversation/gaps/countAsGap.ts';
import { keepReceipt } from '../core/conversation/receipt/keepReceipt.ts';
import type { Reply } from '../core/conversation/reply.ts';
import { label } from '../core/text/visible.ts';
import { readWord, showFirst, type Talk } from './chatWords.ts';
import type { Console } from './console.ts';
import { OWNER } from './owner.ts';
import { readVote } from './remembered/chatVote.ts';
import { receiptLine } from './views/receiptLine.ts';
import { replyView } from './views/replyView.ts';
import { count, say } from './wording.ts';

/** Questions back to which a follow-up may reach. */
const TURNS = 5;

/** What the chat needs besides the library. */
export type ChatOptions = Pick<Talk, 'door' | 'screen' | 'articlesDir' | 'openAddress'>;

/** A conversation over what is there, until the reader leaves. */
export async function chat(desk: Desk, options: ChatOptions, console: Console): Promise<0> {
  const { output } = console;
  const { bold, dim } = picocolors.createColors(options.screen.colour);
  const readline = openPrompt(console, bold('? '));
  // A prompt after that would wait for input that nobody reads.
  let isOpen = true;
  readline.on('close', () => {
    isOpen = false;
  });
  const articles = count(await desk.library.articles.size(), 'article');
  output.write(`${bold('Pullquote')} ${dim(`over ${articles}. Ask, or type help.`)}\n\n`);
  const talk: Talk = {
    desk,
    ...options,
    earlier: [],
    answer: undefined,
    receipt: undefined,
    shown: 0,
  };
  readline.prompt();
  for await (const line of readline) {
    const said = await replyTo(line, talk).catch(sayAway);
    if (!said) break;
    for (const text of said) output.write(`\n${text}\n\n`);
    if (isOpen) readline.prompt();
  }
  readline.close();
  if (output.isTTY) output.write('\n');
  return 0;
}

function openPrompt({ input, output }: Console, prompt: string): Interface {
  const readline = createInterface({
    input,
    output,
    historySize: 200,
    removeHistoryDuplicates: true,
  });
  readline.setPrompt(prompt);
  // Ctrl-C leaves like Ctrl-D: the chat ends when the interface is closed.
  readline.on('SIGINT', () => readline.close());
  return readline;
}

/** @throws what is no passing trouble. */
function sayAway(error: unknown): readonly string[] {
  if (error instanceof ArticlesAway) return [say('notice.articles-away')];
  throw error;
}

/** What the chat says to a line; nothing to an empty one, and undefined where it is to end. */
async function replyTo(line: string, talk: Talk): Promise<readonly string[] | undefined> {
  if (line.trim() === '') return [];
  const deed = readVote(line) ?? readWord(line);
  if (deed) {
    const said = await deed(talk);
    return said === undefined ? undefined : [said];
  }
  const typed = readTyped(line);
  return typed
    ? run(typed, talk)
    : ['There is no such command. Type help for those that there are.'];
}

/** What a line asks of the library, after what was asked before. */
type Typed = (desk: Desk, earlier: readonly Turn[]) => Promise<Reply>;

/** A line as a command: a question asks, "/name …" runs another one; undefined where there is none. */
function readTyped(line: string): Typed | undefined {
  const [, typed, text = ''] = /^\s*\/([a-z-]+)(?:\s+(.*))?$/i.exec(line) ?? [];
  const name = typed?.toLowerCase();
  const onText = MESSAGE_COMMANDS.find((command) => command.name === name);
  if (onText) return (desk) => onText.run({ asker: OWNER, values: { text }, earlier: [] }, desk);
  const command: Command | undefined = name === undefined ? ask : commandNamed(name);
  if (!command) return undefined;
  const [first] = Object.keys(command.options);
  const values = first === undefined ? {} : { [first]: name === undefined ? line : text };
  return (desk, earlier) => command.run({ asker: OWNER, values, earlier }, desk);
}

async function run(typed: Typed, talk: Talk): Promise<string[]> {
  const { desk, door, screen } = talk;
  const reply = door.reply(await typed(desk, talk.earlier));
  if (reply.kind === 'forgotten') talk.earlier = [];
  const kept = await keepReceipt(reply, OWNER, desk);
  await countRefusal(kept, desk);
  const receipt = receiptLine(kept, screen);
  if (reply.kind !== 'answer') return [replyView(reply, screen) + receipt];
  const { answer, isFollowUp } = reply;
  talk.earlier = [...talk.earlier, turnOf(answer)].slice(-TURNS);
  talk.answer = answer;
  talk.receipt = kept;
  talk.shown = 0;
  const { dim } = picocolors.createColors(screen.colour);
  const searched = dim(say('note.searched', { question: label(answer.question) }));
  return [...(isFollowUp ? [searched] : []), showFirst(talk) + receipt];
}
