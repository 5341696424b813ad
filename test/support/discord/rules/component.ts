// What all components have in common.

import {
  all,
  type Condition,
  forbid,
  found,
  kindOf,
  type Rule,
  shape,
  text,
  under,
  whole,
} from '../rules.ts';

/** What is demanded of each type of component. */
export type Components = { readonly [type: number]: Rule };

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
export const component = (table: () => Components, ...types: number[]): Rule => {
  const message = `Value of field "type" must be one of (${types}).`;
  const broken: Condition = (value) => !types.includes(kindOf(value));
  const own: Rule = (value, at, review) => {
    if (!types.includes(kindOf(value))) return;
    numbered(value, at, review);
    table()[kindOf(value)]?.(value, at, review);
  };
  return all(under('type', found(broken, 'UNION_TYPE_CHOICES', message)), own);
};
export const customId = all(
  text(1, 100),
  forbid('COMPONENT_CUSTOM_ID_DUPLICATED', (value, { customIds }) => customIds.has(value)),
  (value, _at, { customIds }) => void customIds.add(value),
);
