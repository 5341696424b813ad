import { expect, it } from 'vitest';
import { timeline } from '../../../../src/core/conversation/commands/timeline.ts';
import { QUESTION_LIMIT } from '../../../../src/core/question/question.ts';
import { MEMBER } from '../../../support/asker.ts';
import { deskOf } from '../../../support/desk.ts';
import { libraryOf } from '../../../support/library.ts';

const FILES = {
  'a.md': '---\ndate: 2016-10-03\n---\nThe truce collapsed near the harbour.',
  'b.md': 'The truce began on September 9, 2016.',
};

const run = async (topic: string | undefined) =>
  timeline.run(
    { asker: MEMBER, values: { topic }, earlier: [{ question: 'ferry' }] },
    deskOf(await libraryOf(FILES)),
  );

it('/timeline tells of its topic in order of time, whatever was asked before', async () => {
  expect(await run('truce')).toMatchObject({
    kind: 'timeline',
    timeline: { topic: 'truce', entries: [{ date: '2016-09-09' }, { date: '2016-10-03' }] },
  });
});

it.each([undefined, '', '?', 'a'.repeat(QUESTION_LIMIT + 1)])(
  '/timeline has nothing to tell where there is no topic: %.10j',
  async (topic) => {
    expect(await run(topic)).toEqual({
      kind: 'timeline',
      timeline: { topic: topic ?? '', entries: [], undated: 0 },
    });
  },
);

it('/timeline takes as long a topic as a question', () => {
  expect(timeline.options.topic).toEqual({ isRequired: true, maxLength: QUESTION_LIMIT });
});
