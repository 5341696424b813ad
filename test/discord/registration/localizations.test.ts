import { expect, it } from 'vitest';
import { described, named } from '../../../src/discord/registration/localizations.ts';

it('a text is in English, and in each other language that both Discord and the bot know', () => {
  const { name, name_localizations } = named('menu.find-sources');
  expect(name).toBe('Find sources');
  expect(Object.keys(name_localizations).sort()).toEqual(
    expect.arrayContaining(['de', 'es-419', 'es-ES', 'fr', 'ja', 'ru']),
  );
  expect(name_localizations).not.toHaveProperty('en-US');
  expect(Object.values(name_localizations).every((text) => text !== '')).toBe(true);
});

it('a description has a field of its own', () => {
  expect(described('option.private')).toHaveProperty('description_localizations.de');
});
