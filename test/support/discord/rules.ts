// Rules that complain about parts of a JSON value, and how they are combined. A breach ends in error
// 50035 with Discord's error tree.

import { codePoints, fieldsOf, isFields, listOf, numberOf, textOf } from './fields.ts';

/** A request that Discord answers with an error; `errors` is the tree of a broken form. */
export class RestError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: unknown;

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

export type Path = readonly (string | number)[];

export interface Review {
  readonly findings: { readonly at: Path; readonly code: string; readonly message: string }[];
  readonly customIds: Set<unknown>;
  readonly componentIds: Set<unknown>;
  readonly files: readonly string[];
}

/** Looks at one value that is there; whether it has to be there is said by the shape around it. */
export type Rule = (value: unknown, at: Path, review: Review) => void;
export type Shape = Readonly<Record<string, Rule>>;
export type Condition = (value: unknown, review: Review) => boolean;

/** @throws RestError if the rule has found anything. */
export function judge(
  value: unknown,
  rule: Rule,
  at: Path = [],
  files: readonly string[] = [],
): void {
  const findings: Review['findings'] = [];
  rule(value, at, { findings, customIds: new Set(), componentIds: new Set(), files });
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

const MESSAGES = {
  APPLICATION_COMMAND_AUTOCOMPLETE_INVALID: 'Options of this kind are not completed',
  APPLICATION_COMMAND_INVALID_NAME: 'Command name is invalid',
  APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS: 'Option name already exists',
  APPLICATION_COMMAND_OPTIONS_TYPE_INVALID: 'Sub-commands stand alone and two deep at most',
  APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID: 'Required options must be placed first',
  APPLICATION_COMMAND_TOO_LARGE: 'Command exceeds maximum size (8000)',
  APPLICATION_COMMANDS_DUPLICATE_NAME: 'Application command names must be unique',
  BASE_TYPE_REQUIRED: 'This field is required',
  BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE: 'A custom id and url cannot both be specified',
  BUTTON_COMPONENT_INVALID: 'A label or an emoji is required',
  BUTTON_COMPONENT_PREMIUM_INVALID: 'A premium button has a SKU and nothing else',
  COMPONENT_CUSTOM_ID_DUPLICATED: 'Component custom id cannot be duplicated',
  COMPONENT_DISABLED_IN_MODAL: 'Components in modals cannot be disabled',
  COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED: 'All displayable text must be 4000 or fewer in length.',
  COMPONENT_ID_DUPLICATED: 'Component id cannot be duplicated',
  COMPONENT_LAYOUT_WIDTH_EXCEEDED: 'The specified component exceeds the maximum width',
  COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED: 'The total number of components exceeds 40.',
  LIST_TYPE_CONVERT: 'Only iterables may be used in a ListType',
  MAX_EMBED_SIZE_EXCEEDED: 'Embed size exceeds maximum size of 6000',
  MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE: 'Parsing and listing ids are mutually exclusive.',
  MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2:
    'This field cannot be used with IS_COMPONENTS_V2',
  MODEL_TYPE_CONVERT: 'Only dictionaries may be used in a ModelType',
  BOOLEAN_TYPE_CONVERT: 'Must be either true or false.',
  RANGE_INVALID: 'The minimum exceeds the maximum.',
  SELECT_COMPONENT_DEFAULTS_EXCEED_MAX: 'More options are chosen beforehand than may be chosen',
  SELECT_COMPONENT_DEFAULTS_OUT_OF_RANGE: 'More or fewer are chosen beforehand than may be chosen',
  SELECT_COMPONENT_REQUIRED_MIN_VALUES: 'A menu that is required asks for one value at least',
  SELECT_COMPONENT_MAX_VALUES_EXCEEDED: 'max_values exceeds the number of options',
  SELECT_COMPONENT_OPTION_VALUE_DUPLICATED: 'The specified option value is already used',
  SET_TYPE_ALREADY_CONTAINS_VALUE: 'The set already contains this value',
  STRING_TYPE_CONVERT: 'Could not interpret the value as string.',
  UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND: 'The attachment was not found.',
  URL_TYPE_INVALID_URL: 'Not a well formed URL.',
} as const;

export const found = (broken: Condition, code: string, message: string): Rule => {
  return (value, at, review) => {
    if (broken(value, review)) review.findings.push({ at, code, message });
  };
};
export const forbid = (code: keyof typeof MESSAGES, broken: Condition): Rule =>
  found(broken, code, MESSAGES[code]);

export const all = (...rules: Rule[]): Rule => {
  return (value, at, review) => {
    for (const rule of rules) rule(value, at, review);
  };
};

/** Complains about a part of the value for reasons that lie in the whole. */
export const under = (key: string, rule: Rule): Rule => {
  return (value, at, review) => rule(value, [...at, key], review);
};

export const anything: Rule = () => {};
export const size = (value: unknown): number => codePoints(textOf(value).trim());
export const total = (sizes: readonly number[]): number => sizes.reduce((sum, one) => sum + one, 0);
export const kindOf = (value: unknown): number => numberOf(fieldsOf(value).type);
export const absent = (value: unknown): boolean => value === undefined || value === null;
export const repeated = (items: readonly unknown[]): boolean => new Set(items).size < items.length;

export const measured = (measure: (value: unknown) => number, min: number, max: number): Rule => {
  const code = min === 0 ? 'BASE_TYPE_MAX_LENGTH' : 'BASE_TYPE_BAD_LENGTH';
  const bounds = min === 0 ? `${max} or fewer` : `between ${min} and ${max}`;
  const broken: Condition = (value) => measure(value) < min || measure(value) > max;
  return found(broken, code, `Must be ${bounds} in length.`);
};

export const text = (min: number, max: number): Rule =>
  all(
    forbid('STRING_TYPE_CONVERT', (it) => typeof it !== 'string'),
    measured(size, min, max),
  );

export const whole = (min: number, max: number): Rule => {
  const fits = (value: number) => Number.isInteger(value) && value >= min && value <= max;
  const broken: Condition = (value) => typeof value !== 'number' || !fits(value);
  return found(broken, 'NUMBER_TYPE_COERCE', `Must be a whole number from ${min} to ${max}.`);
};

export const flag: Rule = forbid('BOOLEAN_TYPE_CONVERT', (value) => typeof value !== 'boolean');

/** A least and a most that go together, either of which may be missing. */
export const range = (least: string, most: string): Rule =>
  forbid('RANGE_INVALID', (value) => {
    const { [least]: min, [most]: max } = fieldsOf(value);
    return typeof min === 'number' && typeof max === 'number' && min > max;
  });

export const oneOf = (...choices: unknown[]): Rule => {
  const broken: Condition = (value) => !choices.includes(value);
  return found(broken, 'BASE_TYPE_CHOICES', `Value must be one of (${choices}).`);
};

export const link = (schemes: readonly string[], max = 2048): Rule => {
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

export const each = (rule: Rule): Rule => {
  return (value, at, review) => {
    for (const [index, one] of listOf(value).entries()) rule(one, [...at, index], review);
  };
};

export const list = (min: number, max: number, item: Rule): Rule =>
  all(
    forbid('LIST_TYPE_CONVERT', (value) => !Array.isArray(value)),
    measured((value) => listOf(value).length, min, max),
    each(item),
  );

export const shape = (required: Shape, optional: Shape = {}): Rule => {
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
