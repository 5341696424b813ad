import type { CatalogueEntry } from '../core/article/catalogue.ts';
import type { DeskOf } from '../core/conversation/desk.ts';
import { everybodyIn } from '../core/conversation/everybody.ts';
import type { Library } from '../core/conversation/library.ts';
import type { Notices } from '../core/conversation/notices.ts';
import type { Receipt } from '../core/conversation/records/receipts.ts';
import type { Records } from '../core/conversation/records/records.ts';
import type { SettingsOf } from '../core/conversation/serverSettings.ts';

/** What chores are done with. */
export interface ChoreOptions {
  readonly records: Records;
  readonly deskOf: DeskOf;
  /** Desks at which questions are answered as people's are. */
  readonly readDeskOf: DeskOf;
  /** Whether all articles have been read: what is not read yet answers nothing. */
  readonly isRead: () => boolean;
  readonly settingsOf: SettingsOf;
  readonly now: () => Date;
  /** Undefined while nothing can be said. */
  readonly notices: () => Notices | undefined;
  /** The catalogue's line of an article, whoever may see it; the same one as long as its file is. */
  readonly entryOf: (articleId: string) => Promise<CatalogueEntry | undefined>;
  /** Days for which it is looked whether what was shown still stands. */
  readonly correctionDays: number;
}

/** What a channel is in, as far as that is known. @see Asker */
export function aboveOf(
  channel: string | undefined,
  { notices }: Pick<ChoreOptions, 'notices'>,
): readonly string[] | undefined {
  return channel === undefined ? undefined : notices()?.aboveOf(channel);
}

/**
 * The library as everybody sees it in a channel where something was answered. What may not be seen there is as
 * what is not there.
 * @returns undefined where that is not known: nothing at all can be seen while the folder is away or the rules are
 * wrong, and rules may be for a channel that it is not known to be in.
 */
export async function seenIn(
  { face, server, language }: Pick<Receipt, 'face' | 'server' | 'language'>,
  channel: string | undefined,
  options: Pick<ChoreOptions, 'deskOf' | 'notices'>,
): Promise<Library | undefined> {
  const above = aboveOf(channel, options);
  if (server !== undefined && above === undefined) return undefined;
  const { library } = options.deskOf(everybodyIn({ face, server, channel, above, language }));
  return (await library.articles.size()) > 0 ? library : undefined;
}
