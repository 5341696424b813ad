import type { Asker } from './asker.ts';
import type { Library } from './library.ts';
import type { Records } from './records/records.ts';
import type { ServerSettings } from './records/servers.ts';
import { DEFAULT_SETTINGS, type SettingsOf } from './serverSettings.ts';

/** What a command works with for one asker. */
export interface Desk {
  /** As the asker may see it. */
  readonly library: Library;
  /** Absent where nothing is remembered. */
  readonly records?: Records | undefined;
  /** What holds where it is asked. */
  readonly settings: ServerSettings;
  readonly now: () => Date;
}

/** The desk of an asker: the one way from a face to the library, so that nobody sees more than they may. */
export type DeskOf = (asker: Asker) => Desk;

/** What desks are made of. */
export interface DeskOptions {
  /** The whole of it. */
  readonly library: Library;
  readonly records?: Records | undefined;
  /** Without it nobody has settled anything. */
  readonly settingsOf?: SettingsOf;
  readonly now: () => Date;
}

export function createDeskOf(options: DeskOptions): DeskOf {
  const { library, records, settingsOf = () => DEFAULT_SETTINGS, now } = options;
  return ({ server }) => ({ library, records, settings: settingsOf(server), now });
}
