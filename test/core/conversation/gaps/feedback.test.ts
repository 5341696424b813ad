import { describe, expect, it } from 'vitest';
import { explain, receiptBefore, vote } from '../../../../src/core/conversation/gaps/feedback.ts';
import { MEMBER } from '../../../support/asker.ts';
import { deskOf } from '../../../support/desk.ts';
import { libraryOf } from '../../../support/library.ts';
import { memoryRecords } from '../../../support/memoryRecords.ts';
import { quotationWith, receiptWith } from '../../../support/receipt.ts';

const ID = '7Q4M2KXA';
const AGAINST = { receipt: ID, isHelpful: false };

async function scene(some: Parameters<typeof receiptWith>[0] = {}) {
  const records = memoryRecords();
  await records.receipts.add(receiptWith(some));
  const desk = deskOf(await libraryOf({ 'truce.md': 'The truce began.' }), records);
  return { records, desk };
}

describe('the receipt before somebody', () => {
  it.each([
    ['where it was asked', {}, true],
    ['in a thread of that channel', { channel: '99', above: ['33', '5'] }, true],
    ['in another channel', { channel: '34' }, false],
    ['on another server', { server: '23' }, false],
    ['on another face', { face: 'terminal' }, false],
  ] as const)('is that of an answer that all could see: %s', async (_, changed, isThere) => {
    const { records } = await scene();
    expect((await receiptBefore({ ...MEMBER, ...changed }, ID, records)) !== undefined).toBe(
      isThere,
    );
  });

  it('is that of an answer in a channel in which its card stands', async () => {
    const { records } = await scene();
    await records.receipts.showOn(ID, { channel: '77', message: '1' });
    expect(await receiptBefore({ ...MEMBER, channel: '77' }, ID, records)).toBeDefined();
  });

  it('is one of their own where nobody else has seen it', async () => {
    const person = await memoryRecords().personKey('11');
    const { records } = await scene({ isPrivate: true, person, text: undefined });
    expect(await receiptBefore(MEMBER, ID, records)).toBeDefined();
    expect(await receiptBefore({ ...MEMBER, user: '12' }, ID, records)).toBeUndefined();
  });
});

describe('a vote', () => {
  it('against an answer makes its question a gap that its quotations do not fill, as long as one stands', async () => {
    const { records, desk } = await scene();
    expect(await vote(MEMBER, desk, AGAINST)).toBe('counted');
    await vote({ ...MEMBER, user: '12' }, desk, AGAINST);
    expect(await records.gaps.list('all', 'open', 0, 9)).toMatchObject([
      { question: 'When did the truce begin?', disliked: 1, rejected: ['The truce began.'] },
    ]);
    expect(await vote(MEMBER, desk, AGAINST)).toBe('taken-back');
    expect(await records.gaps.count('all', 'open')).toBe(1);
    await vote({ ...MEMBER, user: '12' }, desk, { ...AGAINST, isHelpful: true });
    expect(await records.gaps.count('all', 'open')).toBe(0);
    expect(await records.feedback.of(ID)).toMatchObject({ helpful: 1, unhelpful: 0 });
  });

  it('that is pressed again at once is taken back as a whole', async () => {
    const { records, desk } = await scene();
    let signed = () => {};
    const looked = new Promise<void>((resolve) => {
      signed = resolve;
    });
    const { sign } = desk.library;
    const slow = { ...desk.library, sign: (question: string) => looked.then(() => sign(question)) };
    const first = vote(MEMBER, { ...desk, library: slow }, AGAINST);
    await expect.poll(async () => (await records.feedback.of(ID)).unhelpful).toBe(1);
    expect(await vote(MEMBER, desk, AGAINST)).toBe('taken-back');
    signed();
    expect(await first).toBe('counted');
    expect(await records.gaps.count('all', 'open')).toBe(0);
  });

  it('leaves a question that was not answered among the gaps when it is taken back', async () => {
    const { records, desk } = await scene({ outcome: 'nothing-found', quotations: [] });
    const { countRefusal } = await import('../../../../src/core/conversation/gaps/countAsGap.ts');
    const bookkeeping = { log() {} } as never;
    await countRefusal(ID, { ...desk, bookkeeping });
    await vote(MEMBER, desk, AGAINST);
    await vote(MEMBER, desk, AGAINST);
    expect(await records.gaps.list('all', 'open', 0, 9)).toMatchObject([{ times: 1, disliked: 0 }]);
  });

  it('on what nobody else has seen counts, and keeps no word of it', async () => {
    const person = await memoryRecords().personKey('11');
    const quotations = [quotationWith({ quote: undefined })];
    const { records, desk } = await scene({ isPrivate: true, person, text: undefined, quotations });
    expect(await vote(MEMBER, desk, AGAINST)).toBe('counted');
    await explain(MEMBER, desk, { receipt: ID, kind: 'other', text: 'It was on my secret.' });
    expect(await records.gaps.count('all', 'open')).toBe(0);
    expect(await records.feedback.of(ID)).toEqual({
      ...{ helpful: 0, unhelpful: 1 },
      reasons: [{ kind: 'other' }],
    });
  });

  it('on an answer that they have not before them is none', async () => {
    const { records, desk } = await scene();
    expect(await vote({ ...MEMBER, server: '23' }, desk, AGAINST)).toBe('unknown');
    expect(await vote(MEMBER, desk, { ...AGAINST, receipt: '00000000' })).toBe('unknown');
    expect(await explain(MEMBER, desk, { receipt: ID, kind: 'outdated' })).toBe(false);
    expect(await records.feedback.of(ID)).toMatchObject({ helpful: 0, unhelpful: 0 });
  });
});
