import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields } from './fields.ts';
import { checkMessage, checkModal } from './limits.ts';
import { checkCommands } from './rest/commands.ts';
import { RestError } from './rules.ts';

const V2 = 1 << 15;
const onMessage = { type: 3, description: '' };
const LONG = 'x'.repeat(101);
const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));

/** The error tree, as text; nothing where all is well. */
function complaint(check: () => void): string {
  try {
    check();
    return '';
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    return JSON.stringify(error.errors ?? error.code);
  }
}

/** Looks for the code in the tree; an empty one stands for no complaint at all. */
function expectClue(check: () => void, clue: string): void {
  if (clue === '') expect(complaint(check)).toBe('');
  else expect(complaint(check)).toContain(clue);
}

const display = { type: 10, content: 'x' };
const button = { type: 2, style: 2, label: 'x', custom_id: 'x' };
const link = { type: 2, style: 5, label: 'x', url: 'https://example.org/' };
const row = (...components: object[]) => ({ type: 1, components });
const section = (accessory?: object) => ({ type: 9, components: [display], accessory });
const picture = (url: string) => ({ type: 11, media: { url } });
const option = (name: string) => ({ label: name, value: name });
const menu = { type: 3, custom_id: 'menu', options: [option('a'), option('b')] };

const LONGER = 'x'.repeat(151);
/** Menus of people, roles, both, and channels. */
const THINGS = [5, 6, 7, 8];
const thing = (type: number, more: object = {}) => ({ type, custom_id: `menu ${type}`, ...more });
const chosen = (type: string) => ({ id: '1', type });

