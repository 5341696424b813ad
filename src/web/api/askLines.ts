import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { printable } from '../../core/answer/answerJson.ts';
import { ask } from '../../operations/ask.ts';
import type { Caller, Outcome } from '../../operations/operation.ts';
import type { WebEnv } from '../webOptions.ts';
import { JSON_LINES } from './apiRoute.ts';

/** Answers a question a line with an answer a line, in their order, each as soon as there is one. */
export function answerLines(context: Context<WebEnv>, body: string, caller: Caller): Response {
  context.header('Content-Type', JSON_LINES);
  return stream(context, async (output) => {
    for (const [index, line] of body.split('\n').entries()) {
      if (output.aborted) return;
      if (line.trim() === '') continue;
      await output.write(`${await answerLine(line, index + 1, caller)}\n`);
    }
  });
}

/** @param number of the line, from 1. */
async function answerLine(line: string, number: number, caller: Caller): Promise<string> {
  const told = (message: string, id?: string | number) =>
    printable({ ...(id !== undefined && { id }), error: { line: number, message } });
  const given = parsed(line);
  if (given === undefined) return told('The line is not a JSON object with a question.');
  const { id, ...question } = given;
  if (id !== undefined && typeof id !== 'string' && !isFaithful(id))
    return told('Expected "id" to be a text or a number of at most 15 digits.');
  return outcomeLine(await ask.run(question, caller), id, told);
}

function outcomeLine(
  outcome: Outcome,
  id: string | number | undefined,
  told: (message: string, id?: string | number) => string,
): string {
  switch (outcome.kind) {
    case 'done': {
      const answer: object = JSON.parse(outcome.json);
      return id === undefined ? outcome.json : printable({ id, ...answer });
    }
    case 'wrong-input':
      return told(
        outcome.errors.map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`).join(' '),
        id,
      );
    case 'not-found':
    case 'away':
      return told(outcome.detail, id);
  }
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a number is still the one that was written: what is too long has been rounded. */
function isFaithful(id: unknown): id is number {
  return (
    typeof id === 'number' &&
    Number.isFinite(id) &&
    (!Number.isInteger(id) || Number.isSafeInteger(id))
  );
}
