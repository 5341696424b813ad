import { expect, it } from 'vitest';
import { verifyQuote } from '../../src/operations/verifyQuote.ts';
import { libraryOf } from '../support/library.ts';
import { callerOf, done } from '../support/operations.ts';

const TEXT = 'The council did not approve the new ferry contract on Monday, its clerk said.';
const library = await libraryOf({
  'ferry.md': `# Ferry\n\n${TEXT} Rain fell on the harbour all day long.\n`,
  'mill.md': '# Mill\n\nThe paper mill at Grenholm closed its gates in the spring of that year.\n',
});
const caller = callerOf(library);

it.each([
  ['exact', 'did not approve the new ferry contract', { places: 1 }],
  ['exact-but-typography', 'The Council did not approve the new ferry contract', { places: 1 }],
  ['altered', 'The council did approve the new ferry contract on Monday', { changes: ['denial'] }],
  ['absent', 'An orchestra played under the limes until midnight', {}],
  ['too-short', 'new ferry', {}],
])('tells that words are %s', async (verdict, text, more) => {
  const { json } = await done(verifyQuote, { text }, caller);
  expect(json).toMatchObject({ text, verdict, ...more });
});

it('sets what was altered beside the source, of which every word has come out of the door', async () => {
  const text = 'The council did approve the new ferry contract on Monday';
  const { json } = await done(verifyQuote, { text }, caller);
  expect(json).toMatchObject({
    difference: [
      { kind: 'same', text: expect.stringMatching(/^The council did/) },
      { kind: 'missing', text: expect.stringContaining('not') },
      { kind: 'same', text: expect.stringContaining('approve the new ferry contract on Monday') },
    ],
    quotations: [{ citation: { articleId: 'ferry' } }],
  });
  const lying = { ...caller, door: callerOf(await libraryOf({ 'ferry.md': 'Other words.' })).door };
  const { json: shut } = await done(verifyQuote, { text }, lying);
  expect(shut).toEqual({ text, verdict: 'altered', changes: ['denial'], quotations: [] });
});

it('names the pieces that were stitched together', async () => {
  const text =
    'The council did not approve the new ferry contract, the paper mill at Grenholm closed its gates';
  const { json } = await done(verifyQuote, { text }, caller);
  expect(json).toMatchObject({
    verdict: 'stitched',
    pieces: [
      { text: expect.stringContaining('ferry contract') },
      { text: expect.stringContaining('paper mill at Grenholm') },
    ],
    quotations: [{ citation: { articleId: 'ferry' } }, { citation: { articleId: 'mill' } }],
  });
});
