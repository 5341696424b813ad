import { once } from 'node:events';
import { label } from '../core/text/visible.ts';
import type { Screen } from './notation.ts';

/** The streams that a terminal command reads and writes. */
export interface Console {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly errors: NodeJS.WriteStream;
}

/** Writes, and waits while whoever reads is slower. */
export async function print(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Who an address is called as, and with which password: both are secrets. */
const CREDENTIALS = /\b([a-z][a-z\d+.-]*:\/\/)[^\s/?#]*@/gi;

/** Writes what happens, a line each, beside what was asked for. */
export function logTo({ errors }: Pick<Console, 'errors'>): (line: string) => void {
  return (line) => {
    errors.write(`${label(line.replace(CREDENTIALS, '$1'))}\n`);
  };
}

/** Columns beyond which lines are hard to read, however wide the window is. */
const WIDEST = 100;

/** What a stream can show: nothing but text where it is no terminal. */
export async function screenOf(
  stream: NodeJS.WriteStream,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Screen> {
  if (!stream.isTTY) return { colour: false, links: false };
  const colour = (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  // Both are slow to load and of use on a terminal alone.
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  const { default: measure } = await import('string-width');
  return {
    colour,
    links: colour && createSupportsHyperlinks(stream),
    wrap: { columns: Math.min(WIDEST, stream.columns || 80), measure },
  };
}
