import { expect, it } from 'vitest';
import { jsonNotation } from '../../../../src/core/answer/answerJson.ts';
import { exchangesIn } from '../../../../src/core/answer/proofread/exchange.ts';
import { proofreadIn } from '../../../support/proofread.ts';

const FILES = {
  'a.txt': 'Harbour\n\nThe harbour was closed for fourteen days after the great storm.\n',
};

async function exchangesOf(quoted: string) {
  const reply = await proofreadIn(jsonNotation, { text: `“${quoted}”` }, FILES);
  const [finding] = reply.proofreading.quotations;
  if (finding?.verdict.kind !== 'altered') throw new Error(`It is ${finding?.verdict.kind}.`);
  const { difference } = finding.verdict;
  return { exchanges: exchangesIn(difference, finding.excerpts), difference };
}

it.each([
  [
    'what was replaced',
    'The harbour was closed for twenty days after the great storm',
    [{ draft: 'twenty', source: 'fourteen' }],
  ],
  [
    'what was put in',
    'The harbour was never closed for fourteen days after the great storm',
    [{ draft: 'never', source: '' }],
  ],
  [
    'what was left out',
    'The harbour was closed for fourteen days after the storm',
    [{ draft: '', source: 'great' }],
  ],
])('tells %s', async (_, quoted, exchanges) => {
  expect((await exchangesOf(quoted)).exchanges).toEqual(exchanges);
});

it('tells nothing of a source whose words have not come out of the door', async () => {
  const { difference } = await exchangesOf(
    'The harbour was closed for twenty days after the great storm',
  );
  expect(exchangesIn(difference, [])).toEqual([]);
});
