import type { ShownReceipt } from '../../../core/conversation/shownReply.ts';
import {
  type ComparisonWords,
  comparisonWordsOf,
  fateNoteOf,
  quotationsToTell,
  receiptNotesOf,
} from '../../../core/speech/receiptWords.ts';
import { type Card, COLOURS, card, filled } from '../card.ts';
import { type ExcerptLook, excerptText } from '../lines/excerptText.ts';
import { shortLabel } from '../lines/label.ts';
import { timestamp } from '../lines/timestamp.ts';
import { questionLine } from '../questionLine.ts';

/** Quotations that are told of, those that stand and those that do not. */
const MOST = 10;

/** What was answered then, what became of what was quoted, and how it stands to today's answer, as much as fits. */
export function receiptCard(reply: ShownReceipt, look: ExcerptLook): Card {
  const { wording } = look;
  const writing = { date: timestamp, name: shortLabel };
  const { receipt, now, namesGone } = reply;
  const { told: quotations, others } = quotationsToTell(wording, reply);
  const told = quotations.slice(0, MOST).map(([quotation, place]) => {
    const note = fateNoteOf(wording, quotation, place, namesGone, writing);
    const { fate } = quotation;
    if (fate.kind !== 'stands') return `-# ${note}`;
    return `${excerptText(fate.excerpt, look)}\n-# ${note}`;
  });
  const id = wording.say('receipt.id', { id: receipt.id });
  const notes = [id, ...receiptNotesOf(wording, reply, writing)].map((note) => `-# ${note}`);
  const words = comparisonWordsOf(wording, reply, writing);
  const compared = words ? [comparedText(words)] : [];
  const { line } = questionLine(receipt.text ?? '', [...notes, ...compared]);
  const head = [...(receipt.text === undefined ? [] : [line]), ...notes].join('\n');
  const taken = compared.join('').length;
  const then = filled([head], [...told, ...others.map((note) => `-# ${note}`)], taken);
  const came = (now?.came ?? []).slice(0, MOST).map((excerpt) => excerptText(excerpt, look));
  const texts = filled([...then, ...compared], words?.came === undefined ? [] : came);
  return card(texts, COLOURS[now?.isSame ? 'answered' : 'none']);
}

function comparedText({ verdict, notes, came, causes }: ComparisonWords): string {
  return [
    `**${verdict}**`,
    ...[...notes, ...causes].map((note) => `-# ${note}`),
    ...(came === undefined ? [] : [`**${came}**`]),
  ].join('\n');
}
