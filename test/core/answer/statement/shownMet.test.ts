import { expect, it } from 'vitest';
import { jsonNotation } from '../../../../src/core/answer/answerJson.ts';
import { passMet } from '../../../../src/core/answer/statement/shownMet.ts';
import { quietGate } from '../../../support/door.ts';
import { libraryOf } from '../../../support/library.ts';

const SAID = 'The truce in Syria began on February 27.';
const FILES = { 'a.md': SAID, 'b.md': 'The truce in Syria began on March 1.' };

it('what does not pass the gate tells nothing, and what is left says what it comes to', async () => {
  const { textOf: honest, meetStatement } = await libraryOf(FILES);
  const met = await meetStatement(SAID);
  expect(met.kind).toBe('divided');
  const textOf = (lying: readonly string[]) => (id: string) =>
    lying.includes(id) ? 'Other words.' : honest(id);
  const kinds = [[], ['a'], ['b'], ['a', 'b']].map(
    (lying) => passMet(met, quietGate(jsonNotation, textOf(lying))).kind,
  );
  expect(kinds).toEqual(['divided', 'differs', 'said', 'untold']);
});
