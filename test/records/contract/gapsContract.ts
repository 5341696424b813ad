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
function join(gaps: GapRecords, it: GapAsking): number {
  return gaps.join(it, (signature) => signature === it.signature);
}

const HERE = { server: '22' };
const ANSWER = { articleId: 'a.md', start: 5, end: 9, quote: 'four', at: 7 };

export function describeGaps(open: () => Records): void {
  it('count those that ask the same, by whom and when, and show the first as it was asked', () => {
    const { gaps, close } = open();
    const first = asking();
    const id = join(gaps, first);
    const second = asking({ question: 'By whom was it signed?', person: 'q', channel: '34' });
    expect(join(gaps, second)).toBe(id);
    expect(gaps.get(id)).toEqual({
      ...{ id, server: '22', channel: '34', question: 'Who signed the truce?', state: 'open' },
      ...{ times: 2, people: 2, disliked: 0, lastAsked: second.at, rejected: [] },
      receipts: [second.receipt, first.receipt],
    });
    close();
  });

  it('begin another gap where it is not the same, not alike at all, or asked elsewhere', () => {
    const { gaps, close } = open();
    const ids = [
      join(gaps, asking()),
      join(gaps, asking({ signature: 'sign treaty' })),
      join(gaps, asking({ likeness: 'when', signature: 'sign when' })),
      join(gaps, asking({ server: '23' })),
      join(gaps, asking({ server: undefined, channel: undefined, person: undefined })),
    ];
    expect(new Set(ids).size).toBe(5);
    expect(
      [HERE, { server: undefined }, 'all'].map((of) => gaps.count(of as never, 'open')),
    ).toEqual([3, 1, 5]);
    close();
  });

  it('put a question where one with the very same signature is, whatever the first there asks', () => {
    const { gaps, close } = open();
    const id = join(gaps, asking({ signature: 'sign armistice' }));
    gaps.join(asking({ signature: 'sign truce' }), () => true);
    const other = join(gaps, asking({ server: '23', signature: 'sign armistice' }));
    const third = gaps.join(asking({ signature: 'sign truce' }), () => false);
    expect([third, gaps.get(id)?.times, gaps.get(other)?.times]).toEqual([id, 3, 1]);
    close();
  });

  it('count an asking once', () => {
    const { gaps, close } = open();
    const once = asking();
    expect(join(gaps, once)).toBe(join(gaps, once));
    expect(gaps.list('all', 'open', 0, 9).map(({ times }) => times)).toEqual([1]);
    close();
  });

  it('forget an asking that is taken back, and a gap without any', () => {
    const { gaps, close } = open();
    const [first, second] = [asking(), asking({ question: 'Who put their name to it?' })];
    const id = join(gaps, first);
    join(gaps, second);
    gaps.leave(first.receipt);
    expect(gaps.get(id)).toMatchObject({ times: 1, question: second.question });
    gaps.leave(second.receipt);
    gaps.leave('nowhere');
    expect(gaps.get(id)).toBeUndefined();
    expect(join(gaps, asking())).toBeGreaterThan(id);
    close();
  });

  it('keep what was no answer to somebody', () => {
    const { gaps, close } = open();
    const id = join(gaps, asking());
    join(gaps, asking({ why: 'disliked', rejected: ['one', "it's two"] }));
    const last = asking({ why: 'disliked', rejected: ['one'] });
    join(gaps, last);
    expect(gaps.get(id)).toMatchObject({ disliked: 2, rejected: ['one', "it's two"] });
    close();
  });

  it('list the most asked first, of as many the last asked, a page at a time', () => {
    const { gaps, close } = open();
    const signed = ['once', 'twice', 'often', 'often', 'twice', 'often', 'later'];
    for (const signature of signed) join(gaps, asking({ signature, question: signature }));
    const page = (from: number) => gaps.list(HERE, 'open', from, 3).map(({ question }) => question);
    expect([page(0), page(3), page(6)]).toEqual([['often', 'twice', 'later'], ['once'], []]);
    close();
  });

  it('open what was answered when it is asked again, and leave dismissed what was dismissed', () => {
    const { gaps, close } = open();
    const id = join(gaps, asking());
    gaps.answer(id, ANSWER);
    expect(gaps.get(id)).toMatchObject({ state: 'answered', answer: ANSWER });
    join(gaps, asking());
    expect(gaps.get(id)).toMatchObject({ state: 'open', times: 2 });
    expect(gaps.get(id)).not.toHaveProperty('answer');
    expect(gaps.dismiss(id)).toBe(true);
    join(gaps, asking());
    gaps.answer(id, ANSWER);
    expect(gaps.get(id)).toMatchObject({ state: 'dismissed', times: 3 });
    expect(gaps.reopen(id)).toBe(true);
    expect(gaps.count(HERE, 'open')).toBe(1);
    expect([gaps.dismiss(id + 1), gaps.reopen(id + 1)]).toEqual([false, false]);
    close();
  });
}
