import { expect, it } from 'vitest';
import { answerJson, jsonNotation } from '../../src/core/answer/answerJson.ts';
import { createGate, type Notation, passAnswer } from '../../src/core/answer/gate.ts';
import { discordNotation } from '../../src/discord/notation.ts';
import { terminalNotation } from '../../src/terminal/notation.ts';
import { libraryOf } from '../support/library.ts';
import { standInReader } from '../support/standInReader.ts';

const FILES = {
  'truce.md': '# The truce\n\nThe truce began in Geneva on 9 September. It held for a week.',
  'ferry.md': '# The ferry\n\nThe ferry carries forty passengers over the harbour.',
};
const QUESTION = 'Where did the truce begin?';

/** The answer, and what is shown of it. */
async function askWith(read: typeof standInReader | undefined) {
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  const library = await libraryOf(FILES, undefined, read && { read, onFailure });
  const answer = await library.ask(QUESTION);
  const shownBy = (notation: Notation) => {
    const textOf = (id: string) => library.articles.get(id)?.text;
    return passAnswer(
      answer,
      createGate(notation, textOf, () => {}),
    );
  };
  return { answer, failures, shownBy };
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

it('the JSON of an answer does not change with a reader', async () => {
  const [read, byWords] = [await askWith(standInReader), await askWith(undefined)];
  expect(answerJson(read.shownBy(jsonNotation))).toBe(answerJson(byWords.shownBy(jsonNotation)));
});

it('a reader that fails costs its marks alone, and is heard of', async () => {
  const { answer, failures } = await askWith(async () => {
    throw new Error('out of memory');
  });
  expect(answer).toEqual((await askWith(undefined)).answer);
  expect(failures).toEqual([new Error('out of memory')]);
});
