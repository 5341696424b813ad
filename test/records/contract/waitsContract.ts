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

export function describeWaits(open: () => Records): void {
  it('keep one wait for a person and an answer, and take it back', () => {
    const { waits, close } = open();
    expect(waits.toggle(WAIT, 9)).toBe('kept');
    expect(waits.has('AAAAAAAA', 'p')).toBe(true);
    expect(waits.has('AAAAAAAA', 'q')).toBe(false);
    expect(waits.list(9)).toEqual([{ ...WAIT, id: expect.any(Number) }]);
    expect(waits.toggle(WAIT, 9)).toBe('taken-back');
    expect(waits.list(9)).toEqual([]);
    close();
  });

  it('keep no more of a person than they may have', () => {
    const { waits, close } = open();
    const of = (receipt: string, person = 'p') => waits.toggle({ ...WAIT, receipt, person }, 2);
    expect(['A', 'B', 'C'].map((receipt) => of(receipt))).toEqual(['kept', 'kept', 'too-many']);
    expect(of('C', 'q')).toBe('kept');
    expect(of('A')).toBe('taken-back');
    expect(of('C')).toBe('kept');
    close();
  });

  it('keep one of direct messages, of which no server is known', () => {
    const { waits, close } = open();
    const { server: _, channel: __, replyTo: ___, ...bare } = { ...WAIT, isPrivate: true };
    waits.toggle(bare, 9);
    expect(waits.list(9)).toMatchObject([bare]);
    close();
  });

  it('give everybody a turn, those first who are being told', () => {
    const { waits, close } = open();
    for (const receipt of ['A', 'B', 'C']) waits.toggle({ ...WAIT, receipt }, 9);
    const order = () => waits.list(9).map(({ receipt }) => receipt);
    const [a, b] = waits.list(9).map(({ id }) => id);
    expect(order()).toEqual(['A', 'B', 'C']);
    waits.looked([a ?? 0], 10);
    expect(order()).toEqual(['B', 'C', 'A']);
    expect(waits.begin([a ?? 0], 20, 9)).toBe(true);
    expect(order()).toEqual(['A', 'B', 'C']);
    expect(waits.list(1)).toMatchObject([{ telling: 20 }]);
    waits.putOff([a ?? 0]);
    expect(order()).toEqual(['B', 'C', 'A']);
    expect(waits.list(3)[2]).not.toHaveProperty('telling');
    waits.begin([a ?? 0], 30, 9);
    waits.end([a ?? 0, b ?? 0]);
    expect(order()).toEqual(['C']);
    close();
  });

  it('let no more be told in an hour of a server, or in direct messages, than may be', () => {
    const { waits, close } = open();
    const { server: _, ...alone } = { ...WAIT, tellIn: '99' };
    for (const receipt of ['A', 'B', 'C']) waits.toggle({ ...WAIT, receipt }, 9);
    waits.toggle({ ...WAIT, receipt: 'D', server: '23' }, 9);
    waits.toggle({ ...alone, receipt: 'E' }, 9);
    const ids = waits.list(9).map(({ id }) => id);
    const at = (which: number, time: number) => waits.begin([ids[which] ?? 0], time, 2);
    expect([at(0, 100), at(1, 200), at(2, 300)]).toEqual([true, true, false]);
    expect([at(3, 300), at(4, 300)]).toEqual([true, true]);
    expect([at(2, HOUR + 99), at(2, HOUR + 100)]).toEqual([false, true]);
    expect(waits.begin([], HOUR, 2)).toBe(false);
    close();
  });
}
