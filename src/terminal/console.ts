import { once } from 'node:events';
import { label } from '../core/text/visible.ts';
import type { Screen } from './notation.ts';

/** The streams that a terminal command reads and writes. */
export interface Console {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly errors: NodeJS.WriteStream;
  /** How what happens is told: lines where it is left out. */
  readonly logs?: LogOptions | undefined;
}

export interface LogOptions {
  /** `json`: an object a line, for programs. */
  readonly format: 'lines' | 'json';
  /** Tokens and the like, which no line holds whatever it tells of. */
  readonly secrets: readonly string[];
}

/** Writes, and waits while whoever reads is slower. */
export async function print(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Who an address is called as, and with which password: both are secrets. */
const CREDENTIALS = /\b([a-z][a-z\d+.-]*:\/\/)[^\s/?#]*@/gi;

/** A text without what nothing that is written may hold. */
export function withoutSecrets(text: string, secrets: readonly string[] = []): string {
  return secrets
    .reduce((rest, secret) => rest.replaceAll(secret, '[token]'), text)
    .replace(CREDENTIALS, '$1');
}

/** Writes what happens, a line each, beside what was asked for. */
export function logTo({
  errors,
  logs: { format, secrets } = { format: 'lines', secrets: [] },
}: Pick<Console, 'errors' | 'logs'>): (line: string) => void {
  return (line) => {
    const message = label(withoutSecrets(line, secrets));
    const time = new Date().toISOString();
    errors.write(`${format === 'json' ? JSON.stringify({ time, message }) : message}\n`);
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
