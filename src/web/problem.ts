import { STATUS_CODES } from 'node:http';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { InputError } from '../operations/inputField.ts';

/** What went wrong, for programs: the details of a problem (RFC 9457), which tell nothing of the program. */
export function problem(
  context: Context,
  status: ContentfulStatusCode,
  detail: string,
  errors?: readonly InputError[],
): Response {
  const told = { type: 'about:blank', title: STATUS_CODES[status], status, detail, errors };
  return context.body(JSON.stringify(told), status, { 'Content-Type': 'application/problem+json' });
}

/** Ends a request with the details of a problem. */
export function refuse(context: Context, status: ContentfulStatusCode, detail: string): never {
  throw new HTTPException(status, { res: problem(context, status, detail) });
}
