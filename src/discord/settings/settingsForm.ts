import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { ServerSettings } from '../../core/conversation/records/servers.ts';
import { RETENTION_BOUNDS, SHARE_BOUNDS } from '../../core/conversation/serverSettings.ts';
import type { Say } from '../../core/speech/say.ts';
import { NUMBER_LENGTH, NUMBERS, type TypedNumbers, writeSettingsId } from './settingsId.ts';

export const BOUNDS = { share: SHARE_BOUNDS, retention: RETENTION_BOUNDS } as const;

/** A form in which the numbers among the settings are typed. @param typed what stands in it. */
export function settingsForm(
  typed: TypedNumbers,
  say: Say,
): APIModalInteractionResponseCallbackData {
  return {
    title: say('modal.numbers'),
    custom_id: writeSettingsId({ kind: 'numbers' }),
    components: NUMBERS.map((name) => ({
      type: ComponentType.Label,
      label: say(`setting.${name}`),
      description: say(`setting-does.${name}`),
      component: {
        type: ComponentType.TextInput,
        custom_id: name,
        style: TextInputStyle.Short,
        max_length: NUMBER_LENGTH,
        required: true,
        ...(typed[name] !== '' && { value: typed[name] }),
      },
    })),
  };
}

/** What was typed, as settings; or which of it is none, whatever else is right. */
export type ReadNumbers =
  | { readonly settings: Pick<ServerSettings, (typeof NUMBERS)[number]> }
  | { readonly typed: TypedNumbers; readonly wrong: readonly (typeof NUMBERS)[number][] };

/** @param fields what was typed, by the names of the fields. */
export function readNumbers(fields: Readonly<Record<string, string | undefined>>): ReadNumbers {
  const typed = { share: fields['share'] ?? '', retention: fields['retention'] ?? '' };
  const [share, retention] = NUMBERS.map((name) => numberIn(typed[name], BOUNDS[name]));
  if (share !== undefined && retention !== undefined) return { settings: { share, retention } };
  return {
    typed,
    wrong: NUMBERS.filter((name) => numberIn(typed[name], BOUNDS[name]) === undefined),
  };
}

/** A whole number as it may be typed, also in the wide digits of Japanese. */
function numberIn(
  typed: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  const written = typed.normalize('NFKC').trim();
  const number = /^\d+$/.test(written) ? Number(written) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}
