import { expect, it } from 'vitest';
import type { Records } from '../../../src/core/conversation/records/records.ts';

export function describeForgetting(open: () => Records): void {
  it('forget votes, askings and waits of a person, a server and a time, and nothing else', () => {
    const { feedback, gaps, waits, erasing, close } = open();
    let at = 0;
    for (const server of ['1', '2', undefined]) {
      for (const person of ['ann', 'ben']) {
        at += 1;
        const receipt = `${server}${person}`;
        const asked = { receipt, server, person, at, question: `${at}?` };
        feedback.vote({ ...asked, isHelpful: false });
        const how = { signature: 's', likeness: 'l', why: 'refused', rejected: [] } as const;
        gaps.join({ ...asked, ...how }, () => true);
        waits.toggle({ ...asked, language: 'en', isPrivate: true, tellIn: '9' }, 9);
      }
    }
    const left = () => [
      gaps.list('all', 'open', 0, 9).map(({ question, times }) => `${question}${times}`),
      waits.list(9).map((wait) => wait.at),
    ];
    const kept = { receipts: 0, feedback: 3, questions: 3, waits: 3, settings: 0 };
    expect(erasing.keptOf('ann')).toEqual(kept);
    expect(erasing.servers()).toEqual(['1', '2']);
    erasing.eraseBefore('1', 2, 99);
    expect(left()).toEqual([
      ['5?2', '3?2', '2?1'],
      [2, 3, 4, 5, 6],
    ]);
    erasing.erasePerson('ann', 99);
    expect(erasing.keptOf('ann')).toEqual({ ...kept, feedback: 0, questions: 0, waits: 0 });
    expect(left()).toEqual([
      ['6?1', '4?1', '2?1'],
      [2, 4, 6],
    ]);
    erasing.eraseServer('2', 99, 99);
    expect(left()).toEqual([
      ['6?1', '2?1'],
      [2, 6],
    ]);
    expect(feedback.of('2ben')).toMatchObject({ unhelpful: 0 });
    expect(feedback.of('1ben')).toMatchObject({ unhelpful: 1 });
    close();
  });
}
