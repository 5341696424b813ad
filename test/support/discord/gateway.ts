// The gateway: web socket sessions that identify, beat, miss events, resume and get dropped.

import type { Server } from 'node:http';
import { constants, createDeflate, deflateSync } from 'node:zlib';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Fields, fieldsOf, listOf, numberOf, textOf } from './fields.ts';
import { shardFor } from './sessionStarts.ts';
import { isOn } from './world/guilds.ts';
import { newId } from './world/people.ts';
import type { World } from './world/world.ts';
import * as store from './world/world.ts';

const { INTENT } = store;

/** As Discord asks for: a client that hears nothing between two beats takes the line for dead. */
const HEARTBEAT_MS = 41_250;

export type DropMode = 'close' | 'terminate' | 'reconnect' | 'invalid';

/** Whether whoever connects is welcomed, hears nothing, or is turned away at once. */
export type Welcome = 'usual' | 'silence' | 'refusal';

export interface Event {
  readonly t: string;
  readonly d: unknown;
}

/** Its number, and how many there are. */
export type Shard = readonly [id: number, count: number];

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
  /** Every event so far, for those that come back and ask for what they missed. */
  readonly events: Event[];
  link: Link | undefined;
}

interface Link {
  readonly socket: WebSocket;
  send: (payload: unknown) => void;
  session: Session | undefined;
  dropped: boolean;
}

