import type { AnswerLimits } from '../core/answer/answer.ts';
import type { Step, Took } from '../core/answer/explanation.ts';
import type { ReadDraftFile } from '../core/answer/proofread/draftFile.ts';
import type { Problem } from '../core/article/problem.ts';
import type { Asked } from '../core/conversation/asker.ts';
import { collections } from '../core/conversation/commands/collections.ts';
import { corrections } from '../core/conversation/commands/corrections.ts';
import { receipt } from '../core/conversation/commands/receipt.ts';
import type { Desk } from '../core/conversation/desk.ts';
import { countRefusal } from '../core/conversation/gaps/countAsGap.ts';
import type { Library } from '../core/conversation/library.ts';
import { addressesOf } from '../core/conversation/quoteActions.ts';
import { keepReceipt } from '../core/conversation/receipt/keepReceipt.ts';
import type { Reply } from '../core/conversation/reply.ts';
import type { Door } from '../core/conversation/shownReply.ts';
import { withOptions } from '../core/question/filter/filteredQuestion.ts';
import { asJson, askBatch, askLines, asText, type Keep, printAnswer } from './ask.ts';
import { chat } from './chat.ts';
import { printMet } from './claim.ts';
import { type Console, print } from './console.ts';
import { verifyText } from './drafts/verify.ts';
import { type Invocation, packageVersion } from './invocation.ts';
import type { Screen } from './notation.ts';
import { OWNER } from './owner.ts';
import { type ArticlePlace, requireArticles } from './refusal.ts';
import { printGaps } from './remembered/gaps.ts';
import { printReceipt } from './remembered/receipt.ts';
import { showArticle } from './show.ts';
import { articlesView, problemsView } from './views/articlesView.ts';
import { explanationView } from './views/explanationView.ts';
import { replyView } from './views/replyView.ts';

/** What the verbs of the terminal are run on. */
export interface Terminal {
  readonly desk: Desk;
  /** What could not be used of the folder, whatever of it can be asked. */
  readonly problems: readonly Problem[];
  readonly articlesDir: string;
  readonly place: ArticlePlace;
  readonly screen: Screen;
  /** To what is read by people, and by programs. */
  readonly door: Door;
  readonly jsonDoor: Door;
  /** To a report, for `htmlNotation`. */
  readonly htmlDoor: Door;
  readonly readDraft: ReadDraftFile;
  /** Looks at every article, and reads those again that are not what was kept of them. */
  readonly lookThrough: () => Promise<void>;
  readonly hearTook: (listener: (took: Took) => void) => void;
  /** Does what is to be done again when the library has changed: gaps are asked, corrections looked for. */
  readonly catchUp: () => Promise<void>;
  /** Keeps the library as its folder is. @returns ends that. */
  readonly follow: () => Promise<() => Promise<void>>;
  readonly streams: Console;
}

/** A verb that needs a library. */
export type LibraryInvocation = Exclude<
  Invocation,
  { readonly verb: 'init' | 'records' | 'ingest' }
>;

/** One that is run in the terminal. */
export type TerminalInvocation = Exclude<LibraryInvocation, { readonly verb: 'serve' | 'mcp' }>;

/** Runs a verb. @returns the exit code. @throws `Refusal` where there is no article to ask. */
export async function run(invocation: TerminalInvocation, on: Terminal): Promise<number> {
  const counting = createCounting(on.desk);
  try {
    return await runVerb(invocation, { ...on, count: counting.count });
  } finally {
    await counting.done();
  }
}

/** A terminal that counts what was not answered among the gaps. */
interface CountingTerminal extends Terminal {
  readonly count: (receipt: string | undefined) => void;
}

/** Counts one after another, beside what is printed. */
function createCounting(desk: Desk) {
  let last: Promise<void> = Promise.resolve();
  return {
    count: (receipt: string | undefined) => {
      last = last.then(() => countRefusal(receipt, desk));
    },
    done: () => last,
  };
}

