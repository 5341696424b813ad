import { RecordsFailure } from '../../core/conversation/records/records.ts';
import type { ServerSettings } from '../../core/conversation/records/servers.ts';
import { readSetting } from '../../core/conversation/serverSettings.ts';
import { MESSAGES } from '../../core/speech/say.ts';
import { wordingIn } from '../../core/speech/wording.ts';
import { type Card, noticeCard } from '../cards/card.ts';
import type { InteractionResponder } from '../client/interactionResponder.ts';
import type { PlainInteraction } from '../client/readInteraction.ts';
import type { Equipment } from '../equipment.ts';
import { type DiscordAsker, hearerOf, spokenTo } from '../hearer.ts';
import { type ShownSettings, SWITCHES, settingsCard } from './settingsCard.ts';
import { readNumbers, settingsForm } from './settingsForm.ts';
import { readSettingsId, type SettingsMenu, type TypedNumbers } from './settingsId.ts';

export const SETTINGS_COMMAND = 'settings';

/** What is asked of the settings of a server. */
type SettingsRequest =
  | { readonly kind: 'show' }
  | { readonly kind: 'choose'; readonly menu: SettingsMenu; readonly chosen: readonly string[] }
  /** @see `typed` what the last form was wrong in. */
  | { readonly kind: 'open-form'; readonly typed: TypedNumbers | undefined }
  | { readonly kind: 'type'; readonly typed: Readonly<Record<string, string>> };

/** Undefined where something else is asked. */
export function readSettingsRequest(interaction: PlainInteraction): SettingsRequest | undefined {
  switch (interaction.kind) {
    case 'command':
      return interaction.name === SETTINGS_COMMAND ? { kind: 'show' } : undefined;
    case 'press': {
      const control = readSettingsId(interaction.id);
      if (!control) return undefined;
      return control.kind === 'numbers'
        ? { kind: 'open-form', typed: control.typed }
        : { kind: 'choose', menu: control.kind, chosen: interaction.chosen };
    }
    case 'form':
      return readSettingsId(interaction.id)
        ? { kind: 'type', typed: interaction.typed }
        : undefined;
    case 'autocomplete':
    case 'message-command':
      return undefined;
  }
}

/**
 * Shows and changes the settings of a server, for those who may manage it: Discord shows the command to nobody
 * else, but who may manage it now is looked at each time, whoever was shown the card.
 */
export async function onSettings(
  request: SettingsRequest,
  asker: DiscordAsker,
  responder: InteractionResponder,
  { deskOf, settingsOf, isThere, now, due, log }: Equipment,
): Promise<void> {
  const { server } = asker;
  const notice = async (key: 'not-a-manager' | 'not-remembered-here' | 'records-down') =>
    noticeCard(wordingIn(spokenTo(asker, await settingsOf(server)).language).say(`notice.${key}`));
  const reply = async (card: Promise<Card>) => {
    await responder.reply(card, true);
  };
  if (server === undefined || !asker.isManager) return reply(notice('not-a-manager'));
  const { records } = deskOf(hearerOf(asker, 'asker'));
  if (!records) return reply(notice('not-remembered-here'));

  /** The settings as they are by then, in the language that is settled by then. */
  const shown = async (mistake?: ShownSettings['mistake']): Promise<Card> => {
    const settings = await settingsOf(server);
    const settled = await records.servers.settled(server);
    const { wording } = hearerOf(spokenTo(asker, settings), 'asker');
    const there = (id: string) => isThere(server, id);
    return settingsCard(
      { settings, settled, isThere: there, ...(mistake && { mistake }) },
      wording,
    );
  };
  const settle = async (wanted: Partial<ServerSettings>) => {
    const changed = changesIn(wanted, await settingsOf(server));
    if (Object.keys(changed).length === 0) return;
    const by = { person: await records.personKey(asker.user), name: asker.name };
    await records.servers.settle(server, changed, by, now());
    // What is older than it may be by now is erased by now.
    if (changed.retention !== undefined) due();
  };
  const orNotice = async (work: () => Promise<Card>): Promise<Card> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RecordsFailure)) throw error;
      log(`The settings of a server cannot be used (${error.trouble}). ${error.message}`);
      return notice('records-down');
    }
  };

  switch (request.kind) {
    case 'show':
      return reply(orNotice(shown));
    case 'choose':
      return responder.replace(
        orNotice(async () => {
          await settle(chosenIn(request.menu, request.chosen));
          return shown();
        }),
      );
    case 'open-form': {
      const settings = await settingsOf(server);
      const { say } = wordingIn(spokenTo(asker, settings).language);
      const { share, retention } = settings;
      const typed = request.typed ?? { share: `${share}`, retention: `${retention}` };
      return responder.showForm(settingsForm(typed, say));
    }
    case 'type':
      return responder.replace(
        orNotice(async () => {
          const read = readNumbers(request.typed);
          if ('wrong' in read) return shown(read);
          await settle(read.settings);
          return shown();
        }),
      );
  }
}

/** What was chosen in a menu, as settings. What no setting may be was not chosen there, and changes nothing. */
function chosenIn(menu: SettingsMenu, chosen: readonly string[]): Partial<ServerSettings> {
  const [first] = chosen;
  switch (menu) {
    case 'language': {
      const isSpoken = first === 'own' || (first !== undefined && Object.hasOwn(MESSAGES, first));
      return isSpoken ? { language: first } : {};
    }
    case 'seenBy': {
      const seenBy = readSetting('seenBy', first);
      return seenBy === undefined ? {} : { seenBy };
    }
    case 'roles':
    case 'channels': {
      const ids = readSetting(menu, chosen);
      return ids === undefined ? {} : { [menu]: ids };
    }
    case 'switches':
      return Object.fromEntries(SWITCHES.map((name) => [name, chosen.includes(name)]));
  }
}

/** Of some settings those that are not so yet. */
function changesIn(
  wanted: Partial<ServerSettings>,
  settings: ServerSettings,
): Partial<ServerSettings> {
  const before = new Map<string, unknown>(Object.entries(settings));
  const isSame = (name: string, value: unknown) =>
    JSON.stringify(before.get(name)) === JSON.stringify(value);
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !isSame(name, value)));
}
