import type { Asked } from '../core/conversation/asker.ts';
import type { Command, CommandOption, MessageCommand } from '../core/conversation/command.ts';
import { ask } from '../core/conversation/commands/ask.ts';
import { commandNamed } from '../core/conversation/commands.ts';
import type { DeskOf } from '../core/conversation/desk.ts';
import type { ServerSettings } from '../core/conversation/records/servers.ts';
import { barOf } from '../core/conversation/serverSettings.ts';
import type { PlainKey } from '../core/speech/say.ts';
import { wordingIn } from '../core/speech/wording.ts';
import { label } from '../core/text/visible.ts';
import type { Excess } from '../pace/fairShare.ts';
import { commandHearer, isForAskerAlone } from './audience.ts';
import { type ButtonId, readButtonId } from './buttonId.ts';
import { type Card, noticeCard } from './cards/card.ts';
import { cutTo } from './cards/lines/label.ts';
import { failureNotice } from './client/failure.ts';
import type { Choice, InteractionResponder } from './client/interactionResponder.ts';
import type { PlainInteraction } from './client/readInteraction.ts';
import type { Conversation, Spoken } from './conversation.ts';
import type { Equipment } from './equipment.ts';
import { type Hearer, hearerOf, spokenTo } from './hearer.ts';
import { LIMITS } from './limits.ts';
import { conversationKeysOf } from './memory.ts';
import { onPrivacy, readPrivacyRequest } from './privacy/onPrivacy.ts';
import { QUESTION_FIELD, questionForm, readFormId } from './questionForm.ts';
import { messageCommandCalled } from './registration/registered.ts';
import { gapsFile } from './remembered/gapsFile.ts';
import { onAnswerPress, onReason } from './remembered/onAnswerPress.ts';
import { readReasonForm } from './remembered/reasonForm.ts';
import { barredCard } from './settings/barredCard.ts';
import { onSettings, readSettingsRequest } from './settings/onSettings.ts';

/** Answers what somebody did to the bot beside writing to it, and decides who sees the answer. */
export async function onInteraction(
  received: PlainInteraction,
  responder: InteractionResponder,
  equipment: Equipment,
  excess: Excess = 'none',
): Promise<void> {
  const request = readSettingsRequest(received);
  if (request) return onSettings(request, received.asker, responder, equipment);
  const aboutAsker = readPrivacyRequest(received);
  if (aboutAsker) return onPrivacy(aboutAsker, received.asker, responder, equipment);
  const settings = await equipment.settingsOf(received.asker.server);
  const asker = spokenTo(received.asker, settings);
  const interaction = { ...received, asker };
  const bar = barOf(settings, asker);
  if (interaction.kind === 'autocomplete') {
    return responder.complete(bar ? [] : await choicesFor(interaction, settings, equipment));
  }
  if (bar) {
    await responder.reply(Promise.resolve(barredCard(bar, settings, asker)), true);
    return;
  }
  const hearer = await hearerFor(interaction, settings, equipment.deskOf);
  const conversation = await equipment.conversation(hearer);
  const { say } = wordingIn(asker.language);
  const orNotice = (spoken: Promise<Spoken>): Promise<Spoken> =>
    spoken.catch((error: unknown) => ({
      card: noticeCard(say(failureNotice(error, equipment.log))),
    }));
  const reply = async (work: Promise<Spoken>, isEphemeral: boolean) => {
    const spoken = orNotice(work);
    const place = await responder.reply(cardOf(spoken), isEphemeral);
    await equipment.noteCard((await spoken).receipt, place);
  };
  const replace = (work: Promise<Spoken>) => responder.replace(cardOf(orNotice(work)));
  const notice = (key: Extract<PlainKey, `notice.${string}`>) =>
    reply(Promise.resolve({ card: noticeCard(say(key)) }), true);
  if (!conversation) {
    return notice(equipment.hasRead() ? 'notice.nothing-to-ask' : 'notice.not-ready');
  }
  if (excess !== 'none') return notice('notice.too-much');
  const said = { settings, hearer, conversation, reply, replace, notice };
  const exchange = { ...equipment, ...responder, ...said };
  switch (interaction.kind) {
    case 'command':
      return onCommand(interaction, exchange);
    case 'message-command':
      return onMessageCommand(interaction, exchange);
    case 'press':
      return onPress(interaction, exchange);
    case 'form':
      return onForm(interaction, exchange);
  }
}

