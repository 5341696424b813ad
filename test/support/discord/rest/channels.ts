// Channels and their messages, as far as the bot may see, write and change them.

import { fieldsOf } from '../fields.ts';
import * as limits from '../limits.ts';
import { RestError } from '../rules.ts';
import { takenUp } from '../world/attachments.ts';
import { addMessage, deleteMessage, messageJson, replyTarget } from '../world/messages.ts';
import { may, type Permission } from '../world/permissions.ts';
import { isArchived, reopen, startThread } from '../world/threads.ts';
import {
  appPermissions,
  botSees,
  type Channel,
  channelJson,
  isThread,
  type Stored,
} from '../world/world.ts';
import type { Call } from './call.ts';
import { edit } from './interactions.ts';

/** @throws RestError where the bot does not see the channel, or may not do there what it needs. */
export function channelFor({ world }: Call, id = '', ...needs: readonly Permission[]): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new RestError(404, 10003, 'Unknown Channel');
  if (!botSees(world, channel)) throw new RestError(403, 50001, 'Missing Access');
  const permissions = appPermissions(world, channel);
  // In private there is nothing to be forbidden.
  const lacks = channel.guild_id !== undefined && needs.some((one) => !may(permissions, one));
  if (lacks) throw new RestError(403, 50013, 'Missing Permissions');
  return channel;
}

function messageFor(call: Call, channel = '', id = ''): Stored {
  const stored = call.world.messages.get(id);
  const there = stored?.data.channel_id === channelFor(call, channel, 'readHistory').id;
  if (!stored || !there || stored.deleted || stored.viewer) {
    throw new RestError(404, 10008, 'Unknown Message');
  }
  return stored;
}

/** What a bot without the message content intent gets to read over REST, too. */
const readable = ({ world }: Call, stored: Stored): object =>
  messageJson(world, stored, ~world.disallowedIntents);

export const getMessage = (call: Call, channel?: string, id?: string): object =>
  readable(call, messageFor(call, channel, id));

export function listMessages(call: Call, id = ''): object[] {
  const channel = channelFor(call, id);
  const before = call.query.get('before');
  const inChannel = [...call.world.messages.values()].filter(
    ({ data, deleted, viewer }) =>
      data.channel_id === channel.id && !deleted && !viewer && (!before || data.id < before),
  );
  const limit = Number(call.query.get('limit') ?? 50);
  return inChannel
    .slice(-limit)
    .reverse()
    .map((stored) => readable(call, stored));
}

export function send(call: Call, id = ''): object {
  const { world, body, uploads } = call;
  const channel = channelFor(call, id);
  channelFor(call, id, isThread(channel) ? 'sendInThreads' : 'send');
  checkReachable(call, channel);
  const files = takenUp(uploads, body);
  if (files.length > 0) channelFor(call, id, 'attach');
  limits.checkMessage(body, { files: files.map((it) => it.filename), mayHide: false });
  checkReply(call, channel);
  reopen(world, channel);
  // A request sent again with the same nonce must not make a second message.
  const twin = [...world.messages.values()].find(({ data }) => data.nonce === body.nonce);
  const again = body.enforce_nonce === true && body.nonce !== undefined ? twin : undefined;
  const own = { author: world.bot, channel, body, uploads };
  return messageJson(world, again ?? addMessage(world, own));
}

/** @throws RestError where a direct message would not reach whom it is for. */
function checkReachable({ world }: Call, { type, recipients = [] }: Channel): void {
  const [reader] = recipients;
  if (type !== 1 || !reader) return;
  if (world.unreachable.has(reader.id)) {
    throw new RestError(403, 50007, 'Cannot send messages to this user');
  }
  const shared = [...world.guilds.values()].filter(({ bot }) => bot !== 'gone');
  if (shared.every(({ strangers }) => strangers.has(reader.id))) {
    const message = 'Cannot send messages to this user due to having no mutual guilds';
    throw new RestError(403, 50278, message);
  }
}

/** @throws RestError where a reply needs what it replies to, and that is not there to be read. */
function checkReply(call: Call, channel: Channel): void {
  const { message_id, fail_if_not_exists } = fieldsOf(call.body.message_reference);
  if (message_id === undefined) return;
  if (channel.guild_id && !may(appPermissions(call.world, channel), 'readHistory')) {
    throw new RestError(400, 160_002, 'Cannot reply without permission to read message history');
  }
  if (replyTarget(call.world, channel, call.body) || fail_if_not_exists === false) return;
  const unknown = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
  const errors = { message_reference: { _errors: [unknown] } };
  throw new RestError(400, 50035, 'Invalid Form Body', errors);
}

/** The bot may change what it has said for ever, also as an answer to an interaction. */
export function changeMessage(call: Call, channel = '', id = ''): object {
  const home = channelFor(call, channel);
  const stored = messageFor(call, channel, id);
  if (stored.data.author !== call.world.bot) {
    throw new RestError(403, 50005, 'Cannot edit a message authored by another user');
  }
  if (isArchived(home)) throw new RestError(400, 50083, 'Thread is archived');
  return edit(call, stored);
}

export function removeMessage(call: Call, channel = '', id = ''): void {
  const stored = messageFor(call, channel, id);
  if (stored.data.author !== call.world.bot) {
    throw new RestError(403, 50013, 'Missing Permissions');
  }
  deleteMessage(call.world, stored);
}

export function thread(call: Call, id = ''): object {
  return started(call, channelFor(call, id));
}

export function threadAbout(call: Call, channel = '', id = ''): object {
  return started(call, channelFor(call, channel), messageFor(call, channel, id));
}

function started({ world, body }: Call, parent: Channel, source?: Stored): object {
  const about = source ? { source } : {};
  return channelJson(startThread(world, { parent, owner: world.bot, body, ...about }));
}
