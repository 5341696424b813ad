import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonNotation } from '../../src/core/answer/answerJson.ts';
import { createAccessOf } from '../../src/core/conversation/collections/access.ts';
import type { Rules } from '../../src/core/conversation/collections/rules.ts';
import { COMMANDS } from '../../src/core/conversation/commands.ts';
import { createDeskOf } from '../../src/core/conversation/desk.ts';
import { everybodyIn } from '../../src/core/conversation/everybody.ts';
import { createTurnMemory } from '../../src/core/conversation/followUp/turnMemory.ts';
import type { Notices } from '../../src/core/conversation/notices.ts';
import type { CardPlace } from '../../src/core/conversation/records/receipts.ts';
import type { Reply } from '../../src/core/conversation/reply.ts';
import { DEFAULT_SETTINGS } from '../../src/core/conversation/serverSettings.ts';
import type { Door } from '../../src/core/conversation/shownReply.ts';
import { quoteIdOf, writeButtonId } from '../../src/discord/buttonId.ts';
import type { Card } from '../../src/discord/cards/card.ts';
import { questionOn } from '../../src/discord/cards/questionLine.ts';
import type { InteractionResponder } from '../../src/discord/client/interactionResponder.ts';
import type { PlainInteraction } from '../../src/discord/client/readInteraction.ts';
import { createConversation } from '../../src/discord/conversation.ts';
import type { Equipment } from '../../src/discord/equipment.ts';
import type { DiscordAsker } from '../../src/discord/hearer.ts';
import { onInteraction } from '../../src/discord/interactions.ts';
import { MEMORY } from '../../src/discord/memory.ts';
import { onMessage } from '../../src/discord/messages.ts';
import { codeNotation, discordNotation } from '../../src/discord/notation.ts';
import { choresWith } from '../../src/upkeep/chores.ts';
import type { Chore } from '../../src/upkeep/upkeep.ts';
import { bookkeepingWith } from '../support/bookkeeping.ts';
import { buttonsOf, textsOf } from '../support/cards.ts';
import {
  type StoryFile,
  stories,
  storyProbes,
  storyQuestions,
} from '../support/collectionStories.ts';
import { ALICE } from '../support/discord/asker.ts';
import { doorTo } from '../support/door.ts';
import { articleOf, libraryOf, NOW } from '../support/library.ts';
import { memoryRecords } from '../support/memoryRecords.ts';
import { standInReader } from '../support/standInReader.ts';

/** How many sequences are gone through; `SEQUENCES=1000` for the thorough run. */
const SEQUENCES = Number(process.env['SEQUENCES'] ?? 60);

const folder = (name: string) => ({ kind: 'folder', folders: [name] }) as const;
const OPEN: Rules = {
  collections: [
    { name: 'Zed', holds: folder('z') },
    { name: 'Deutsch', holds: { kind: 'language', languages: ['de'] } },
    { name: 'All', holds: folder('.') },
  ],
  places: [{ at: { kind: 'channel', id: '34' }, asks: ['Zed'] }],
};
const ONLY = [{ kind: 'role', id: '7' }] as const;
/** What is private lies in the folder `mid`, or is of one publisher. */
const RULES: Rules = {
  ...OPEN,
  collections: [
    { name: 'Board', holds: folder('mid'), only: ONLY },
    ...OPEN.collections,
    { name: 'Whispers', holds: { kind: 'source', sources: ['The Whisper'] }, only: ONLY },
  ],
};
const isPrivate = ({ path, publisher }: StoryFile) =>
  path.startsWith('mid/') || publisher === 'The Whisper';

const { server: _, ...nowhere } = ALICE;
const OUTSIDERS: readonly DiscordAsker[] = [
  { ...ALICE, above: [] },
  { ...ALICE, above: [], roles: ['8'], isManager: true },
  { ...ALICE, above: ['33'], channel: '35', channelKind: 'thread' },
  { ...ALICE, above: [], channel: '34' },
  { ...nowhere, above: [], channel: '36', channelKind: 'alone' },
];
const INSIDERS: readonly DiscordAsker[] = OUTSIDERS.slice(0, 3).map((asker) => ({
  ...asker,
  user: '12',
  name: 'Bea',
  roles: ['7'],
}));

