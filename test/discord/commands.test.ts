import { expect, it } from 'vitest';
import { COMMANDS, isRegistered } from '../../src/discord/commands.ts';

it('what Discord adds to a command is no difference', () => {
  const registered = COMMANDS.map((command) => ({
    ...command,
    id: '1',
    version: '2',
    nsfw: false,
    default_member_permissions: null,
  }));
  expect(isRegistered(COMMANDS, registered)).toBe(true);
});

it.each([
  ['another description', { description: 'Other' }],
  ['a missing option', { options: [] }],
  ['other contexts', { contexts: [0] }],
  ['another limit of an option', { options: [{ ...COMMANDS[0], max_length: 5 }, {}] }],
])('%s is a difference', (_, change) => {
  expect(isRegistered(COMMANDS, [{ ...COMMANDS[0], ...change }])).toBe(false);
});

it('a command that is not registered is a difference', () => {
  expect(isRegistered(COMMANDS, [undefined])).toBe(false);
  expect(isRegistered(COMMANDS, [])).toBe(false);
});
