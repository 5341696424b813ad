import picocolors from 'picocolors';
import type { ShownReceipt } from '../../core/conversation/shownReply.ts';
import {
  comparisonWordsOf,
  fateNoteOf,
  quotationsToTell,
  receiptNotesOf,
} from '../../core/speech/receiptWords.ts';
import { label } from '../../core/text/visible.ts';
import type { Screen } from '../notation.ts';
import { ENGLISH, say } from '../wording.ts';
import { excerptView } from './answerView.ts';

const WRITING = { date: (date: string) => date.slice(0, '2016-10-03'.length), name: label };

/** What was answered then, what became of what was quoted, and how it stands to today's answer. */
export function receiptView(reply: ShownReceipt, screen: Screen): string {
  const { bold, dim, yellow } = picocolors.createColors(screen.colour);
  const { receipt, now, namesGone } = reply;
  const { told: quotations, others } = quotationsToTell(ENGLISH, reply);
  const [answered, ...notes] = receiptNotesOf(ENGLISH, reply, WRITING);
  const head = [
    ...(receipt.text === undefined ? [] : [bold(label(receipt.text))]),
    dim(`${say('receipt.id', { id: receipt.id })} · ${answered}`),
    ...notes.map((note) => dim(note)),
  ];
  const told = quotations.map(([quotation, place]) => {
    const { fate } = quotation;
    const note = fateNoteOf(ENGLISH, quotation, place, namesGone, WRITING);
    if (fate.kind !== 'stands') return yellow(note);
    return `${excerptView(fate.excerpt, place, screen)}\n     ${dim(note)}`;
  });
  told.push(...others.map((note) => dim(note)));
  const words = comparisonWordsOf(ENGLISH, reply, WRITING);
  if (!words) return [head.join('\n'), ...told].join('\n\n');
  const compared = [bold(words.verdict), ...words.notes, ...words.causes].join('\n');
  const came = (now?.came ?? []).map((excerpt, at) => excerptView(excerpt, at + 1, screen));
  return [
    ...[head.join('\n'), ...told, compared],
    ...(words.came === undefined ? [] : [words.came, ...came]),
  ].join('\n\n');
}
