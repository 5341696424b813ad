import { expect, it } from 'vitest';
import { proofread } from '../../../src/operations/proofread/proofread.ts';
import { libraryOf } from '../../support/library.ts';
import { callerOf, done } from '../../support/operations.ts';

const library = await libraryOf({
  'ferry.md': '# Ferry\n\nThe harbour board did not approve the new ferry contract.\n',
  'mill.md': '# Mill\n\nThe paper mill at Grenholm closed its gates in the spring.\n',
});
const caller = callerOf(library);

const TEXT = `The clerk wrote:
“The harbour board did approve the new ferry contract.”

Of the mill: “The paper mill at Grenholm closed its gates in the spring.” And “an orchestra played under the limes.”`;

it('tells of each quotation where it is in the draft, how it stands and what the source says', async () => {
  const { json, text } = await done(proofread, { text: TEXT, figures: 'none' }, caller);
  expect(json).toMatchObject({
    version: 1,
    errors: 2,
    warnings: 0,
    quotations: [
      {
        ...{ line: 2, column: 1, verdict: 'altered', severity: 'error', changes: ['denial'] },
        quotations: [{ citation: { articleId: 'ferry' } }],
      },
      { verdict: 'exact', severity: 'none', places: 1 },
      { verdict: 'absent', severity: 'error', quotations: [] },
    ],
    figures: [],
  });
  expect(text).toContain('errors: 2, warnings: 0');
  expect(text).toContain('Line 2, error: altered (denial)');
});

it('tells how far it is, and ends where it is told to', async () => {
  const stop = new AbortController();
  const heard: number[] = [];
  const onProgress = (all: number) => {
    heard.push(all);
    stop.abort();
  };
  const { json } = await done(
    proofread,
    { text: TEXT },
    { ...caller, onProgress, stop: stop.signal },
  );
  expect(heard[0]).toBe(1);
  expect(json).toHaveProperty('stoppedAt');
});
