import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { jsonNotation } from '../../src/core/answer/answerJson.ts';
import type { Records } from '../../src/core/conversation/records/records.ts';
import type { Caller, Operation } from '../../src/operations/operation.ts';
import { webAsker } from '../../src/web/access/webAsker.ts';
import { desksOf } from './desk.ts';
import { doorTo } from './door.ts';
import type { ReadLibrary } from './library.ts';

/** A program that asks a library of which it sees everything. */
export function callerOf(library: ReadLibrary, records?: Records): Caller {
  const asker = webAsker({ face: 'api', language: 'en', isOwner: false });
  return {
    ...{ asker, desk: desksOf(library, records)(asker) },
    door: doorTo(jsonNotation, library.textOf),
  };
}

// The conditions of the schemas name properties without saying anew that there is an object.
const ajv = new Ajv2020({ strictTypes: false, strictRequired: false });

/** What an operation comes to, which is held to its schemas. */
export async function done(
  { input, output, run }: Operation,
  given: Readonly<Record<string, unknown>>,
  caller: Caller,
): Promise<{ readonly json: unknown; readonly text: string; readonly line: string }> {
  const validateInput = ajv.compile(input);
  validateInput(given);
  expect(validateInput.errors ?? []).toEqual([]);
  const outcome = await run(given, caller);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const json: unknown = JSON.parse(outcome.json);
  const validate = ajv.compile(output);
  validate(json);
  expect(validate.errors ?? []).toEqual([]);
  expect(outcome.json).not.toContain('\n');
  return { json, text: outcome.text, line: outcome.json };
}
