import { describe, expect, it } from 'vitest';
import { jsonNotation } from '../../src/core/answer/answerJson.ts';
import { printMet } from '../../src/terminal/claim.ts';
import { terminalNotation } from '../../src/terminal/notation.ts';
import { doorTo } from '../support/door.ts';
import { libraryOf } from '../support/library.ts';
import { keptStream } from '../support/program.ts';

const SCREEN = { colour: false, links: false };
const FILES = { 'a.md': 'The truce in Syria began on February 27.' };

async function printed(statement: string, form: 'text' | 'json', lies = false) {
  const library = await libraryOf(FILES);
  const textOf = (id: string) => (lies ? 'Other words.' : library.textOf(id));
  const { stream: output, written } = keptStream();
  const exitCode = await printMet(
    { statement, form },
    {
      ...{ library, screen: SCREEN, streams: { output } },
      door: doorTo(terminalNotation(SCREEN), textOf),
      keep: async () => undefined,
      jsonDoor: doorTo(jsonNotation, textOf),
    },
  );
  return { exitCode, text: written() };
}

describe('a statement on the command line', () => {
  it.each([
    [0, 'said', 'The truce in Syria began on February 27.'],
    [1, 'differs', 'The truce in Syria began on March 1.'],
    [1, 'untold', 'Kerry resigned.'],
  ])('leaves with %s where it is %s', async (exitCode, kind, statement) => {
    expect(await printed(statement, 'text')).toMatchObject({ exitCode });
    const json = await printed(statement, 'json');
    expect(json.exitCode).toBe(exitCode);
    expect(JSON.parse(json.text)).toMatchObject({ kind, statement });
  });

  it('is said by no quotation that is not what the article says', async () => {
    const { exitCode, text } = await printed(
      'The truce in Syria began on February 27.',
      'text',
      true,
    );
    expect(exitCode).toBe(1);
    expect(text).not.toContain('┃');
  });
});
