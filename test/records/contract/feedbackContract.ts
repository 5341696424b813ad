import { expect, it } from 'vitest';
import type { Vote } from '../../../src/core/conversation/records/feedback.ts';
import type { Records } from '../../../src/core/conversation/records/records.ts';

const VOTE: Vote = { receipt: 'AAAAAAAA', person: 'p', server: '22', at: 1, isHelpful: true };

export function describeFeedback(open: () => Records): void {
  it('count the last vote of a person on an answer, and no other', () => {
    const { feedback, close } = open();
    expect(feedback.vote(VOTE)).toBe('counted');
    expect(feedback.vote({ ...VOTE, at: 2, isHelpful: false })).toBe('counted');
    expect(feedback.vote({ ...VOTE, person: 'q', at: 3 })).toBe('counted');
    expect(feedback.vote({ ...VOTE, receipt: 'BBBBBBBB' })).toBe('counted');
    expect(feedback.of('AAAAAAAA')).toEqual({ helpful: 1, unhelpful: 1, reasons: [] });
    expect(feedback.of('CCCCCCCC')).toEqual({ helpful: 0, unhelpful: 0, reasons: [] });
    close();
  });

  it('take a vote back where it is given again, with its reason', () => {
    const { feedback, close } = open();
    const against = { ...VOTE, isHelpful: false };
    feedback.vote(against);
    expect(feedback.explain('AAAAAAAA', 'p', { kind: 'outdated' })).toBe(true);
    expect(feedback.vote(against)).toBe('taken-back');
    expect(feedback.of('AAAAAAAA')).toEqual({ helpful: 0, unhelpful: 0, reasons: [] });
    feedback.vote(against);
    expect(feedback.of('AAAAAAAA').reasons).toEqual([]);
    close();
  });

  it('count one vote where people are not told apart', () => {
    const { feedback, close } = open();
    const { person: _, server: __, ...nobodys } = VOTE;
    feedback.vote(nobodys);
    feedback.vote({ ...nobodys, isHelpful: false });
    expect(feedback.of('AAAAAAAA')).toEqual({ helpful: 0, unhelpful: 1, reasons: [] });
    expect(feedback.explain('AAAAAAAA', undefined, { kind: 'other' })).toBe(true);
    close();
  });

  it('keep why somebody has voted against an answer, the last reason alone', () => {
    const { feedback, close } = open();
    const reason = { kind: 'wrong-passage', text: "It's \u{1F600} 'quoted'; --" } as const;
    expect(feedback.explain('AAAAAAAA', 'p', reason)).toBe(false);
    feedback.vote(VOTE);
    expect(feedback.explain('AAAAAAAA', 'p', reason)).toBe(false);
    feedback.vote({ ...VOTE, isHelpful: false });
    feedback.explain('AAAAAAAA', 'p', { kind: 'outdated' });
    expect(feedback.explain('AAAAAAAA', 'p', reason)).toBe(true);
    expect(feedback.of('AAAAAAAA').reasons).toEqual([reason]);
    close();
  });
}