/** Something that somebody does. Buttons and cards are named by their places among all that have been seen. */
interface Deed {
  readonly by: DiscordAsker;
  readonly kind: 'command' | 'message' | 'menu' | 'press' | 'guess' | 'form' | 'complete';
  readonly name: string;
  readonly text: string;
  readonly collection: string | undefined;
  readonly isAlone: boolean | undefined;
  readonly place: number;
}

const deeds: fc.Arbitrary<Deed> = fc.record({
  by: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...OUTSIDERS) },
    { weight: 1, arbitrary: fc.constantFrom(...INSIDERS) },
  ),
  kind: fc.constantFrom(
    ...(['command', 'command', 'message', 'menu', 'press', 'press', 'guess', 'form'] as const),
    'complete',
  ),
  name: fc.constantFrom('ask', 'ask', ...COMMANDS.map((command) => command.name)),
  text: fc.oneof(
    storyQuestions,
    storyProbes.map(({ typed }) => typed),
  ),
  collection: fc.option(
    fc.constantFrom('Zed', 'zed', 'Deutsch', 'All', 'Board', 'Whispers', 'Nothing'),
    { nil: undefined, freq: 2 },
  ),
  isAlone: fc.constantFrom(true, false, undefined),
  place: fc.nat(1000),
});

/** What is seen of what somebody has done. */
interface Outcome {
  readonly seenBy: 'everybody' | 'asker';
  readonly shown: string;
  readonly card?: Card;
}

/** A bot over some files under some rules, which remembers what was asked and does what is done again. */
function createWorld(rules: Rules) {
  const files = new Map<string, string>();
  const records = memoryRecords();
  // Ids are by chance; here they tell of what they were given for, as nothing else in the world has a part in it.
  let deed = 0;
  let given = 0;
  const now = () => new Date(NOW.getTime() + deed * 600_000);
  const bookkeeping = bookkeepingWith({ newId: () => receiptIdOf(deed, given++) });
  const said: string[] = [];
  const memory = createTurnMemory(MEMORY);
  const lines: string[] = [];
  const inForce = [rules];
  let equipment: Equipment;
  let chores: readonly Chore[] = [];
  const change = async (changed: readonly StoryFile[]) => {
    for (const { path, text } of changed) {
      if (text === undefined) files.delete(path);
      else files.set(path, text);
    }
    const library = await libraryOf(Object.fromEntries(files), undefined, standInReader);
    const deskOf = createDeskOf({
      ...{ library, records, bookkeeping, now },
      accessOf: createAccessOf(() => inForce),
    });
    const { textOf } = library;
    const conversation = createConversation({
      deskOf,
      door: doorTo(discordNotation, textOf),
      copyDoor: doorTo(codeNotation, textOf),
      jsonDoor: doorTo(jsonNotation, textOf),
    });
    equipment = {
      ...{ deskOf, memory, settingsOf: async () => DEFAULT_SETTINGS, due() {} },
      async noteCard(receipt, place) {
        if (receipt !== undefined && place) await records.receipts.showOn(receipt, place);
      },
      reach: { maySpeakIn: () => true, alone: async () => undefined },
      isThere: () => true,
      hasRead: () => true,
      conversation: async (hearer) =>
        (await deskOf(hearer).library.articles.size()) === 0 ? undefined : conversation,
      now: () => 0,
      log: (line) => lines.push(line),
    };
    const entries = new Map(Array.from(await library.articles.catalogue(), (it) => [it.id, it]));
    chores = choresWith({
      ...{ records, deskOf, readDeskOf: deskOf, now, correctionDays: 7 },
      ...{ isRead: () => true, settingsOf: async () => DEFAULT_SETTINGS },
      notices: () => noticesTo(said, doorTo(discordNotation, textOf)),
      entryOf: async (id) => entries.get(id),
    });
  };
  /** What has been said unasked in the end. */
  const tend = async () => {
    deed += 1;
    given = 0;
    for (const chore of chores) await chore.run(new AbortController().signal);
    return said;
  };
  const act = async (interaction: PlainInteraction): Promise<Outcome> => {
    let outcome: Outcome = { seenBy: 'asker', shown: 'nothing' };
    const note = async (work: Promise<Card>, seenBy: Outcome['seenBy'], how: string) => {
      const card = await work;
      outcome = { seenBy, card, shown: `${how} ${JSON.stringify(card)}` };
    };
    const responder: InteractionResponder = {
      async reply(card, isEphemeral) {
        await note(card, isEphemeral ? 'asker' : 'everybody', `${isEphemeral}`);
        return isEphemeral ? undefined : placeOf(interaction.asker, deed);
      },
      replace: (card) => note(card, 'asker', 'replaced'),
      async showForm(form) {
        outcome = { seenBy: 'asker', shown: JSON.stringify(form) };
      },
      async sendFile(made) {
        outcome = { seenBy: 'asker', shown: JSON.stringify(await made) };
      },
      async complete(choices) {
        outcome = { seenBy: 'asker', shown: JSON.stringify(choices) };
      },
    };
    await onInteraction(interaction, responder, equipment);
    return outcome;
  };
  const hear = async (asker: DiscordAsker, text: string, before: string | undefined) => {
    let outcome: Outcome = { seenBy: 'everybody', shown: 'nothing' };
    const reply = async (plain: string, card?: Card) => {
      outcome = {
        seenBy: 'everybody',
        shown: `${plain} ${JSON.stringify(card)}`,
        ...(card && { card }),
      };
      return placeOf(asker, deed);
    };
    await onMessage(
      { asker, text },
      { reply, openThread: async () => undefined, questionRepliedTo: async () => before },
      equipment,
    );
    return outcome;
  };
  return { change, tend, act, hear, lines };
}

