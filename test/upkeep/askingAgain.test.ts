import { expect, it } from 'vitest';
import type { Notices } from '../../src/core/conversation/notices.ts';
import type { GapAsking } from '../../src/core/conversation/records/gaps.ts';
import { createAskingAgain } from '../../src/upkeep/askingAgain.ts';
import { deskOf } from '../support/desk.ts';
import { libraryOf } from '../support/library.ts';
import { memoryRecords } from '../support/memoryRecords.ts';

const SENTENCE = 'The lighthouse of Tarbat is owned by Anna Reed since 1998.';
const ASKED: GapAsking = {
  ...{
    receipt: 'A',
    question: 'Who owns the lighthouse of Tarbat?',
    signature: 's',
    likeness: 'l',
  },
  ...{ why: 'refused', rejected: [], server: '22', channel: '33', at: 1 },
};

const NOTICES: Notices = {
  reaches: () => true,
  aboveOf: () => ['5'],
  correct: async () => 'never',
  hearerOf: async () => 'never',
  tell: async () => 'never',
};

/** Asks again over other articles each time. */
function scene() {
  const records = memoryRecords();
  const round = async (files: Readonly<Record<string, string>>) => {
    const library = await libraryOf({ 'other.md': 'The harbour is red.', ...files });
    const askers: unknown[] = [];
    const chore = createAskingAgain({
      records,
      readDeskOf(asker) {
        askers.push(asker);
        return deskOf(library, records);
      },
      isRead: () => true,
      notices: () => NOTICES,
      now: () => new Date(7),
    });
    await chore.run(new AbortController().signal);
    return askers;
  };
  return { ...records, round };
}

it('marks a gap with what answers it now, as everybody sees it where it was asked', async () => {
  const { gaps, round } = scene();
  const id = await gaps.join(ASKED, () => false);
  const askers = await round({ 'tarbat.md': SENTENCE });
  expect(await gaps.get(id)).toMatchObject({
    state: 'answered',
    answer: { articleId: 'tarbat', start: 0, end: SENTENCE.length, quote: SENTENCE, at: 7 },
  });
  expect(askers).toMatchObject([
    { server: '22', channel: '33', above: ['5'], roles: [], isPrivate: false },
  ]);
});

it('opens one again whose article has gone', async () => {
  const { gaps, round } = scene();
  const id = await gaps.join(ASKED, () => false);
  await round({ 'tarbat.md': SENTENCE });
  await round({});
  expect(await gaps.get(id)).toMatchObject({ state: 'open' });
});

it('leaves what is not answered, dismissed, or was no answer to somebody', async () => {
  const { gaps, round } = scene();
  const unanswered = await gaps.join(
    { ...ASKED, receipt: 'B', signature: 'r', question: 'Who keeps bees?' },
    () => false,
  );
  const dismissed = await gaps.join(ASKED, () => false);
  await gaps.dismiss(dismissed);
  const disliked = await gaps.join(
    { ...ASKED, receipt: 'C', signature: 't', why: 'disliked', rejected: [SENTENCE] },
    () => false,
  );
  await round({ 'tarbat.md': SENTENCE });
  const ids = [unanswered, dismissed, disliked];
  const states = await Promise.all(ids.map(async (id) => (await gaps.get(id))?.state));
  expect(states).toEqual(['open', 'dismissed', 'open']);
});
