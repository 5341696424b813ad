// What a bot does with an interaction: it answers once, and later changes its answer or adds to it.

import { type Fields, fieldsOf, listOf, numberOf } from '../fields.ts';
import * as limits from '../limits.ts';
import { RestError } from '../rules.ts';
import { keptAttachments, takenUp } from '../world/attachments.ts';
import { addMessage, editMessage, messageJson, view } from '../world/messages.ts';
import { FLAG, type Interaction, type Stored } from '../world/world.ts';
import type { Call } from './call.ts';

const ACKNOWLEDGE_WITHIN_MS = 3000;
/** Where the bot is only because a user has brought it along. */
const MOST_FOLLOW_UPS = 5;
/** Which callbacks may answer a command, a component, an autocompletion and a modal. */
const CALLBACKS = new Map([
  [2, [4, 5, 9]],
  [3, [4, 5, 6, 7, 9]],
  [4, [8]],
  [5, [4, 5, 6, 7]],
]);

/** Takes the first answer to an interaction, which must come in time and be of a fitting type. */
export function respond(call: Call, id = '', token = ''): unknown {
  const { world, body, uploads, query } = call;
  const { interactions } = world;
  const interaction = interactions.find((it) => it.id === id && it.token === token);
  if (!interaction) throw new RestError(404, 10062, 'Unknown interaction');
  const { kind, channel, source, forcedPrivate } = interaction;
  const ms = performance.now() - interaction.sentAt;
  if (interaction.answer) {
    throw new RestError(400, 40060, 'Interaction has already been acknowledged.');
  }
  if (ms > ACKNOWLEDGE_WITHIN_MS || interaction.lapsed)
    throw new RestError(404, 10062, 'Unknown interaction');
  const type = numberOf(body.type);
  const data = fieldsOf(body.data);
  const updates = type === 6 || type === 7;
  if (!CALLBACKS.get(kind)?.includes(type) || (updates && !source)) {
    throw new RestError(400, 50035, 'Invalid Form Body', wrongType(type, kind));
  }
  const flags = forcedPrivate ? FLAG.ephemeral : numberOf(data.flags) & FLAG.ephemeral;
  const own = { author: world.bot, channel, uploads, interaction };
  const context = { files: takenUp(uploads, data).map((it) => it.filename), at: ['data'] };
  if (type === 4) {
    limits.checkMessage(data, { ...context, mayHide: true });
    interaction.original = addMessage(world, { ...own, body: data, flags });
  } else if (type === 5) {
    limits.checkDeferral(data);
    const loading = { ...own, body: {}, flags: flags | FLAG.loading };
    interaction.original = addMessage(world, loading);
  } else if (updates) {
    if (source && type === 7) edit({ ...call, body: data }, source, ['data']);
    interaction.original = source;
  } else if (type === 8) limits.checkChoices(data, completedType(interaction.data));
  else limits.checkModal(data);
  interaction.answer = { type, ms, data };
  if (query.get('with_response') !== 'true') return undefined;
  const { original } = interaction;
  const message = original && type !== 6 ? { message: messageJson(world, original) } : {};
  const about = original && {
    response_message_id: original.data.id,
    response_message_loading: type === 5,
    response_message_ephemeral: original.viewer !== undefined,
  };
  return { interaction: { id, type: kind, ...about }, resource: { type, ...message } };
}

/** The type of the option that is being typed into, which decides what its choices may be. */
function completedType(data: Fields): unknown {
  const options = listOf(data.options).map(fieldsOf);
  const focused = options.find((it) => it.focused === true);
  return focused ? focused.type : options.map(completedType).find((it) => it !== undefined);
}

function wrongType(type: number, kind: number): object {
  const message = `A callback of type ${type} cannot answer an interaction of type ${kind}.`;
  return { type: { _errors: [{ code: 'INTERACTION_CALLBACK_TYPE_INVALID', message }] } };
}

export function edit({ world, body, uploads }: Call, stored: Stored, at: string[] = []): object {
  const kept = keptAttachments(stored.data, body);
  const files = [...kept, ...takenUp(uploads, body)].map((it) => it.filename);
  limits.checkMessage(body, { before: view(stored), files, at, mayHide: false });
  editMessage(world, stored, body, uploads);
  return messageJson(world, stored);
}

/** The interaction whose token gives access to its answers; Discord calls that a webhook. */
function hook({ world }: Call, application = '', token = ''): Interaction {
  const found = world.interactions.find((it) => it.token === token && it.answer);
  if (!found || application !== world.bot.id) throw new RestError(404, 10015, 'Unknown Webhook');
  if (found.lapsed) throw new RestError(401, 50027, 'Invalid Webhook Token');
  return found;
}

export function hookMessage(
  call: Call,
  parts: string[],
): { interaction: Interaction; stored: Stored } {
  const [application, token, id] = parts;
  const interaction = hook(call, application, token);
  const { original, followups } = interaction;
  const stored =
    id === '@original' ? original : [original, ...followups].find((it) => it?.data.id === id);
  if (!stored || stored.deleted) throw new RestError(404, 10008, 'Unknown Message');
  return { interaction, stored };
}

export function followUp(call: Call, application = '', token = ''): object {
  const { world, body, uploads } = call;
  const interaction = hook(call, application, token);
  const { original, channel, owners, followups, forcedPrivate } = interaction;
  const files = takenUp(uploads, body).map((it) => it.filename);
  limits.checkMessage(body, { files, mayHide: true });
  // The first follow-up takes the place of a deferred reply and is as private as that was.
  if (original && original.data.flags & FLAG.loading) {
    editMessage(world, original, body, uploads);
    return messageJson(world, original);
  }
  if (owners[0] === undefined && followups.length >= MOST_FOLLOW_UPS) {
    const message = 'This interaction has hit the maximum number of follow up messages.';
    throw new RestError(400, 40094, message);
  }
  const flags = forcedPrivate ? FLAG.ephemeral : numberOf(body.flags) & FLAG.ephemeral;
  const own = { author: world.bot, channel, uploads, interaction, body, flags };
  const stored = addMessage(world, own);
  followups.push(stored);
  return messageJson(world, stored);
}