export function openGateway(
  server: Server,
  world: World,
  options: { readonly rejectToken: boolean; readonly early: readonly Event[] },
) {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  let welcome: Welcome = 'usual';
  const seen = { identified: 0, resumed: 0, leftAt: 0, closed: [] as string[] };

  function close(link: Link, code: number, reason: string): void {
    link.dropped = true;
    seen.closed.push(`${code} ${reason}`);
    link.socket.close(code, reason);
  }

  function push(session: Session, t: string, d: unknown): void {
    const event = { op: 0, t, s: session.events.length + 1, d };
    session.events.push(event);
    session.link?.send(event);
  }

  const serversOf = ([id, count]: Shard) =>
    [...world.guilds.values()].filter((it) => isOn(it) && shardFor(it.id, count) === id);

  type Closing = readonly [code: number, reason: string];

  const isKnown = (token: unknown) =>
    !options.rejectToken && !world.starts.seen.isTokenReset && token === world.token;

  /** The code to close with, if the bot may not begin a session. */
  function objection({ intents, shard }: Fields): Closing | undefined {
    const disallowed = numberOf(intents) & world.disallowedIntents;
    if (disallowed !== 0) return [4014, 'Disallowed intent(s).'];
    const [id, count] = shardIn(shard);
    if (!Number.isInteger(id) || !Number.isInteger(count) || id < 0 || id >= count)
      return [4010, 'Invalid shard.'];
    const isFull = serversOf([id, count]).length > world.starts.mostServers;
    return isFull ? [4011, 'Sharding required.'] : undefined;
  }

  function identify(link: Link, { intents, compress, shard: asked }: Fields): void {
    const shard = shardIn(asked);
    const why = world.starts.begin(shard[0]);
    // All that the token has opened ends with it.
    if (why === 'used up')
      for (const it of [...linksOf(live()), link]) close(it, 4004, 'Token reset.');
    if (why === 'too fast') link.send({ op: 9, d: false });
    if (why !== undefined) return;
    if (compress === true) {
      link.send = (payload) => link.socket.send(deflateSync(JSON.stringify(payload)));
    }
    const session: Session = { id: newId(), intents: numberOf(intents), shard, events: [], link };
    link.session = session;
    sessions.set(session.id, session);
    seen.identified += 1;
    const guilds = serversOf(shard);
    push(session, 'READY', {
      v: 10,
      user: world.bot,
      application: store.applicationJson(world),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      shard,
      resume_gateway_url: store.gatewayUrl(world),
    });
    for (const { t, d } of options.early) push(session, t, d);
    if ((session.intents & INTENT.Guilds) === 0) return;
    for (const guild of guilds.filter(({ bot }) => bot === 'there')) {
      push(session, 'GUILD_CREATE', store.guildCreateJson(world, guild));
    }
  }

  function resume(link: Link, session: Session, seq: unknown): void {
    session.link = link;
    link.session = session;
    for (const event of session.events.slice(numberOf(seq))) link.send(event);
    push(session, 'RESUMED', {});
    seen.resumed += 1;
  }

  function receive(link: Link, raw: string): void {
    const { op, d } = fieldsOf(JSON.parse(raw));
    const sent = fieldsOf(d);
    const earlier = sessions.get(textOf(sent.session_id));
    const refused = op === 2 ? objection(sent) : undefined;
    const isStranger = (op === 2 || op === 6) && !isKnown(sent.token);
    if (isStranger) close(link, 4004, 'Authentication failed.');
    else if (refused) close(link, ...refused);
    else if (op === 1) link.send({ op: 11 });
    else if (op === 2 && link.session) close(link, 4005, 'Already authenticated.');
    else if (op === 2) identify(link, sent);
    else if (op === 6 && earlier) resume(link, earlier, sent.seq);
    else if (op === 6) link.send({ op: 9, d: false });
    else if (!link.session) close(link, 4003, 'Not authenticated.');
    // Presence, voice state and requests for members are read by nobody here.
    else if (op !== 3 && op !== 4 && op !== 8) close(link, 4001, 'Unknown opcode.');
  }

  sockets.on('connection', (socket, request) => {
    if (welcome === 'refusal') return socket.terminate();
    if (welcome === 'silence') return void socket.on('error', () => {});
    const query = new URL(request.url ?? '', 'ws://standin').searchParams;
    const link: Link = { socket, send: sender(socket, query), session: undefined, dropped: false };
    socket.on('error', () => {});
    socket.on('message', (raw) => receive(link, String(raw)));
    socket.on('close', (code) => {
      const { session } = link;
      if (!link.dropped) seen.leftAt = performance.now();
      if (session?.link === link) session.link = undefined;
      // A client that says goodbye gives its session up; one that merely vanishes may resume it.
      if (session && !link.dropped && (code === 1000 || code === 1001)) sessions.delete(session.id);
    });
    if (query.get('encoding') !== 'json') close(link, 4002, 'Only encoding=json is spoken here.');
    else link.send({ op: 10, d: { heartbeat_interval: HEARTBEAT_MS } });
  });

  const live = () => [...sessions.values()].filter((session) => session.link);
  const linksOf = (all: readonly Session[]) => all.flatMap(({ link }) => link ?? []);

  return {
    seen,
    isLive: (): boolean => live().length > 0,
    /** Of all sessions that there still are. */
    events: (): Event[] => [...sessions.values()].flatMap((session) => session.events),

    /** The shards that are connected, by their numbers. */
    shards: (): Shard[] =>
      live()
        .map(({ shard }) => shard)
        .sort(([one], [other]) => one - other),

    /** Sends an event to the sessions of its shard that asked for it; each may get to see less of it. */
    dispatch(t: string, data: (intents: number) => unknown, needs: number): void {
      for (const session of sessions.values()) {
        const [id, count] = session.shard;
        const seen = data(session.intents);
        const isTheirs = shardFor(serverOf(t, fieldsOf(seen)), count) === id;
        if (isTheirs && (needs === 0 || session.intents & needs)) push(session, t, seen);
      }
    },

    /** @param only of a shard, by its number. */
    drop(mode: DropMode, only?: number): void {
      for (const { id, link, shard } of live()) {
        if (!link || (only !== undefined && shard[0] !== only)) continue;
        link.dropped = true;
        if (mode === 'close') link.socket.close(4000, 'Unknown error.');
        else if (mode === 'terminate') link.socket.terminate();
        else if (mode === 'invalid') sessions.delete(id);
        if (mode === 'invalid') link.send({ op: 9, d: false });
        if (mode === 'reconnect') link.send({ op: 7, d: null });
      }
    },

    /** Nothing that the bot says is heard any more, as where a cable is cut. */
    freeze(): void {
      for (const { link } of live()) link?.socket.pause();
    },

    /** How those are welcomed who connect from now on. */
    welcomes(how: Welcome): void {
      welcome = how;
    },

    stop(): void {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** A session that names no shard is the only one. */
function shardIn(shard: unknown): Shard {
  if (shard === undefined) return [0, 1];
  const [id, count] = listOf(shard);
  return [typeof id === 'number' ? id : Number.NaN, typeof count === 'number' ? count : Number.NaN];
}

/** On which server something happens; undefined where it is on none. */
function serverOf(event: string, { guild_id, id }: Fields): string | undefined {
  const server = /^GUILD_(?:CREATE|UPDATE|DELETE)$/.test(event) ? id : guild_id;
  return typeof server === 'string' && /^\d+$/.test(server) ? server : undefined;
}

/** Plain text, or one zlib stream per connection that is flushed after every payload. */
function sender(socket: WebSocket, query: URLSearchParams): Link['send'] {
  if (query.get('compress') !== 'zlib-stream') {
    return (payload) => socket.send(JSON.stringify(payload));
  }
  const deflate = createDeflate({ flush: constants.Z_SYNC_FLUSH });
  deflate.on('data', (chunk) => socket.send(chunk));
  return (payload) => void deflate.write(JSON.stringify(payload));
}
