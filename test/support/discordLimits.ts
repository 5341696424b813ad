// The limits Discord puts on what a bot sends, written as rules that are combined into the shapes
// of messages, components and commands. A breach ends in error 50035 with Discord's error tree.

import {
  codePoints,
  type Fields,
  FLAG,
  fieldsOf,
  isFields,
  listOf,
  type Message,
  numberOf,
  RestError,
  textOf,
  walk,
} from './discordWorld.ts';

type Path = readonly (string | number)[];

interface Review {
  readonly findings: { readonly at: Path; readonly code: string; readonly message: string }[];
  readonly customIds: Set<unknown>;
  readonly files: readonly string[];
}

/** Looks at one value that is there; whether it has to be there is said by the shape around it. */
type Rule = (value: unknown, at: Path, review: Review) => void;
type Shape = Readonly<Record<string, Rule>>;
type Condition = (value: unknown, review: Review) => boolean;

function judge(value: unknown, rule: Rule, at: Path = [], files: readonly string[] = []): void {
  const findings: Review['findings'] = [];
  rule(value, at, { findings, customIds: new Set(), files });
  if (findings.length > 0) throw new RestError(400, 50035, 'Invalid Form Body', tree(findings, 0));
}

function tree(findings: Review['findings'], depth: number): object {
  const here = findings.filter(({ at }) => at.length === depth);
  const deeper = findings.filter(({ at }) => at.length > depth);
  const keys = [...new Set(deeper.map(({ at }) => String(at[depth])))];
  const below = (key: string) => deeper.filter(({ at }) => String(at[depth]) === key);
  return {
    ...(here.length > 0 ? { _errors: here.map(({ code, message }) => ({ code, message })) } : {}),
    ...Object.fromEntries(keys.map((key) => [key, tree(below(key), depth + 1)])),
  };
}

// ---- what the rules are made of -----------------------------------------------------------------

const MESSAGES = {
  APPLICATION_COMMAND_INVALID_NAME: 'Command name is invalid',
  APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS: 'Option name already exists',
  APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID: 'Required options must be placed first',
  APPLICATION_COMMAND_TOO_LARGE: 'Command exceeds maximum size (8000)',
  APPLICATION_COMMANDS_DUPLICATE_NAME: 'Application command names must be unique',
  BASE_TYPE_REQUIRED: 'This field is required',
  BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE: 'A custom id and url cannot both be specified',
  BUTTON_COMPONENT_INVALID: 'A label or an emoji is required',
  COMPONENT_CUSTOM_ID_DUPLICATED: 'Component custom id cannot be duplicated',
  COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED: 'All displayable text must be 4000 or fewer in length.',
  COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED: 'The total number of components exceeds 40.',
  LIST_TYPE_CONVERT: 'Only iterables may be used in a ListType',
  MAX_EMBED_SIZE_EXCEEDED: 'Embed size exceeds maximum size of 6000',
  MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE: 'Parsing and listing ids are mutually exclusive.',
  MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2:
    'This field cannot be used with IS_COMPONENTS_V2',
  MODEL_TYPE_CONVERT: 'Only dictionaries may be used in a ModelType',
  STRING_TYPE_CONVERT: 'Could not interpret the value as string.',
  UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND: 'The attachment was not found.',
  URL_TYPE_INVALID_URL: 'Not a well formed URL.',
} as const;

const found = (broken: Condition, code: string, message: string): Rule => {
  return (value, at, review) => {
    if (broken(value, review)) review.findings.push({ at, code, message });
  };
};
const forbid = (code: keyof typeof MESSAGES, broken: Condition): Rule =>
  found(broken, code, MESSAGES[code]);

const all = (...rules: Rule[]): Rule => {
  return (value, at, review) => {
    for (const rule of rules) rule(value, at, review);
  };
};

/** Complains about a part of the value for reasons that lie in the whole. */
const under = (key: string, rule: Rule): Rule => {
  return (value, at, review) => rule(value, [...at, key], review);
};

const anything: Rule = () => {};
const size = (value: unknown): number => codePoints(textOf(value).trim());
const total = (sizes: readonly number[]): number => sizes.reduce((sum, one) => sum + one, 0);
const kindOf = (value: unknown): number => numberOf(fieldsOf(value).type);
const absent = (value: unknown): boolean => value === undefined || value === null;
const repeated = (items: readonly unknown[]): boolean => new Set(items).size < items.length;

