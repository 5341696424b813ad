/** What can be done on the card of a server's settings. Its id says it all, so that the card lives through a restart. */
export type SettingsControl =
  | { readonly kind: SettingsMenu }
  /** Opens the form for the numbers. @see `typed` what stands in it, where that was wrong the last time. */
  | { readonly kind: 'numbers'; readonly typed?: TypedNumbers };

/** A menu: one setting each, or those that are on or off. */
export type SettingsMenu = (typeof MENUS)[number];

const MENUS = ['language', 'seenBy', 'roles', 'channels', 'switches'] as const;

/** Settings that are typed as numbers, in the order of the form. */
export const NUMBERS = ['share', 'retention'] as const;
export type TypedNumbers = Readonly<Record<(typeof NUMBERS)[number], string>>;

/** Characters that a number may have while it is typed: enough to see what is wrong with it. */
export const NUMBER_LENGTH = 10;

const PREFIX = 'settings.';
const BEHIND = /^numbers(?:\[(.*)\])?$/s;

/** At most 100 characters. Undone by `readSettingsId`. */
export function writeSettingsId(control: SettingsControl): string {
  if (control.kind !== 'numbers' || !control.typed) return `${PREFIX}${control.kind}`;
  const { share, retention } = control.typed;
  return `${PREFIX}numbers[${[share, retention].map(encoded).join(',')}]`;
}

/** Undefined where the id is none of the settings'. */
export function readSettingsId(id: string): SettingsControl | undefined {
  if (!id.startsWith(PREFIX)) return undefined;
  const rest = id.slice(PREFIX.length);
  const menu = MENUS.find((kind) => kind === rest);
  if (menu) return { kind: menu };
  const [matched, typed] = BEHIND.exec(rest) ?? [];
  if (matched === undefined) return undefined;
  if (typed === undefined) return { kind: 'numbers' };
  const [share = '', retention = ''] = typed.split(',').map(decoded);
  return { kind: 'numbers', typed: { share, retention } };
}

/** What was typed, so that no sign of it parts the numbers. */
function encoded(typed: string): string {
  return typed.slice(0, NUMBER_LENGTH).replace(/[%,]/g, encodeURIComponent);
}

function decoded(written: string): string {
  return written.replaceAll('%2C', ',').replaceAll('%25', '%');
}