const cardOf = (spoken: Promise<Spoken>): Promise<Card> => spoken.then(({ card }) => card);

/** Shows a card to the asker alone. */
function toAskerAlone({ reply }: Pick<Exchange, 'reply'>): (card: Promise<Card>) => Promise<void> {
  return (made) =>
    reply(
      made.then((card) => ({ card })),
      true,
    );
}

/** Decides who sees what an interaction comes to. */
async function hearerFor(
  interaction: PlainInteraction,
  settings: ServerSettings,
  deskOf: DeskOf,
): Promise<Hearer> {
  const { asker } = interaction;
  switch (interaction.kind) {
    case 'command':
      return commandHearer(interaction, settings, deskOf);
    case 'autocomplete':
      // What is chosen may stand in a reply that others see; only the name of a collection decides that itself.
      return interaction.option === 'collection'
        ? hearerOf(asker, 'asker')
        : commandHearer({ ...interaction, name: interaction.command }, settings, deskOf);
    case 'message-command':
      return hearerOf(asker, 'asker');
    case 'press':
      // What a button shows is for whoever pressed it: the channel has the answer already.
      return hearerOf(
        asker,
        readButtonId(interaction.id)?.action === 'share' ? 'everybody' : 'asker',
      );
    case 'form':
      // The card from which it was opened may be anybody's; whoever wants others to see the answer shares it.
      return hearerOf(asker, asker.channelKind === 'alone' ? 'everybody' : 'asker');
  }
}

/** What one interaction is answered with. */
interface Exchange
  extends Omit<Equipment, 'conversation'>,
    Pick<InteractionResponder, 'showForm' | 'sendFile'> {
  /** What holds where it was done. */
  readonly settings: ServerSettings;
  /** Who sees the reply. */
  readonly hearer: Hearer;
  readonly conversation: Conversation;
  readonly reply: (spoken: Promise<Spoken>, isEphemeral: boolean) => Promise<void>;
  readonly replace: (spoken: Promise<Spoken>) => Promise<void>;
  /** Says a sentence to the asker alone. */
  readonly notice: (key: Extract<PlainKey, `notice.${string}`>) => Promise<void>;
}

type InteractionOf<Kind extends PlainInteraction['kind']> = Extract<
  PlainInteraction,
  { readonly kind: Kind }
>;

async function onCommand(
  { name, values }: InteractionOf<'command'>,
  exchange: Exchange,
): Promise<void> {
  const command = commandNamed(name);
  if (!command) return;
  const { memory, now, hearer } = exchange;
  // What somebody asked for themselves comes last, as if it had been asked last.
  const earlier = conversationKeysOf(hearer)
    .reverse()
    .flatMap((key) => memory.recall(key, now()));
  // What is registered may be that of another version, with other options.
  const known = Object.keys(command.options).map((option) => [option, values[option]]);
  return run(command, { asker: hearer, values: Object.fromEntries(known), earlier }, exchange);
}

/** Runs a command and remembers what was asked. @param before a question that it takes up. */
async function run(
  command: Command | MessageCommand,
  asked: Asked<Hearer>,
  { conversation, memory, now, reply }: Exchange,
  before?: string,
): Promise<void> {
  const { asker } = asked;
  const keys = conversationKeysOf(asker);
  const answer = async () => {
    const earlier =
      before === undefined ? asked.earlier : [await conversation.recall(before, asker)];
    const said = await conversation.run(command, { ...asked, earlier });
    if (command.name === 'new') for (const key of keys) memory.forget(key);
    const [own] = keys;
    if (said.turn && own !== undefined) memory.remember(own, said.turn, now(), asker.user);
    return said;
  };
  return reply(answer(), asker.isEphemeral);
}

