import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import type {
  ServerSettings,
  SettingName,
  SettledSettings,
} from '../../core/conversation/records/servers.ts';
import { MOST_NAMED } from '../../core/conversation/serverSettings.ts';
import { MESSAGES } from '../../core/speech/say.ts';
import type { Wording } from '../../core/speech/wording.ts';
import { type Card, COLOURS } from '../cards/card.ts';
import { cutTo } from '../cards/lines/label.ts';
import { escapeLabel } from '../notation.ts';
import { BOUNDS, type ReadNumbers } from './settingsForm.ts';
import { NUMBERS, type SettingsMenu, writeSettingsId } from './settingsId.ts';

/** Settings that are on or off. */
export const SWITCHES = ['opensThreads', 'hasFeedback', 'hasNotices'] as const;

/** What the card of a server's settings shows. */
export interface ShownSettings {
  /** What holds. */
  readonly settings: ServerSettings;
  /** What of it somebody has settled. */
  readonly settled: SettledSettings;
  /** Whether a role or a channel is there: Discord would take no others as chosen. */
  readonly isThere: (id: string) => boolean;
  /** Present where numbers were typed that are none. */
  readonly mistake?: Extract<ReadNumbers, { readonly wrong: unknown }>;
}

type Menu = APIComponentInMessageActionRow;

/** All settings of a server at a glance, each with who changed it last, and ways to change it. */
export function settingsCard(shown: ShownSettings, wording: Wording): Card {
  const { settings, mistake } = shown;
  const { say } = wording;
  const about = (name: SettingName) =>
    `**${say(`setting.${name}`)}**\n-# ${say(`setting-does.${name}`)}`;
  const control = (menu: Menu, ...names: readonly SettingName[]): APIComponentInContainer[] => {
    const [first] = names;
    const head =
      first !== undefined && names.length === 1 ? about(first) : `**${say('settings.switches')}**`;
    const gone = names.flatMap((name) => goneIn(settings[name], shown));
    const notes = gone.length === 0 ? [] : [say('settings.gone', { count: gone.length })];
    return [text([head, ...notes, ...changesOf(names, shown, wording)]), row(menu)];
  };
  const numbers = NUMBERS.map(
    (name) => `**${say(`setting.${name}`)}: ${settings[name]}**\n-# ${say(`setting-does.${name}`)}`,
  );
  return [
    {
      type: ComponentType.Container,
      accent_color: mistake ? COLOURS.related : COLOURS.answered,
      components: [
        text([`### ${say('settings.heading')}`, ...(mistake ? mistakesIn(mistake, wording) : [])]),
        ...control(languageMenu(settings, wording), 'language'),
        ...control(visibilityMenu(settings, wording), 'seenBy'),
        ...control(roleMenu(shown, wording), 'roles'),
        ...control(channelMenu(shown, wording), 'channels'),
        ...control(switchMenu(settings, wording), ...SWITCHES),
        {
          type: ComponentType.Section,
          components: [text([...numbers, ...changesOf(NUMBERS, shown, wording)])],
          accessory: {
            type: ComponentType.Button,
            style: mistake ? ButtonStyle.Primary : ButtonStyle.Secondary,
            label: say(mistake ? 'button.correct' : 'button.numbers'),
            custom_id: writeSettingsId({
              kind: 'numbers',
              ...(mistake && { typed: mistake.typed }),
            }),
          },
        },
      ],
    },
  ];
}

function text(lines: readonly string[]): { type: ComponentType.TextDisplay; content: string } {
  return { type: ComponentType.TextDisplay, content: lines.join('\n') };
}

function row(menu: Menu): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components: [menu] };
}

/** Characters of a name, so that the card has room for all, whatever they are made of. */
const NAME_SHOWN = 24;

/** Who has changed settings last, and when, a line each. */
function changesOf(
  names: readonly SettingName[],
  { settled }: ShownSettings,
  { say }: Wording,
): string[] {
  return names.flatMap((name) => {
    const change = settled[name];
    if (!change) return [];
    const setting = say(`setting.${name}`);
    const when = `<t:${Math.floor(change.at / 1000)}:R>`;
    if (!change.by) return [`-# ${say('settings.changed-by-somebody', { setting, when })}`];
    const by = escapeLabel(cutTo(change.by.name, NAME_SHOWN));
    return [`-# ${say('settings.changed', { setting, name: by, when })}`];
  });
}

function mistakesIn({ typed, wrong }: NonNullable<ShownSettings['mistake']>, { say }: Wording) {
  return wrong.map((name) =>
    say('settings.wrong-number', {
      ...{ setting: say(`setting.${name}`), typed: escapeLabel(typed[name]) },
      ...BOUNDS[name],
    }),
  );
}

function menuId(kind: SettingsMenu): string {
  return writeSettingsId({ kind });
}

function languageMenu({ language }: ServerSettings, { say }: Wording): Menu {
  const option = (value: string, label: string): APISelectMenuOption => ({
    ...{ value, label, default: value === language },
  });
  return {
    type: ComponentType.StringSelect,
    custom_id: menuId('language'),
    options: [
      option('own', say('settings.own-language')),
      ...Object.keys(MESSAGES).map((code) => option(code, nameOfLanguage(code))),
    ],
  };
}

/** In that language itself: who looks for theirs may know no other. */
function nameOfLanguage(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}

function visibilityMenu({ seenBy }: ServerSettings, { say }: Wording): Menu {
  return {
    type: ComponentType.StringSelect,
    custom_id: menuId('seenBy'),
    options: (['everybody', 'asker'] as const).map((value) => ({
      ...{ value, label: say(`settings.${value}`), default: value === seenBy },
    })),
  };
}

/** What was chosen of roles or channels and is not there any more. */
function goneIn(value: unknown, { isThere }: ShownSettings): string[] {
  return Array.isArray(value) ? value.map(String).filter((id) => !isThere(id)) : [];
}

function roleMenu({ settings: { roles }, isThere }: ShownSettings, { say }: Wording): Menu {
  return {
    type: ComponentType.RoleSelect,
    custom_id: menuId('roles'),
    placeholder: say(roles.length === 0 ? 'settings.anybody' : 'settings.nobody'),
    min_values: 0,
    max_values: MOST_NAMED,
    default_values: roles
      .filter(isThere)
      .map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
  };
}

function channelMenu({ settings: { channels }, isThere }: ShownSettings, { say }: Wording): Menu {
  return {
    type: ComponentType.ChannelSelect,
    custom_id: menuId('channels'),
    placeholder: say(channels.length === 0 ? 'settings.anywhere' : 'settings.nowhere'),
    min_values: 0,
    max_values: MOST_NAMED,
    // Discord's description of its interface does not have GuildMedia among the kinds that a menu offers.
    channel_types: [
      ...[ChannelType.GuildCategory, ChannelType.GuildText, ChannelType.GuildAnnouncement],
      ...[ChannelType.GuildForum, ChannelType.GuildVoice, ChannelType.GuildStageVoice],
    ],
    default_values: channels
      .filter(isThere)
      .map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
  };
}

function switchMenu(settings: ServerSettings, { say }: Wording): Menu {
  return {
    type: ComponentType.StringSelect,
    custom_id: menuId('switches'),
    placeholder: say('settings.no-switch'),
    min_values: 0,
    max_values: SWITCHES.length,
    options: SWITCHES.map((name) => ({
      ...{ value: name, label: say(`setting.${name}`), description: say(`setting-does.${name}`) },
      default: settings[name],
    })),
  };
}
