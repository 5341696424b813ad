// Modals, and what a user fills into their fields.

import { codePoints, type Fields, fieldsOf, listOf, numberOf, textOf, walk } from '../fields.ts';
import { isMenu, selectOf } from '../world/messages.ts';
import type { Select, World } from '../world/world.ts';
import type { Situation } from './acting.ts';
import { type Choice, choose } from './menuInput.ts';
import { type Picked, resolvedOf } from './resolved.ts';

/** A field of a modal as the user sees it. */
export interface Field {
  readonly custom_id: string;
  readonly label: string;
  readonly description: string;
  readonly placeholder: string;
  /** What is filled in beforehand. */
  readonly value: string;
  /** How long a text may be. */
  readonly max: number;
  /** Whether a text may have several lines. */
  readonly isLong: boolean;
  readonly required: boolean;
  /** What can be chosen, if the field is a menu. */
  readonly menu: Select | undefined;
}

export interface Modal {
  readonly title: string;
  /** What stands between the fields. */
  readonly texts: readonly string[];
  readonly custom_id: string;
  readonly fields: readonly Field[];
}

const isText = ({ type }: Fields): boolean => type === 10;

export function modalOf({ title, custom_id, components }: Fields): Modal {
  const fields = listOf(components)
    .map(fieldsOf)
    .filter((it) => !isText(it))
    .map((around): Field => {
      const inner = fieldsOf(around.component ?? listOf(around.components)[0]);
      return {
        custom_id: textOf(inner.custom_id),
        label: textOf(around.label ?? inner.label),
        description: textOf(around.description),
        placeholder: textOf(inner.placeholder),
        value: textOf(inner.value),
        max: numberOf(inner.max_length ?? 4000),
        isLong: inner.style === 2,
        required: inner.required !== false,
        menu: isMenu(inner) ? selectOf(inner) : undefined,
      };
    });
  const texts = listOf(components)
    .map(fieldsOf)
    .filter(isText)
    .map((it) => textOf(it.content));
  return { title: textOf(title), texts, custom_id: textOf(custom_id), fields };
}

/** What is filled in, by custom_id or label: text, or what is picked. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** A modal as it is sent in; fields that are not filled in keep what they had beforehand. */
export function modalData(world: World, where: Situation, modal: Fields, filled: Filled): Fields {
  const numbers = new Map([...walk(modal.components)].map((it, index) => [it, index + 1]));
  const entities: Picked[] = [];
  const given = filledIn(modalOf(modal), filled);
  const answer = (component: Fields): object => {
    const { type, custom_id } = component;
    const own = { type, id: component.id || numbers.get(component) };
    const parts = listOf(component.components).map(fieldsOf);
    if (type === 1) return { ...own, components: parts.map(answer) };
    if (type === 18) return { ...own, component: answer(fieldsOf(component.component)) };
    if (type === 10) return own;
    const mine = given.get(textOf(custom_id));
    if (type === 4) return { ...own, custom_id, value: written(component, mine) };
    const { values, entities: found } = chosen(world, where, component, mine);
    entities.push(...found);
    return { ...own, custom_id, values };
  };
  const components = listOf(modal.components).map(fieldsOf).map(answer);
  return { custom_id: modal.custom_id, components, ...resolvedOf(entities) };
}

type Content = Filled[string] | undefined;

/** What is filled in, by custom_id alone. */
function filledIn({ fields }: Modal, filled: Filled): ReadonlyMap<string, Content> {
  return new Map(
    Object.entries(filled).map(([name, content]) => {
      const field = fields.find((it) => it.custom_id === name || it.label === name);
      if (!field) throw new Error(`The modal has no field ${name}.`);
      return [field.custom_id, content];
    }),
  );
}

function written(field: Fields, given: Content): string {
  const { custom_id, value, style, min_length = 0, max_length = 4000, required } = field;
  const text = given ?? textOf(value);
  if (typeof text !== 'string') throw new Error(`The field ${custom_id} takes text.`);
  const length = codePoints(text);
  if (length === 0 && required !== false) throw new Error(`The field ${custom_id} is required.`);
  const short = length > 0 && length < numberOf(min_length);
  if (short || length > numberOf(max_length)) {
    throw new Error(`The field ${custom_id} takes ${min_length} to ${max_length} characters.`);
  }
  if (style === 1 && text.includes('\n')) {
    throw new Error(`The field ${custom_id} takes one line.`);
  }
  return text;
}

function chosen(world: World, where: Situation, field: Fields, given: Content): Choice {
  const menu = selectOf(field);
  const wanted = typeof given === 'string' ? [given] : (given ?? menu.defaults);
  const isLeftOut = wanted.length === 0 && field.required === false;
  return isLeftOut ? { values: [], entities: [] } : choose(world, where, menu, wanted);
}