const measured = (measure: (value: unknown) => number, min: number, max: number): Rule => {
  const code = min === 0 ? 'BASE_TYPE_MAX_LENGTH' : 'BASE_TYPE_BAD_LENGTH';
  const bounds = min === 0 ? `${max} or fewer` : `between ${min} and ${max}`;
  const broken: Condition = (value) => measure(value) < min || measure(value) > max;
  return found(broken, code, `Must be ${bounds} in length.`);
};

const text = (min: number, max: number): Rule =>
  all(
    forbid('STRING_TYPE_CONVERT', (it) => typeof it !== 'string'),
    measured(size, min, max),
  );

const whole = (min: number, max: number): Rule => {
  const fits = (value: number) => Number.isInteger(value) && value >= min && value <= max;
  const broken: Condition = (value) => typeof value !== 'number' || !fits(value);
  return found(broken, 'NUMBER_TYPE_COERCE', `Must be a whole number from ${min} to ${max}.`);
};

const oneOf = (...choices: unknown[]): Rule => {
  const broken: Condition = (value) => !choices.includes(value);
  return found(broken, 'BASE_TYPE_CHOICES', `Value must be one of (${choices}).`);
};

const link = (schemes: readonly string[], max = 2048): Rule => {
  const schemeOf = (url: unknown) => /^([a-z][a-z\d+.-]*):\/\//i.exec(textOf(url))?.[1] ?? '';
  const alien: Condition = (url) => schemeOf(url) !== '' && !schemes.includes(schemeOf(url));
  const lost: Condition = (url, { files }) =>
    schemeOf(url) === 'attachment' && !files.includes(textOf(url).slice(13));
  const malformed: Condition = (url) =>
    schemeOf(url) === '' || /\s/.test(textOf(url)) || !URL.canParse(textOf(url));
  return all(
    text(1, max),
    forbid('URL_TYPE_INVALID_URL', malformed),
    found(alien, 'URL_TYPE_INVALID_SCHEME', `Scheme must be one of (${schemes}).`),
    forbid('UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', lost),
  );
};

const each = (rule: Rule): Rule => {
  return (value, at, review) => {
    for (const [index, one] of listOf(value).entries()) rule(one, [...at, index], review);
  };
};

const list = (min: number, max: number, item: Rule): Rule =>
  all(
    forbid('LIST_TYPE_CONVERT', (value) => !Array.isArray(value)),
    measured((value) => listOf(value).length, min, max),
    each(item),
  );

const shape = (required: Shape, optional: Shape = {}): Rule => {
  const fields: Rule = (value, at, review) => {
    for (const [key, rule] of Object.entries({ ...required, ...optional })) {
      const one = fieldsOf(value)[key];
      const own = absent(one) ? forbid('BASE_TYPE_REQUIRED', () => key in required) : rule;
      own(one, [...at, key], review);
    }
  };
  return all(
    forbid('MODEL_TYPE_CONVERT', (value) => !isFields(value)),
    fields,
  );
};

// ---- components ---------------------------------------------------------------------------------

const IN_CONTAINER = [1, 9, 10, 12, 13, 14];
const WEB = ['http', 'https'];
const media = shape({ url: link([...WEB, 'attachment']) });

/** A component of one of these types; all others are refused, which is how nesting is limited. */
const component = (...types: number[]): Rule => {
  const message = `Value of field "type" must be one of (${types}).`;
  const broken: Condition = (value) => !types.includes(kindOf(value));
  const own: Rule = (value, at, review) => {
    if (types.includes(kindOf(value))) COMPONENTS[kindOf(value)]?.(value, at, review);
  };
  return all(under('type', found(broken, 'UNION_TYPE_CHOICES', message)), own);
};

const customId = all(
  text(1, 100),
  forbid('COMPONENT_CUSTOM_ID_DUPLICATED', (value, { customIds }) => customIds.has(value)),
  (value, _at, { customIds }) => void customIds.add(value),
);

/** What else a button must have, and must not have, depends on its style. */
const button: Rule = (value, at, review) => {
  const { style, label, emoji, custom_id, url } = fieldsOf(value);
  const special: Record<string, Shape> = {
    5: { url: link([...WEB, 'discord'], 512) },
    6: { sku_id: text(1, 20) },
  };
  const own = special[String(style)] ?? { custom_id: customId };
  const both = 'custom_id' in own ? !absent(url) : !absent(custom_id);
  all(
    shape({ style: oneOf(1, 2, 3, 4, 5, 6), ...own }, { label: text(0, 80) }),
    forbid('BUTTON_COMPONENT_INVALID', () => style !== 6 && !label && !emoji),
    forbid('BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', () => both),
  )(value, at, review);
};