/** Eight letters of those that ids are written with. */
function receiptIdOf(deed: number, given: number): string {
  return `${deed}`.padStart(4, '0') + `${given}`.padStart(4, '0');
}

function placeOf({ channel = '' }: DiscordAsker, deed: number): CardPlace {
  return { channel, message: `${deed}` };
}

/** Says what is said unasked, for all to see. */
function noticesTo(said: string[], door: Door): Notices {
  const note = (how: string, reply: Reply) => {
    said.push(`${how} ${JSON.stringify(door.reply(reply))}`);
    return 'said' as const;
  };
  return {
    reaches: () => true,
    aboveOf: () => [],
    correct: async ({ channel, message }, reply) => note(`${channel} ${message}`, reply),
    hearerOf: async ({ isPrivate, server, channel, language }) =>
      isPrivate ? 'never' : everybodyIn({ face: 'discord', server, channel, language, above: [] }),
    tell: async ({ tellIn, replyTo }, _, reply) => note(`${tellIn} ${replyTo}`, reply),
  };
}

type World = ReturnType<typeof createWorld>;

/** A card that an outsider has before them. */
interface SeenCard {
  readonly card: Card;
  readonly question: string | undefined;
  readonly isEphemeral: boolean;
}

/** Does something in a world. @param seen the cards so far, which are the same in each. @param guessed a button. */
function done(
  { act, hear }: World,
  { by: asker, kind, name, text, collection, isAlone, place }: Deed,
  seen: readonly SeenCard[],
  guessed: string,
): Promise<Outcome> {
  const known = seen[place % Math.max(1, seen.length)];
  const card = {
    question: known?.question,
    // Nobody presses what somebody else alone sees.
    isEphemeral: known?.isEphemeral ?? false,
  };
  const [first = 'question'] = Object.keys(
    COMMANDS.find((command) => command.name === name)?.options ?? {},
  );
  // An id that somebody may have.
  const typed = first === 'id' ? receiptIdOf(place % 14, place % 2) : text;
  const values = { [first]: typed, ...(collection !== undefined && { collection }) };
  const given = { asker, values, wantsPrivate: isAlone };
  switch (kind) {
    case 'command':
      return act({ kind: 'command', name, ...given });
    case 'message':
      return hear(asker, text, isAlone ? known?.question : undefined);
    case 'menu': {
      const menu = isAlone ? 'Find sources' : 'Check this quote';
      return act({ kind: 'message-command', asker, name: menu, text });
    }
    case 'press': {
      const buttons = known ? buttonsOf(known.card) : [];
      const id = buttons[place % Math.max(1, buttons.length)]?.id ?? 's';
      return act({ kind: 'press', asker, id, chosen: ['mla'], card });
    }
    case 'guess':
      return act({ kind: 'press', asker, id: guessed, chosen: [], card });
    case 'form':
      return act({
        ...{ kind: 'form', asker, id: isAlone ? 'ask-more' : 'edit' },
        ...{ typed: { question: text }, card },
      });
    case 'complete': {
      const options = ['question', 'collection', 'source', 'author'];
      const option = options[place % options.length] ?? '';
      const typed = text.slice(0, place % 8);
      return act({ kind: 'autocomplete', command: 'ask', option, typed, ...given });
    }
  }
}

