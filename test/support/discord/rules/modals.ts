// The forms of modals.

import { codePoints, fieldsOf, numberOf, textOf } from '../fields.ts';
import {
  absent,
  all,
  flag,
  found,
  kindOf,
  list,
  oneOf,
  type Rule,
  range,
  shape,
  text,
  under,
  whole,
} from '../rules.ts';
import { type Components, component, customId } from './component.ts';
import { FORM_MENUS, MENU_TYPES } from './menus.ts';

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

const field = (...types: number[]) => component(() => IN_MODAL, ...types);

const IN_MODAL: Components = {
  ...FORM_MENUS,
  1: shape({ components: list(1, 1, all(field(4), labelledInput)) }),
  4: textInput,
  10: shape({ content: text(1, 4000) }),
  18: all(
    shape(
      { label: text(1, 45), component: field(4, ...MENU_TYPES) },
      { description: text(0, 100) },
    ),
    unlabelled,
  ),
};

/**
 * The form of a modal: one to five rows with a text input, labels or text displays. Of what a label
 * may hold, text inputs and menus are known here; the rest is refused.
 */
export const form: Rule = list(1, 5, field(1, 10, 18));
