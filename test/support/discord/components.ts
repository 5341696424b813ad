// What Discord demands of components: buttons, menus and cards in messages, and fields in modals.

import { codePoints, fieldsOf, listOf, numberOf, textOf, walk } from './fields.ts';
import {
  absent,
  all,
  type Condition,
  flag,
  forbid,
  found,
  kindOf,
  link,
  list,
  oneOf,
  type Rule,
  range,
  repeated,
  shape,
  text,
  under,
  whole,
} from './rules.ts';

const IN_CONTAINER = [1, 9, 10, 12, 13, 14];
const WEB = ['http', 'https'];
const media = shape({ url: link([...WEB, 'attachment']) });
const alternative = text(0, 1024);

type Components = { readonly [type: number]: Rule };

/** Components without an id, or with the id 0, are numbered by Discord. */
const componentId = all(
  whole(0, 2 ** 31 - 1),
  forbid(
    'COMPONENT_ID_DUPLICATED',
    (value, { componentIds }) => value !== 0 && componentIds.has(value),
  ),
  (value, _at, { componentIds }) => void componentIds.add(value),
);
const numbered = shape({}, { id: componentId });

/** A component of one of these types; all others are refused, which is how nesting is limited. */
const component = (table: () => Components, ...types: number[]): Rule => {
  const message = `Value of field "type" must be one of (${types}).`;
  const broken: Condition = (value) => !types.includes(kindOf(value));
  const own: Rule = (value, at, review) => {
    if (!types.includes(kindOf(value))) return;
    numbered(value, at, review);
    table()[kindOf(value)]?.(value, at, review);
  };
  return all(under('type', found(broken, 'UNION_TYPE_CHOICES', message)), own);
};
const part = (...types: number[]) => component(() => IN_MESSAGE, ...types);
const field = (...types: number[]) => component(() => IN_MODAL, ...types);

const customId = all(
  text(1, 100),
  forbid('COMPONENT_CUSTOM_ID_DUPLICATED', (value, { customIds }) => customIds.has(value)),
  (value, _at, { customIds }) => void customIds.add(value),
);

const style: Rule = shape(
  { style: oneOf(1, 2, 3, 4, 5, 6) },
  { label: text(0, 80), disabled: flag },
);
const press: Rule = shape({ custom_id: customId });
const styles: { readonly [style: string]: Rule } = {
  5: shape({ url: link([...WEB, 'discord'], 512) }),
  6: shape({ sku_id: text(1, 20) }),
};

/** What else a button must have, and must not have, depends on its style. */
const button: Rule = all(
  style,
  (value, at, review) => (styles[String(fieldsOf(value).style)] ?? press)(value, at, review),
  forbid('BUTTON_COMPONENT_INVALID', (value) => {
    const { style, label, emoji } = fieldsOf(value);
    return style !== 6 && !label && !emoji;
  }),
  forbid('BUTTON_COMPONENT_PREMIUM_INVALID', (value) => {
    const { style, label, emoji, url } = fieldsOf(value);
    return style === 6 && [label, emoji, url].some((it) => !absent(it));
  }),
  forbid('BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', (value) => {
    const { style, custom_id, url } = fieldsOf(value);
    return !absent(style === 5 || style === 6 ? custom_id : url);
  }),
);

// ---- menus --------------------------------------------------------------------------------------

const optionsOf = (menu: unknown) => listOf(fieldsOf(menu).options).map(fieldsOf);
const mostOf = (menu: unknown): number => numberOf(fieldsOf(menu).max_values ?? 1);

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
const menu = all(
  shape(
    { custom_id: customId, options: menuOptions },
    { placeholder: text(0, 150), min_values: whole(0, 25), max_values: whole(1, 25) },
  ),
  shape({}, { disabled: flag, required: flag }),
  range('min_values', 'max_values'),
  forbid(
    'RANGE_INVALID',
    (it) => absent(fieldsOf(it).max_values) && numberOf(fieldsOf(it).min_values) > 1,
  ),
  forbid('SELECT_COMPONENT_MAX_VALUES_EXCEEDED', (it) => mostOf(it) > optionsOf(it).length),
  forbid(
    'SELECT_COMPONENT_DEFAULTS_EXCEED_MAX',
    (it) => optionsOf(it).filter((one) => one.default === true).length > mostOf(it),
  ),
);

