import { metJson } from '../core/answer/statement/metJson.ts';
import type { Library } from '../core/conversation/library.ts';
import type { Door } from '../core/conversation/shownReply.ts';
import { type Console, print } from './console.ts';
import type { Screen } from './notation.ts';
import { statementView } from './views/statementView.ts';

/** What is printed, and from and to what. */
interface Printing {
  readonly library: Pick<Library, 'meetStatement'>;
  readonly screen: Screen;
  readonly door: Pick<Door, 'met'>;
  /** For `jsonNotation`. */
  readonly jsonDoor: Pick<Door, 'met'>;
  readonly streams: Pick<Console, 'output'>;
}

/** Prints what the articles say to a statement. @returns the exit code: 0 they say so, 1 they do not. */
export async function printMet(
  { statement, form }: { readonly statement: string; readonly form: 'text' | 'json' },
  { library, screen, door, jsonDoor, streams }: Printing,
): Promise<0 | 1> {
  const met = await library.meetStatement(statement);
  const shown = (form === 'json' ? jsonDoor : door).met(met);
  await print(
    streams.output,
    `${form === 'json' ? metJson(shown) : statementView(shown, screen)}\n`,
  );
  return shown.kind === 'said' ? 0 : 1;
}
