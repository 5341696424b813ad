import { CLAIM_LIMIT } from '../../answer/quoteCheck/quoteCheck.ts';
import type { Command } from '../command.ts';

export const verify: Command<'verify', 'text'> = {
  name: 'verify',
  options: { text: { isRequired: true, maxLength: CLAIM_LIMIT } },
  async run({ values: { text: claim = '' } }, { library: { checkQuote } }) {
    return { kind: 'quote-check', claim, ...(await checkQuote(claim)) };
  },
};
