import { describe, expect, it } from 'vitest';
import {
  doWithGap,
  type GapsPage,
  gapsReply,
} from '../../../../src/core/conversation/gaps/gapsReply.ts';
import type { GapAsking } from '../../../../src/core/conversation/records/gaps.ts';
import { OWNER } from '../../../../src/terminal/owner.ts';
import { MEMBER } from '../../../support/asker.ts';
import { deskOf } from '../../../support/desk.ts';
import { libraryOf } from '../../../support/library.ts';
import { memoryRecords } from '../../../support/memoryRecords.ts';

const MANAGER = { ...MEMBER, isManager: true, isPrivate: true };
const OPEN: GapsPage = { state: 'open', page: 1, size: 2 };
const SENTENCE = 'The lighthouse of Tarbat is owned by Anna Reed since 1998.';

function asking(changed: Partial<GapAsking>): GapAsking {
  return {
    ...{ receipt: 'A', question: 'Who owns the lighthouse?', signature: 's', likeness: 'l' },
    ...{ why: 'refused', rejected: [], server: '22', channel: '33', at: 1 },
    ...changed,
  };
}

async function scene(files: Readonly<Record<string, string>> = { 'a.md': 'The harbour is red.' }) {
  const records = memoryRecords();
  const desk = deskOf(await libraryOf(files), records);
  const joined = ['A', 'B', 'C', 'D'].map((receipt, at) =>
    records.gaps.join(
      asking({ receipt, signature: receipt, at, server: receipt === 'D' ? '23' : '22' }),
      () => false,
    ),
  );
  const ids = await Promise.all(joined);
  return { records, desk, ids };
}

describe('the gaps', () => {
  it('of a server are those of it alone, a page at a time; at the terminal they are all', async () => {
    const { desk } = await scene();
    const first = await gapsReply(MANAGER, desk, OPEN);
    expect(first).toMatchObject({ page: 1, pages: 2, counts: { open: 3 } });
    const last = await gapsReply(MANAGER, desk, { ...OPEN, page: 9 });
    expect(last).toMatchObject({ page: 2, entries: [{ server: '22' }] });
    expect(await gapsReply(OWNER, desk, OPEN)).toMatchObject({ counts: { open: 4 } });
  });

  it.each([
    ['who does not manage the server', { ...MANAGER, isManager: false }],
    ['who is on none', { ...MANAGER, server: undefined }],
  ])('are not for somebody %s', async (_, asker) => {
    const { desk } = await scene();
    expect(await gapsReply(asker, desk, OPEN)).toEqual({ kind: 'managers-only' });
  });

  it('are not to be had where nothing is remembered', async () => {
    const { desk } = await scene();
    const bare = { ...desk, records: undefined };
    expect(await gapsReply(MANAGER, bare, OPEN)).toEqual({ kind: 'no-records', why: 'not-here' });
  });

  it('are open for whoever may not see what answers them', async () => {
    const files = { 'a.md': 'The harbour is red.', 'tarbat.md': SENTENCE };
    const { desk, records, ids } = await scene(files);
    const [id = 0] = ids;
    const place = { articleId: 'tarbat', start: 0, end: SENTENCE.length, quote: SENTENCE, at: 1 };
    await records.gaps.answer(id, place);
    const answered = { ...OPEN, state: 'answered' as const };
    expect(await gapsReply(MANAGER, desk, answered)).toMatchObject({
      counts: { open: 2, answered: 1 },
      entries: [{ id, found: 'answer', excerpts: [{ quote: SENTENCE }] }],
    });
    const within = desk.library.within((entry) => entry.id !== 'tarbat');
    const narrow = { ...desk, library: { ...within, named: desk.library.named } };
    const seen = await gapsReply(MANAGER, narrow, { ...OPEN, size: 9 });
    expect(seen).toMatchObject({ counts: { open: 3, answered: 0 } });
    expect(JSON.stringify(seen)).not.toContain('Reed');
  });

  it('of another server are not dismissed', async () => {
    const { records, ids } = await scene();
    const [first = 0, , , other = 0] = ids;
    expect(await doWithGap(MANAGER, records, first, 'dismiss')).toBe(true);
    expect(await doWithGap(MANAGER, records, other, 'dismiss')).toBe(false);
    expect(await doWithGap(OWNER, records, other, 'dismiss')).toBe(true);
    expect(await doWithGap(MANAGER, records, 99, 'dismiss')).toBe(false);
  });
});
