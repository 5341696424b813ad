import { once } from 'node:events';
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
} from 'node:http';
import { connect } from 'node:net';
import type { Records } from '../../src/core/conversation/records/records.ts';
import { createDoor } from '../../src/core/conversation/shownReply.ts';
import { readDraft } from '../../src/library/draft/readDraft.ts';
import type { WebSettings } from '../../src/settings.ts';
import type { WebOptions } from '../../src/web/webOptions.ts';
import { desksOf } from './desk.ts';
import type { ReadLibrary } from './library.ts';
import { type Running, type Surroundings, startProgram } from './program.ts';

/** Settings of the page, usual but for some. */
export function webSettingsOf(some: Partial<WebSettings>): WebSettings {
  return {
    ...{ host: '127.0.0.1', port: 0, publicUrl: undefined, publicAccess: false },
    ...{ accessToken: undefined, adminToken: undefined, originals: false },
    ...some,
  };
}

/** What the page stands on over a library, as nobody has settled anything. */
export function webOptionsOf(library: ReadLibrary, records?: Records): WebOptions {
  return {
    settings: webSettingsOf({}),
    deskOf: desksOf(library, records),
    doorTo: (notation) => createDoor(notation, library.textOf, () => {}),
    isRead: () => true,
    readDraft,
    version: '0.0.0',
    log() {},
  };
}

/** The built program while it serves the page. */
export interface RunningPage extends Running {
  /** `http://127.0.0.1:49152` */
  readonly address: string;
}

/** Starts `serve`. @returns when its page is there; the articles may still be read. */
export async function startPage(
  args: readonly string[] = [],
  surroundings?: Surroundings,
): Promise<RunningPage> {
  const running = await startProgram(['serve', ...args], surroundings);
  const line = await running.untilLogged('The page is on ');
  const address = line.slice(line.indexOf('http'));
  return { ...running, address };
}

/** What came back over a real connection, headers and all. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What is sent there, headers that no browser lets a script write included. */
export interface RawRequest {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

/** Sends a request to a path as it stands. */
export async function sendTo(
  address: string,
  path: string,
  { method = 'GET', headers = {}, body }: RawRequest = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  const sent = request({ host: hostname, port, path, method, headers, agent: false });
  sent.end(body);
  const [answer]: IncomingMessage[] = await once(sent, 'response');
  if (answer === undefined) throw new Error('There was no answer.');
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Writes what may be no request at all. @returns all that comes until the other end closes. */
export async function writeTo(address: string, text: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  // Whoever is let go while they write is told by what they have read.
  socket.on('error', () => {});
  socket.write(text);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('utf8');
}
