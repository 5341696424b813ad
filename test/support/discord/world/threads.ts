// Threads: a conversation beside a channel, started from a message or on its own.

import { type Fields, fieldsOf, numberOf, textOf } from '../fields.ts';
import { checkThread } from '../limits.ts';
import { RestError } from '../rules.ts';
import { announce } from './messages.ts';
import { newId, type User } from './people.ts';
import {
  botSees,
  type Channel,
  channelJson,
  FLAG,
  INTENT,
  type Stored,
  type World,
} from './world.ts';

const PUBLIC = 11;
const PRIVATE = 12;

interface Beginning {
  readonly parent: Channel;
  readonly owner: User;
  readonly body: Fields;
  /** The message it is about, which gives it its id. */
  readonly source?: Stored;
}

/** Starts a thread and tells the bot. @throws RestError where Discord would not have it. */
export function startThread(world: World, { parent, owner, body, source }: Beginning): Channel {
  if (parent.type !== 0) {
    throw new RestError(400, 50024, 'Cannot execute action on this channel type');
  }
  checkThread(body, source ? [] : [PUBLIC, PRIVATE]);
  if (source && world.channels.has(source.data.id)) {
    throw new RestError(400, 160004, 'A thread has already been created for this message');
  }
  const id = source?.data.id ?? newId();
  const now = new Date().toISOString();
  const type = source || body.type === PUBLIC ? PUBLIC : PRIVATE;
  const auto_archive_duration = numberOf(body.auto_archive_duration ?? 4320);
  const times = { create_timestamp: now, archive_timestamp: now, auto_archive_duration };
  const membership = { id, user_id: world.bot.id, join_timestamp: now, flags: 0 };
  const thread: Channel = {
    ...{ id, type, name: textOf(body.name).trim(), parent_id: parent.id, owner_id: owner.id },
    ...(parent.guild_id ? { guild_id: parent.guild_id } : {}),
    thread_metadata: { ...times, archived: false, locked: false },
    ...(owner === world.bot ? { member: membership } : {}),
  };
  world.channels.set(id, thread);
  const created = { ...channelJson(thread), newly_created: true };
  world.dispatch('THREAD_CREATE', () => created, INTENT.Guilds);
  if (source) {
    source.data.flags |= FLAG.hasThread;
    announce(world, 'MESSAGE_UPDATE', source);
  }
  return thread;
}

export const isArchived = ({ thread_metadata }: Channel): boolean =>
  fieldsOf(thread_metadata)['archived'] === true;

/** Closes a thread, or opens it again, which whoever writes in it does as well. */
export function setArchived(world: World, thread: Channel, archived: boolean): void {
  const changed = { ...thread, thread_metadata: { ...thread.thread_metadata, archived } };
  world.channels.set(thread.id, changed);
  if (!botSees(world, thread)) return;
  world.dispatch('THREAD_UPDATE', () => channelJson(changed), INTENT.Guilds);
}

export function reopen(world: World, channel: Channel): void {
  if (isArchived(channel)) setArchived(world, channel, false);
}
