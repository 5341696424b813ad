import { describe, expect, it } from 'vitest';
import { claim } from '../../../../src/core/conversation/commands/claim.ts';
import { QUESTION_LIMIT } from '../../../../src/core/question/question.ts';
import { MEMBER } from '../../../support/asker.ts';
import { deskOf } from '../../../support/desk.ts';
import { libraryOf } from '../../../support/library.ts';

const FILES = {
  'a.md':
    '---\ndate: 2016-10-03\npublisher: The Daily\n---\nThe board approved the ferry contract on Tuesday.',
};
const run = async (values: Readonly<Record<string, string | undefined>>) =>
  claim.run({ asker: MEMBER, values, earlier: [] }, deskOf(await libraryOf(FILES)));

describe('/claim', () => {
  it.each([
    ['said', 'The board approved the ferry contract.'],
    ['differs', 'The board approved the ferry contract on Monday.'],
    ['untold', 'The board sold the ferry.'],
    ['untold', undefined],
  ])('says that a statement is %s', async (kind, statement) => {
    expect(await run({ statement })).toMatchObject({ kind: 'statement', met: { kind } });
  });

  it.each([
    ['said', { source: 'The Daily' }],
    ['untold', { source: 'The Herald' }],
    ['untold', { after: '2017' }],
    ['untold', { before: '2016' }],
    ['untold', { author: 'Nobody' }],
  ])('keeps to what its options allow: %s', async (kind, options) => {
    const statement = 'The board approved the ferry contract.';
    expect(await run({ statement, ...options })).toMatchObject({ met: { kind, statement } });
  });

  it('takes as long a statement as can be compared', () => {
    expect(claim.options.statement).toEqual({ isRequired: true, maxLength: QUESTION_LIMIT });
  });
});
