import { expect, it } from 'vitest';
import { type RulesFileLook, readRulesText } from '../../../src/library/rules/rulesText.ts';
import { FORM, type LibraryDocument, USUAL_MEANS } from '../../../src/openSearch/indexLayout.ts';
import { rulesToSend, sendRules } from '../../../src/openSearch/ingest/rulesFirst.ts';

const PATH = 'collections.yaml';
const SPORT = 'Sport:\n  folder: sport\n';
const BOARD = 'Board:\n  folder: board\n';
const WRONG = 'it is: [wrong';

it.each([
  ['the first ones are sent', SPORT, undefined, SPORT, undefined],
  ['others are sent', BOARD, SPORT, BOARD, undefined],
  ['the same ones are not', SPORT, SPORT, undefined, undefined],
  ['where there are none, none are sent', undefined, undefined, undefined, undefined],
  ['where they are gone, those before hold', undefined, SPORT, undefined, 'kept'],
  ['where they are wrong, those before hold', WRONG, SPORT, undefined, 'kept'],
  ['where they were never right, nobody may ask', WRONG, undefined, WRONG, 'closed'],
  ['and that stays so while they are wrong', WRONG, WRONG, undefined, 'closed'],
  ['or gone', undefined, WRONG, undefined, 'closed'],
  ['until they are right', SPORT, WRONG, SPORT, undefined],
] as const)('%s', (_, written, sent, text, fate) => {
  const look =
    written === undefined
      ? ({ kind: 'absent', path: PATH } as const)
      : readRulesText(PATH, written);
  const toSend = rulesToSend(look, sent);
  if (text === WRONG) expect(readRulesText(PATH, toSend.text ?? SPORT).kind).toBe('wrong');
  else expect(toSend.text).toBe(text);
  expect(toSend.problems[0]?.rules).toBe(fate);
});

/** The library document, as several would change it. */
function entryWith(rules: string | undefined) {
  const sent: (string | undefined)[] = [];
  let document: LibraryDocument = {
    ...{ kind: 'library', form: FORM, generation: 1, means: USUAL_MEANS, problems: 0 },
    ...(rules !== undefined && { rules }),
  };
  return {
    sent,
    read: async () => document,
    async change(change: (now: LibraryDocument) => LibraryDocument | undefined) {
      document = change(document) ?? document;
      sent.push(document.rules);
      return document;
    },
    async commit() {},
  };
}

it('rules that are still being written are sent when they have stood for a while', {
  timeout: 20_000,
}, async () => {
  const written = ['{}', `{}\n# Sport`, SPORT, SPORT];
  const entry = entryWith(BOARD);
  const read = async (last: RulesFileLook | undefined) =>
    readRulesText(PATH, written.shift() ?? SPORT, last);
  await sendRules(read, entry);
  expect(entry.sent).toEqual([SPORT]);
});
