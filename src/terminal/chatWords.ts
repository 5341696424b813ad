import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import picocolors from 'picocolors';
import type { ShownAnswer, ShownExcerpt } from '../core/answer/gate.ts';
import {
  isReferenceStyle,
  REFERENCE_STYLES,
  type ReferenceStyle,
} from '../core/answer/reference/reference.ts';
import { isHeldBack } from '../core/answer/shortfall.ts';
import { readArticles } from '../core/article/articles.ts';
import type { Desk } from '../core/conversation/desk.ts';
import type { Turn } from '../core/conversation/followUp/turn.ts';
import {
  actOnQuotes,
  addressesOf,
  type Cited,
  findExcerpt,
  type QuoteAction,
} from '../core/conversation/quoteActions.ts';
import type { Door } from '../core/conversation/shownReply.ts';
import { besideEachOther } from '../core/speech/replyWords.ts';
import { label } from '../core/text/visible.ts';
import type { Screen } from './notation.ts';
import { VOTE_HELP } from './remembered/chatVote.ts';
import { answeringIn, answerView, excerptsView, link } from './views/answerView.ts';
import { replyView } from './views/replyView.ts';
import { count, placeOf } from './wording.ts';

/** A conversation in the terminal, and what has been said in it. */
export interface Talk {
  readonly desk: Desk;
  readonly door: Door;
  readonly screen: Screen;
  readonly articlesDir: string;
  /** Opens an address with whatever the system opens it with. */
  readonly openAddress: (address: string) => Promise<void>;
  /** What was asked, the last one last. */
  earlier: readonly Turn[];
  /** The last answer; undefined before there is one. */
  answer: ShownAnswer | undefined;
  /** Of that; undefined where none is kept. */
  receipt: string | undefined;
  /** How many of its excerpts have been shown. */
  shown: number;
}

/** What the chat does for a word, and what it says then; undefined where it is to end. */
type Deed = (talk: Talk) => Promise<string | undefined>;

/** A word of the chat's own, which asks the articles nothing. */
interface ChatWord {
  readonly word: string;
  /** What the help says of it; absent where another word for the same has that. */
  readonly help?: string;
  /** What it does where it stands alone, or else does with an excerpt that is named behind it. */
  readonly run: Deed | OnExcerpt;
}

/** @param excerpt by its number, the first where none is given. */
interface OnExcerpt {
  readonly takesStyle?: true;
  readonly on: (
    talk: Talk,
    excerpt: ShownExcerpt,
    style: ReferenceStyle | undefined,
  ) => Promise<string>;
}

const WORDS: readonly ChatWord[] = [
  {
    word: 'nearest',
    help: 'what is nearest where nothing answers',
    run: async (talk) => showNearest(talk),
  },
  { word: 'more', help: 'the excerpts not yet shown', run: async (talk) => showRest(talk) },
  {
    word: 'context',
    help: 'what stands around excerpt N',
    run: { on: async (talk, excerpt) => act(talk, excerpt, { kind: 'context' }) },
  },
  {
    word: 'open',
    help: 'the source of excerpt N',
    run: { on: openSource },
  },
  {
    word: 'cite',
    help: `its reference; cite N STYLE in ${REFERENCE_STYLES.join(', ')}`,
    run: {
      takesStyle: true,
      on: async (talk, excerpt, style = 'apa') =>
        act(talk, excerpt, { kind: 'cite', style, accessed: new Date() }),
    },
  },
  { word: 'help', help: 'this list', run: async ({ screen }) => helpText(screen) },
  { word: 'quit', help: 'leave (so do Ctrl-C and Ctrl-D)', run: async () => undefined },
  { word: 'exit', run: async () => undefined },
];

/** What a line of the chat's own words does; undefined where it is none, and so a question. */
export function readWord(line: string): Deed | undefined {
  const [, name, number, style] =
    /^(\S+)(?: +(\d+)(?: +(\S+))?)?$/.exec(line.trim().toLowerCase()) ?? [];
  const run = WORDS.find(({ word }) => word === name)?.run;
  if (run === undefined) return undefined;
  if (typeof run === 'function') return number === undefined ? run : undefined;
  if (style !== undefined && !(run.takesStyle && isReferenceStyle(style))) return undefined;
  return async (talk) => {
    const excerpt = excerptsOf(talk)[Number(number ?? 1) - 1];
    if (!excerpt) return whyNoExcerpt(talk);
    return run.on(talk, excerpt, isReferenceStyle(style) ? style : undefined);
  };
}

