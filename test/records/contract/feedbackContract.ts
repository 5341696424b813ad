import { expect, it } from 'vitest';
import type { Vote } from '../../../src/core/conversation/records/feedback.ts';
import type { Records } from '../../../src/core/conversation/records/records.ts';

const VOTE: Vote = { receipt: 'AAAAAAAA', person: 'p', server: '22', at: 1, isHelpful: true };

export function describeFeedback(open: () => Promise<Records>): void {
  it('count the last vote of a person on an answer, and no other', async () => {
    const { feedback, close } = await open();
    expect(await feedback.vote(VOTE)).toBe('counted');
    expect(await feedback.vote({ ...VOTE, at: 2, isHelpful: false })).toBe('counted');
    expect(await feedback.vote({ ...VOTE, person: 'q', at: 3 })).toBe('counted');
    expect(await feedback.vote({ ...VOTE, receipt: 'BBBBBBBB' })).toBe('counted');
    expect(await feedback.of('AAAAAAAA')).toEqual({ helpful: 1, unhelpful: 1, reasons: [] });
    expect(await feedback.of('CCCCCCCC')).toEqual({ helpful: 0, unhelpful: 0, reasons: [] });
    await close();
  });

  it('take a vote back where it is given again, with its reason', async () => {
    const { feedback, close } = await open();
    const against = { ...VOTE, isHelpful: false };
    await feedback.vote(against);
    expect(await feedback.explain('AAAAAAAA', 'p', { kind: 'outdated' })).toBe(true);
    expect(await feedback.vote(against)).toBe('taken-back');
    expect(await feedback.of('AAAAAAAA')).toEqual({ helpful: 0, unhelpful: 0, reasons: [] });
    await feedback.vote(against);
    expect((await feedback.of('AAAAAAAA')).reasons).toEqual([]);
    await close();
  });

  it('count one vote where people are not told apart', async () => {
    const { feedback, close } = await open();
    const { person: _, server: __, ...nobodys } = VOTE;
    await feedback.vote(nobodys);
    await feedback.vote({ ...nobodys, isHelpful: false });
    expect(await feedback.of('AAAAAAAA')).toEqual({ helpful: 0, unhelpful: 1, reasons: [] });
    expect(await feedback.explain('AAAAAAAA', undefined, { kind: 'other' })).toBe(true);
    await close();
  });

  it('keep why somebody has voted against an answer, the last reason alone', async () => {
    const { feedback, close } = await open();
    const reason = { kind: 'wrong-passage', text: "It's \u{1F600} 'quoted'; --" } as const;
    expect(await feedback.explain('AAAAAAAA', 'p', reason)).toBe(false);
    await feedback.vote(VOTE);
    expect(await feedback.explain('AAAAAAAA', 'p', reason)).toBe(false);
    await feedback.vote({ ...VOTE, isHelpful: false });
    await feedback.explain('AAAAAAAA', 'p', { kind: 'outdated' });
    expect(await feedback.explain('AAAAAAAA', 'p', reason)).toBe(true);
    expect((await feedback.of('AAAAAAAA')).reasons).toEqual([reason]);
    await close();
  });
}
