import type { Answer } from '../core/answer/answer.ts';
import { isReferenceStyle } from '../core/answer/reference/reference.ts';
import { isHeldBack } from '../core/answer/shortfall.ts';
import type { Asked } from '../core/conversation/asker.ts';
import { citedIn } from '../core/conversation/citedIn.ts';
import type { Command, MessageCommand } from '../core/conversation/command.ts';
import { articles } from '../core/conversation/commands/articles.ts';
import { GAPS_ON_A_PAGE } from '../core/conversation/commands/gaps.ts';
import { timeline } from '../core/conversation/commands/timeline.ts';
import type { Desk, DeskOf } from '../core/conversation/desk.ts';
import { type Turn, turnOf } from '../core/conversation/followUp/turn.ts';
import { countRefusal } from '../core/conversation/gaps/countAsGap.ts';
import { type ExportedGaps, exportGaps } from '../core/conversation/gaps/exportGaps.ts';
import { doWithGap, gapsReply, managing } from '../core/conversation/gaps/gapsReply.ts';
import type { Library } from '../core/conversation/library.ts';
import {
  actOnQuotes,
  addressesOf,
  markedAs,
  type QuoteAction,
} from '../core/conversation/quoteActions.ts';
import { keepReceipt } from '../core/conversation/receipt/keepReceipt.ts';
import type { GapState } from '../core/conversation/records/gaps.ts';
import type { ExcerptsReply, UnavailableReply } from '../core/conversation/reply.ts';
import type { Door, ShownReply } from '../core/conversation/shownReply.ts';
import { anyTime } from '../core/question/filter/filteredQuestion.ts';
import { withWord } from '../core/question/question.ts';
import type { FairShare, Sharer } from '../pace/fairShare.ts';
import type { Pace } from '../pace/sendingFirst.ts';
import {
  type ArticleByKey,
  articlesByKey,
  type ButtonId,
  findQuote,
  type QuoteButton,
} from './buttonId.ts';
import { type AnswerLook, plainReply } from './cards/answerCard.ts';
import { type Card, noticeCard } from './cards/card.ts';
import { ADDRESS_SHOWN } from './cards/lines/excerptText.ts';
import { replyCard } from './cards/replyCard.ts';
import type { Hearer } from './hearer.ts';

/** What the bot says, whatever part of Discord it was asked in. */
export interface Conversation {
  run(command: Command | MessageCommand, asked: Asked<Hearer>): Promise<Said>;
  /** What has been asked with a question, to be taken up. */
  recall(question: string, hearer: Hearer): Promise<Turn>;
  /** Whether a question is answered to one with quotations that others may not see. */
  quotesMore(question: string, hearer: Hearer, others: Hearer): Promise<boolean>;
  /** The gaps of a state, for programs. */
  exportGaps(state: GapState, hearer: Hearer): Promise<ExportedGaps | UnavailableReply>;
  /** What a button or a menu on a card shows. */
  press(id: ButtonId, pressed: Pressed, hearer: Hearer): Promise<Spoken>;
}

/** What is on the card, and what was chosen there. */
export interface Pressed {
  /** The question that the card shows; undefined where it shows none. */
  readonly question: string | undefined;
  readonly chosen?: string | undefined;
}

/** A card that is to be shown. */
export interface Spoken {
  readonly card: Card;
  /** The id of its receipt; absent where none is kept. */
  readonly receipt?: string | undefined;
}

export interface Said extends Spoken {
  /** The first words of a reply to a message. */
  readonly plain: string;
  /** Excerpts that it shows and that are not only related. */
  readonly excerpts: number;
  /** Present where a question was asked. */
  readonly turn?: Turn;
}

export interface ConversationOptions {
  readonly deskOf: DeskOf;
  readonly door: Door;
  /** For what is to be copied. */
  readonly copyDoor: Door;
  /** For what programs read. */
  readonly jsonDoor: Door;
}