/** Excerpts shown before "more" is asked for, of those that answer. */
const FIRST_EXCERPTS = 3;

/** What is shown of the last answer at once. */
export function showFirst(talk: Talk): string {
  const { answer, screen } = talk;
  if (!answer) return NOTHING_ASKED;
  if (!isHeldBack(answer)) {
    const first = Math.max(FIRST_EXCERPTS, besideEachOther(answer));
    return showUpTo(talk, Math.min(first, answeringIn(answer)));
  }
  const { dim } = picocolors.createColors(screen.colour);
  return `${answerView(answer, screen, 0, 0)}\n\n${dim('Type nearest to see it.')}`;
}

/** The excerpts of the last answer that come next, up to a number of them. */
export function showUpTo(talk: Talk, to: number): string {
  const { answer, screen, shown } = talk;
  if (!answer) return NOTHING_ASKED;
  const left = excerptsOf(talk).slice(to);
  talk.shown = excerptsOf(talk).length - left.length;
  const { dim } = picocolors.createColors(screen.colour);
  const noun = left[0]?.isRelated ? 'related-excerpt' : 'more-excerpt';
  const hint = left.length > 0 ? `\n\n${dim(`${count(left.length, noun)}: type more.`)}` : '';
  const said = isHeldBack(answer)
    ? excerptsView(answer, screen, shown, to).join('\n\n')
    : answerView(answer, screen, shown, to);
  return said + hint;
}

const NOTHING_ASKED = 'Ask something first.';

function showNearest(talk: Talk): string {
  const { answer } = talk;
  if (!answer) return NOTHING_ASKED;
  if (!isHeldBack(answer)) return 'What is nearest is shown already.';
  talk.shown = 0;
  return showUpTo(talk, 1);
}

function showRest(talk: Talk): string {
  const all = excerptsOf(talk).length;
  return talk.answer && talk.shown >= all ? 'There are no more excerpts.' : showUpTo(talk, all);
}

function excerptsOf({ answer }: Talk): readonly ShownExcerpt[] {
  return answer && 'excerpts' in answer ? answer.excerpts : [];
}

function whyNoExcerpt(talk: Talk): string {
  const all = excerptsOf(talk).length;
  if (all > 0) return `Excerpts are numbered 1 to ${all}.`;
  return talk.answer ? 'There are no excerpts.' : NOTHING_ASKED;
}

async function act(
  { desk, door, screen }: Talk,
  excerpt: ShownExcerpt,
  action: QuoteAction,
): Promise<string> {
  const { articles, progress } = desk.library;
  const read = await readArticles([excerpt.citation.articleId], articles);
  return replyView(door.reply(actOnQuotes([findExcerpt(excerpt, read)], action, progress)), screen);
}

/** UTF-16 code units of an address that systems hand to a browser. */
const OPENED = 2000;

async function openSource(talk: Talk, cited: Cited): Promise<string> {
  const { citation } = cited;
  const file = resolve(join(talk.articlesDir, citation.path));
  const address = citation.link ?? citation.url ?? pathToFileURL(file).href;
  const shown = link(label(placeOf({ ...citation, path: file })), address, talk.screen);
  try {
    const published = await addressesOf([citation], talk.desk.library.articles, OPENED);
    await talk.openAddress(citation.link ?? published(cited) ?? address);
    return `Opening ${shown}`;
  } catch {
    return `Nothing here can open it: ${shown}`;
  }
}

function helpText(screen: Screen): string {
  const lines = WORDS.flatMap(({ word, help, run }) => {
    const usage = typeof run === 'function' ? word : `${word} N`;
    return help === undefined ? [] : [`  ${usage.padEnd(11)} ${help}`];
  });
  const votes = Object.entries(VOTE_HELP).map(([word, help]) => `  ${word.padEnd(11)} ${help}`);
  return [
    ['Type a question, or', ...lines, ...votes].join('\n'),
    replyView({ kind: 'help' }, screen),
  ].join('\n\n');
}
