// Menus, and what a user picks from them.

import type { Select } from '../world/world.ts';

/** The values of the options that are picked by value or label. */
export function pick(
  { custom_id, options, min, max }: Select,
  wanted: readonly string[],
): string[] {
  if (wanted.length < min || wanted.length > max) {
    throw new Error(`The menu ${custom_id} takes ${min} to ${max} options.`);
  }
  return wanted.map((one) => {
    const option = options.find((it) => it.value === one || it.label === one);
    const labels = options.map((it) => it.label).join(', ');
    if (!option) throw new Error(`There is no option ${one}, only: ${labels}.`);
    return option.value;
  });
}
