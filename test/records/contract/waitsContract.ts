import { expect, it } from 'vitest';
import type { Records } from '../../../src/core/conversation/records/records.ts';
import type { Wait } from '../../../src/core/conversation/records/waits.ts';

const WAIT: Omit<Wait, 'id' | 'telling'> = {
  receipt: 'AAAAAAAA',
  person: 'p',
  question: 'Who signed it?',
  language: 'en-GB',
  server: '22',
  channel: '33',
  isPrivate: false,
  tellIn: '33',
  replyTo: '44',
  at: 5,
};
const HOUR = 60 * 60 * 1000;

export function describeWaits(open: () => Promise<Records>): void {
  it('keep one wait for a person and an answer, and take it back', async () => {
    const { waits, close } = await open();
    expect(await waits.toggle(WAIT, 9)).toBe('kept');
    expect(await waits.has('AAAAAAAA', 'p')).toBe(true);
    expect(await waits.has('AAAAAAAA', 'q')).toBe(false);
    expect(await waits.list(9)).toEqual([{ ...WAIT, id: expect.any(Number) }]);
    expect(await waits.toggle(WAIT, 9)).toBe('taken-back');
    expect(await waits.list(9)).toEqual([]);
    await close();
  });

  it('keep no more of a person than they may have', async () => {
    const { waits, close } = await open();
    const of = (receipt: string, person = 'p') => waits.toggle({ ...WAIT, receipt, person }, 2);
    const fates = ['A', 'B', 'C'].map((receipt) => of(receipt));
    expect(await Promise.all(fates)).toEqual(['kept', 'kept', 'too-many']);
    expect(await of('C', 'q')).toBe('kept');
    expect(await of('A')).toBe('taken-back');
    expect(await of('C')).toBe('kept');
    await close();
  });

  it('keep one of direct messages, of which no server is known', async () => {
    const { waits, close } = await open();
    const { server: _, channel: __, replyTo: ___, ...bare } = { ...WAIT, isPrivate: true };
    await waits.toggle(bare, 9);
    expect(await waits.list(9)).toMatchObject([bare]);
    await close();
  });

  it('give everybody a turn, those first who are being told', async () => {
    const { waits, close } = await open();
    for (const receipt of ['A', 'B', 'C']) await waits.toggle({ ...WAIT, receipt }, 9);
    const order = async () => (await waits.list(9)).map(({ receipt }) => receipt);
    const [a, b] = (await waits.list(9)).map(({ id }) => id);
    expect(await order()).toEqual(['A', 'B', 'C']);
    await waits.looked([a ?? 0], 10);
    expect(await order()).toEqual(['B', 'C', 'A']);
    expect(await waits.begin([a ?? 0], 20, 9)).toBe(true);
    expect(await order()).toEqual(['A', 'B', 'C']);
    expect(await waits.list(1)).toMatchObject([{ telling: 20 }]);
    await waits.putOff([a ?? 0]);
    expect(await order()).toEqual(['B', 'C', 'A']);
    expect((await waits.list(3))[2]).not.toHaveProperty('telling');
    await waits.begin([a ?? 0], 30, 9);
    await waits.end([a ?? 0, b ?? 0]);
    expect(await order()).toEqual(['C']);
    await close();
  });

  it('let no more be told in an hour of a server, or in direct messages, than may be', async () => {
    const { waits, close } = await open();
    const { server: _, ...alone } = { ...WAIT, tellIn: '99' };
    for (const receipt of ['A', 'B', 'C']) await waits.toggle({ ...WAIT, receipt }, 9);
    await waits.toggle({ ...WAIT, receipt: 'D', server: '23' }, 9);
    await waits.toggle({ ...alone, receipt: 'E' }, 9);
    const ids = (await waits.list(9)).map(({ id }) => id);
    const at = (which: number, time: number) => waits.begin([ids[which] ?? 0], time, 2);
    expect([await at(0, 100), await at(1, 200), await at(2, 300)]).toEqual([true, true, false]);
    expect([await at(3, 300), await at(4, 300)]).toEqual([true, true]);
    expect([await at(2, HOUR + 99), await at(2, HOUR + 100)]).toEqual([false, true]);
    expect(await waits.begin([], HOUR, 2)).toBe(false);
    await close();
  });
}
