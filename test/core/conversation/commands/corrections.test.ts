import { describe, expect, it } from 'vitest';
import { corrections } from '../../../../src/core/conversation/commands/corrections.ts';
import type { Records } from '../../../../src/core/conversation/records/records.ts';
import { MEMBER } from '../../../support/asker.ts';
import { deskOf } from '../../../support/desk.ts';
import { libraryOf } from '../../../support/library.ts';
import { memoryRecords } from '../../../support/memoryRecords.ts';
import { receiptWith } from '../../../support/receipt.ts';

const QUOTE = 'The truce in Orrin began on Monday at noon.';
const NOTED = {
  receipt: 'AAAAAAAA',
  place: 0,
  server: '22',
  channel: '33',
  quote: QUOTE,
  at: 7,
  title: 'A truce as it was',
};

async function recordsWith(...articleIds: readonly string[]) {
  const records = memoryRecords();
  await records.receipts.add(receiptWith({ id: 'AAAAAAAA', server: '22' }));
  for (const [place, articleId] of articleIds.entries()) {
    const noted = { ...NOTED, place, articleId, change: 'withdrawn' } as const;
    await records.corrections.note(noted, undefined);
  }
  return records;
}

describe('/corrections', () => {
  const files = { 'truce.md': `# A truce\n\n${QUOTE.replace('Monday', 'Tuesday')}` };
  const run = async (given?: Records, asker = MEMBER) => {
    const records = given ?? (await recordsWith('truce'));
    const desk = deskOf(await libraryOf(files), records);
    return corrections.run({ asker, values: {}, earlier: [] }, desk);
  };

  it('lists what does not stand any more as it is now, whatever was noted', async () => {
    expect(await run()).toMatchObject({
      kind: 'corrections',
      entries: [
        {
          ...{ receipt: 'AAAAAAAA', quote: QUOTE, at: 7, change: 'reworded', title: 'A truce' },
          now: { quote: QUOTE.replace('Monday', 'Tuesday') },
        },
      ],
    });
  });

  it('lists once what several answers showed', async () => {
    const { kind, ...reply } = await run(await recordsWith('truce', 'truce', 'gone'));
    expect(kind).toBe('corrections');
    expect(reply).toMatchObject({
      entries: [{ change: 'reworded' }, { change: 'article-gone' }],
    });
  });

  it('lists nothing of another server', async () => {
    expect(await run(undefined, { ...MEMBER, server: '23' })).toMatchObject({ entries: [] });
  });

  it('lists what is gone where it was quoted and nowhere else, since nobody knows who might see it', async () => {
    const records = await recordsWith('gone');
    expect(await run(records)).toMatchObject({
      entries: [{ change: 'article-gone', title: 'A truce as it was' }],
    });
    expect(await run(records, { ...MEMBER, channel: '34' })).toMatchObject({ entries: [] });
    expect(await run(records, { ...MEMBER, isOwner: true, channel: '34' })).toMatchObject({
      entries: [{ title: 'A truce as it was' }],
    });
  });

  it('says where nothing is remembered', async () => {
    const desk = deskOf(await libraryOf(files));
    expect(await corrections.run({ asker: MEMBER, values: {}, earlier: [] }, desk)).toEqual({
      kind: 'no-records',
      why: 'not-here',
    });
  });
});
