// Menus, and what a user picks from them.

import type { Select, World } from '../world/world.ts';
import type { Situation } from './acting.ts';
import { PICKED_BY_MENU, type Picked, picked } from './resolved.ts';

/** Values or labels of options; names or ids of people, roles and channels. */
export type Wanted = readonly string[];

/** What is picked, with what Discord tells of it. */
export interface Choice {
  readonly values: readonly string[];
  readonly entities: readonly Picked[];
}

/** Picks what is wanted. @throws where the user's client would not let them. */
export function choose(world: World, where: Situation, menu: Select, wanted: Wanted): Choice {
  const { custom_id, min, max } = menu;
  if (wanted.length < min || wanted.length > max) {
    throw new Error(`The menu ${custom_id} takes ${min} to ${max} options.`);
  }
  const what = PICKED_BY_MENU[menu.type];
  const entities = what
    ? wanted.map((one) => picked(world, where, what, one, menu.channelTypes))
    : [];
  const values = what ? entities.map(({ id }) => id) : wanted.map((one) => optionOf(menu, one));
  if (new Set(values).size < values.length) {
    throw new Error(`The menu ${custom_id} takes everything once.`);
  }
  return { values, entities };
}

function optionOf({ options }: Select, wanted: string): string {
  const option = options.find((it) => it.value === wanted || it.label === wanted);
  const labels = options.map((it) => it.label).join(', ');
  if (!option) throw new Error(`There is no option ${wanted}, only: ${labels}.`);
  return option.value;
}