describe('a card', () => {
  const cards: [string, object[], string][] = [
    ['everything', [{ type: 17, components: [section(link), { type: 14 }, row(button)] }], ''],
    ['40 components', many(40, () => display), ''],
    ['41 components, nested ones too', many(14, () => section(link)), 'TOTAL_COMPONENTS'],
    ['an empty text', [{ type: 10, content: ' ' }], 'content'],
    ['4000 characters', many(2, () => ({ type: 10, content: 'x'.repeat(2000) })), ''],
    ['4001 characters', many(3, () => ({ type: 10, content: 'x'.repeat(1334) })), 'TEXT_SIZE'],
    ['a section without accessory', [section()], 'BASE_TYPE_REQUIRED'],
    ['a section with a text beside it', [section(display)], 'UNION_TYPE_CHOICES'],
    [
      'a section of four texts',
      [{ ...section(link), components: many(4, () => display) }],
      'BAD_L',
    ],
    ['a picture in a section', [section(picture('https://example.org/a.png'))], ''],
    ['a picture that is not attached', [section(picture('attachment://a.png'))], 'NOT_FOUND'],
    ['a container in a container', [{ type: 17, components: [{ type: 17 }] }], 'UNION_TYPE'],
    ['a wide separator', [{ type: 14, spacing: 3 }], 'BASE_TYPE_CHOICES'],
    ['a button outside of a row', [button], 'UNION_TYPE_CHOICES'],
    ['five buttons', [row(...many(5, (i) => ({ ...button, custom_id: `${i}` })))], ''],
    ['six buttons', [row(...many(6, (i) => ({ ...button, custom_id: `${i}` })))], 'BAD_LENGTH'],
    ['the same custom_id twice', [section(button), row(button)], 'CUSTOM_ID_DUPLICATED'],
    [
      'the same id twice',
      [
        { ...display, id: 1 },
        { ...display, id: 1 },
      ],
      'COMPONENT_ID',
    ],
    ['a label of 81', [row({ ...button, label: 'x'.repeat(81) })], 'label'],
    ['a custom_id of 101', [row({ ...button, custom_id: LONG })], 'custom_id'],
    ['a link to discord', [row({ ...link, url: 'discord://-/channels/@me' })], ''],
    ['a link to a file', [row({ ...link, url: 'file:///tmp' })], 'URL_TYPE_INVALID_SCHEME'],
    ['a link of 513', [row({ ...link, url: `https://${'x'.repeat(505)}` })], 'BAD_LENGTH'],
    ['a link with a custom_id', [row({ ...link, custom_id: 'x' })], 'EXCLUSIVE'],
    ['a button with a link', [row({ ...button, url: 'https://example.org/' })], 'EXCLUSIVE'],
    ['a button without custom_id', [row({ ...button, custom_id: undefined })], 'REQUIRED'],
    ['a button without label', [row({ ...button, label: '' })], 'BUTTON_COMPONENT_INVALID'],
    ['a premium button with a label', [row({ ...button, style: 6, sku_id: '1' })], 'PREMIUM'],
    ['a button of no style', [row({ ...button, style: 7 })], 'BASE_TYPE_CHOICES'],
    ['a menu', [row(menu)], ''],
    ['a menu beside a button', [row(menu, button)], 'LAYOUT_WIDTH_EXCEEDED'],
    ['a menu of nothing', [row({ ...menu, options: [] })], 'BAD_LENGTH'],
    ['a menu of 26', [row({ ...menu, options: many(26, (i) => option(`${i}`)) })], 'BAD_LENGTH'],
    [
      'a menu with a long label',
      [row({ ...menu, options: [{ ...option('a'), label: LONG }] })],
      'label',
    ],
    ['a menu with a long value', [row({ ...menu, options: [option(LONG)] })], 'value'],
    [
      'a menu with one value twice',
      [row({ ...menu, options: many(2, () => option('a')) })],
      'DUPLIC',
    ],
    ['a menu of more than there is', [row({ ...menu, max_values: 3 })], 'MAX_VALUES_EXCEEDED'],
    ['a menu of at least two', [row({ ...menu, min_values: 2 })], 'RANGE_INVALID'],
    ['menus of people, roles, both and channels', THINGS.map((type) => row(thing(type))), ''],
    ['two menus in one row', [row(thing(5), thing(6))], 'LAYOUT_WIDTH_EXCEEDED'],
    ['a menu with a placeholder of 151', [row({ ...menu, placeholder: LONGER })], 'placeholder'],
    ['roles with a placeholder of 151', [row(thing(6, { placeholder: LONGER }))], 'placeholder'],
    ['a menu for 26 roles', [row(thing(6, { max_values: 26 }))], 'NUMBER_TYPE'],
    ['a menu of at least two roles', [row(thing(6, { min_values: 2 }))], 'RANGE_INVALID'],
    ['a role chosen beforehand', [row(thing(6, { default_values: [chosen('role')] }))], ''],
    ['a person for a role', [row(thing(6, { default_values: [chosen('user')] }))], 'CHOICES'],
    ['a role for a channel', [row(thing(8, { default_values: [chosen('role')] }))], 'CHOICES'],
    [
      'two roles chosen where one may be',
      [row(thing(6, { default_values: [chosen('role'), chosen('role')] }))],
      'OUT_OF_RANGE',
    ],
    [
      'one role chosen where two must be',
      [row(thing(6, { default_values: [chosen('role')], min_values: 2, max_values: 3 }))],
      'OUT_OF_RANGE',
    ],
    ['channels of no kind', [row(thing(8, { channel_types: [99] }))], 'BASE_TYPE_CHOICES'],
    ['a menu that may be left alone', [row(thing(8, { min_values: 0 }))], ''],
    ['two menus of one name', [row(thing(8)), row(thing(8))], 'CUSTOM_ID_DUPLICATED'],
    ['a text input', [row({ type: 4, custom_id: 'x', style: 1 })], 'UNION_TYPE_CHOICES'],
    ['nothing', [], '50006'],
  ];
  it.each(cards)('with %s', (_what, components, clue) => {
    expectClue(() => checkMessage({ flags: V2, components }), clue);
  });

  it.each(['content', 'embeds'])('has no %s beside it', (key) => {
    const legacy = { [key]: key === 'content' ? 'x' : [{ title: 'x' }] };
    const check = () => checkMessage({ flags: V2, components: [display], ...legacy });
    expectClue(check, 'LEGACY_FIELDS');
  });

  it('is taken or refused in an orderly way, whatever it is made of', () => {
    const kinds = fc.constantFrom(1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 17, 18, 0, '1', null);
    const field = fc.constantFrom(
      ...['components', 'accessory', 'content', 'custom_id', 'style', 'label', 'url', 'options'],
      ...['media', 'items', 'file', 'spacing', 'min_values', 'max_values', 'id', 'emoji'],
    );
    const leaf = fc.constantFrom<unknown>(
      '',
      'x',
      'https://example.org/',
      LONG,
      0,
      1,
      5,
      null,
      true,
    );
    const nested = (depth: number): fc.Arbitrary<unknown> => {
      if (depth === 0) return leaf;
      const value = fc.oneof(
        leaf,
        nested(depth - 1),
        fc.array(nested(depth - 1), { maxLength: 3 }),
      );
      const fields = fc.dictionary(field, value, { maxKeys: 4 });
      return fc.tuple(kinds, fields).map(([type, own]) => ({ type, ...own }));
    };
    const component = nested(3);
    const payload = fc.record({
      flags: fc.constant(V2),
      components: fc.array(component, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(payload, (body: Fields) => {
        complaint(() => checkMessage(body));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a modal', () => {
  const input = { type: 4, custom_id: 'x', style: 1 };
  const label = (component: object, more: object = {}) => ({
    type: 18,
    label: 'x',
    component,
    ...more,
  });
  const old = (more: object = {}) => row({ ...input, label: 'x', ...more });
  const named = (count: number) => many(count, (i) => label({ ...input, custom_id: `${i}` }));
  const modals: [string, object, string][] = [
    ['a label', { components: [label(input)] }, ''],
    ['a row', { components: [old()] }, ''],
    ['a menu in a label', { components: [label(menu)] }, ''],
    ['menus of roles and channels', { components: [label(thing(6)), label(thing(8))] }, ''],
    ['a menu in a row', { components: [row(menu)] }, 'UNION_TYPE_CHOICES'],
    ['a disabled menu', { components: [label({ ...menu, disabled: true })] }, 'DISABLED'],
    ['a required choice of none', { components: [label({ ...menu, min_values: 0 })] }, 'REQUIRED'],
    ['a choice of none', { components: [label({ ...menu, min_values: 0, required: false })] }, ''],
    ['a text beside the fields', { components: [display, label(input)] }, ''],
    ['an empty text', { components: [{ type: 10, content: '' }, label(input)] }, 'BAD_LENGTH'],
    ['five components', { components: named(5) }, ''],
    ['six components', { components: named(6) }, 'BAD_LENGTH'],
    ['no component', { components: [] }, 'BAD_LENGTH'],
    ['a title of 46', { title: 'x'.repeat(46) }, 'title'],
    ['a custom_id of 101', { custom_id: LONG }, 'custom_id'],
    ['a label of 46 in a row', { components: [old({ label: 'x'.repeat(46) })] }, 'label'],
    ['a label of 46', { components: [label(input, { label: 'x'.repeat(46) })] }, 'label'],
    ['a description of 101', { components: [label(input, { description: LONG })] }, 'description'],
    ['a label that has one inside', { components: [label({ ...input, label: 'x' })] }, 'LABEL_INV'],
    ['no label in a row', { components: [row(input)] }, 'BASE_TYPE_REQUIRED'],
    ['a placeholder of 101', { components: [old({ placeholder: LONG })] }, 'placeholder'],
    [
      'a value over max_length',
      { components: [old({ value: 'xxx', max_length: 2 })] },
      'MAX_LENGTH',
    ],
    [
      'min_length over max_length',
      { components: [old({ min_length: 3, max_length: 2 })] },
      'RANGE',
    ],
    ['max_length over 4000', { components: [old({ max_length: 4001 })] }, 'NUMBER_TYPE'],
    ['two inputs in a row', { components: [row(input, input)] }, 'BAD_LENGTH'],
    ['the same custom_id twice', { components: [old(), label(input)] }, 'DUPLICATED'],
    ['a button', { components: [row(button)] }, 'UNION_TYPE_CHOICES'],
    ['an input by itself', { components: [input] }, 'UNION_TYPE_CHOICES'],
  ];
  it.each(modals)('with %s', (_what, more, clue) => {
    const modal = { title: 'x', custom_id: 'modal', components: [label(input)], ...more };
    expectClue(() => checkModal(modal), clue);
  });
});

describe('a command', () => {
  const text = { type: 3, name: 'x', description: 'x' };
  const options = (...list: object[]) => ({ options: list });
  const sub = (name: string, more: object = {}) => ({ type: 1, name, description: 'x', ...more });
  const group = (name: string, ...list: object[]) => ({ ...sub(name, options(...list)), type: 2 });
  const choices = (count: number) => many(count, (i) => ({ name: `${i}`, value: `${i}` }));
  const commands: [string, object, string][] = [
    ['little', {}, ''],
    ['a capital letter', { name: 'Ask' }, 'INVALID_NAME'],
    ['a space', { name: 'ask me' }, 'INVALID_NAME'],
    ['letters of other scripts', { name: 'спросить-जानो_ถาม' }, ''],
    ['33 letters', { name: 'x'.repeat(33) }, 'BAD_LENGTH'],
    ['no description', { description: '' }, 'BAD_LENGTH'],
    ['a description of 101', { description: LONG }, 'BAD_LENGTH'],
    ['translations', { name_localizations: { de: 'frage', 'pt-BR': 'pergunta', fr: null } }, ''],
    ['a translation with a space', { name_localizations: { de: 'frag mich' } }, 'INVALID_NAME'],
    ['a capital in a translation', { name_localizations: { de: 'Frage' } }, 'INVALID_NAME'],
    ['an unknown locale', { name_localizations: { en: 'ask' } }, 'BASE_TYPE_CHOICES'],
    ['a long translation', { description_localizations: { de: LONG } }, 'BAD_LENGTH'],
    ['25 options', options(...many(25, (i) => ({ ...text, name: `${i}` }))), ''],
    ['26 options', options(...many(26, (i) => ({ ...text, name: `${i}` }))), 'MAX_LENGTH'],
    ['one option twice', options(text, text), 'ALREADY_EXISTS'],
    [
      'a translation that is the name of another option',
      options(text, { ...text, name: 'y', name_localizations: { de: 'x' } }),
      'ALREADY_EXISTS',
    ],
    [
      'two options with one translation',
      options(
        { ...text, name_localizations: { de: 'z' } },
        { ...text, name: 'y', name_localizations: { de: 'z' } },
      ),
      'ALREADY_EXISTS',
    ],
    [
      'a required option last',
      options(text, { ...text, name: 'y', required: true }),
      'REQUIRED_INV',
    ],
    ['25 choices', options({ ...text, choices: choices(25) }), ''],
    ['26 choices', options({ ...text, choices: choices(26) }), 'MAX_LENGTH'],
    [
      'choices and completion',
      options({ ...text, choices: choices(1), autocomplete: true }),
      '0 or',
    ],
    ['a completed yes or no', options({ ...text, type: 5, autocomplete: true }), 'AUTOCOMPLETE'],
    ['a long choice', options({ ...text, choices: [{ name: LONG, value: 'x' }] }), 'BAD_LENGTH'],
    [
      'a long translation of a choice',
      options({ ...text, choices: [{ name: 'x', value: 'x', name_localizations: { de: LONG } }] }),
      'BAD_LENGTH',
    ],
    ['subcommands in groups', options(group('a', sub('b', options(text))), sub('c')), ''],
    ['subcommands beside options', options(sub('a'), text), 'TYPE_INVALID'],
    ['a group in a group', options(group('a', group('b'))), 'TYPE_INVALID'],
    ['a subcommand in a subcommand', options(sub('a', options(sub('b')))), 'TYPE_INVALID'],
    ['all contexts', { contexts: [0, 1, 2], integration_types: [0, 1] }, ''],
    ['no context', { contexts: [] }, 'BAD_LENGTH'],
    ['an unknown context', { contexts: [3] }, 'BASE_TYPE_CHOICES'],
    ['an unknown installation', { integration_types: [2] }, 'BASE_TYPE_CHOICES'],
    ['a context twice', { contexts: [0, 0] }, 'ALREADY_CONTAINS'],
    ['channels of some kinds', options({ ...text, type: 7, channel_types: [0, 5] }), ''],
    ['channels of no kind', options({ ...text, type: 7, channel_types: [99] }), 'CHOICES'],
    ['text that is a channel', options({ ...text, channel_types: [0] }), 'MAX_LENGTH'],
    ['permissions in words', { default_member_permissions: 'all' }, 'BITFIELD'],
    ['a long option and longer translations', options(...bulky(100)), 'TOO_LARGE'],
    ['translations that are shorter than they are many', options(...bulky(30)), ''],
    ['a name with capitals and spaces on messages', { ...onMessage, name: 'Find the Source' }, ''],
    ['33 letters on messages', { ...onMessage, name: 'x'.repeat(33) }, 'BAD_LENGTH'],
    ['a description on messages', { ...onMessage, description: 'x' }, 'MAX_LENGTH'],
    ['options on messages', { ...onMessage, ...options(text) }, 'MAX_LENGTH'],
    [
      'a capital in a translation on messages',
      { ...onMessage, name_localizations: { de: 'Quelle finden' } },
      '',
    ],
    ['an unknown type', { type: 5 }, 'BASE_TYPE_CHOICES'],
  ];
  it.each(commands)('with %s', (_what, more, clue) => {
    expectClue(() => checkCommands([{ name: 'ask', description: 'x', ...more }]), clue);
  });

  const counts: [string, number, object, string][] = [
    ['100 commands', 100, { description: 'x' }, ''],
    ['101 commands', 101, { description: 'x' }, '30032'],
    ['15 commands on messages', 15, { type: 3 }, ''],
    ['16 commands on messages', 16, { type: 3 }, '30032'],
  ];
  it.each(counts)('is one of at most %s', (_what, count, more, clue) => {
    expectClue(() => checkCommands(many(count, (i) => ({ name: `${i}`, ...more }))), clue);
  });
});

/** Twenty-five options with choices whose names have translations of this length. */
function bulky(length: number): object[] {
  const name_localizations = { de: 'x'.repeat(length), fr: 'y'.repeat(length) };
  const choices = many(4, (i) => ({ name: `${i}`, value: `${i}`, name_localizations }));
  return many(25, (i) => ({ type: 3, name: `${i}`, description: 'x', choices }));
}
