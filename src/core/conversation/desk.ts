import type { Asker } from './asker.ts';
import type { Access, AccessOf, AskableCollection } from './collections/access.ts';
import { type AskableLibrary, askableLibrary } from './collections/askableLibrary.ts';
import { everybodyIn } from './everybody.ts';
import type { Library } from './library.ts';
import type { Bookkeeping } from './receipt/bookkeeping.ts';
import type { Records } from './records/records.ts';
import type { ServerSettings } from './records/servers.ts';
import { DEFAULT_SETTINGS, type SettingsOf } from './serverSettings.ts';

/** What a command works with for one asker. */
export interface Desk {
  /** As the asker may see it. */
  readonly library: AskableLibrary;
  /** What of it they can ask by its name. */
  readonly collections: readonly AskableCollection[];
  /** Absent where nothing is remembered. */
  readonly records?: Records | undefined;
  /** Absent where no receipts are kept. */
  readonly bookkeeping?: Bookkeeping | undefined;
  /** Whether everybody here may see all there is, so that nothing that was said elsewhere is kept from them. */
  readonly isOpen: boolean;
  /** What holds where it is asked. Read when it is needed. */
  readonly settings: () => Promise<ServerSettings>;
  readonly now: () => Date;
}

/** The desk of an asker: the one way from a face to the library, so that nobody sees more than they may. */
export type DeskOf = (asker: Asker) => Desk;

/** What desks are made of. */
export interface DeskOptions {
  /** The whole of it. */
  readonly library: Library;
  readonly accessOf: AccessOf;
  readonly records?: Records | undefined;
  readonly bookkeeping?: Bookkeeping | undefined;
  /** Without it nobody has settled anything. */
  readonly settingsOf?: SettingsOf;
  readonly now: () => Date;
}

/** Who may ask the same has one library with others, so that what is found out of it is found out once. */
export function createDeskOf(options: DeskOptions): DeskOf {
  const {
    library: whole,
    accessOf,
    records,
    bookkeeping,
    settingsOf = async () => DEFAULT_SETTINGS,
    now,
  } = options;
  const libraries = new WeakMap<Access, AskableLibrary>();
  return (asker) => {
    const access = accessOf(asker);
    const library = libraries.get(access) ?? askableLibrary(whole, access);
    libraries.set(access, library);
    const settings = () => settingsOf(asker.server);
    const isOpen = accessOf(everybodyIn(asker)).articles === undefined;
    const kept = { records, bookkeeping };
    return { library, collections: access.askable, isOpen, ...kept, settings, now };
  };
}
