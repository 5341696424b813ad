import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readButtonId } from '../../../src/discord/buttonId.ts';
import {
  NUMBER_LENGTH,
  readSettingsId,
  type SettingsControl,
  writeSettingsId,
} from '../../../src/discord/settings/settingsId.ts';

const MENUS = ['language', 'seenBy', 'roles', 'channels', 'switches'] as const;

it.each<SettingsControl>([...MENUS, 'numbers' as const].map((kind) => ({ kind })))(
  'the id of $kind is read as it was written, and is that of no other button',
  (control) => {
    const id = writeSettingsId(control);
    expect(readSettingsId(id)).toEqual(control);
    expect(readButtonId(id)).toBeUndefined();
  },
);

it('whatever was typed for numbers fits into an id, and comes back as it was', () => {
  const typed = fc
    .string({ unit: 'binary', maxLength: NUMBER_LENGTH })
    .filter((text) => text.length <= NUMBER_LENGTH);
  fc.assert(
    fc.property(typed, typed, (share, retention) => {
      const control = { kind: 'numbers', typed: { share, retention } } as const;
      const id = writeSettingsId(control);
      expect(id.length).toBeLessThanOrEqual(100);
      expect(readSettingsId(id)).toEqual(control);
    }),
  );
});

it.each([
  '',
  'settings',
  'settings.',
  'settings.toString',
  'settings.numbersx',
  'settings.languages',
  'e',
])('"%s" is no id of the settings', (id) => expect(readSettingsId(id)).toBeUndefined());
