import type { MessageCommand } from '../command.ts';

/** Proofreads a message; of its attachments nobody knows here. */
export const proofreadThis: MessageCommand<'proofread'> = {
  name: 'proofread',
  async run({ values: { text = '' } }, { library }) {
    const draft = { text };
    return { kind: 'proofreading', draft, proofreading: await library.proofread(draft) };
  },
};