/** A button of a card that only those can have seen who may see everything. */
function guessedButton(files: readonly StoryFile[], place: number): string {
  const known = files.flatMap(({ path, text }) =>
    text === undefined ? [] : articleOf(path, text),
  );
  const article = known[place % Math.max(1, known.length)];
  if (!article) return 'c~x';
  const { start, end } = article.blocks[0] ?? { start: 0, end: 10 };
  const quotes = [quoteIdOf(article.id, { start, end }, article.text.slice(start, end))];
  const actions = ['context', 'more', 'nearest', 'copy', 'cite', 'restyle'] as const;
  return writeButtonId({ action: actions[place % actions.length] ?? 'context', quotes });
}

const worlds = fc.record({
  story: stories,
  deeds: fc.array(deeds, { minLength: 4, maxLength: 12 }),
  /** Whether the collection that is missing is written in the rules all the same. */
  isRuled: fc.boolean(),
});

it(`who may not ask a collection sees the same as where it is not there, in ${SEQUENCES} sequences`, {
  timeout: 30_000 + SEQUENCES * 1000,
}, async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(worlds, async ({ story, deeds: all, isRuled }) => {
      const whole = createWorld(RULES);
      const less = createWorld(isRuled ? RULES : OPEN);
      const changes = story.steps.flatMap((step) =>
        step.kind === 'change' ? [step.files.filter(({ path }) => path.endsWith('.md'))] : [],
      );
      const seen: SeenCard[] = [];
      const files: StoryFile[] = [];
      for (const [at, deed] of all.entries()) {
        const change = at % 3 === 0 ? changes[at / 3] : undefined;
        if (change) {
          files.push(...change);
          await whole.change(change);
          await less.change(
            change.map((file) => (isPrivate(file) ? { ...file, text: undefined } : file)),
          );
        }
        expect(await whole.tend()).toEqual(await less.tend());
        const isInsider = INSIDERS.includes(deed.by);
        // Where they ask for what only they see, nobody else sees that they have asked.
        const isTheirs = /mid\/|Board|Whispers/.test(`${deed.text} ${deed.collection}`);
        if (isInsider && (isTheirs || deed.kind === 'guess')) continue;
        const guessed = guessedButton(files, deed.place);
        const [there, here] = [
          await done(whole, deed, seen, guessed),
          await done(less, deed, seen, guessed),
        ];
        expect(whole.lines).toEqual([]);
        if (isInsider && there.seenBy === 'asker') continue;
        expect(there.shown).toBe(here.shown);
        compared += 1;
        if (!there.card) continue;
        const question = questionOn(textsOf(there.card)[0] ?? '');
        seen.push({ card: there.card, question, isEphemeral: there.seenBy === 'asker' });
      }
    }),
    { numRuns: SEQUENCES, endOnFailure: SEQUENCES > 100 },
  );
  expect(compared).toBeGreaterThan(3 * SEQUENCES);
});
