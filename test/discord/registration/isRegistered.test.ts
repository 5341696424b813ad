import { describe, expect, it } from 'vitest';
import { isRegistered } from '../../../src/discord/registration/isRegistered.ts';
import { described } from '../../../src/discord/registration/localizations.ts';
import { REGISTERED } from '../../../src/discord/registration/registered.ts';
import { fieldsOf, listOf } from '../../support/discord/fields.ts';

const [ask] = REGISTERED;
const optionsOf = (command: unknown) => listOf(fieldsOf(command).options).map(fieldsOf);
const question = { ...described('option.question'), name: 'question', type: 3 };

describe('what is registered already', () => {
  it('is no different for what Discord adds to a command', () => {
    const registered = REGISTERED.map((command) => ({
      default_member_permissions: null,
      ...command,
      id: '1',
      version: '2',
      nsfw: false,
    }));
    expect(isRegistered(REGISTERED, registered)).toBe(true);
  });

  it.each([
    ['another description', { description: 'Other' }],
    ['no options', { options: [] }],
    ['one option less', { options: optionsOf(ask).slice(1) }],
    ['the options in another order', { options: optionsOf(ask).reverse() }],
    ['other contexts', { contexts: [0] }],
    [
      'another limit of an option',
      {
        options: optionsOf(ask).map((it) =>
          it.name === 'question' ? { ...it, max_length: 5 } : it,
        ),
      },
    ],
    [
      'choices that are no longer offered',
      {
        options: optionsOf(ask).map((it) =>
          it.name === 'sort'
            ? { ...it, choices: [...listOf(it.choices), { name: 'x', value: 'x' }] }
            : it,
        ),
      },
    ],
    ['a missing translation', { description_localizations: null }],
    [
      'another translation',
      {
        description_localizations: {
          ...described('command.ask').description_localizations,
          de: '?',
        },
      },
    ],
    [
      'a translation that is no longer offered',
      {
        description_localizations: {
          ...described('command.ask').description_localizations,
          it: '?',
        },
      },
    ],
    ['a translated name that is no longer offered', { name_localizations: { de: 'frag' } }],
  ])('is different with %s', (_, change) => {
    expect(isRegistered([ask], [{ ...ask, ...change }])).toBe(false);
  });

  it.each([
    ['that it is required', { required: true }],
    ['its longest text', { max_length: 5 }],
    ['its choices', { choices: [{ name: 'One', value: 'one' }] }],
    ['that it is completed', { autocomplete: true }],
  ])('is different where an option no longer says %s', (_, said) => {
    expect(isRegistered([question], [{ ...question, ...said }])).toBe(false);
  });

  it('is no different for what Discord says of an option by itself', () => {
    const added = { name_localizations: null, required: false, choices: [], autocomplete: false };
    expect(isRegistered([question], [{ ...question, ...added }])).toBe(true);
  });

  it('is different where a command is missing', () => {
    expect(isRegistered(REGISTERED, [undefined])).toBe(false);
    expect(isRegistered(REGISTERED, [])).toBe(false);
    expect(isRegistered(REGISTERED, REGISTERED.slice(1))).toBe(false);
  });
});
