// People, as the bot may ask for them over REST.

import { RestError } from '../rules.ts';
import { guildOf, memberJson, rolesOf } from '../world/guilds.ts';
import type { User } from '../world/people.ts';
import { channelJson, directChannel, peopleOf, type World } from '../world/world.ts';
import type { Call } from './call.ts';

const known = (world: World, id: unknown): User | undefined =>
  peopleOf(world).find((it) => it.id === id);

export function member({ world }: Call, server = '', id = ''): object {
  const guild = guildOf(world, server);
  const user = known(world, id);
  if (!user) throw new RestError(404, 10013, 'Unknown User');
  if (guild.strangers.has(id)) throw new RestError(404, 10007, 'Unknown Member');
  return { ...memberJson(user, rolesOf(guild, user)), deaf: false, mute: false };
}

/** Opens direct messages with anybody; whether they take any shows only when one is sent. */
export function openDirect({ world, body }: Call): object {
  const user = known(world, body.recipient_id);
  if (!user || user === world.bot) throw new RestError(400, 50033, 'Invalid Recipient(s)');
  return channelJson(directChannel(world, user));
}
