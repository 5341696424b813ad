import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { pathToFileURL } from 'node:url';
import picocolors from 'picocolors';
import { contextOf } from '../core/answer/context.ts';
import { type Gate, passAnswer, type ShownAnswer, type ShownExcerpt } from '../core/answer/gate.ts';
import {
  isReferenceStyle,
  REFERENCE_STYLES,
  referenceOf,
} from '../core/answer/reference/reference.ts';
import type { Citation } from '../core/article/citation.ts';
import type { Command } from '../core/conversation/command.ts';
import { ask } from '../core/conversation/commands/ask.ts';
import { commandNamed, MESSAGE_COMMANDS } from '../core/conversation/commands.ts';
import { type Turn, turnOf } from '../core/conversation/followUp/turn.ts';
import type { Library } from '../core/conversation/library.ts';
import type { Reply } from '../core/conversation/reply.ts';
import { label } from '../core/text/visible.ts';

import type { Console } from './console.ts';
import type { Screen } from './notation.ts';
import { OWNER } from './owner.ts';
import { replyView } from './replyView.ts';
import { answerView, link } from './view.ts';
import { count, placeOf, say } from './wording.ts';

/** Excerpts shown before "more" is asked for. */
const FIRST_EXCERPTS = 3;

const HELP = `Type a question, or
  more        the excerpts not yet shown
  context N   what stands around excerpt N
  open N      the source of excerpt N
  cite N      its reference; cite N STYLE in ${REFERENCE_STYLES.join(', ')}
  help        this list
  quit        leave (so do Ctrl-C and Ctrl-D)`;

/** Questions back to which a follow-up may reach. */
const TURNS = 5;

/** What a line asks of the library, after what was asked before. */
type Typed = (library: Library, earlier: readonly Turn[]) => Promise<Reply>;

/** A line as a command: a question asks, "/name …" runs another one; undefined where there is none. */
function readTyped(line: string): Typed | undefined {
  const [, typed, text = ''] = /^\s*\/([a-z-]+)(?:\s+(.*))?$/i.exec(line) ?? [];
  const name = typed?.toLowerCase();
  const onText = MESSAGE_COMMANDS.find((command) => command.name === name);
  if (onText)
    return (library) => onText.run({ asker: OWNER, values: { text }, earlier: [] }, library);
  const command: Command | undefined = name === undefined ? ask : commandNamed(name);
  if (!command) return undefined;
  const [first] = Object.keys(command.options);
  const values = first === undefined ? {} : { [first]: name === undefined ? line : text };
  return (library, earlier) => command.run({ asker: OWNER, values, earlier }, library);
}

/** What the chat needs besides the library. */
export interface ChatOptions {
  readonly gate: Gate;
  readonly screen: Screen;
  readonly articlesDir: string;
  /** Opens an address with whatever the system opens it with. */
  readonly openAddress: (address: string) => Promise<void>;
}

/** A conversation over the library, until the reader leaves. */
export async function chat(
  library: Library,
  options: ChatOptions,
  { input, output }: Console,
): Promise<0> {
  const { screen } = options;
  const { bold, dim } = picocolors.createColors(screen.colour);
  const print = (text: string) => output.write(`\n${text}\n\n`);
  const readline = createInterface({
    input,
    output,
    historySize: 200,
    removeHistoryDuplicates: true,
  });
  readline.setPrompt(bold('? '));
  // Ctrl-C leaves like Ctrl-D: the loop below ends when the interface is closed.
  readline.on('SIGINT', () => readline.close());
  // A prompt after that would wait for input that nobody reads.
  let isOpen = true;
  readline.on('close', () => {
    isOpen = false;
  });

  const articles = count(library.articles.size, 'article');
  output.write(`${bold('Pullquote')} ${dim(`over ${articles}. Ask, or type help.`)}\n\n`);
  let answer: ShownAnswer | undefined;
  let shown = 0;
  const showUpTo = (to: number) => {
    if (!answer) return;
    const excerpts = 'excerpts' in answer ? answer.excerpts : [];
    const left = excerpts.length - to;
    const hint = left > 0 ? `\n\n${dim(`${count(left, 'more-excerpt')}: type more.`)}` : '';
    print(answerView(answer, screen, shown, to) + hint);
    shown = Math.min(to, excerpts.length);
  };

  let earlier: readonly Turn[] = [];
  const run = async (typed: Typed) => {
    const reply = await typed(library, earlier);
    if (reply.kind === 'forgotten') earlier = [];
    if (reply.kind !== 'answer') {
      print(replyView(reply, library, options.gate, screen));
      return;
    }
    answer = passAnswer(reply.answer, options.gate);
    earlier = [...earlier, turnOf(answer)].slice(-TURNS);
    if (reply.isFollowUp) print(dim(say('note.searched', { question: label(answer.question) })));
    shown = 0;
    showUpTo(FIRST_EXCERPTS);
  };

  readline.prompt();
  for await (const line of readline) {
    const [word = '', number, style] = line.trim().toLowerCase().split(/\s+/);
    const excerpts = answer && 'excerpts' in answer ? answer.excerpts : [];
    const excerpt = excerpts[Number(number ?? 1) - 1];
    const isCommand =
      /^(?:more|help|quit|exit|(?:context|open|cite)(?: +\d+)?)$/i.test(line.trim()) ||
      (/^cite +\d+ +\S+$/i.test(line.trim()) && isReferenceStyle(style));
    if (word === '') {
      // An empty line asks nothing.
    } else if (!isCommand) {
      const typed = readTyped(line);
      if (!typed) print(`There is no such command. Type help for those that there are.`);
      else await run(typed);
    } else if (word === 'help') {
      print(`${HELP}\n\n${replyView({ kind: 'help' }, library, options.gate, screen)}`);
    } else if (word === 'more') {
      if (shown < excerpts.length) showUpTo(excerpts.length);
      else print(answer ? 'There are no more excerpts.' : 'Ask something first.');
    } else if (word === 'context' || word === 'open' || word === 'cite') {
      if (!excerpt)
        print(
          excerpts.length > 0
            ? `Excerpts are numbered 1 to ${excerpts.length}.`
            : answer
              ? 'There are no excerpts.'
              : 'Ask something first.',
        );
      else if (word === 'open') print(await openSource(excerpt.citation, options));
      else if (word === 'cite') {
        const wanted = isReferenceStyle(style) ? style : 'apa';
        print(referenceOf(excerpt.citation, wanted, new Date()));
      } else print(contextView(library, excerpt, options.gate));
    } else {
      break;
    }
    if (isOpen) readline.prompt();
  }
  readline.close();
  if (output.isTTY) output.write('\n');
  return 0;
}

function contextView(library: Library, { citation }: ShownExcerpt, gate: Gate): string {
  const article = library.articles.get(citation.articleId);
  const stretches = article ? contextOf(article, citation).flatMap((span) => gate(span) ?? []) : [];
  return [...stretches, `     ${label(placeOf(citation))}`].join('\n\n');
}

async function openSource(citation: Citation, options: ChatOptions): Promise<string> {
  const file = resolve(join(options.articlesDir, citation.path));
  const address = citation.url ?? pathToFileURL(file).href;
  const shown = link(label(placeOf({ ...citation, path: file })), address, options.screen);
  try {
    await options.openAddress(address);
    return `Opening ${shown}`;
  } catch {
    return `Nothing here can open it: ${shown}`;
  }
}