async function onMessageCommand(
  { name, text }: InteractionOf<'message-command'>,
  exchange: Exchange,
): Promise<void> {
  const command = messageCommandCalled(name);
  if (!command) return;
  return run(command, { asker: exchange.hearer, values: { text }, earlier: [] }, exchange);
}

async function onPress(pressed: InteractionOf<'press'>, exchange: Exchange): Promise<void> {
  const { asker, card } = pressed;
  const { question } = card;
  const [chosen] = pressed.chosen;
  const { say } = wordingIn(asker.language);
  const { notice, hearer } = exchange;
  const id = readButtonId(pressed.id);
  if (!id) return notice('notice.unknown-button');
  if (needsQuestion(id) && question === undefined) return notice('notice.not-remembered');
  const shown = (to = hearer) => exchange.conversation.press(id, { question, chosen }, to);
  switch (id.action) {
    case 'ask-more':
    case 'edit': {
      const typed = id.action === 'edit' ? question : undefined;
      return exchange.showForm(questionForm(id.action, typed, say));
    }
    case 'share': {
      const asked = question ?? '';
      const { conversation, deskOf } = exchange;
      const alone = hearerOf(asker, 'asker');
      if (
        (await isForAskerAlone(asker, asked, deskOf)) ||
        (await conversation.quotesMore(asked, alone, { ...hearer, isPrivate: false }))
      ) {
        return notice('notice.may-not-share-this');
      }
      if (!hearer.isEphemeral) {
        return exchange.reply(shown({ ...hearer, sharedBy: asker.name }), false);
      }
      return notice(asker.isKeptPrivate ? 'notice.only-you' : 'notice.may-not-share');
    }
    case 'page':
    case 'gaps':
    case 'gap':
    case 'restyle':
      return card.isEphemeral ? exchange.replace(shown()) : exchange.reply(shown(), true);
    case 'helpful':
    case 'unhelpful':
    case 'say-why':
    case 'tell-me': {
      const hearer = hearerOf(asker, 'asker');
      return onAnswerPress(id, { card, hearer }, { ...exchange, reply: toAskerAlone(exchange) });
    }
    case 'export-gaps':
      return exchange.sendFile(gapsFile(id.state, hearerOf(asker, 'asker'), exchange));
    case 'context':
    case 'more':
    case 'nearest':
    case 'cite':
    case 'copy':
    case 'any-time':
    case 'meant':
      return exchange.reply(shown(), true);
  }
}

const NEEDING: Readonly<Record<string, true>> = {
  ...{ 'ask-more': true, edit: true, 'any-time': true, share: true, meant: true },
};

/** Whether what is asked with a button is about the question of its card. */
function needsQuestion(id: ButtonId): boolean {
  if (id.action === 'page') return id.list === 'timeline';
  return id.action in NEEDING;
}

async function onForm(
  { id, typed, card }: InteractionOf<'form'>,
  exchange: Exchange,
): Promise<void> {
  const reason = readReasonForm(id);
  if (reason !== undefined) {
    return onReason(reason, typed, hearerOf(exchange.hearer, 'asker'), {
      ...exchange,
      reply: toAskerAlone(exchange),
    });
  }
  const before = readFormId(id) === 'ask-more' ? card.question : undefined;
  const asked = {
    asker: exchange.hearer,
    values: { question: typed[QUESTION_FIELD] },
    earlier: [],
  };
  return run(ask, asked, exchange, before);
}

async function choicesFor(
  interaction: InteractionOf<'autocomplete'>,
  settings: ServerSettings,
  { deskOf }: Equipment,
): Promise<Choice[]> {
  const { command, option, typed } = interaction;
  const options: Readonly<Record<string, CommandOption>> = commandNamed(command)?.options ?? {};
  const hearer = await hearerFor(interaction, settings, deskOf);
  const completions = (await options[option]?.complete?.(typed, deskOf(hearer))) ?? [];
  return completions
    .map((it) => ({ name: cutTo(label(it.shown), LIMITS.choice), value: it.value }))
    .filter(({ name: shown, value: sent }) => shown !== '' && sent.length <= LIMITS.choice)
    .slice(0, LIMITS.choices);
}
