import type { MessageCommand } from '../command.ts';
import { verify } from './verify.ts';

export const checkThisQuote: MessageCommand<'check-quote'> = {
  name: 'check-quote',
  run: (text, library) => verify.run({ values: { text }, earlier: [], isManager: false }, library),
};
