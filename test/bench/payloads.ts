// Sends the bot events that Discord would never send, with the real discord.js between: what the stand-in
// sends and what it does not, with fields missing, null, of another type or huge. The bot must live through
// each, lose no more than that, and answer a good question afterwards.

import { GatewayDispatchEvents } from 'discord.js';
import { label } from '../../src/core/text/visible.ts';
import { type Bot, startBot } from '../support/bot.ts';
import { type Discord, type Message, startDiscord } from '../support/discord/discord.ts';
import type { Random } from './damage.ts';

/** What came of it. */
export interface Sent {
  readonly sent: number;
  /** Events that the bot says are lost. */
  readonly lost: number;
  /** Promises that were broken, by what happened. */
  readonly failures: ReadonlyMap<string, number>;
}

/** An event, as it goes over the wire. */
export interface Payload {
  readonly name: string;
  readonly data: unknown;
}

/** Events between two good questions. */
const ROUND = 20;

const QUESTION = 'When did the week-long truce begin?';
const QUOTE = 'Sept. 9, 2016';

type Json = unknown;
type Parent = Record<PropertyKey, Json>;

const isParent = (value: Json): value is Parent => typeof value === 'object' && value !== null;

/** What a field may be instead. */
const WRONG: readonly ((random: Random) => Json)[] = [
  () => undefined,
  () => null,
  () => ({}),
  () => [],
  () => [{}],
  () => [null],
  () => '',
  () => 'x',
  () => true,
  () => -1,
  () => 999,
  () => 1e308,
  () => '1'.repeat(300),
  () => 'x'.repeat(200_000),
  () => Array.from({ length: 2000 }, () => ({ id: '1', type: 17, components: [{ type: 17 }] })),
  () => JSON.parse(`${'{"components":[{"type":17,"x":'.repeat(500)}0${'}]}'.repeat(500)}`),
  (random) => Math.floor(random() * 50),
];

/** A copy of some data with a few of its fields made into something else. */
export function damagedData(data: Json, random: Random): Json {
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  const root: Parent = { data: structuredClone(data) };
  for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
    const places: [Parent, string][] = [];
    const look = (parent: Parent): void => {
      for (const [key, value] of Object.entries(parent)) {
        places.push([parent, key]);
        if (isParent(value) && places.length < 5000) look(value);
      }
    };
    look(root);
    const [parent, key] = pick(places) ?? [root, 'data'];
    parent[key] = pick(WRONG)?.(random);
  }
  return root['data'];
}

/** What the fields of many kinds of events are. */
function everythingOf({ guildId, channelId, users }: Discord): Parent {
  const user = { ...users['alice'] };
  const base = { guild_id: guildId, channel_id: channelId, id: '1000', user_id: user['id'] };
  const role = { id: '1001', name: 'r', permissions: '0', color: 0, position: 1 };
  const emoji = { id: '1002', name: 'e' };
  const member = { user, roles: [role.id], joined_at: '2016-01-01T00:00:00Z', flags: 0 };
  const thread = { ...base, type: 11, name: 't', parent_id: channelId, thread_metadata: {} };
  return {
    ...{ ...base, message_id: '1003', role_id: role.id, ids: ['1003'], count: 1, name: 'n' },
    ...{ user, member, role, emoji, author: user, target: user, users: [user], type: 0 },
    ...{ emojis: [emoji], stickers: [{ ...base, name: 's' }], soundboard_sounds: [{ ...base }] },
    ...{ threads: [thread], members: [{ ...member, ...base }], channel_ids: [channelId] },
    ...{ thread_metadata: {}, parent_id: channelId, roles: [role.id], invites: [], code: 'c' },
    ...{
      status: 'online',
      activities: [{ name: 'a', type: 0 }],
      client_status: {},
      entity_id: '1',
    },
    ...{ action_type: 1, changes: [{ key: 'k', new_value: 1 }], options: {}, answer_id: 1 },
    ...{ entity_metadata: {}, scheduled_start_time: '2026-01-01T00:00:00Z', trigger_metadata: {} },
    ...{ actions: [{ type: 1, metadata: {} }], subscription_id: '1', sku_ids: ['1'], token: 't' },
  };
}

/** Samples of every event: what was really sent of it, or what any might have. */
export function samplesOf(discord: Discord): Payload[] {
  const real = discord.events.map(({ t, d }) => ({ name: t, data: d }));
  const all = everythingOf(discord);
  const others = Object.values(GatewayDispatchEvents).map((name) => ({ name, data: all }));
  return [...real, ...others];
}

/** Lets the bot be used in all ways, so that there is a sample of each. */
export async function useAll(discord: Discord): Promise<void> {
  const { message } = await discord.slash('ask', { question: QUESTION });
  await discord.autocomplete('ask', { question: 'truce' });
  const [said] = await discord.say(QUESTION, { mention: true });
  await discord.say(QUESTION, { dm: true });
  await discord.menu('Find sources', said);
  for (const label of ['Context', 'Cite']) await discord.press(message, label);
  const opened = await discord.press(message, 'Edit question');
  await discord.submitModal(opened, { question: QUESTION });
  discord.openThread('A thread');
}

/** @param articles the folder that the bot answers from. */
export async function sendDamaged(runs: number, random: Random, articles: string): Promise<Sent> {
  const discord = await startDiscord();
  const failures = new Map<string, number>();
  const fail = (what: string) => failures.set(what, (failures.get(what) ?? 0) + 1);
  let run = await begin(discord, articles);
  await useAll(discord);
  const samples = samplesOf(discord);
  const server = discord.events.find(({ t }) => t === GatewayDispatchEvents.GuildCreate);
  let lost = 0;
  for (let sent = 0; sent < runs; sent += ROUND) {
    const names = Array.from({ length: Math.min(ROUND, runs - sent) }, () => {
      const { name, data } = samples[Math.floor(random() * samples.length)] ?? NOTHING;
      discord.dispatch(name, damagedData(data, random));
      return name;
    });
    const command = await discord.slash('ask', { question: QUESTION });
    // What the bot was last told of the server is what it has to believe.
    if (server) discord.dispatch(server.t, server.d);
    const said = run.hasEnded ? [] : await discord.say(QUESTION, { mention: true });
    const about = `after ${[...new Set(names)].sort().join(' ')}`;
    if (run.hasEnded) fail(`The bot ends: ${lastWordsOf(run.bot.output())}`);
    else if (!isAnswered(command.message)) fail(`A good command is not answered ${about}`);
    else if (!said.some(isAnswered)) fail(`A good mention is not answered ${about}`);
    else continue;
    lost += await end(run);
    run = await begin(discord, articles);
  }
  lost += await end(run);
  await discord.stop();
  return { sent: runs, lost, failures };
}

const NOTHING: Payload = { name: '', data: undefined };

interface Run {
  readonly bot: Bot;
  hasEnded: boolean;
}

async function begin(discord: Discord, articles: string): Promise<Run> {
  const run = { bot: startBot(articles, discord.env), hasEnded: false };
  void run.bot.ended().then(() => {
    run.hasEnded = true;
  });
  await discord.ready();
  await run.bot.hasRead();
  return run;
}

/** @returns how many events it has said to be lost. */
async function end({ bot }: Run): Promise<number> {
  await bot.stop();
  return bot.output().match(/ is lost\. /g)?.length ?? 0;
}

const isAnswered = (message: Message | undefined) =>
  message?.text.replaceAll('**', '').includes(QUOTE) === true;

/** What a program that has ended said of it. */
const lastWordsOf = (output: string) =>
  label(/^\w*Error.*$/m.exec(output)?.[0] ?? output.slice(-300));
