import { expect, it } from 'vitest';
import { everybodyIn } from '../../../src/core/conversation/everybody.ts';
import { MEMBER } from '../../support/asker.ts';

it('everybody in a place is nobody in particular, has no role and manages nothing', () => {
  const { face, server, channel, above, language } = MEMBER;
  const manager = { ...MEMBER, roles: ['7'], isManager: true };
  const everybody = everybodyIn(manager);
  expect(everybody).toEqual({
    ...{ face, server, channel, above, language },
    ...{ roles: [], isManager: false, isPrivate: false },
  });
});
