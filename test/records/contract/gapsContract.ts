import { expect, it } from 'vitest';
import type { GapAsking, GapRecords } from '../../../src/core/conversation/records/gaps.ts';
import type { Records } from '../../../src/core/conversation/records/records.ts';

let made = 0;

/** An asking with a receipt of its own. */
function asking(changed: Partial<GapAsking> = {}): GapAsking {
  made += 1;
  return {
    receipt: `R${made}`,
    question: 'Who signed the truce?',
    signature: 'sign truce',
    likeness: 'who',
    why: 'refused',
    rejected: [],
    server: '22',
    channel: '33',
    person: 'p',
    at: made,
    ...changed,
  };
}

/** Joins as if those with the same signature asked the same. */
function join(gaps: GapRecords, it: GapAsking): Promise<number> {
  return gaps.join(it, (signature) => signature === it.signature);
}

const HERE = { server: '22' };
const ANSWER = { articleId: 'a.md', start: 5, end: 9, quote: 'four', at: 7 };

export function describeGaps(open: () => Promise<Records>): void {
  it('count those that ask the same, by whom and when, and show the first as it was asked', async () => {
    const { gaps, close } = await open();
    const first = asking();
    const id = await join(gaps, first);
    const second = asking({ question: 'By whom was it signed?', person: 'q', channel: '34' });
    expect(await join(gaps, second)).toBe(id);
    expect(await gaps.get(id)).toEqual({
      ...{ id, server: '22', channel: '34', question: 'Who signed the truce?', state: 'open' },
      ...{ times: 2, people: 2, disliked: 0, lastAsked: second.at, rejected: [] },
      receipts: [second.receipt, first.receipt],
    });
    await close();
  });

  it('begin another gap where it is not the same, not alike at all, or asked elsewhere', async () => {
    const { gaps, close } = await open();
    const ids = [
      await join(gaps, asking()),
      await join(gaps, asking({ signature: 'sign treaty' })),
      await join(gaps, asking({ likeness: 'when', signature: 'sign when' })),
      await join(gaps, asking({ server: '23' })),
      await join(gaps, asking({ server: undefined, channel: undefined, person: undefined })),
    ];
    expect(new Set(ids).size).toBe(5);
    const places = [HERE, { server: undefined }, 'all'] as const;
    const counts = places.map((of) => gaps.count(of, 'open'));
    expect(await Promise.all(counts)).toEqual([3, 1, 5]);
    await close();
  });

  it('put a question where one with the very same signature is, whatever the first there asks', async () => {
    const { gaps, close } = await open();
    const id = await join(gaps, asking({ signature: 'sign armistice' }));
    await gaps.join(asking({ signature: 'sign truce' }), () => true);
    const other = await join(gaps, asking({ server: '23', signature: 'sign armistice' }));
    const third = await gaps.join(asking({ signature: 'sign truce' }), () => false);
    expect([third, (await gaps.get(id))?.times, (await gaps.get(other))?.times]).toEqual([
      id,
      3,
      1,
    ]);
    await close();
  });

  it('count an asking once', async () => {
    const { gaps, close } = await open();
    const once = asking();
    expect(await join(gaps, once)).toBe(await join(gaps, once));
    expect((await gaps.list('all', 'open', 0, 9)).map(({ times }) => times)).toEqual([1]);
    await close();
  });

  it('forget an asking that is taken back, and a gap without any', async () => {
    const { gaps, close } = await open();
    const [first, second] = [asking(), asking({ question: 'Who put their name to it?' })];
    const id = await join(gaps, first);
    await join(gaps, second);
    await gaps.leave(first.receipt);
    expect(await gaps.get(id)).toMatchObject({ times: 1, question: second.question });
    await gaps.leave(second.receipt);
    await gaps.leave('nowhere');
    expect(await gaps.get(id)).toBeUndefined();
    expect(await join(gaps, asking())).toBeGreaterThan(id);
    await close();
  });

  it('keep what was no answer to somebody', async () => {
    const { gaps, close } = await open();
    const id = await join(gaps, asking());
    await join(gaps, asking({ why: 'disliked', rejected: ['one', "it's two"] }));
    const last = asking({ why: 'disliked', rejected: ['one'] });
    await join(gaps, last);
    expect(await gaps.get(id)).toMatchObject({ disliked: 2, rejected: ['one', "it's two"] });
    await close();
  });

  it('list the most asked first, of as many the last asked, a page at a time', async () => {
    const { gaps, close } = await open();
    const signed = ['once', 'twice', 'often', 'often', 'twice', 'often', 'later'];
    for (const signature of signed) await join(gaps, asking({ signature, question: signature }));
    const page = async (from: number) =>
      (await gaps.list(HERE, 'open', from, 3)).map(({ question }) => question);
    expect([await page(0), await page(3), await page(6)]).toEqual([
      ['often', 'twice', 'later'],
      ['once'],
      [],
    ]);
    await close();
  });

  it('open what was answered when it is asked again, and leave dismissed what was dismissed', async () => {
    const { gaps, close } = await open();
    const id = await join(gaps, asking());
    await gaps.answer(id, ANSWER);
    expect(await gaps.get(id)).toMatchObject({ state: 'answered', answer: ANSWER });
    await join(gaps, asking());
    expect(await gaps.get(id)).toMatchObject({ state: 'open', times: 2 });
    expect(await gaps.get(id)).not.toHaveProperty('answer');
    expect(await gaps.dismiss(id)).toBe(true);
    await join(gaps, asking());
    await gaps.answer(id, ANSWER);
    expect(await gaps.get(id)).toMatchObject({ state: 'dismissed', times: 3 });
    expect(await gaps.reopen(id)).toBe(true);
    expect(await gaps.count(HERE, 'open')).toBe(1);
    expect([await gaps.dismiss(id + 1), await gaps.reopen(id + 1)]).toEqual([false, false]);
    await close();
  });
}
