import { describe, expect, it } from 'vitest';
import { terminalNotation } from '../../../src/terminal/notation.ts';
import { statementView } from '../../../src/terminal/views/statementView.ts';
import { doorTo } from '../../support/door.ts';
import { libraryOf } from '../../support/library.ts';

const SCREEN = { colour: false, links: false };
const FILES = {
  'a.md': '---\ndate: 2016-10-03\n---\n# Truce\n\nThe truce in Syria began on February 27.',
};

async function viewOf(statement: string) {
  const { textOf, meetStatement } = await libraryOf(FILES);
  const door = doorTo(terminalNotation(SCREEN), textOf);
  return statementView(door.met(await meetStatement(statement)), SCREEN);
}

describe('the view of a statement', () => {
  it('shows what says so', async () => {
    expect(await viewOf('The truce began on 27 February.')).toBe(
      'The articles say so:\n\n   ┃ The truce in Syria began on February 27.\n [1] Truce · 2016-10-03 · a.md:6',
    );
  });

  it('shows above a sentence where it differs', async () => {
    expect(await viewOf('The truce began on 1 March. after:2016')).toBe(
      'The articles differ in a date:\nOnly dated 2016-01-01 or later\n\n1 March · the article: February 27\n   ┃ The truce in Syria began on February 27.\n [1] Truce · 2016-10-03 · a.md:6',
    );
  });

  it('says in a sentence that they do not tell, or why the statement is none', async () => {
    expect(await viewOf('Kerry resigned.')).toBe('The articles do not tell whether this is so.');
    expect(await viewOf('Did it begin?')).toBe(
      'This asks something. Ask it as a question, and the articles may answer.',
    );
  });

  it('lets nothing of a statement act on the screen', async () => {
    expect(await viewOf('The truce began on 1 \u202eMarch.')).not.toContain('\u202e');
  });
});
