import { expect, it } from 'vitest';
import { COMMANDS, commandNamed } from '../../../src/core/conversation/commands.ts';

it('each command is found by its name', () => {
  expect(COMMANDS.map(({ name }) => commandNamed(name))).toEqual([...COMMANDS]);
});

it.each(['', 'toString', 'find-sources', 'Ask'])('no command is called %j', (name) => {
  expect(commandNamed(name)).toBeUndefined();
});
