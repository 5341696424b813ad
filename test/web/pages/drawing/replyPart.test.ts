import { expect, it } from 'vitest';
import { wordingIn } from '../../../../src/core/speech/wording.ts';
import { replyPart } from '../../../../src/web/pages/drawing/replyPart.ts';
import { addressesIn, type QuotingLook } from '../../../../src/web/pages/pageLook.ts';
import { readPage } from '../../../support/pages.ts';

const LOOK: QuotingLook = {
  ...{ language: 'en', wording: wordingIn('en'), here: '/', isManager: false, year: 2016 },
  date: (day) => day,
  to: addressesIn(undefined),
  sourceOf: () => ({
    ...{ address: '/', downloads: [] },
    context: () => undefined,
    references: () => [],
  }),
};

it.each([
  [{ kind: 'no-receipt' }, 'There is no such receipt here.'],
  [{ kind: 'forgotten' }, 'Forgotten.'],
  [{ kind: 'managers-only' }, 'Only those who manage the server can see this.'],
  [{ kind: 'no-records', why: 'down' }, 'cannot be used just now'],
  [{ kind: 'lost', why: 'gone' }, 'no longer in the library'],
  [{ kind: 'references', style: 'apa', references: ['A & B'], citations: [] }, 'A & B'],
  [{ kind: 'collections', collections: [] }, 'There are no collections here'],
  [{ kind: 'corrections', entries: [] }, 'Nothing that was quoted here lately has changed'],
] as const)('%j is said', async (reply, said) => {
  expect(readPage(`${await replyPart(reply, LOOK)}`).says(said)).toBe(true);
});
