// The gateway: web socket sessions that identify, beat, miss events, resume and get dropped.

import type { Server } from 'node:http';
import { constants, createDeflate, deflateSync } from 'node:zlib';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Fields, fieldsOf, numberOf, textOf } from './fields.ts';
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

interface Session {
  readonly id: string;
  readonly intents: number;
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

  /** The code to close with, if the bot may not have a session. */
  function objection({ token, intents }: Fields): [number, string] | undefined {
    if (options.rejectToken || token !== world.token) return [4004, 'Authentication failed.'];
    const disallowed = numberOf(intents) & world.disallowedIntents;
    return disallowed === 0 ? undefined : [4014, 'Disallowed intent(s).'];
  }

  function identify(link: Link, { intents, compress }: Fields): void {
    if (compress === true) {
      link.send = (payload) => link.socket.send(deflateSync(JSON.stringify(payload)));
    }
    const session: Session = { id: newId(), intents: numberOf(intents), events: [], link };
    link.session = session;
    sessions.set(session.id, session);
    seen.identified += 1;
    const guilds = [...world.guilds.values()].filter(isOn);
    push(session, 'READY', {
      v: 10,
      user: world.bot,
      application: store.applicationJson(world),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
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
    const refused = op === 2 || op === 6 ? objection(sent) : undefined;
    if (refused) close(link, ...refused);
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

  return {
    seen,
    isLive: (): boolean => live().length > 0,
    /** Of all sessions that there still are. */
    events: (): Event[] => [...sessions.values()].flatMap((session) => session.events),

    /** Sends an event to the sessions that asked for it; each may get to see less of it. */
    dispatch(t: string, data: (intents: number) => unknown, needs: number): void {
      for (const session of sessions.values()) {
        if (needs === 0 || session.intents & needs) push(session, t, data(session.intents));
      }
    },

    drop(mode: DropMode): void {
      for (const { id, link } of live()) {
        if (!link) continue;
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

/** Plain text, or one zlib stream per connection that is flushed after every payload. */
function sender(socket: WebSocket, query: URLSearchParams): Link['send'] {
  if (query.get('compress') !== 'zlib-stream') {
    return (payload) => socket.send(JSON.stringify(payload));
  }
  const deflate = createDeflate({ flush: constants.Z_SYNC_FLUSH });
  deflate.on('data', (chunk) => socket.send(chunk));
  return (payload) => void deflate.write(JSON.stringify(payload));
}
