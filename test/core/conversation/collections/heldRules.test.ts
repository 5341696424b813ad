import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAccessOf } from '../../../../src/core/conversation/collections/access.ts';
import {
  afterLook,
  type HeldRules,
  type RulesLook,
  SETTLED_AFTER,
  UNKNOWN_RULES,
} from '../../../../src/core/conversation/collections/heldRules.ts';
import { NO_RULES, type Rules } from '../../../../src/core/conversation/collections/rules.ts';
import { MEMBER } from '../../../support/asker.ts';

const closing = (folder: string): Rules => ({
  collections: [
    {
      name: folder,
      holds: { kind: 'folder', folders: [folder] },
      only: [{ kind: 'role', id: '7' }],
    },
  ],
  places: [],
});
const A = closing('a');
const B = closing('b');

const right = (rules: Rules): RulesLook => ({ kind: 'right', rules, text: JSON.stringify(rules) });
const WRONG: RulesLook = { kind: 'wrong', faults: [] };
const ABSENT: RulesLook = { kind: 'absent' };

/** After looks, each a second behind the one before. */
const heldAfter = (...looks: RulesLook[]) => {
  let held: HeldRules = UNKNOWN_RULES;
  for (const [at, look] of looks.entries()) held = afterLook(held, look, 1000 * at);
  return held;
};
const inForce = (...looks: RulesLook[]) => heldAfter(...looks).inForce;

describe('what holds', () => {
  it.each<[string, HeldRules['inForce'], RulesLook[]]>([
    ['nothing may be asked before anybody has looked', 'closed', []],
    ['all may be asked where nothing is written', [NO_RULES], [ABSENT, ABSENT]],
    ['at a start what is written', [A], [right(A)]],
    ['at a start nothing may be asked where what is written is wrong', 'closed', [WRONG, WRONG]],
    ['what is written restricts at once', [NO_RULES, A], [ABSENT, right(A)]],
    ['what is changed restricts at once, and opens nothing yet', [A, B], [right(A), right(B)]],
    ['what is changed opens when it has stood', [B], [right(A), right(B), right(B), right(B)]],
    ['what changes all the time opens nothing', [A, B], [right(A), right(B), right(A), right(B)]],
    ['what was ruled stays when it is wrong', [A], [right(A), WRONG, WRONG, WRONG]],
    ['what was just ruled stays when it is wrong', [A, B], [right(A), right(B), WRONG]],
    ['what was ruled stays when it is gone', [A], [right(A), ABSENT, ABSENT, ABSENT]],
    ['what was wrong and is gone stays closed', 'closed', [WRONG, ABSENT, ABSENT, ABSENT]],
    ['what is wrong at first closes', 'closed', [ABSENT, WRONG]],
    ['what was wrong and is mended opens when it has stood', 'closed', [WRONG, right(A)]],
    ['what was wrong and is mended holds', [A], [WRONG, right(A), right(A), right(A)]],
    [
      'a file that is emptied and written again at once, as editors do, opens nothing',
      [A],
      [right(A), WRONG, right(A)],
    ],
    [
      'a file that is taken away and put back at once, as editors do, opens nothing',
      [A, B],
      [right(A), ABSENT, right(B)],
    ],
    [
      'no rules lift them, when they have stood',
      [NO_RULES],
      [right(A), ...Array(3).fill(right(NO_RULES))],
    ],
  ])('%s', (_, expected, looks) => {
    expect(inForce(...looks)).toEqual(expected);
  });

  it('stays the same object while nothing changes, since access is kept by it', () => {
    const held = heldAfter(right(A), right(A));
    expect(afterLook(held, right(A), 9000).inForce).toBe(held.inForce);
  });

  it('says what is not well', () => {
    expect(heldAfter(right(A), WRONG).trouble).toBe('wrong');
    expect(heldAfter(right(A), ABSENT).trouble).toBe('gone');
    expect(heldAfter(right(A), WRONG, right(A)).trouble).toBeUndefined();
    expect(heldAfter(ABSENT).trouble).toBeUndefined();
  });
});

const looks = fc.array(fc.constantFrom(right(A), right(B), right(NO_RULES), WRONG, ABSENT), {
  maxLength: 12,
});
const sees = (held: HeldRules, id: string) =>
  createAccessOf(() => held.inForce)(MEMBER).articles?.({ id, title: id }) ?? true;

it('whatever is found, nobody sees more than before but by rules that have stood', () => {
  fc.assert(
    fc.property(looks, fc.constantFrom('a/1', 'b/1'), (found, id) => {
      let held: HeldRules = UNKNOWN_RULES;
      let stood = 0;
      for (const [at, look] of found.entries()) {
        const next = afterLook(held, look, 1000 * at);
        stood = look === found[at - 1] ? stood + 1 : 0;
        const isRight = look.kind === 'right' && 1000 * stood >= SETTLED_AFTER;
        const isFirst = held === UNKNOWN_RULES;
        if (!isRight && !isFirst) expect(!sees(next, id) || sees(held, id)).toBe(true);
        held = next;
      }
    }),
  );
});
