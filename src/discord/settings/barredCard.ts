import type { ServerSettings, SettingName } from '../../core/conversation/records/servers.ts';
import { wordingIn } from '../../core/speech/wording.ts';
import { type Card, COLOURS, card } from '../cards/card.ts';

/** Says to somebody who may not ask where they are who may, or where. @param bar the setting that is why. */
export function barredCard(
  bar: Extract<SettingName, 'roles' | 'channels'>,
  { roles, channels }: Pick<ServerSettings, 'roles' | 'channels'>,
  { language }: { readonly language: string },
): Card {
  const { say, list } = wordingIn(language);
  // Discord shows names for ids, to each person those that they may see.
  const sentence =
    bar === 'roles'
      ? say('notice.not-with-these-roles', { roles: list(roles.map((id) => `<@&${id}>`)) })
      : say('notice.not-here', { channels: list(channels.map((id) => `<#${id}>`)) });
  return card([sentence], COLOURS.none);
}
