import { namesMore } from '../core/conversation/collections/namesMore.ts';
import { commandNamed } from '../core/conversation/commands.ts';
import type { DeskOf } from '../core/conversation/desk.ts';
import type { ServerSettings } from '../core/conversation/records/servers.ts';
import { withOptions } from '../core/question/filter/filteredQuestion.ts';
import type { PlainInteraction } from './client/readInteraction.ts';
import { type DiscordAsker, type Hearer, hearerOf } from './hearer.ts';
import { MAY_BE_PRIVATE } from './registration/registered.ts';

/** A command that is given, or while it is typed. */
export type GivenCommand = Pick<
  Extract<PlainInteraction, { readonly kind: 'command' }>,
  'asker' | 'name' | 'values' | 'wantsPrivate'
>;

/**
 * Who sees the reply to a command: everybody where it is of use to others and nobody has asked for less, unless
 * it names what only the asker may ask.
 */
export async function commandHearer(
  { asker, name, values, wantsPrivate }: GivenCommand,
  { seenBy }: Pick<ServerSettings, 'seenBy'>,
  deskOf: DeskOf,
): Promise<Hearer> {
  const isPrivate = wantsPrivate ?? seenBy === 'asker';
  if (isPrivate || !MAY_BE_PRIVATE.has(name)) return hearerOf(asker, 'asker');
  const [first = ''] = Object.keys(commandNamed(name)?.options ?? {});
  const question = withOptions(values[first] ?? '', { collection: values['collection'] });
  return (await isForAskerAlone(asker, question, deskOf))
    ? hearerOf(asker, 'asker')
    : hearerOf(asker, 'everybody');
}

/**
 * Whether a question names what only the asker may ask, so that nobody else may be shown it; also where that cannot be
 * told.
 */
export function isForAskerAlone(
  asker: DiscordAsker,
  question: string,
  deskOf: DeskOf,
): Promise<boolean> {
  return namesMore(
    question,
    deskOf(hearerOf(asker, 'asker')),
    deskOf(hearerOf(asker, 'everybody')),
  ).catch(() => true);
}
