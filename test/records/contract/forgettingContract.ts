import { expect, it } from 'vitest';
import type { Records } from '../../../src/core/conversation/records/records.ts';

export function describeForgetting(open: () => Promise<Records>): void {
  it('forget votes, askings and waits of a person, a server and a time, and nothing else', async () => {
    const { feedback, gaps, waits, erasing, close } = await open();
    let at = 0;
    for (const server of ['1', '2', undefined]) {
      for (const person of ['ann', 'ben']) {
        at += 1;
        const receipt = `${server}${person}`;
        const asked = { receipt, server, person, at, question: `${at}?` };
        await feedback.vote({ ...asked, isHelpful: false });
        const how = { signature: 's', likeness: 'l', why: 'refused', rejected: [] } as const;
        await gaps.join({ ...asked, ...how }, () => true);
        await waits.toggle({ ...asked, language: 'en', isPrivate: true, tellIn: '9' }, 9);
      }
    }
    const left = async () => [
      (await gaps.list('all', 'open', 0, 9)).map(({ question, times }) => `${question}${times}`),
      (await waits.list(9)).map((wait) => wait.at),
    ];
    const kept = { receipts: 0, feedback: 3, questions: 3, waits: 3, settings: 0 };
    expect(await erasing.keptOf('ann')).toEqual(kept);
    expect(await erasing.servers()).toEqual(['1', '2']);
    await erasing.eraseBefore('1', 2, 99);
    expect(await left()).toEqual([
      ['5?2', '3?2', '2?1'],
      [2, 3, 4, 5, 6],
    ]);
    await erasing.erasePerson('ann', 99);
    expect(await erasing.keptOf('ann')).toEqual({ ...kept, feedback: 0, questions: 0, waits: 0 });
    expect(await left()).toEqual([
      ['6?1', '4?1', '2?1'],
      [2, 4, 6],
    ]);
    await erasing.eraseServer('2', 99, 99);
    expect(await left()).toEqual([
      ['6?1', '2?1'],
      [2, 6],
    ]);
    expect(await feedback.of('2ben')).toMatchObject({ unhelpful: 0 });
    expect(await feedback.of('1ben')).toMatchObject({ unhelpful: 1 });
    await close();
  });

  it('forget a gap with all of its askings at once, and others keep what is left of theirs', async () => {
    const { gaps, erasing, close } = await open();
    const how = { signature: 's', likeness: 'l', why: 'refused', rejected: [] } as const;
    const ask = (receipt: string, server: string, person: string, at: number) =>
      gaps.join({ ...how, receipt, server, person, at, question: `${receipt}?` }, () => true);
    for (let at = 1; at < 5; at += 1) await ask(`A${at}`, '1', 'ann', at);
    for (let at = 1; at < 4; at += 1) await ask(`B${at}`, '2', at < 3 ? 'ann' : 'ben', at);
    expect(await erasing.erasePerson('ann', 99)).toBe(6);
    const left = await gaps.list('all', 'open', 0, 9);
    expect(left).toMatchObject([{ question: 'B3?', times: 1, lastAsked: 3, receipts: ['B3'] }]);
    await close();
  });
}
