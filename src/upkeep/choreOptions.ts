import type { CatalogueEntry } from '../core/article/catalogue.ts';
import type { DeskOf } from '../core/conversation/desk.ts';
import type { Notices } from '../core/conversation/notices.ts';
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
  readonly entryOf: (articleId: string) => CatalogueEntry | undefined;
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
