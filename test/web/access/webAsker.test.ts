import { expect, it } from 'vitest';
import { createAccessOf } from '../../../src/core/conversation/collections/access.ts';
import { NO_RULES, type Rules } from '../../../src/core/conversation/collections/rules.ts';
import { webAsker } from '../../../src/web/access/webAsker.ts';

const INTERNAL: Rules = {
  ...NO_RULES,
  collections: [
    { name: 'Internal', holds: { kind: 'folder', folders: ['.'] }, only: [{ kind: 'web' }] },
  ],
};

it('whoever asks on the page is one of all who do, and manages nothing', () => {
  const guest = webAsker({ face: 'web', language: 'de', isOwner: false });
  expect(guest).toMatchObject({ isManager: false, isPrivate: false, language: 'de' });
  expect(guest.isOwner).toBeUndefined();
});

it('whoever has the files manages, and is alone', () => {
  const owner = webAsker({ face: 'api', language: 'en', isOwner: true });
  expect(owner).toMatchObject({ isOwner: true, isManager: true, isPrivate: true });
});

it.each(['web', 'api', 'mcp'] as const)(
  'a collection of the web is asked from there and not from elsewhere: %s',
  (face) => {
    const namesFor = createAccessOf(() => [INTERNAL]);
    const guest = webAsker({ face, language: 'en', isOwner: false });
    expect(namesFor(guest).askable.map(({ name }) => name)).toEqual(['Internal']);
    const member = { ...guest, face: 'discord' as const, channel: '712345678901234567' };
    expect(namesFor(member).askable).toEqual([]);
  },
);
