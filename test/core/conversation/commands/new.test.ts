import { expect, it } from 'vitest';
import { help } from '../../../../src/core/conversation/commands/help.ts';
import { startAnew } from '../../../../src/core/conversation/commands/new.ts';
import { COMMANDS, MESSAGE_COMMANDS } from '../../../../src/core/conversation/commands.ts';
import { MEMBER } from '../../../support/asker.ts';
import { deskOf } from '../../../support/desk.ts';
import { libraryOf } from '../../../support/library.ts';

const ASKED = { asker: MEMBER, values: {}, earlier: [{ question: 'ferry' }] };

it('/new says that what was asked before is forgotten, and /help that help is wanted', async () => {
  const library = await libraryOf({ 'a.md': 'Text.' });
  expect(await startAnew.run(ASKED, deskOf(library))).toEqual({ kind: 'forgotten' });
  expect(await help.run(ASKED, deskOf(library))).toEqual({ kind: 'help' });
});

it('no two commands have the same name', () => {
  const names = [...COMMANDS, ...MESSAGE_COMMANDS].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
