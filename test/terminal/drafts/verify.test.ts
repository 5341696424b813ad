import { expect, it } from 'vitest';
import { severityOfCheck } from '../../../src/terminal/drafts/verify.ts';
import { libraryOf } from '../../support/library.ts';

const FILES = {
  'a.txt':
    'Harbour\n\nThe harbour was closed for fourteen days after the great storm of the spring.\n\nNobody in the town hall had asked the fishermen what they thought of the new wall.\n',
};

it.each([
  ['The harbour was closed for fourteen days', 'none'],
  ['the harbour was closed for fourteen days.', 'none'],
  ['The harbour was closed for 15 days after the great storm', 'error'],
  ['The harbour was closed for fourteen days after a great storm', 'warning'],
  ['Nothing of the kind was ever planned', 'error'],
  ['harbour', undefined],
  ['harbour '.repeat(1000), undefined],
] as const)('%.40s… is %s', async (claim, severity) => {
  const { check } = await (await libraryOf(FILES)).checkQuote(claim);
  expect(severityOfCheck(check)).toBe(severity);
});
