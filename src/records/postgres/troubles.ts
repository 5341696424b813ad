import { RecordsFailure, type RecordsTrouble } from '../../core/conversation/records/records.ts';

/** What has gone wrong with a database, as records fail. */
export function failureOf(error: unknown): RecordsFailure {
  if (error instanceof RecordsFailure) return error;
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const code = codeOf(error);
  // Where a name stands for several addresses, each of which has failed, nothing more is said.
  return new RecordsFailure(troubleOf(error), line === '' ? code : line, { cause: error });
}

/** Whether nothing was done since others did the like at the same time, so that it is to be done again. */
export function isCollision(error: unknown): boolean {
  return COLLISIONS.has(codeOf(causeOf(error)));
}

/** Whether the connection was lost: another one may be had at once. */
export function isLoss(error: unknown): boolean {
  const cause = causeOf(error);
  return LOST.test(codeOf(cause)) || (cause instanceof Error && LOST_SENTENCES.test(cause.message));
}

/** Whether the connection is of no use any more; most of what goes wrong is said by a server that goes on. */
export function isBroken(error: unknown): boolean {
  const code = codeOf(causeOf(error));
  return !SQLSTATE.test(code) || LOST.test(code) || FOLLOWING.has(code);
}

function causeOf(error: unknown): unknown {
  return error instanceof RecordsFailure ? error.cause : error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** As PostgreSQL's are; the system's ("EPIPE") have no digit. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/** Serialization failure and deadlock. */
const COLLISIONS: ReadonlySet<string> = new Set(['40001', '40P01']);

/** Trouble with the connection, a server that shuts down or starts, and what the system says of sockets. */
const LOST = /^(?:08...|57P0[1-5]|ECONNRESET|EPIPE)$/;

/** A server that follows another one writes nothing; behind its address there may be another one before long. */
const FOLLOWING: ReadonlySet<string> = new Set(['25006', '0A000']);

/** What the library under it says without a code. */
const LOST_SENTENCES = /^(?:Connection terminated|Client has encountered a connection error)/;

function troubleOf(error: unknown): RecordsTrouble {
  const code = codeOf(error);
  if (!SQLSTATE.test(code)) return 'unreachable';
  const [, trouble] = TROUBLES.find(([beginning]) => code.startsWith(beginning)) ?? [];
  return trouble ?? 'failed';
}

/** By how the code begins. */
const TROUBLES: readonly (readonly [beginning: string, RecordsTrouble])[] = [
  // Lost, refused, no such database, more connections than there may be, ending or starting, out of reach.
  ...(['08', '28', '3D', '53300', '57P', '58'] as const).map((it) => [it, 'unreachable'] as const),
  // No memory, or given up since it took too long.
  ...(['53200', '57014'] as const).map((it) => [it, 'unreachable'] as const),
  ...(['40', '55P03'] as const).map((it) => [it, 'locked'] as const),
  // A copy that only follows, and whoever may not.
  ...(['25006', '0A', '42501'] as const).map((it) => [it, 'read-only'] as const),
  ['53', 'full'],
  // No such table or column, and what is read makes no sense.
  ...(['42P01', '42703', 'XX001', 'XX002'] as const).map((it) => [it, 'damaged'] as const),
];