/** Up to five buttons, or one menu, which takes the whole width. */
const row = all(
  shape({ components: list(1, 5, part(2, 3)) }),
  forbid('COMPONENT_LAYOUT_WIDTH_EXCEEDED', (it) => {
    const inside = listOf(fieldsOf(it).components);
    return inside.length > 1 && inside.some((one) => kindOf(one) === 3);
  }),
);

// ---- messages -----------------------------------------------------------------------------------

const galleryItem = shape({ media }, { description: alternative, spoiler: flag });

const IN_MESSAGE: Components = {
  1: row,
  2: button,
  3: menu,
  9: shape({ components: list(1, 3, part(10)), accessory: part(2, 11) }),
  10: shape({ content: text(1, 4000) }),
  11: shape({ media }, { description: alternative, spoiler: flag }),
  12: shape({ items: list(1, 10, galleryItem) }),
  13: shape({ file: shape({ url: link(['attachment']) }) }, { spoiler: flag }),
  14: shape({}, { spacing: oneOf(1, 2), divider: flag }),
  17: shape(
    { components: list(1, 40, part(...IN_CONTAINER)) },
    { accent_color: whole(0, 0xffffff), spoiler: flag },
  ),
};

const displayed = (value: unknown): string =>
  [...walk(value)].map((one) => (one.type === 10 ? textOf(one.content) : '')).join('');

/** The rows of a message without Components V2. */
export const rows: Rule = list(0, 5, part(1));

/** The components of a message with Components V2. */
export const layout: Rule = all(
  list(0, 40, part(...IN_CONTAINER, 17)),
  forbid('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', (it) => [...walk(it)].length > 40),
  forbid('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', (it) => codePoints(displayed(it)) > 4000),
);

// ---- modals -------------------------------------------------------------------------------------

/** Spaces count in what is filled in beforehand. */
const prefilled: Rule = (value, at, review) => {
  const { value: text, max_length = 4000 } = fieldsOf(value);
  const long = codePoints(textOf(text)) > numberOf(max_length);
  const message = `Must be ${max_length} or fewer in length.`;
  under(
    'value',
    found(() => long, 'BASE_TYPE_MAX_LENGTH', message),
  )(value, at, review);
};

const textInput = all(
  shape(
    { custom_id: customId, style: oneOf(1, 2) },
    { min_length: whole(0, 4000), max_length: whole(1, 4000), placeholder: text(0, 100) },
  ),
  shape({}, { value: text(0, 4000), required: flag }),
  range('min_length', 'max_length'),
  prefilled,
);

/** In a row a text input carries its label; in a Label it must not. */
const labelledInput: Rule = shape({ label: text(1, 45) });
const unlabelled: Rule = (value, at, review) => {
  const { component: inner } = fieldsOf(value);
  const twice = found(
    () => kindOf(inner) === 4 && !absent(fieldsOf(inner).label),
    'TEXT_INPUT_LABEL_INVALID',
    'A text input in a Label has no label of its own.',
  );
  under('component', under('label', twice))(value, at, review);
};

const IN_MODAL: Components = {
  1: shape({ components: list(1, 1, all(field(4), labelledInput)) }),
  3: menu,
  4: textInput,
  10: shape({ content: text(1, 4000) }),
  18: all(
    shape({ label: text(1, 45), component: field(3, 4) }, { description: text(0, 100) }),
    unlabelled,
  ),
};

/**
 * The form of a modal: one to five rows with a text input, labels or text displays. Of what a label
 * may hold, text inputs and menus of text are known here; the rest is refused.
 */
export const form: Rule = list(1, 5, field(1, 10, 18));
