import { metJson } from '../core/answer/statement/metJson.ts';
import type { Library } from '../core/conversation/library.ts';
import type { Door } from '../core/conversation/shownReply.ts';
import type { Keep } from './ask.ts';
import { type Console, print } from './console.ts';
import type { Screen } from './notation.ts';
import { receiptLine } from './views/receiptLine.ts';
import { statementView } from './views/statementView.ts';

/** What is printed, and from and to what. */
interface Printing {
  readonly library: Pick<Library, 'meetStatement'>;
  readonly screen: Screen;
  readonly door: Pick<Door, 'met'>;
  /** For `jsonNotation`. */
  readonly jsonDoor: Pick<Door, 'met'>;
  readonly keep: Keep;
  readonly streams: Pick<Console, 'output'>;
}

/** Prints what the articles say to a statement. @returns the exit code: 0 they say so, 1 they do not. */
export async function printMet(
  { statement, form }: { readonly statement: string; readonly form: 'text' | 'json' },
  { library, screen, door, jsonDoor, keep, streams }: Printing,
): Promise<0 | 1> {
  const met = await library.meetStatement(statement);
  const shown = (form === 'json' ? jsonDoor : door).met(met);
  const receipt = await keep({ kind: 'statement', met: shown, typed: statement });
  const text =
    form === 'json'
      ? metJson(shown, receipt)
      : statementView(shown, screen) + receiptLine(receipt, screen);
  await print(streams.output, `${text}\n`);
  return shown.kind === 'said' ? 0 : 1;
}
