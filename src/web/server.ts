import { once } from 'node:events';
import type { Server, ServerOptions, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { delay } from '../pace/delay.ts';
import type { WebSettings } from '../settings.ts';
import { createApp } from './app.ts';
import type { WebOptions } from './webOptions.ts';

/** The page while it is served. */
export interface WebServer {
  /** Where it is reached on this machine. */
  readonly address: string;
  /** Accepts nothing more, and ends when what was asked is answered. */
  close(): Promise<void>;
}

/** Milliseconds that answers under way get when the page is closed. */
const FAREWELL = 5000;

/** Milliseconds of a last look at who is there before those go who have asked nothing. */
const LAST_LOOK = 20;

/** Milliseconds in which whoever knocked before the page is closed is let in: one at a time, between answers that may be slow. */
const LONGEST_WELCOME = 5000;

/** Whoever sends so slowly, or so much before anything is known of them, is not waited for. Milliseconds and bytes. */
const PATIENCE: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 2000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16 * 1024,
};

/** Connections at once, requests over one of them, and headers of a request: far beyond what anybody needs. */
const MOST = { connections: 1000, requests: 1000, headers: 100 } as const;

/** Milliseconds after which whoever neither sends nor reads is let go. */
const LONGEST_SILENCE = 120_000;

/**
 * @param patience with whoever sends slowly.
 * @throws the error of the system, with its `code`, where the address cannot be had.
 */
export async function openServer(
  options: WebOptions,
  patience: ServerOptions = PATIENCE,
): Promise<WebServer> {
  const { fetch } = createApp(options);
  // With these options it makes a plain HTTP server; its type covers HTTP/2 as well.
  const server = createAdaptorServer({ fetch, serverOptions: patience }) as Server;
  server.maxConnections = MOST.connections;
  server.maxRequestsPerSocket = MOST.requests;
  server.maxHeadersCount = MOST.headers;
  server.setTimeout(LONGEST_SILENCE);
  const sayGoodbye = goodbyes(server);
  const { host, port } = options.settings;
  server.listen({ host, port });
  await once(server, 'listening');
  return { address: addressOf(server, options.settings), close: () => close(server, sayGoodbye) };
}

function addressOf(server: Server, { host }: WebSettings): string {
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** @returns has every answer from then on end its connection, which would stay open for the next question. */
function goodbyes(server: Server): () => void {
  let isLeaving = false;
  const underWay = new Set<ServerResponse>();
  const end = (answer: ServerResponse) => {
    if (!answer.headersSent) answer.setHeader('Connection', 'close');
  };
  server.prependListener('request', (_request, answer) => {
    if (isLeaving) end(answer);
    underWay.add(answer);
    answer.once('close', () => underWay.delete(answer));
  });
  return () => {
    isLeaving = true;
    for (const answer of underWay) end(answer);
  };
}

/** Node lets in one between two looks at its timers, so nobody waits at the door once a look has seen nobody come. */
async function untilNobodyKnocks(server: Server): Promise<void> {
  let come = 0;
  server.on('connection', () => {
    come += 1;
  });
  const late = performance.now() + LONGEST_WELCOME;
  for (let seen = -1; seen !== come && performance.now() < late; ) {
    seen = come;
    await delay(LAST_LOOK);
  }
}

async function close(server: Server, sayGoodbye: () => void): Promise<void> {
  sayGoodbye();
  await untilNobodyKnocks(server);
  const closed = new Promise<void>((resolve) => {
    // The one of HTTP would hang up on those as well whose question is here and not read yet.
    NetServer.prototype.close.call(server, () => resolve());
  });
  const hurry = setTimeout(() => server.closeAllConnections(), FAREWELL);
  await Promise.race([closed, delay(LAST_LOOK).then(() => delay(LAST_LOOK))]);
  server.close();
  await closed;
  clearTimeout(hurry);
}
