// What Discord demands of components: buttons, menus and cards in messages.

import { codePoints, fieldsOf, listOf, textOf, walk } from '../fields.ts';
import {
  absent,
  all,
  flag,
  forbid,
  kindOf,
  link,
  list,
  oneOf,
  type Rule,
  shape,
  text,
  whole,
} from '../rules.ts';
import { type Components, component, customId } from './component.ts';
import { MENU_TYPES, MESSAGE_MENUS } from './menus.ts';

const IN_CONTAINER = [1, 9, 10, 12, 13, 14];
const WEB = ['http', 'https'];
const media = shape({ url: link([...WEB, 'attachment']) });
const alternative = text(0, 1024);

const part = (...types: number[]) => component(() => IN_MESSAGE, ...types);

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

/** Up to five buttons, or one menu, which takes the whole width. */
const row = all(
  shape({ components: list(1, 5, part(2, ...MENU_TYPES)) }),
  forbid('COMPONENT_LAYOUT_WIDTH_EXCEEDED', (it) => {
    const inside = listOf(fieldsOf(it).components);
    return inside.length > 1 && inside.some((one) => MENU_TYPES.includes(kindOf(one)));
  }),
);

// ---- messages -----------------------------------------------------------------------------------

const galleryItem = shape({ media }, { description: alternative, spoiler: flag });

const IN_MESSAGE: Components = {
  1: row,
  2: button,
  ...MESSAGE_MENUS,
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
