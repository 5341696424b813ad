import { hostname } from 'node:os';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { TurnedAway, WebEnv, WebOptions } from '../webOptions.ts';
import { clientOf } from './client.ts';
import { acceptsHost, isLoopback, staysHere } from './hosts.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { type Badge, type BadgeOf, createBadgeOf } from './tokens.ts';
import { createTurnstile, type Turnstile } from './turnstile.ts';

/** What tells who may, for as long as the page is served. */
export interface Gatehouse {
  readonly options: WebOptions;
  readonly badgeOf: BadgeOf;
  readonly sessions: Sessions;
  readonly turnstile: Turnstile;
  /** Whether the page is called so. */
  readonly isOurs: (authority: string) => boolean;
}

export function createGatehouse(options: WebOptions): Gatehouse {
  const { settings } = options;
  return {
    options,
    badgeOf: createBadgeOf(settings),
    sessions: createSessions(settings, Date.now),
    turnstile: createTurnstile(),
    isOurs: acceptsHost(settings, hostname()),
  };
}

/** Headers by which a server between tells of whoever asks through it. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

/** Whether a request comes straight from this machine, and nobody else reaches the page. */
export function isFromHere(context: Context<WebEnv>, { options }: Gatehouse): boolean {
  const peer = peerOf(context);
  const isForwarded = FORWARDED.some((name) => context.req.header(name) !== undefined);
  return staysHere(options.settings) && !isForwarded && (peer === undefined || isLoopback(peer));
}

/** What is counted as one client. */
export function clientIn(context: Context<WebEnv>, { options }: Gatehouse): string {
  const isBehind = options.settings.publicUrl !== undefined;
  return clientOf(peerOf(context), context.req.header('x-forwarded-for'), isBehind);
}

/** Undefined where a request came over no connection. */
function peerOf(context: Context<WebEnv>): string | undefined {
  return context.env?.incoming?.socket.remoteAddress;
}

/** @param detail for programs, where there is more to say. @throws what has the failure drawn. */
export function turnAway(
  why: TurnedAway,
  status: ContentfulStatusCode,
  { options }: Gatehouse,
  detail = '',
): never {
  options.onTurnedAway?.(why);
  throw new HTTPException(status, { message: detail });
}

/** What a token that somebody shows comes to. */
export type ShownToken =
  | { readonly kind: 'right'; readonly badge: Badge }
  | { readonly kind: 'wrong' }
  /** Too many were wrong, so this one is not looked at. */
  | { readonly kind: 'barred'; readonly seconds: number };

export async function showToken(
  token: string,
  context: Context<WebEnv>,
  gatehouse: Gatehouse,
): Promise<ShownToken> {
  const { turnstile, badgeOf } = gatehouse;
  const client = clientIn(context, gatehouse);
  const seconds = await turnstile.barredFor(client);
  if (seconds !== undefined) return { kind: 'barred', seconds };
  const badge = badgeOf(token);
  if (badge !== undefined) return { kind: 'right', badge };
  await turnstile.noteWrong(client);
  return { kind: 'wrong' };
}
