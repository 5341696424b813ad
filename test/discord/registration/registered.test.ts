import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  COMMANDS,
  commandNamed,
  MESSAGE_COMMANDS,
} from '../../../src/core/conversation/commands.ts';
import { described, named } from '../../../src/discord/registration/localizations.ts';
import {
  MAY_BE_PRIVATE,
  messageCommandCalled,
  REGISTERED,
} from '../../../src/discord/registration/registered.ts';
import { fieldsOf, listOf } from '../../support/discord/fields.ts';

const [ask] = REGISTERED;
const optionsOf = (command: unknown) => listOf(fieldsOf(command).options).map(fieldsOf);
const optionNamed = (name: string) => optionsOf(ask).find((option) => option.name === name);

describe('what is registered', () => {
  it('are all commands, and the menus by their English names', () => {
    expect(REGISTERED.map(({ name, type }) => [name, type])).toEqual([
      ...COMMANDS.map(({ name }) => [name, ApplicationCommandType.ChatInput]),
      ['privacy', ApplicationCommandType.ChatInput],
      ['settings', ApplicationCommandType.ChatInput],
      ['Find sources', ApplicationCommandType.Message],
      ['Check this quote', ApplicationCommandType.Message],
      ['Proofread this', ApplicationCommandType.Message],
    ]);
  });

  it('has the options that a command is run with, the required one first, and "private" where others may read the reply', () => {
    for (const command of COMMANDS) {
      const registered = REGISTERED.find(({ name }) => name === command.name);
      const names = optionsOf(registered).map(({ name }) => name);
      const mayBePrivate = MAY_BE_PRIVATE.has(command.name);
      expect(names).toEqual([
        ...Object.keys(command.options),
        ...(mayBePrivate ? ['private'] : []),
      ]);
      const required = optionsOf(registered).map((option) => option.required === true);
      expect(required.slice(1)).not.toContain(true);
    }
    expect([...MAY_BE_PRIVATE].map(commandNamed)).not.toContain(undefined);
  });

  it('completes names and titles while they are typed, and lets nobody type an order', () => {
    const completed = optionsOf(ask).filter((it) => it.autocomplete === true);
    expect(completed.map(({ name }) => name)).toEqual([
      'question',
      'collection',
      'source',
      'author',
    ]);
    expect(optionNamed('sort')).toMatchObject({
      type: ApplicationCommandOptionType.String,
      choices: [
        { name: 'Newest first', value: 'newest' },
        { name: 'Oldest first', value: 'oldest' },
        { name: 'Best first', value: 'relevance' },
      ],
    });
  });

  it('can be had in servers, in direct messages, and by who has the bot for themselves', () => {
    for (const command of REGISTERED) {
      if (command.name === 'settings' || command.name === 'gaps') continue;
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    }
  });

  it('is shown to those alone who may manage a server, where it is about that', () => {
    const settings = REGISTERED.find(({ name }) => name === 'settings');
    expect(settings).toMatchObject({
      ...{ default_member_permissions: '32', integration_types: [0], contexts: [0] },
    });
  });

  it('is within the limits of Discord', () => {
    const length = (text: unknown) => Array.from(String(text)).length;
    for (const command of REGISTERED) {
      expect(length(command.name)).toBeLessThanOrEqual(32);
      for (const { name, description, max_length } of [fieldsOf(command), ...optionsOf(command)]) {
        expect(length(name)).toBeLessThanOrEqual(32);
        if (description !== undefined) expect(length(description)).toBeLessThanOrEqual(100);
        if (max_length !== undefined) expect(max_length).toBeLessThanOrEqual(6000);
      }
    }
  });

  it('is described in every language that both Discord and the bot know', () => {
    const languages = ['de', 'es-419', 'es-ES', 'fr', 'ja', 'ru'];
    expect(Object.keys(described('command.ask').description_localizations).sort()).toEqual(
      languages,
    );
    expect(Object.keys(named('menu.find-sources').name_localizations).sort()).toEqual(languages);
  });
});

it('a message’s menu is known by the name that is registered, and no other', () => {
  expect(messageCommandCalled('Find sources')?.name).toBe('find-sources');
  expect(messageCommandCalled('Check this quote')?.name).toBe('check-quote');
  expect(messageCommandCalled('Proofread this')?.name).toBe('proofread');
  expect(MESSAGE_COMMANDS).toHaveLength(3);
  for (const other of ['find-sources', 'Quellen finden', '', 'toString']) {
    expect(messageCommandCalled(other)).toBeUndefined();
  }
});
