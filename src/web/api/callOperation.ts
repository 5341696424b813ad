import type { Context } from 'hono';
import { jsonNotation } from '../../core/answer/answerJson.ts';
import type { Asker } from '../../core/conversation/asker.ts';
import type { Caller, Operation, Outcome } from '../../operations/operation.ts';
import { problem } from '../problem.ts';
import type { WebEnv, WebOptions } from '../webOptions.ts';

/** With what operations are called, for whoever asks. */
export type CallerOf = (asker: Asker, stop: AbortSignal) => Caller;

/** @param options of which one door is made for all. */
export function createCallerOf({ deskOf, doorTo }: WebOptions): CallerOf {
  const door = doorTo(jsonNotation);
  return (asker, stop) => ({ asker, desk: deskOf(asker), door, stop });
}

/** The same, of whom nothing is kept: who only looks at an address changes nothing. */
export function keepingNothing(caller: Caller): Caller {
  return { ...caller, desk: { ...caller.desk, bookkeeping: undefined } };
}

/** Runs an operation, and answers with what comes of it. */
export async function callOperation(
  context: Context<WebEnv>,
  operation: Operation,
  given: unknown,
  caller: Caller,
): Promise<Response> {
  return answerWith(context, await operation.run(given, caller));
}

/** What has come of an operation as the answer to a request. */
export function answerWith(context: Context<WebEnv>, outcome: Outcome): Response {
  switch (outcome.kind) {
    case 'done':
      return context.body(`${outcome.json}\n`, 200, { 'Content-Type': 'application/json' });
    case 'wrong-input':
      return problem(context, 400, 'What was given is not right.', outcome.errors);
    case 'not-found':
      return problem(context, 404, outcome.detail);
    case 'away':
      return problem(context, 503, outcome.detail);
  }
}
