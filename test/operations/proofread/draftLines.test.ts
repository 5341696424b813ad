import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineOf } from '../../../src/operations/proofread/draftLines.ts';

it('tells the line and the column of every offset', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '🌊')), (parts) => {
      const text = parts.join('');
      const lineOf = createLineOf(text);
      for (let at = 0; at <= text.length; at += 1) {
        const before = text.slice(0, at).split('\n');
        const column = (before.at(-1) ?? '').length + 1;
        expect(lineOf(at)).toEqual({ line: before.length, column });
      }
    }),
  );
});
