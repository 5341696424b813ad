import { expect, it, vi } from 'vitest';
import { answerJson, jsonNotation } from '../../src/core/answer/answerJson.ts';
import { createGate, type Notation, passAnswer } from '../../src/core/answer/gate.ts';
import { findSources } from '../../src/core/conversation/commands/findSources.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import { NotRead } from '../../src/core/ranking/readPairs.ts';
import { discordNotation } from '../../src/discord/notation.ts';
import { terminalNotation } from '../../src/terminal/notation.ts';
import { MEMBER } from '../support/asker.ts';
import { deskOf } from '../support/desk.ts';
import { libraryOf } from '../support/library.ts';
import { standInReader } from '../support/standInReader.ts';

const FILES = {
  'truce.md': '# The truce\n\nThe truce began in Geneva on 9 September. It held for a week.',
  'ferry.md': '# The ferry\n\nThe ferry carries forty passengers over the harbour.',
};
const QUESTION = 'Where did the truce begin?';

/** The answer, and what is shown of it. */
async function askWith(read?: typeof standInReader) {
  const library = await libraryOf(FILES, undefined, read);
  const answer = await library.ask(QUESTION);
  const shownBy = (notation: Notation) => {
    const textOf = library.textOf;
    return passAnswer(
      answer,
      createGate(notation, textOf, () => {}),
    );
  };
  return { answer, shownBy };
}

it('the words at which a reader points are marked in the quotation', async () => {
  const { answer } = await askWith(standInReader);
  const [first] = 'excerpts' in answer ? answer.excerpts : [];
  const words = first?.answers?.map(({ start, end }) => first.quote.slice(start, end));
  expect(words).toEqual(['Geneva']);
});

it.each([
  ['Discord', discordNotation, 'in __**Geneva**__ on'],
  [
    'the terminal',
    terminalNotation({ colour: true, links: false }),
    'in \u001b[1m\u001b[4mGeneva\u001b[24m\u001b[22m on',
  ],
])('they are told from the words asked for on %s', async (_, notation, marked) => {
  const { shownBy } = await askWith(standInReader);
  const shown = shownBy(notation);
  expect('excerpts' in shown && shown.excerpts[0]?.rendered).toContain(marked);
});

it('they stand in the JSON of an answer, with their place in the quotation', async () => {
  const { shownBy } = await askWith(standInReader);
  const { quote, answer } = JSON.parse(answerJson(shownBy(jsonNotation))).excerpts[0];
  expect(answer.text).toBe('Geneva');
  expect(quote.slice(answer.start, answer.end)).toBe('Geneva');
});

it("the question's own words are not marked beside them", async () => {
  const { shownBy } = await askWith(standInReader);
  const shown = shownBy(discordNotation);
  expect('excerpts' in shown && shown.excerpts[0]?.rendered).toContain('The truce began');
});

it.each(['busy', 'late', 'failed'] as const)(
  'a question is answered by words alone where the reader is %s',
  async (reason) => {
    const { answer } = await askWith(async () => {
      throw new NotRead(reason);
    });
    expect(answer).toEqual({ ...(await askWith()).answer, unread: reason });
  },
);

it('a library in haste answers by words alone, and says so where there is a reader', async () => {
  const read = vi.fn(standInReader);
  const library = await libraryOf(FILES, undefined, read);
  const hasty = library.within(() => true).inHaste();
  const { answer } = await askWith();
  expect(await hasty.ask(QUESTION)).toEqual({ ...answer, unread: 'late' });
  expect(await (await libraryOf(FILES)).inHaste().ask(QUESTION)).toEqual(answer);
  expect(read).not.toHaveBeenCalled();
});

it.each([
  ['a topic of a timeline', (library: Library) => library.timeline('the truce of September')],
  [
    'what somebody says, whose sources are looked for,',
    (library: Library) =>
      findSources.run(
        { asker: MEMBER, values: { text: FILES['ferry.md'] }, earlier: [] },
        deskOf(library),
      ),
  ],
])('%s asks nothing, and is not read', async (_, run) => {
  const read = vi.fn(standInReader);
  const found = await run(await libraryOf(FILES, undefined, read));
  expect(found).toEqual(await run(await libraryOf(FILES)));
  expect(read).not.toHaveBeenCalled();
});

it('whatever else a reader throws is no answer', async () => {
  const asked = askWith(async () => {
    throw new Error('a fault of ours');
  });
  await expect(asked).rejects.toThrow('a fault of ours');
});

it.each([
  ['question', 'Wo begann der Waffenstillstand?', 'de'],
  ['article', QUESTION, 'de'],
])('a %s in another language is not read', async (_, question, language) => {
  const read = vi.fn(standInReader);
  const files = {
    'truce.md': `---\nlang: ${language}\n---\n# Der Waffenstillstand\n\nDer Waffenstillstand begann in Genf am 9. September.`,
  };
  await (await libraryOf(files, undefined, read)).ask(question);
  expect(read).not.toHaveBeenCalled();
});