async function runVerb(invocation: TerminalInvocation, on: CountingTerminal): Promise<number> {
  const { screen, streams } = on;
  const keep = keeping(on);
  const { library } = on.desk;
  const { articles } = library;
  const { problems } = on;
  switch (invocation.verb) {
    case 'articles': {
      const list =
        invocation.only === 'problems'
          ? problemsView(await articles.size(), problems, screen)
          : await articlesView(articles, problems, screen);
      await print(streams.output, `${list}\n`);
      return 0;
    }
    case 'check':
      await on.lookThrough();
      await print(streams.output, `${problemsView(await articles.size(), on.problems, screen)}\n`);
      if ((await articles.size()) === 0) return 2;
      return on.problems.length > 0 ? 1 : 0;
    case 'gaps':
      return printGaps(invocation, on);
    case 'show':
      return showArticle({ ...on, library }, invocation.articleId, invocation);
    case 'collections':
      return printReply(await collections.run(ASKED, on.desk), on);
    case 'corrections':
      await on.catchUp();
      return printReply(await corrections.run(ASKED, on.desk), on);
    case 'verify':
      await requireArticles({ articles, problems }, on.place, streams);
      return verifyText(invocation, { ...on, library, keep });
    case 'proofread': {
      await requireArticles({ articles, problems }, on.place, streams);
      // What writes reports is loaded by whoever wants one.
      const { proofreadDraft } = await import('./drafts/proofread.ts');
      return proofreadDraft(invocation, {
        ...{ ...on, library, version: packageVersion() },
        addressesOf: (cited) => addressesOf(cited, articles, REPORT_ADDRESS),
      });
    }
    case 'receipt': {
      const { id, form } = invocation;
      const asked = { ...ASKED, values: { id } };
      return printReceipt(await receipt.run(asked, on.desk), form, on);
    }
    case 'ask':
      await requireArticles({ articles, problems }, on.place, streams);
      return answerOne(invocation, on);
    case 'claim':
      await requireArticles({ articles, problems }, on.place, streams);
      return printMet(invocation, { ...on, library, keep });
    case 'batch':
      await requireArticles({ articles, problems }, on.place, streams);
      return askBatch(
        limitedTo(invocation, library),
        invocation.limits,
        on.jsonDoor,
        // What a program asks is no gap.
        keeping({ ...on, count() {} }, invocation.limits),
        streams,
      );
    case 'chat':
    case 'start':
      await requireArticles({ articles, problems }, on.place, streams);
      return converse(on);
  }
}

/** UTF-16 code units of an address in a report. */
const REPORT_ADDRESS = 2000;

/** What the owner asks with a verb that takes nothing. */
const ASKED: Asked = { asker: OWNER, values: {}, earlier: [] };

/** Prints a reply. @returns the exit code: 2 where what was asked for is remembered nowhere. */
async function printReply(reply: Reply, { door, screen, streams }: Terminal): Promise<0 | 2> {
  await print(streams.output, `${replyView(door.reply(reply), screen)}\n`);
  return reply.kind === 'no-records' ? 2 : 0;
}

type BatchInvocation = Extract<Invocation, { readonly verb: 'batch' }>;

/** What is asked of the library, limited as the command line says. */
function limitedTo(
  { collection }: BatchInvocation,
  { ask }: Pick<Library, 'ask'>,
): Pick<Library, 'ask'> {
  return { ask: (question, limits) => ask(withOptions(question, { collection }), limits) };
}

type AskInvocation = Extract<Invocation, { readonly verb: 'ask' }>;

async function answerOne(
  { question, limits, form, related }: AskInvocation,
  on: CountingTerminal,
): Promise<number> {
  const { desk, screen, door, jsonDoor, streams } = on;
  const { library } = desk;
  const keep = keeping(on, limits);
  const show = form === 'json' ? asJson(jsonDoor, keep) : asText(door, screen, related, keep);
  if (form !== 'explained') return printAnswer(await library.ask(question, limits), show, streams);
  const took: Partial<Record<Step, number>> = {};
  on.hearTook((steps) => Object.assign(took, steps));
  const { answer, explanation } = await library.explain(question, limits);
  const exitCode = await printAnswer(answer, show, streams);
  if (explanation) await print(streams.output, `\n${explanationView(explanation, took, screen)}\n`);
  return exitCode;
}

/** The chat; where nobody types, one question a line. */
async function converse(on: CountingTerminal): Promise<number> {
  const { desk, screen, door, articlesDir, streams } = on;
  const end = await on.follow();
  try {
    return streams.input.isTTY
      ? await chat(desk, { door, screen, articlesDir, openAddress }, streams)
      : await askLines(desk.library, asText(door, screen, 'counted', keeping(on)), streams);
  } finally {
    await end();
  }
}

/** Keeps receipts of what the owner asks. @param limits with which they ask, if not the usual ones. */
function keeping({ desk, count }: CountingTerminal, limits?: AnswerLimits): Keep {
  return async (shown) => {
    const receipt = await keepReceipt(shown, OWNER, desk, limits);
    count(receipt);
    return receipt;
  };
}

async function openAddress(address: string): Promise<void> {
  // It is loaded by whoever opens something.
  const { default: open } = await import('open');
  await open(address);
}
