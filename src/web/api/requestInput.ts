import type { Context } from 'hono';
import { refuse } from '../problem.ts';
import type { WebEnv } from '../webOptions.ts';

/** What the query of an address gives, each value by its name. A name that is given twice has no value of the two. */
export function queryInput({ req }: Pick<Context<WebEnv>, 'req'>): Record<string, unknown> {
  const input = new Map<string, unknown>();
  for (const [name, value] of new URL(req.url).searchParams) {
    input.set(name, input.has(name) ? [input.get(name), value].flat() : value);
  }
  return Object.fromEntries(input);
}

/** The kind of what a request brings, in lower case and without parameters. */
export function typeOf({ req }: Pick<Context<WebEnv>, 'req'>): string {
  return (req.header('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
}

/** What the JSON of a body gives. */
export async function jsonInput(context: Context<WebEnv>): Promise<unknown> {
  const body = await textInput(context);
  try {
    return JSON.parse(body);
  } catch {
    return refuse(context, 400, 'The body is not JSON.');
  }
}

/** A body as the text that it is. */
export async function textInput(context: Context<WebEnv>): Promise<string> {
  const bytes = await context.req.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(context, 400, 'The body is not UTF-8.');
  }
}

/** Whether what an `Accept` header takes is among it. None takes everything. */
export function takes(accept: string | undefined, type: string): boolean {
  const ranges = (accept ?? '*/*')
    .toLowerCase()
    .split(',')
    .map((range) => range.split(';'));
  const [family = ''] = type.split('/');
  const named = [type, `${family}/*`, '*/*'];
  const matches = ranges.flatMap(([range = '', ...parameters]) => {
    const place = named.indexOf(range.trim());
    const isRefused = parameters.some((it) => /^\s*q\s*=\s*0(?:\.0*)?\s*$/.test(it));
    return place === -1 ? [] : [{ place, isRefused }];
  });
  // What names it most exactly holds.
  const [best] = matches.sort((a, b) => a.place - b.place);
  return best !== undefined && !best.isRefused;
}
