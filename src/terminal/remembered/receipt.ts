import { receiptJson } from '../../core/conversation/receipt/receiptJson.ts';
import type { Reply } from '../../core/conversation/reply.ts';
import type { Door } from '../../core/conversation/shownReply.ts';
import { type Console, print } from '../console.ts';
import type { Screen } from '../notation.ts';
import { replyView } from '../views/replyView.ts';

/** What is printed to, and out of which doors it comes. */
interface ReceiptPrinting {
  readonly screen: Screen;
  readonly door: Pick<Door, 'reply'>;
  /** For `jsonNotation`. */
  readonly jsonDoor: Pick<Door, 'reply'>;
  readonly streams: Pick<Console, 'output' | 'errors'>;
}

/**
 * Prints a receipt. @returns the exit code: 0 where the answer would be the same now, 1 where it would be
 * another one, 2 where there is no such receipt.
 */
export async function printReceipt(
  reply: Reply,
  form: 'text' | 'json',
  { screen, door, jsonDoor, streams }: ReceiptPrinting,
): Promise<0 | 1 | 2> {
  const shown = (form === 'json' ? jsonDoor : door).reply(reply);
  if (shown.kind !== 'receipt') {
    streams.errors.write(`${replyView(shown, screen)}\n`);
    return 2;
  }
  const text = form === 'json' ? receiptJson(shown) : replyView(shown, screen);
  await print(streams.output, `${text}\n`);
  return shown.now?.isSame ? 0 : 1;
}
