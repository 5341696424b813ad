// Modals, and what a user fills into their fields.

import { codePoints, type Fields, fieldsOf, listOf, numberOf, textOf, walk } from '../fields.ts';
import { selectOf } from '../world/messages.ts';
import type { Select } from '../world/world.ts';
import { pick } from './menuInput.ts';

/** A field of a modal as the user sees it. */
export interface Field {
  readonly custom_id: string;
  readonly label: string;
  readonly description: string;
  readonly placeholder: string;
  /** What is filled in beforehand. */
  readonly value: string;
  readonly required: boolean;
  /** What can be chosen, if the field is a menu. */
  readonly menu: Select | undefined;
}

export interface Modal {
  readonly title: string;
  readonly custom_id: string;
  readonly fields: readonly Field[];
}

export function modalOf({ title, custom_id, components }: Fields): Modal {
  const fields = listOf(components)
    .map(fieldsOf)
    .filter((it) => it.type !== 10)
    .map((around): Field => {
      const inner = fieldsOf(around.component ?? listOf(around.components)[0]);
      return {
        custom_id: textOf(inner.custom_id),
        label: textOf(around.label ?? inner.label),
        description: textOf(around.description),
        placeholder: textOf(inner.placeholder),
        value: textOf(inner.value),
        required: inner.required !== false,
        menu: inner.type === 3 ? selectOf(inner) : undefined,
      };
    });
  return { title: textOf(title), custom_id: textOf(custom_id), fields };
}

/** What is filled in: text, or the values or labels that are picked. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** A modal as it is sent in; fields that are not filled in keep what they had beforehand. */
export function modalData(modal: Fields, filled: Filled): Fields {
  const numbers = new Map([...walk(modal.components)].map((it, index) => [it, index + 1]));
  const names = modalOf(modal).fields.map((it) => it.custom_id);
  const unknown = Object.keys(filled).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`The modal has no field ${unknown.join(', ')}.`);
  const answer = (component: Fields): object => {
    const { type, custom_id } = component;
    const own = { type, id: component.id || numbers.get(component) };
    const parts = listOf(component.components).map(fieldsOf);
    if (type === 1) return { ...own, components: parts.map(answer) };
    if (type === 18) return { ...own, component: answer(fieldsOf(component.component)) };
    if (type === 10) return own;
    const given = filled[textOf(custom_id)];
    if (type === 4) return { ...own, custom_id, value: written(component, given) };
    return { ...own, custom_id, values: picked(component, given) };
  };
  const components = listOf(modal.components).map(fieldsOf).map(answer);
  return { custom_id: modal.custom_id, components };
}

function written(field: Fields, given: Filled[string] | undefined): string {
  const { custom_id, value, min_length = 0, max_length = 4000, required } = field;
  const text = given ?? textOf(value);
  if (typeof text !== 'string') throw new Error(`The field ${custom_id} takes text.`);
  const length = codePoints(text);
  if (length === 0 && required !== false) throw new Error(`The field ${custom_id} is required.`);
  const short = length > 0 && length < numberOf(min_length);
  if (short || length > numberOf(max_length)) {
    throw new Error(`The field ${custom_id} takes ${min_length} to ${max_length} characters.`);
  }
  return text;
}

function picked(field: Fields, given: Filled[string] | undefined): string[] {
  const menu = selectOf(field);
  const before = menu.options.filter((it) => it.default).map((it) => it.value);
  const wanted = typeof given === 'string' ? [given] : (given ?? before);
  return wanted.length === 0 && field.required === false ? [] : pick(menu, wanted);
}
