// The REST side: reads and records requests, plays faults, and routes to the handlers below.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import * as limits from './discordLimits.ts';
import type { Command, Fields, Interaction, RequestRecord, Stored, World } from './discordWorld.ts';
import * as store from './discordWorld.ts';
import { RestError } from './discordWorld.ts';

const { FLAG, fieldsOf, listOf, messageJson, numberOf, textOf, view } = store;

export interface Fault {
  /** Tried on 'METHOD /path' without the API prefix, such as 'POST /channels/1/messages'. */
  readonly match: RegExp;
  readonly status?: number;
  /** Seconds; the status is then 429 unless another is given. */
  readonly retryAfter?: number;
  readonly delayMs?: number;
  readonly reset?: boolean;
  /** How many requests it hits: one, unless said otherwise. */
  readonly times?: number;
  /** The request is carried out at once, and its answer is what is lost or late. */
  readonly after?: boolean;
}

export interface RestOptions {
  readonly rejectToken: boolean;
  readonly guildCommandsForbidden: boolean;
}

interface Call {
  readonly world: World;
  readonly body: Fields;
  readonly raw: unknown;
  readonly uploads: readonly store.Upload[];
  readonly query: URLSearchParams;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** After the call come the parts of the path for which the route has a star. */
type Handler = (call: Call, ...parts: string[]) => unknown;

// ---- one request --------------------------------------------------------------------------------

export function createRest(world: World, options: RestOptions) {
  const faults: { readonly fault: Fault; left: number }[] = [];

  function perform(call: Call, line: string, authorization: string | undefined): Answer {
    const open = /^\w+ \/(interactions|webhooks)\//.test(line);
    // What the test has ordered is no fault of the bot's and is not kept as a refusal.
    if (!open && options.rejectToken) return failure(401, 0, '401: Unauthorized');
    if (options.guildCommandsForbidden && /\/applications\/\d+\/guilds\//.test(line)) {
      return failure(403, 50001, 'Missing Access');
    }
    try {
      if (!open && authorization !== `Bot ${world.token}`) {
        throw new RestError(401, 0, '401: Unauthorized');
      }
      const route = findRoute(line);
      if (!route) throw new RestError(404, 0, '404: Not Found');
      const body = route.handler(call, ...route.parts);
      return body === undefined ? { status: 204 } : { status: 200, body };
    } catch (reason) {
      const { status, code, message, errors } = note(line, reason);
      return failure(status, code, message, errors);
    }
  }

  /** Keeps what was refused, faults of the stand-in's own among them, for the test to look at. */
  function note(path: string, reason: unknown): RestError {
    const broken = `The stand-in failed: ${reason instanceof Error ? reason.stack : reason}`;
    const error = reason instanceof RestError ? reason : new RestError(500, 0, broken);
    const { status, code, message, errors } = error;
    world.refusals.push({ path, status, code, message, errors });
    return error;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const { pathname, searchParams: query } = new URL(url, world.address);
    const file = /^\/attachments\/(\d+)\//.exec(pathname)?.[1];
    if (file) return void response.end(world.uploads.get(file));
    // Other versions of the API keep their prefix, so that no route is found for them.
    const path = decodeURIComponent(pathname).replace(/^\/api\/v10(?=\/)/, '');
    const line = `${method} ${path}`;
    const { raw, uploads } = await readBody(request);
    const record: RequestRecord = { method, path, body: raw, status: 0, endedAt: undefined };
    world.requests.push(record);
    const due = faults.find(({ fault, left }) => left > 0 && fault.match.test(line));
    if (due) due.left -= 1;
    const { delayMs = 0, after = false, ...broken } = due?.fault ?? {};
    const loss = lostAnswer(broken);
    const call = { world, raw, body: fieldsOf(raw), uploads, query };
    if (!after && delayMs > 0) await sleep(delayMs);
    const given = loss && !after ? loss : perform(call, line, headers.authorization);
    if (after && delayMs > 0) await sleep(delayMs);
    record.endedAt = performance.now();
    const { status, body, headers: extra } = loss ?? given;
    if (status === 0) return void request.socket.resetAndDestroy();
    record.status = status;
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(status, { ...type, ...LIMIT_HEADERS, ...extra });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  return {
    handle: (request: IncomingMessage, response: ServerResponse): void => {
      answer(request, response).catch((reason) => {
        request.socket.destroy();
        // A bot that hangs up in the middle of a request is none of the stand-in's business.
        if (request.complete) note(`${request.method} ${request.url}`, reason);
      });
    },
    fault: (fault: Fault): void => void faults.push({ fault, left: fault.times ?? 1 }),
  };
}

// Promises that are never broken: real buckets are not published, so only faults limit the rate.
const LIMIT_HEADERS = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '999' };

function failure(status: number, code: number, message: string, errors?: unknown): Answer {
  return { status, body: { message, code, ...(errors ? { errors } : {}) } };
}

function lostAnswer({ status, retryAfter, reset }: Partial<Fault>): Answer | undefined {
  if (reset) return { status: 0 };
  if (status === undefined && retryAfter === undefined) return undefined;
  if (status !== undefined && status !== 429) return failure(status, 0, `${status}: Fault`);
  const retry_after = retryAfter ?? 1;
  const body = { message: 'You are being rate limited.', retry_after, global: false };
  const headers = { 'retry-after': String(retry_after), 'x-ratelimit-scope': 'user' };
  return { status: 429, body, headers };
}

async function readBody(request: IncomingMessage): Promise<Pick<Call, 'raw' | 'uploads'>> {
  const data = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (data.length === 0) return { raw: undefined, uploads: [] };
  if (!type.startsWith('multipart/')) return { raw: JSON.parse(data.toString()), uploads: [] };
  const form = await new Response(data, { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const uploads: store.Upload[] = [];
  for (const part of form.values()) {
    if (typeof part === 'string') continue;
    const content = Buffer.from(await part.arrayBuffer());
    uploads.push({ filename: part.name, content_type: part.type, content });
  }
  return { raw: JSON.parse(typeof payload === 'string' ? payload : '{}'), uploads };
}

// ---- interactions -------------------------------------------------------------------------------

const ACKNOWLEDGE_WITHIN_MS = 3000;
/** Which callbacks may answer a command, a component, an autocompletion and a modal. */
const CALLBACKS = new Map([
  [2, [4, 5, 9]],
  [3, [4, 5, 6, 7, 9]],
  [4, [8]],
  [5, [4, 5, 6, 7]],
]);

function respond(call: Call, id = '', token = ''): unknown {
  const { world, body, uploads, query } = call;
  const { interactions } = world;
  const interaction = interactions.find((it) => it.id === id && it.token === token);
  if (!interaction) throw new RestError(404, 10062, 'Unknown interaction');
  const { kind, channel, source } = interaction;
  const ms = performance.now() - interaction.sentAt;
  if (interaction.answer) {
    throw new RestError(400, 40060, 'Interaction has already been acknowledged.');
  }
  if (ms > ACKNOWLEDGE_WITHIN_MS) throw new RestError(404, 10062, 'Unknown interaction');
  const type = numberOf(body.type);
  const data = fieldsOf(body.data);
  const updates = type === 6 || type === 7;
  if (!CALLBACKS.get(kind)?.includes(type) || (updates && !source)) {
    throw new RestError(400, 50035, 'Invalid Form Body', wrongType(type, kind));
  }
  const flags = numberOf(data.flags) & FLAG.ephemeral;
  const own = { author: world.bot, channel, uploads, interaction };
  const context = { files: uploads.map((it) => it.filename), at: ['data'] };
  if (type === 4) {
    limits.checkMessage(data, { ...context, mayHide: true });
    interaction.original = store.addMessage(world, { ...own, body: data, flags });
  } else if (type === 5) {
    limits.checkDeferral(data);
    const loading = { ...own, body: {}, flags: flags | FLAG.loading };
    interaction.original = store.addMessage(world, loading);
  } else if (updates) {
    if (source && type === 7) edit({ ...call, body: data }, source, ['data']);
    interaction.original = source;
  } else if (type === 8) limits.checkChoices(data);
  else limits.checkModal(data);
  interaction.answer = { type, ms, data };
  if (query.get('with_response') !== 'true') return undefined;
  const { original } = interaction;
  const message = original && type !== 6 ? { message: messageJson(world, original) } : {};
  const about = original && {
    response_message_id: original.data.id,
    response_message_loading: type === 5,
    response_message_ephemeral: original.viewer !== undefined,
  };
  return { interaction: { id, type: kind, ...about }, resource: { type, ...message } };
}

function wrongType(type: number, kind: number): object {
  const message = `A callback of type ${type} cannot answer an interaction of type ${kind}.`;
  return { type: { _errors: [{ code: 'INTERACTION_CALLBACK_TYPE_INVALID', message }] } };
}

function edit({ world, body, uploads }: Call, stored: Stored, at: string[] = []): object {
  const kept = store.keptAttachments(stored.data, body);
  const files = [...kept, ...uploads].map((it) => it.filename);
  limits.checkMessage(body, { before: view(stored), files, at, mayHide: false });
  store.editMessage(world, stored, body, uploads);
  return messageJson(world, stored);
}

/** The interaction whose token gives access to its answers; Discord calls that a webhook. */
function hook({ world }: Call, application = '', token = ''): Interaction {
  const found = world.interactions.find((it) => it.token === token && it.answer);
  if (!found || application !== world.bot.id) throw new RestError(404, 10015, 'Unknown Webhook');
  return found;
}

function hookMessage(call: Call, parts: string[]): { interaction: Interaction; stored: Stored } {
  const [application, token, id] = parts;
  const interaction = hook(call, application, token);
  const { original, followups } = interaction;
  const stored =
    id === '@original' ? original : [original, ...followups].find((it) => it?.data.id === id);
  if (!stored || stored.deleted) throw new RestError(404, 10008, 'Unknown Message');
  return { interaction, stored };
}

function followUp(call: Call, application = '', token = ''): object {
  const { world, body, uploads } = call;
  const interaction = hook(call, application, token);
  const { original, channel } = interaction;
  const files = uploads.map((it) => it.filename);
  limits.checkMessage(body, { files, mayHide: true });
  // The first follow-up takes the place of a deferred reply and is as private as that was.
  if (original && original.data.flags & FLAG.loading) {
    store.editMessage(world, original, body, uploads);
    return messageJson(world, original);
  }
  const flags = numberOf(body.flags) & FLAG.ephemeral;
  const own = { author: world.bot, channel, uploads, interaction, body, flags };
  const stored = store.addMessage(world, own);
  interaction.followups.push(stored);
  return messageJson(world, stored);
}

// ---- channels and their messages ----------------------------------------------------------------

function channelOf({ world }: Call, id = '') {
  const channel = world.channels.get(id);
  if (!channel) throw new RestError(404, 10003, 'Unknown Channel');
  return channel;
}

function messageOf(call: Call, channel = '', id = '', own = false): Stored {
  const stored = call.world.messages.get(id);
  const there = stored?.data.channel_id === channelOf(call, channel).id;
  if (!stored || !there || stored.deleted || stored.viewer) {
    throw new RestError(404, 10008, 'Unknown Message');
  }
  if (own && stored.data.author.id !== call.world.bot.id) {
    throw new RestError(403, 50005, 'Cannot edit a message authored by another user');
  }
  return stored;
}

/** What a bot without the message content intent gets to read over REST, too. */
const readable = ({ world }: Call, stored: Stored): object =>
  messageJson(world, stored, ~world.disallowedIntents);

function send(call: Call, id = ''): object {
  const { world, body, uploads } = call;
  const channel = channelOf(call, id);
  const files = uploads.map((it) => it.filename);
  limits.checkMessage(body, { files, mayHide: false });
  const { message_id, fail_if_not_exists } = fieldsOf(body.message_reference);
  const target = world.messages.get(textOf(message_id));
  if (message_id !== undefined && !target && fail_if_not_exists !== false) {
    const unknown = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
    const errors = { message_reference: { _errors: [unknown] } };
    throw new RestError(400, 50035, 'Invalid Form Body', errors);
  }
  // A request sent again with the same nonce must not make a second message.
  const twin = [...world.messages.values()].find(({ data }) => data.nonce === body.nonce);
  const again = body.enforce_nonce === true && body.nonce !== undefined ? twin : undefined;
  const own = { author: world.bot, channel, body, uploads };
  return messageJson(world, again ?? store.addMessage(world, own));
}

function listMessages(call: Call, id = ''): object[] {
  const channel = channelOf(call, id);
  const before = call.query.get('before');
  const inChannel = [...call.world.messages.values()].filter(
    ({ data, deleted, viewer }) =>
      data.channel_id === channel.id && !deleted && !viewer && (!before || data.id < before),
  );
  const limit = Number(call.query.get('limit') ?? 50);
  return inChannel
    .slice(-limit)
    .reverse()
    .map((stored) => readable(call, stored));
}

// ---- commands -----------------------------------------------------------------------------------

/** What Discord adds to a command; its options come back as they were sent. */
export function registered(world: World, sent: Fields, guild: string | undefined): Command {
  const type = numberOf(sent.type ?? 1);
  const old = world.commands.find(
    (it) => it.guild_id === guild && it.type === type && it.name === sent.name,
  );
  const scope = guild
    ? { guild_id: guild }
    : { contexts: null, integration_types: [0], dm_permission: true };
  const translations = { name_localizations: null, description_localizations: null };
  const defaults = { default_member_permissions: null, nsfw: false, description: '' };
  return {
    ...{ ...scope, ...translations, ...defaults, ...sent },
    id: old?.id ?? store.newId(),
    application_id: world.bot.id,
    version: store.newId(),
    type,
    name: textOf(sent.name),
  };
}

/** Everything about commands; the path says whether it is about a guild's or about a single one. */
function commands(call: Call, method: string, guild?: string, id?: string): unknown {
  const { world, raw, body, query } = call;
  if (guild !== undefined && guild !== world.guildId)
    throw new RestError(403, 50001, 'Missing Access');
  const mine = world.commands.filter((it) => it.guild_id === guild);
  const old = mine.find((it) => it.id === id);
  if (id !== undefined && !old) throw new RestError(404, 10063, 'Unknown application command');
  const replaceBy = (now: readonly Command[]) => {
    limits.checkCommands(now);
    world.commands = [...world.commands.filter((it) => it.guild_id !== guild), ...now];
  };
  if (method === 'GET') {
    const full = query.get('with_localizations') === 'true';
    return JSON.parse(JSON.stringify(old ?? mine, full ? undefined : untranslated));
  }
  if (method === 'DELETE') return replaceBy(mine.filter((it) => it !== old));
  if (method === 'PUT') {
    limits.checkCommands(listOf(raw));
    const now = listOf(raw).map((it) => registered(world, fieldsOf(it), guild));
    replaceBy(now);
    return now;
  }
  // POST takes the place of the command with the same name, PATCH of the one with the id.
  const sent = { ...old, ...body };
  limits.checkCommand(sent);
  const command = { ...registered(world, sent, guild), ...(old ? { id: old.id } : {}) };
  replaceBy([...mine.filter((it) => it.id !== command.id), command]);
  return command;
}

const commandRoutes = (method: string): Record<string, Handler> => ({
  [`${method} /applications/*/commands`]: (call) => commands(call, method),
  [`${method} /applications/*/commands/*`]: (call, _application, id) =>
    commands(call, method, undefined, id),
  [`${method} /applications/*/guilds/*/commands`]: (call, _application, guild) =>
    commands(call, method, guild),
  [`${method} /applications/*/guilds/*/commands/*`]: (call, _application, guild, id) =>
    commands(call, method, guild, id),
});

const untranslated = (key: string, value: unknown): unknown =>
  key.endsWith('_localizations') ? undefined : value;

// ---- routes -------------------------------------------------------------------------------------

const gateway: Handler = ({ world }) => ({
  url: store.gatewayUrl(world),
  shards: 1,
  session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
});
const application: Handler = ({ world }) => ({ ...store.applicationJson(world), bot: world.bot });

const ROUTES: Readonly<Record<string, Handler>> = {
  'GET /gateway': gateway,
  'GET /gateway/bot': gateway,
  'GET /users/@me': ({ world }) => world.bot,
  'GET /applications/@me': application,
  'GET /oauth2/applications/@me': application,
  'GET /guilds/*': ({ world }, id) => {
    if (id !== world.guildId) throw new RestError(404, 10004, 'Unknown Guild');
    return store.guildJson(world);
  },
  'POST /users/@me/channels': ({ world, body }) => {
    const user = Object.values(world.users).find((it) => it.id === body.recipient_id);
    if (!user) throw new RestError(400, 50033, 'Invalid Recipient(s)');
    return store.channelJson(store.directChannel(world, user));
  },
  'GET /channels/*': (call, id) => store.channelJson(channelOf(call, id)),
  'POST /channels/*/typing': (call, id) => void channelOf(call, id),
  'GET /channels/*/messages': listMessages,
  'POST /channels/*/messages': send,
  'GET /channels/*/messages/*': (call, channel, id) => readable(call, messageOf(call, channel, id)),
  'PATCH /channels/*/messages/*': (call, channel, id) =>
    edit(call, messageOf(call, channel, id, true)),
  'DELETE /channels/*/messages/*': (call, channel, id) =>
    store.deleteMessage(call.world, messageOf(call, channel, id, true)),
  'POST /interactions/*/*/callback': respond,
  'POST /webhooks/*/*': followUp,
  'GET /webhooks/*/*/messages/*': (call, ...parts) =>
    messageJson(call.world, hookMessage(call, parts).stored),
  'PATCH /webhooks/*/*/messages/*': (call, ...parts) => {
    const { interaction, stored } = hookMessage(call, parts);
    const answer = edit(call, stored);
    interaction.edits += 1;
    return answer;
  },
  'DELETE /webhooks/*/*/messages/*': (call, ...parts) =>
    store.deleteMessage(call.world, hookMessage(call, parts).stored),
  ...Object.assign({}, ...['GET', 'PUT', 'POST', 'PATCH', 'DELETE'].map(commandRoutes)),
};

function findRoute(line: string): { handler: Handler; parts: string[] } | undefined {
  // '/users/@me' and the like are spelt out and come before routes with a star in the same place.
  for (const [route, handler] of Object.entries(ROUTES)) {
    const pattern = new RegExp(`^${route.replaceAll('*', '([^/]+)')}$`);
    const match = pattern.exec(line);
    if (match) return { handler, parts: match.slice(1) };
  }
  return undefined;
}
