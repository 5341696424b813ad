// An interaction as it begins: what Discord tells the bot of who does what, and where.

import type { Fields } from '../fields.ts';
import { memberJson, rolesOf } from '../world/guilds.ts';
import { messageJson } from '../world/messages.ts';
import { newId } from '../world/people.ts';
import { may } from '../world/permissions.ts';
import type { Interaction, Owners, Stored, World } from '../world/world.ts';
import * as store from '../world/world.ts';
import type { Acting, Situation } from './acting.ts';

export interface Occasion extends Situation {
  /** Those of the command, or of what its answer shows. */
  readonly owners: Owners;
  /** The message that is used, if one is. */
  readonly source: Stored | undefined;
}

interface Beginning extends Occasion {
  readonly kind: number;
  readonly data: Fields;
  readonly acting: Acting;
}

export function beginInteraction(world: World, beginning: Beginning): Interaction {
  const { kind, data, acting, source, owners, user, channel, permissions } = beginning;
  const { locale = 'en-US', guildLocale = 'en-US' } = acting;
  const id = newId();
  const token = `interaction-${id}`;
  const { guild_id } = channel;
  const { roles = rolesOf(world.guilds.get(guild_id ?? ''), user) } = acting;
  const member = { ...memberJson(user, roles), permissions: String(permissions) };
  const guild = { id: guild_id, locale: guildLocale, features: [] };
  const payload = {
    ...{ id, token, application_id: world.bot.id, type: kind, version: 1, data, locale },
    ...(guild_id ? { guild_id, guild_locale: guildLocale, guild, member } : { user }),
    ...(source ? { message: messageJson(world, source) } : {}),
    channel_id: channel.id,
    channel: {
      ...store.channelJson(channel),
      ...(guild_id ? { permissions: member.permissions } : {}),
    },
    app_permissions: String(store.appPermissions(world, channel)),
    authorizing_integration_owners: owners,
    context: store.contextOf(channel),
    entitlements: [],
    attachment_size_limit: 10_485_760,
  };
  const mayShow = owners[0] !== undefined || may(permissions, 'useExternalApps');
  const forcedPrivate = guild_id !== undefined && !mayShow;
  const state = {
    answer: undefined,
    lapsed: false,
    original: undefined,
    followups: [],
    edits: 0,
  };
  const about = { id, token, kind, data, user, channel, owners, forcedPrivate, source };
  const interaction: Interaction = { ...about, ...state, sentAt: performance.now() };
  world.interactions.push(interaction);
  world.dispatch('INTERACTION_CREATE', () => payload, 0);
  return interaction;
}
