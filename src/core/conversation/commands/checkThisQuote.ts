import type { MessageCommand } from '../command.ts';
import { verify } from './verify.ts';

export const checkThisQuote: MessageCommand<'check-quote'> = {
  name: 'check-quote',
  run: verify.run,
};
