// Menus, in messages and in modals: of texts (3), people (5), roles (6), people and roles (7), channels (8).

import { fieldsOf, listOf, numberOf } from '../fields.ts';
import {
  absent,
  all,
  flag,
  forbid,
  list,
  oneOf,
  type Rule,
  range,
  repeated,
  shape,
  text,
  under,
  whole,
} from '../rules.ts';
import { channelTypes } from './channelTypes.ts';
import { type Components, customId } from './component.ts';

const optionsOf = (menu: unknown) => listOf(fieldsOf(menu).options).map(fieldsOf);
const defaultsOf = (menu: unknown) => listOf(fieldsOf(menu).default_values);
const leastOf = (menu: unknown): number => numberOf(fieldsOf(menu).min_values ?? 1);
const mostOf = (menu: unknown): number => numberOf(fieldsOf(menu).max_values ?? 1);

/** What every menu has: its name, and how many must and may be chosen. */
const common = all(
  shape(
    { custom_id: customId },
    { placeholder: text(0, 150), min_values: whole(0, 25), max_values: whole(1, 25) },
  ),
  range('min_values', 'max_values'),
  forbid(
    'RANGE_INVALID',
    (it) => absent(fieldsOf(it).max_values) && numberOf(fieldsOf(it).min_values) > 1,
  ),
);

const menuOption = shape(
  { label: text(1, 100), value: text(1, 100) },
  { description: text(0, 100), default: flag },
);
const menuOptions = all(
  list(1, 25, menuOption),
  forbid('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', (options) =>
    repeated(listOf(options).map((it) => fieldsOf(it).value)),
  ),
);
const menuOfTexts = all(
  common,
  shape({ options: menuOptions }),
  forbid('SELECT_COMPONENT_MAX_VALUES_EXCEEDED', (it) => mostOf(it) > optionsOf(it).length),
  forbid(
    'SELECT_COMPONENT_DEFAULTS_EXCEED_MAX',
    (it) => optionsOf(it).filter((one) => one.default === true).length > mostOf(it),
  ),
);

/** A menu of what there is on the server; `kinds` are those that may be chosen beforehand. */
const menuOfThings = (...kinds: string[]): Rule =>
  all(
    common,
    shape({}, { default_values: list(0, 25, shape({ id: text(1, 20), type: oneOf(...kinds) })) }),
    forbid('SELECT_COMPONENT_DEFAULTS_OUT_OF_RANGE', (it) => {
      const count = defaultsOf(it).length;
      return count > 0 && (count < leastOf(it) || count > mostOf(it));
    }),
  );

const MENUS: Components = {
  3: menuOfTexts,
  5: menuOfThings('user'),
  6: menuOfThings('role'),
  7: menuOfThings('user', 'role'),
  8: all(menuOfThings('channel'), shape({}, { channel_types: channelTypes })),
};

/** The types of components that are menus. */
export const MENU_TYPES: readonly number[] = Object.keys(MENUS).map(Number);

const inEach = (rule: Rule): Components =>
  Object.fromEntries(Object.entries(MENUS).map(([type, own]) => [type, all(own, rule)]));

/** Whether a menu in a message must be used is nobody's business, and may stand there all the same. */
export const MESSAGE_MENUS = inEach(shape({}, { disabled: flag, required: flag }));

/** A menu in a form is never disabled, and whoever must use it must choose something. */
export const FORM_MENUS = inEach(
  all(
    shape({}, { required: flag }),
    forbid('SELECT_COMPONENT_REQUIRED_MIN_VALUES', (it) => {
      return fieldsOf(it).required !== false && leastOf(it) < 1;
    }),
    under(
      'disabled',
      forbid('COMPONENT_DISABLED_IN_MODAL', (it) => fieldsOf(it).disabled === true),
    ),
  ),
);