export function createConversation(options: ConversationOptions): Conversation {
  const { deskOf, door, jsonDoor } = options;
  return {
    exportGaps: (state, hearer) => exportGaps(hearer, deskOf(hearer), state, jsonDoor),
    press: createPress(options),
    async quotesMore(question, hearer, others) {
      const [own, theirs] = [hearer, others].map((it) => deskOf(it).library);
      // Who may see the same has the same library.
      if (!own || !theirs || own === theirs) return false;
      const seen = quotesIn(await theirs.ask(question));
      return quotesIn(await own.ask(question)).some((quote) => !seen.includes(quote));
    },
    recall: async (question, hearer) => turnOf(await deskOf(hearer).library.ask(question)),
    async run(command, asked) {
      const desk = deskOf(asked.asker);
      const reply = door.reply(await command.run(asked, desk));
      const { card, receipt, look } = await spokenOf(reply, asked.asker, desk);
      if (reply.kind !== 'answer') return { card, receipt, plain: '', excerpts: 0 };
      const { answer } = reply;
      const shown = 'excerpts' in answer && !isHeldBack(answer) ? answer.excerpts : [];
      const excerpts = shown.filter(({ isRelated }) => !isRelated).length;
      return { card, receipt, excerpts, plain: plainReply(answer, look), turn: turnOf(answer) };
    },
  };
}

function quotesIn(answer: Answer): string[] {
  return 'excerpts' in answer ? answer.excerpts.map(({ quote }) => quote) : [];
}

/** What is shown to whoever has asked, kept as a receipt and, where it is no answer, counted as a gap. */
async function spokenOf(
  reply: ShownReply,
  hearer: Hearer,
  desk: Desk,
): Promise<Spoken & { readonly look: AnswerLook }> {
  const receipt = await keepReceipt(reply, hearer, desk);
  await countRefusal(receipt, desk);
  const look = await lookFor(reply, hearer, desk, receipt);
  return { card: replyCard(reply, look), receipt, look };
}

/** @param receipt of what is shown, where one is kept. */
async function lookFor(
  reply: ShownReply,
  hearer: Hearer,
  desk: Desk,
  receipt?: string,
): Promise<AnswerLook> {
  const { library, now } = desk;
  const { wording, isEphemeral, isKeptPrivate, sharedBy } = hearer;
  return {
    ...{ wording, sharedBy, receipt },
    ...(receipt !== undefined && { remembered: await rememberedOf(receipt, desk) }),
    addressOf: await addressesOf(citedIn(reply), library.articles, ADDRESS_SHOWN),
    isSharable: isEphemeral && !isKeptPrivate,
    notes: [
      ...(library.progress ? [wording.readingNoteOf(library.progress)] : []),
      ...(isKeptPrivate ? [wording.say('notice.only-you')] : []),
    ],
    year: now().getUTCFullYear(),
  };
}

/** What can be said of an answer that is remembered. */
export async function rememberedOf(
  receipt: string,
  { settings }: Pick<Desk, 'settings'>,
): Promise<NonNullable<AnswerLook['remembered']>> {
  const { hasFeedback: asksFeedback, hasNotices: offersNotice } = await settings();
  return { receipt, asksFeedback, offersNotice };
}

