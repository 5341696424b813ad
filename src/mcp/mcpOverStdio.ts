import { PassThrough, type Readable, type Writable } from 'node:stream';
import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Asker } from '../core/conversation/asker.ts';
import { countingTransport } from './countingTransport.ts';
import type { McpOptions } from './mcpOptions.ts';
import { createMcpServer } from './mcpServer.ts';

/** Bytes of a message: a long draft. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Milliseconds that what was asked gets to be answered when it is to end. */
const FAREWELL = 5000;

/** Where it is asked and answered. */
export interface McpStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/** Speaks MCP on two streams until the one has ended, or it is to stop; what was asked by then is answered. */
export async function serveMcpOverStdio(
  options: McpOptions,
  asker: Asker,
  { input, output }: McpStreams,
  stop: AbortSignal,
): Promise<void> {
  // The transport takes the end of its input for that of everything, also of what it has not answered.
  const heard = new PassThrough();
  const stdio = new StdioServerTransport(heard, output, { maxBufferSize: MOST_BYTES });
  const { transport, isIdle, isClosed } = countingTransport(stdio);
  const ended = new Promise<void>((resolve) => {
    input.once('end', resolve).once('close', resolve).once('error', resolve);
    stop.addEventListener('abort', () => resolve(), { once: true });
    if (stop.aborted) resolve();
  });
  input.pipe(heard, { end: false });
  const handle = serveStdio(() => createMcpServer(options, asker), {
    transport,
    onerror: (error) => options.log(`MCP: ${error.message}`),
  });
  await Promise.race([ended, isClosed]);
  input.unpipe(heard);
  input.pause();
  while (heard.readableLength + heard.writableLength > 0) await turn();
  await turn();
  await Promise.race([isIdle(), isClosed, delay(FAREWELL, undefined, { ref: false })]);
  await handle.close();
}
