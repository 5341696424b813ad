import { describe, expect, it } from 'vitest';
import { turnOf } from '../../../../src/core/conversation/followUp/turn.ts';
import { libraryOf } from '../../../support/library.ts';

const FILES = {
  'ferry.md': '# Ferry returns\n\nThe harbour ferry returned on Monday.',
  'truce.md': '# The truce\n\nThe truce began in Aleppo.',
};

describe('what a question leaves behind', () => {
  it('is the question with the title and the words that were quoted first', async () => {
    const { ask } = await libraryOf(FILES);
    expect(turnOf(await ask('When did the harbour ferry return?'))).toEqual({
      question: 'When did the harbour ferry return?',
      title: 'Ferry returns',
      quote: 'The harbour ferry returned on Monday.',
    });
  });

  it.each(['Who won the regatta?', '?!'])(
    'is the question alone where %j finds nothing',
    async (question) => {
      const { ask } = await libraryOf(FILES);
      expect(turnOf(await ask(question))).toEqual({ question });
    },
  );
});
