import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
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
const FAREWELL = 2000;

/** @throws the error of the system, with its `code`, where the address cannot be had. */
export async function openServer(options: WebOptions): Promise<WebServer> {
  const { fetch } = createApp(options);
  // With these options it makes a plain HTTP server; its type covers HTTP/2 as well.
  const server = createAdaptorServer({ fetch }) as Server;
  const { host, port } = options.settings;
  server.listen({ host, port });
  await once(server, 'listening');
  return { address: addressOf(server, options.settings), close: () => close(server) };
}

function addressOf(server: Server, { host }: WebSettings): string {
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const hurry = setTimeout(() => server.closeAllConnections(), FAREWELL);
  await closed;
  clearTimeout(hurry);
}
