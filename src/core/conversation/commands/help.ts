import type { Command } from '../command.ts';

export const help: Command<'help', never> = {
  name: 'help',
  options: {},
  run: async () => ({ kind: 'help' }),
};
