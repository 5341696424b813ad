// The limits Discord puts on messages, modals, threads and choices, each as one function that throws.
// They are pure: no world and no socket is needed to try a payload on them.

import { type Fields, fieldsOf, listOf, numberOf, textOf } from './fields.ts';
import { layout, rows } from './rules/layout.ts';
import { form } from './rules/modals.ts';
import {
  all,
  type Condition,
  forbid,
  found,
  judge,
  link,
  list,
  measured,
  oneOf,
  type Path,
  RestError,
  type Rule,
  shape,
  size,
  text,
  total,
  under,
  whole,
} from './rules.ts';
import { FLAG, type Message } from './world/world.ts';

const WEB = ['http', 'https'];

const embedShape = {
  title: text(0, 256),
  description: text(0, 4096),
  url: link(WEB),
  color: whole(0, 0xffffff),
  footer: shape({ text: text(1, 2048) }),
  author: shape({ name: text(1, 256) }, { url: link(WEB) }),
  fields: list(0, 25, shape({ name: text(1, 256), value: text(1, 1024) })),
};

function embedSize(value: unknown): number {
  const { title, description, footer, author, fields } = fieldsOf(value);
  const pairs = listOf(fields).flatMap((one) => [fieldsOf(one).name, fieldsOf(one).value]);
  return total(
    [title, description, fieldsOf(footer).text, fieldsOf(author).name, ...pairs].map(size),
  );
}

const embeds = all(
  list(0, 10, shape({}, embedShape)),
  forbid('MAX_EMBED_SIZE_EXCEEDED', (value) => total(listOf(value).map(embedSize)) > 6000),
);

const ids = list(0, 100, text(1, 20));
const clash = (kind: 'users' | 'roles'): Rule =>
  forbid('MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', (value) => {
    const { parse, [kind]: listed } = fieldsOf(value);
    return listOf(parse).includes(kind) && listOf(listed).length > 0;
  });
const parse = list(0, 3, oneOf('users', 'roles', 'everyone'));
const allowedMentions = all(
  shape({}, { parse, users: ids, roles: ids }),
  clash('users'),
  clash('roles'),
);

export interface MessageContext {
  /** The message being edited, as it is before the edit. */
  readonly before?: Message;
  /** Names of the files that come with the message or stay with it. */
  readonly files?: readonly string[];
  readonly at?: Path;
  /**
   * Whether the ephemeral flag may be set, as in first answers to interactions and in follow-ups,
   * which decide who sees them.
   */
  readonly mayHide?: boolean;
}

/**
 * Looks at a message as a bot would send it: by itself an answer to an interaction, without files.
 * @throws RestError with code 50035 and the error tree, or 50006 for an empty message.
 */
export function checkMessage(body: Fields, context: MessageContext = {}): void {
  const { before, files = [], at = [], mayHide = true } = context;
  const v2 = ((numberOf(body.flags) | (before?.flags ?? 0)) & FLAG.componentsV2) !== 0;
  const hides = (numberOf(body.flags) & FLAG.ephemeral) !== 0 && !mayHide && !before?.ephemeral;
  const left = { ...before, ...body };
  const wordy = textOf(left.content).trim() !== '';
  const decked = listOf(left.embeds).length > 0;
  const fields = {
    content: text(0, 2000),
    flags: whole(0, 2 ** 31),
    nonce: measured((value) => String(value).length, 0, 25),
    allowed_mentions: allowedMentions,
    embeds,
    components: v2 ? layout : rows,
    attachments: list(0, 10, shape({}, { description: text(0, 1024) })),
  };
  const legacy = (broken: boolean) =>
    forbid('MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', () => broken);
  const hidden = found(() => hides, 'BASE_TYPE_CHOICES', 'This message cannot be made ephemeral.');
  const rule = all(
    shape({}, fields),
    under('content', legacy(v2 && wordy)),
    under('embeds', legacy(v2 && decked)),
    under('flags', hidden),
  );
  judge(body, rule, at, files);
  if (!wordy && !decked && listOf(left.components).length === 0 && files.length === 0) {
    throw new RestError(400, 50006, 'Cannot send an empty message');
  }
}

export function checkDeferral(data: Fields): void {
  const extra = (numberOf(data.flags) & ~FLAG.ephemeral) !== 0;
  const message = 'A deferred reply may only carry the ephemeral flag.';
  judge(
    data,
    under(
      'flags',
      found(() => extra, 'BASE_TYPE_CHOICES', message),
    ),
    ['data'],
  );
}

export function checkModal(data: Fields): void {
  judge(data, shape({ title: text(1, 45), custom_id: text(1, 100), components: form }), ['data']);
}

/** `types` are those of the threads that may be started, if the body has a say in it. */
export function checkThread(body: Fields, types: readonly number[]): void {
  const archived = oneOf(60, 1440, 4320, 10_080);
  const pause = whole(0, 21_600);
  const type = types.length > 0 ? { type: oneOf(...types) } : {};
  const optional = { auto_archive_duration: archived, rate_limit_per_user: pause, ...type };
  judge(body, shape({ name: text(1, 100) }, optional));
}

const finite: Condition = (it) => typeof it !== 'number' || !Number.isFinite(it);
const value = (type: unknown): Rule => {
  if (type === 3) return text(1, 100);
  if (type === 4) return whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  return found(finite, 'NUMBER_TYPE_COERCE', 'Must be a number.');
};

/** A choice for an option of this type: 3 for text, 4 for whole numbers, 10 for numbers. */
export const choice = (type: unknown, more: Readonly<Record<string, Rule>> = {}): Rule =>
  shape({ name: text(1, 100), value: value(type) }, more);

/** One choice that breaks a limit costs the whole list. */
export function checkChoices(data: Fields, type: unknown): void {
  judge(data, shape({ choices: list(0, 25, choice(type)) }), ['data']);
}
