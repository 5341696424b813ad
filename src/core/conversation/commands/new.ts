import type { Command } from '../command.ts';

/** What was asked before is forgotten by whoever remembers it: the face. */
export const startAnew: Command<'new', never> = {
  name: 'new',
  options: {},
  run: async () => ({ kind: 'forgotten' }),
};
