import { contextOf } from '../core/answer/context.ts';
import { excerptAt } from '../core/answer/excerpt.ts';
import { type Gate, passAnswer, passExcerpts } from '../core/answer/gate.ts';
import { isReferenceStyle } from '../core/answer/reference/reference.ts';
import { textFragmentUrl } from '../core/answer/textFragment.ts';
import type { Article } from '../core/article/article.ts';
import type { Citation } from '../core/article/citation.ts';
import { cite } from '../core/article/citation.ts';
import type { Asked } from '../core/conversation/asker.ts';
import type { Command, MessageCommand } from '../core/conversation/command.ts';
import { articles } from '../core/conversation/commands/articles.ts';
import { type Turn, turnOf } from '../core/conversation/followUp/turn.ts';
import type { Library } from '../core/conversation/library.ts';
import type { Reply } from '../core/conversation/reply.ts';
import { anyTime } from '../core/question/filter/filteredQuestion.ts';
import { withWord } from '../core/question/question.ts';
import { creditOf, type Wording } from '../core/speech/wording.ts';
import type { Pace } from '../pace/sendingFirst.ts';
import {
  articleKeyOf,
  type ButtonId,
  findQuote,
  type QuoteAction,
  type QuoteId,
} from './buttonId.ts';
import { type AnswerLook, answerCard, moreCard, plainReply } from './cards/answerCard.ts';
import { type Card, noticeCard } from './cards/card.ts';
import { contextCard, tooLongCard } from './cards/contextCard.ts';
import { ADDRESS_SHOWN } from './cards/excerptText.ts';
import { replyCard } from './cards/replyCard.ts';
import { copyCard, referenceCard } from './cards/takeAwayCards.ts';
import type { Hearer } from './hearer.ts';

/** What the bot says, whatever part of Discord it was asked in. */
export interface Conversation {
  /** Runs a command. */
  run(command: Command, asked: Asked, hearer: Hearer): Promise<Said>;
  /** What has been asked with a question, to be taken up. */
  recall(question: string): Promise<Turn>;
  /** What a button or a menu on a card shows. */
  press(id: ButtonId, pressed: Pressed, hearer: Hearer): Promise<Card>;
  /** Runs a command on a message. */
  runOn(command: MessageCommand, text: string, hearer: Hearer): Promise<Card>;
}

/** What is on the card, and what was chosen there. */
export interface Pressed {
  /** The question that the card shows; undefined where it shows none. */
  readonly question: string | undefined;
  readonly chosen?: string | undefined;
}

export interface Said {
  readonly card: Card;
  /** The first words of a reply to a message. */
  readonly plain: string;
  /** Excerpts in it. */
  readonly excerpts: number;
  /** Present where a question was asked. */
  readonly turn?: Turn;
}

export interface ConversationOptions {
  readonly library: Library;
  readonly gate: Gate;
  /** Before what is to be copied. */
  readonly copyGate: Gate;
  readonly now: () => Date;
}

