import { printable } from '../../core/answer/answerJson.ts';
import type { Severity } from '../../core/answer/proofread/proofreading.ts';
import type { QuoteCheck } from '../../core/answer/quoteCheck/quoteCheck.ts';
import type { Library } from '../../core/conversation/library.ts';
import type { QuoteCheckReply } from '../../core/conversation/reply.ts';
import type { Door, ShownQuoteCheck } from '../../core/conversation/shownReply.ts';
import { checkJson } from '../../operations/verifyQuote.ts';
import type { Keep } from '../ask.ts';
import { type Console, print } from '../console.ts';
import type { Invocation } from '../invocation.ts';
import type { Screen } from '../notation.ts';
import { receiptLine } from '../views/receiptLine.ts';
import { replyView } from '../views/replyView.ts';
import { exitCodeOf } from './failing.ts';

export type VerifyInvocation = Extract<Invocation, { readonly verb: 'verify' }>;

/** What a quotation is checked with. */
export interface Verifier {
  readonly library: Pick<Library, 'checkQuote'>;
  readonly door: Pick<Door, 'reply'>;
  /** For `jsonNotation`. */
  readonly jsonDoor: Pick<Door, 'reply'>;
  readonly screen: Screen;
  readonly keep: Keep;
  readonly streams: Pick<Console, 'output'>;
}

/** Prints how a quotation stands to the articles. @returns the exit code: 2 where it cannot be looked for. */
export async function verifyText(
  { text: claim, form, failOn }: VerifyInvocation,
  { library, door, jsonDoor, screen, keep, streams }: Verifier,
): Promise<0 | 1 | 2> {
  const checked = await library.checkQuote(claim);
  const reply: QuoteCheckReply = { kind: 'quote-check', claim, ...checked };
  const shown = shownBy(form === 'json' ? jsonDoor : door, reply);
  const receipt = await keep(shown);
  const text =
    form === 'json'
      ? printable(checkJson(shown, receipt))
      : replyView(shown, screen) + receiptLine(receipt, screen);
  await print(streams.output, `${text}\n`);
  const severity = severityOfCheck(checked.check);
  return severity === undefined ? 2 : exitCodeOf([severity], failOn);
}

function shownBy(door: Pick<Door, 'reply'>, reply: QuoteCheckReply): ShownQuoteCheck {
  const shown = door.reply(reply);
  // A door lets each reply through as what it is.
  if (shown.kind !== 'quote-check') throw new Error(`A check came to ${shown.kind}.`);
  return shown;
}

/** How much it matters to whoever quotes it; undefined where it could not be looked for. */
export function severityOfCheck(check: QuoteCheck): Severity | undefined {
  switch (check.kind) {
    case 'exact':
    case 'exact-but-typography':
      return 'none';
    case 'altered':
      return check.changes.every((change) => change === 'small') ? 'warning' : 'error';
    case 'similar':
      return 'warning';
    case 'stitched':
    case 'absent':
      return 'error';
    case 'too-short':
    case 'too-long':
      return undefined;
  }
}