const COMPONENTS: { readonly [type: number]: Rule } = {
  1: shape({ components: list(1, 5, component(2)) }),
  2: button,
  9: shape({ components: list(1, 3, component(10)), accessory: component(2, 11) }),
  10: shape({ content: text(1, 4000) }),
  11: shape({ media }, { description: text(0, 1024) }),
  12: shape({ items: list(1, 10, shape({ media })) }),
  13: shape({ file: shape({ url: link(['attachment']) }) }),
  14: shape({}, { spacing: oneOf(1, 2) }),
  17: shape({ components: list(1, 40, component(...IN_CONTAINER)) }),
};

const displayed = (value: unknown): string =>
  [...walk(value)].map((part) => (part.type === 10 ? textOf(part.content) : '')).join('');

const layout = all(
  list(0, 40, component(...IN_CONTAINER, 17)),
  forbid('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', (it) => [...walk(it)].length > 40),
  forbid('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', (it) => codePoints(displayed(it)) > 4000),
);

// ---- messages -----------------------------------------------------------------------------------

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
  readonly files: readonly string[];
  readonly at?: Path;
  /** Only the first answer to an interaction and follow-ups decide who sees them. */
  readonly mayHide: boolean;
}

export function checkMessage(body: Fields, context: MessageContext): void {
  const { before, files, at = [], mayHide } = context;
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
    components: v2 ? layout : list(0, 5, component(1)),
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
  const components = list(1, 5, anything);
  judge(data, shape({ title: text(1, 45), custom_id: text(1, 100), components }), ['data']);
}

// ---- choices and commands -----------------------------------------------------------------------

const choice = (type: unknown): Rule =>
  shape({
    name: text(1, 100),
    value: type === 3 ? text(1, 100) : whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  });

/** For options that take text, which are the only ones that the users here complete. */
export function checkChoices(data: Fields): void {
  judge(data, shape({ choices: list(0, 25, choice(3)) }), ['data']);
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;
const misnamed: Condition = (it) => !NAME.test(textOf(it)) || textOf(it).toLowerCase() !== it;
const name = all(text(1, 32), forbid('APPLICATION_COMMAND_INVALID_NAME', misnamed));
const description = text(1, 100);

const sameName: Condition = (it) => repeated(listOf(it).map((one) => fieldsOf(one).name));
const requiredLate: Condition = (it) => {
  const required = listOf(it).map((one) => fieldsOf(one).required === true);
  return required.includes(false) && required.lastIndexOf(true) > required.indexOf(false);
};
const option: Rule = (value, at, review) => {
  const { type, autocomplete } = fieldsOf(value);
  const choices = list(0, autocomplete === true ? 0 : 25, choice(type));
  shape({ type: whole(1, 11), name, description }, { options, choices })(value, at, review);
};
const options: Rule = all(
  list(0, 25, option),
  forbid('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', sameName),
  forbid('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', requiredLate),
);

/** Names, descriptions and values count; of translations the longest counts instead. */
function commandSize(value: unknown): number {
  const it = fieldsOf(value);
  const longest = (key: 'name' | 'description') => {
    const translations = Object.values(fieldsOf(it[`${key}_localizations`]));
    return Math.max(...[it[key], ...translations].map(size));
  };
  const parts = [...listOf(it.options), ...listOf(it.choices)].map(commandSize);
  return total([longest('name'), longest('description'), size(it.value), ...parts]);
}

const chatCommand = shape({ name, description }, { options });
const menuCommand = shape(
  { name: text(1, 32) },
  { description: text(0, 0), options: list(0, 0, anything) },
);
const command = all(
  (value, at, review) => (kindOf(value) > 1 ? menuCommand : chatCommand)(value, at, review),
  forbid('APPLICATION_COMMAND_TOO_LARGE', (value) => commandSize(value) > 8000),
);

export function checkCommand(sent: Fields): void {
  judge(sent, command);
}

/** `sent` is all that would be registered side by side. */
export function checkCommands(sent: readonly unknown[]): void {
  const kinds = sent.map((one) => Math.max(1, kindOf(one)));
  const names = sent.map((one, index) => `${kinds[index]} ${textOf(fieldsOf(one).name)}`);
  const unique = forbid('APPLICATION_COMMANDS_DUPLICATE_NAME', () => repeated(names));
  judge(sent, all(each(command), unique));
  const count = (kind: number) => kinds.filter((one) => one === kind).length;
  if (count(1) > 100 || count(2) > 15 || count(3) > 15) {
    throw new RestError(400, 30032, 'Maximum number of application commands reached.');
  }
}
