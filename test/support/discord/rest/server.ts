// The REST side: reads and records requests, plays faults, and routes to the handlers below.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fieldsOf } from '../fields.ts';
import { RestError } from '../rules.ts';
import { checkUploads } from '../world/attachments.ts';
import { guildJson, guildOf } from '../world/guilds.ts';
import { deleteMessage, messageJson } from '../world/messages.ts';
import type { RequestRecord, World } from '../world/world.ts';
import * as store from '../world/world.ts';
import { type Call, type Handler, localeOf, readBody } from './call.ts';
import {
  changeMessage,
  channelFor,
  getMessage,
  listMessages,
  removeMessage,
  send,
  thread,
  threadAbout,
} from './channels.ts';
import { handleCommands } from './commands.ts';
import { edit, followUp, hookMessage, respond } from './interactions.ts';
import { member, openDirect } from './people.ts';

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

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

// ---- one request --------------------------------------------------------------------------------

export function createRest(world: World, options: RestOptions) {
  const faults: { readonly fault: Fault; left: number }[] = [];

  function perform(call: Call, line: string, authorization: string | undefined): Answer {
    const open = /^\w+ \/(interactions|webhooks)\//.test(line);
    // What the test has ordered is no fault of the bot's and is not kept as a refusal.
    if (!open && (options.rejectToken || world.starts.seen.isTokenReset))
      return failure(401, 0, '401: Unauthorized');
    if (options.guildCommandsForbidden && /\/applications\/\d+\/guilds\//.test(line)) {
      return failure(403, 50001, 'Missing Access');
    }
    try {
      if (!open && authorization !== `Bot ${world.token}`) {
        throw new RestError(401, 0, '401: Unauthorized');
      }
      const route = findRoute(line);
      if (!route) throw new RestError(404, 0, '404: Not Found');
      checkUploads(call.uploads);
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
    const locale = localeOf(request);
    const call = { world, raw, body: fieldsOf(raw), uploads, query, locale };
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

// ---- commands -----------------------------------------------------------------------------------

/** The path says whether it is about a server's commands or all, and whether about a single one. */
function commandRoutes(method: string): Record<string, Handler> {
  const handle = ({ world, raw, query, locale }: Call, guild?: string, id?: string) => {
    const withLocalizations = query.get('with_localizations') === 'true';
    return handleCommands(world, { method, guild, id, sent: raw, withLocalizations, locale });
  };
  const [everywhere, inGuild] = ['/applications/*/commands', '/applications/*/guilds/*/commands'];
  return {
    [`${method} ${everywhere}`]: (call) => handle(call),
    [`${method} ${everywhere}/*`]: (call, _application, id) => handle(call, undefined, id),
    [`${method} ${inGuild}`]: (call, _application, guild) => handle(call, guild),
    [`${method} ${inGuild}/*`]: (call, _application, guild, id) => handle(call, guild, id),
  };
}

// ---- routes -------------------------------------------------------------------------------------

const gateway: Handler = ({ world }) => ({ url: store.gatewayUrl(world), ...world.starts.json() });
const application: Handler = ({ world }) => ({ ...store.applicationJson(world), bot: world.bot });

const ROUTES: Readonly<Record<string, Handler>> = {
  'GET /gateway': gateway,
  'GET /gateway/bot': gateway,
  'GET /users/@me': ({ world }) => world.bot,
  'GET /applications/@me': application,
  'GET /oauth2/applications/@me': application,
  'GET /guilds/*': ({ world }, id) => {
    return guildJson(guildOf(world, id));
  },
  'GET /guilds/*/members/*': member,
  'POST /users/@me/channels': openDirect,
  'GET /channels/*': (call, id) => store.channelJson(channelFor(call, id)),
  'POST /channels/*/typing': (call, id) => void channelFor(call, id, 'send'),
  'GET /channels/*/messages': listMessages,
  'POST /channels/*/messages': send,
  'GET /channels/*/messages/*': getMessage,
  'PATCH /channels/*/messages/*': changeMessage,
  'DELETE /channels/*/messages/*': removeMessage,
  'POST /channels/*/messages/*/threads': threadAbout,
  'POST /channels/*/threads': thread,
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
    deleteMessage(call.world, hookMessage(call, parts).stored),
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