function createPress(options: ConversationOptions): Conversation['press'] {
  const { deskOf, door, copyDoor } = options;
  const finders = new WeakMap<Library, ArticleByKey>();
  /** Whoever sees the same library has one index of its keys. */
  const articleWith = (library: Library): ArticleByKey => {
    const finder = finders.get(library) ?? articlesByKey(library);
    finders.set(library, finder);
    return finder;
  };

  const answer = async (question: string, hearer: Hearer): Promise<Spoken> => {
    const desk = deskOf(hearer);
    const reply = door.reply({
      kind: 'answer',
      answer: await desk.library.ask(question),
      isFollowUp: false,
    });
    return spokenOf(reply, hearer, desk);
  };

  /** A button has no room for what is marked, so the question on its card is asked for that again. */
  const markedAgain = async (
    reply: ExcerptsReply,
    question: string,
    { ask }: Library,
  ): Promise<ExcerptsReply> =>
    question === '' ? reply : { ...reply, excerpts: markedAs(reply.excerpts, await ask(question)) };

  return async (id, { question = '', chosen }, hearer) => {
    const desk = deskOf(hearer);
    const { library } = desk;
    switch (id.action) {
      case 'context':
      case 'more':
      case 'nearest':
      case 'cite':
      case 'restyle':
      case 'copy': {
        const { action, quotes } = id;
        const found = await Promise.all(
          quotes.map((quote) => findQuote(quote, articleWith(library))),
        );
        const done = actOnQuotes(found, actionOf(action, chosen, desk.now()), library.progress);
        const marked = done.kind === 'more' ? await markedAgain(done, question, library) : done;
        const reply =
          'excerpts' in marked
            ? { ...marked, excerpts: await library.named(marked.excerpts) }
            : marked;
        const shown = (action === 'copy' ? copyDoor : door).reply(reply);
        return { card: replyCard(shown, await lookFor(shown, hearer, desk), { quotes }) };
      }
      case 'any-time':
        return answer(anyTime(question), hearer);
      case 'meant': {
        const asked = await library.ask(question);
        const meant = 'suggestions' in asked ? asked.suggestions?.[id.suggestion] : undefined;
        return answer(meant ? withWord(question, meant) : question, hearer);
      }
      case 'share':
        return answer(question, hearer);
      case 'page': {
        const { list, page } = id;
        const reply =
          list === 'timeline'
            ? await timeline.run({ asker: hearer, values: { topic: question }, earlier: [] }, desk)
            : await articles.run({ asker: hearer, values: {}, earlier: [] }, desk);
        const shown = door.reply(reply);
        return { card: replyCard(shown, await lookFor(shown, hearer, desk), { page }) };
      }
      case 'gaps':
      case 'gap': {
        const { state, page } = id;
        const size = GAPS_ON_A_PAGE;
        const done =
          id.action === 'gap'
            ? await managing(hearer, desk, (records) => doWithGap(hearer, records, id.id, id.deed))
            : true;
        const reply =
          typeof done === 'boolean' ? await gapsReply(hearer, desk, { state, page, size }) : done;
        const shown = door.reply(reply);
        return { card: replyCard(shown, await lookFor(shown, hearer, desk)) };
      }
      case 'ask-more':
      case 'edit':
      case 'helpful':
      case 'unhelpful':
      case 'say-why':
      case 'tell-me':
      case 'export-gaps':
        // What these come to is no reply of the library's.
        return { card: noticeCard(hearer.wording.say('notice.unknown-button')) };
    }
  };
}

/** @param chosen from the menu of styles, if it was that. */
function actionOf(button: QuoteButton, chosen: string | undefined, accessed: Date): QuoteAction {
  switch (button) {
    case 'context':
    case 'more':
    case 'nearest':
    case 'copy':
      return { kind: button };
    case 'cite':
    case 'restyle':
      return { kind: 'cite', style: isReferenceStyle(chosen) ? chosen : 'apa', accessed };
  }
}

/**
 * Milliseconds that a question may have waited for its turn and still be read; Discord itself waits for 3000.
 * Of many at once the first are read, and the others are answered the sooner.
 */
const LONGEST_WAIT_TO_BE_READ = 500;

/** The same conversation twice: as it is, and on a library that answers in haste. */
export interface Conversations {
  readonly usual: Conversation;
  readonly hasty: Conversation;
}

/** A conversation that leaves time for what has to be sent, and for what others ask. */
export function paced(
  { usual, hasty }: Conversations,
  pace: Pace,
  share: FairShare,
  person: Sharer,
): Conversation {
  const begin = <T>(work: (conversation: Conversation) => Promise<T>) => {
    const asked = performance.now();
    return share.take(person, () =>
      pace.begin(() => {
        const isLate = performance.now() - asked > LONGEST_WAIT_TO_BE_READ;
        return work(isLate ? hasty : usual);
      }),
    );
  };
  return {
    run: (...asked) => begin(({ run }) => run(...asked)),
    exportGaps: (...asked) => begin((it) => it.exportGaps(...asked)),
    recall: (...asked) => begin(({ recall }) => recall(...asked)),
    quotesMore: (...asked) => begin(({ quotesMore }) => quotesMore(...asked)),
    press: (...asked) => begin(({ press }) => press(...asked)),
  };
}