export function createConversation({
  library,
  gate,
  copyGate,
  now,
}: ConversationOptions): Conversation {
  const ids = new Map<string, string>();
  const articleWith = (key: string): Article | undefined => {
    // Articles come and go; a key that is not known yet is the only reason to look through them again.
    if (!ids.has(key)) for (const id of library.articles.keys()) ids.set(articleKeyOf(id), id);
    return library.articles.get(ids.get(key) ?? '');
  };
  const gone = ({ say, readingNoteOf }: Wording) =>
    library.progress ? readingNoteOf(library.progress) : say('notice.gone');
  const addressOf = (citation: Citation) => {
    const article = library.articles.get(citation.articleId);
    return (article && textFragmentUrl(article, citation, ADDRESS_SHOWN)) ?? citation.url;
  };
  const lookOf = ({ wording, isEphemeral, isKeptPrivate, sharedBy }: Hearer): AnswerLook => ({
    ...{ wording, sharedBy, addressOf },
    isSharable: isEphemeral && !isKeptPrivate,
    notes: [
      ...(library.progress ? [wording.readingNoteOf(library.progress)] : []),
      ...(isKeptPrivate ? [wording.say('notice.only-you')] : []),
    ],
    year: now().getUTCFullYear(),
  });
  const show = (reply: Reply, hearer: Hearer, page?: number) =>
    replyCard(reply, lookOf(hearer), library, gate, page);

  const answer = async (question: string, hearer: Hearer) =>
    show({ kind: 'answer', answer: await library.ask(question), isFollowUp: false }, hearer);

  const takeAway = (
    action: QuoteAction,
    quotes: readonly QuoteId[],
    chosen: string | undefined,
    hearer: Hearer,
  ): Card => {
    const found = quotes.map((quote) => ({ quote, at: findQuote(quote, articleWith) }));
    const there = found.flatMap(({ quote, at }) =>
      typeof at === 'string' ? [] : [{ ...at, quote }],
    );
    const [first] = there;
    const changed = () => noticeCard(hearer.wording.say('notice.changed'));
    if (!first) {
      const isGone = found.every(({ at }) => at === 'gone');
      return isGone ? noticeCard(gone(hearer.wording)) : changed();
    }
    const look = lookOf(hearer);
    const excerpts = there.map(({ article, quote }) => excerptAt(article, quote));
    switch (action) {
      case 'context':
        return contextOfQuote(first.article, first.quote, gate, look) ?? changed();
      case 'more': {
        const shown = passExcerpts(excerpts, gate);
        return shown.length > 0 ? moreCard(shown, look) : changed();
      }
      case 'cite':
      case 'restyle': {
        const style = isReferenceStyle(chosen) ? chosen : 'apa';
        const citations = excerpts.map(({ citation }) => citation);
        return referenceCard(quotes, citations, style, now(), hearer.wording);
      }
      case 'copy': {
        const shown = passExcerpts(excerpts, copyGate);
        const sourceOf = (citation: Citation) => sourceText(citation, addressOf);
        return shown.length > 0 ? copyCard(shown, sourceOf, hearer.wording) : changed();
      }
    }
  };

  return {
    runOn: async (command, text, hearer) =>
      show(await command.run({ asker: hearer, values: { text }, earlier: [] }, library), hearer),
    recall: async (question) => turnOf(await library.ask(question)),
    async run(command, asked, hearer) {
      const reply = await command.run(asked, library);
      if (reply.kind !== 'answer') return { card: show(reply, hearer), plain: '', excerpts: 0 };
      const shown = passAnswer(reply.answer, gate);
      const look = lookOf(hearer);
      return {
        card: answerCard(shown, look),
        plain: plainReply(shown, look),
        excerpts: 'excerpts' in shown ? shown.excerpts.length : 0,
        turn: turnOf(shown),
      };
    },
    async press(id, pressed, hearer) {
      const { question = '' } = pressed;
      switch (id.action) {
        case 'context':
        case 'more':
        case 'cite':
        case 'restyle':
        case 'copy':
          return takeAway(id.action, id.quotes, pressed.chosen, hearer);
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
          const reply: Reply =
            id.list === 'timeline'
              ? { kind: 'timeline', timeline: await library.timeline(question) }
              : await articles.run({ asker: hearer, values: {}, earlier: [] }, library);
          return show(reply, hearer, id.page);
        }
        case 'ask-more':
        case 'edit':
          // These open a form, which is no card.
          return noticeCard(hearer.wording.say('notice.unknown-button'));
      }
    },
  };
}

/** The quote with its neighbours or, where they do not fit on a card, the quote alone. */
function contextOfQuote(
  article: Article,
  quote: QuoteId,
  gate: Gate,
  look: AnswerLook,
): Card | undefined {
  const citation = cite(article, quote);
  const whole = contextOf(article, quote).flatMap((stretch) => gate(stretch) ?? []);
  const alone = gate({ ...citation, highlights: [] });
  if (!alone) return undefined;
  return (
    contextCard(whole, citation, look) ??
    contextCard([alone], citation, look) ??
    tooLongCard(citation, look)
  );
}

/** "Title, author, publisher, 2016-10-03, https://…" */
function sourceText(
  citation: Citation,
  addressOf: (citation: Citation) => string | undefined,
): string {
  const { title, date, path } = citation;
  const parts = [title, ...creditOf(citation), date, addressOf(citation) ?? path];
  return `— ${parts.filter((part) => part !== undefined).join(', ')}`;
}

/** A conversation that leaves time for what has to be sent. */
export function paced(conversation: Conversation, pace: Pace): Conversation {
  const { run, runOn, recall, press } = conversation;
  return {
    run: (...asked) => pace.begin(() => run(...asked)),
    runOn: (...asked) => pace.begin(() => runOn(...asked)),
    recall: (...asked) => pace.begin(() => recall(...asked)),
    press: (...asked) => pace.begin(() => press(...asked)),
  };
}
