import { describe, expect, it } from 'vitest';
import { findSources } from '../../../../src/core/conversation/commands/findSources.ts';
import { MEMBER } from '../../../support/asker.ts';
import { deskOf } from '../../../support/desk.ts';
import { libraryOf } from '../../../support/library.ts';

const FILES = {
  'ferry.md': 'The ferry to Orrin sails at nine. The board did not approve the new contract.',
  'mill.md': 'The paper mill at Grenholm closed its gates in the spring.',
  ...Object.fromEntries(
    ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((word, index) => [
      `${word}.md`,
      `The ${word} bakers of Lund${index} sold ${word} thousand loaves.`,
    ]),
  ),
};

async function run(text: string) {
  const asked = { asker: MEMBER, values: { text }, earlier: [] };
  const reply = await findSources.run(asked, deskOf(await libraryOf(FILES)));
  if (reply.kind !== 'sources') throw new Error('These are no sources.');
  return reply;
}

describe('the sources of a message', () => {
  it('are said for each of its sentences, in their order and as they stand', async () => {
    const { sentences, excerpts } = await run(
      'The paper mill at Grenholm closed.  Zeppelins bombed Atlantis!\n> The ferry to Orrin sails at nine',
    );
    expect(sentences).toEqual([
      { text: 'The paper mill at Grenholm closed.', found: 'answered' },
      { text: 'Zeppelins bombed Atlantis!', found: 'nothing-found' },
      { text: expect.stringContaining('The ferry to Orrin sails at nine'), found: 'answered' },
    ]);
    expect(excerpts.map(({ citation }) => citation.articleId)).toEqual(['mill', 'ferry']);
  });

  it('are quoted once where two sentences have the same one', async () => {
    const said = 'The ferry to Orrin sails at nine.';
    const { sentences, excerpts } = await run(`${said}\n${said}`);
    expect(sentences).toHaveLength(2);
    expect(excerpts).toHaveLength(1);
  });

  it('are those of the first ten sentences, with at most five quotations', async () => {
    const all = Object.values(FILES).slice(2);
    const { sentences, excerpts } = await run([...all, ...all].join(' '));
    expect(sentences).toHaveLength(10);
    expect(excerpts).toHaveLength(5);
  });

  it.each([
    ['operators', 'The paper mill at Grenholm source:nowhere after:2030 closed its gates.'],
    ['quotation marks', 'The “paper closed” mill at "Grenholm gates" closed.'],
    ['other quotation marks', 'The «mill of Grenholm» and its ＂paper gates＂ closed.'],
    ['a hyphen', 'The paper mill at Grenholm closed its -gates.'],
    ['a list', '-The paper mill at Grenholm closed its gates.'],
    ['a time that counts from today', 'The paper mill at Grenholm closed its gates last week.'],
  ])('are sought by words alone, where a sentence has %s', async (_, said) => {
    const { sentences } = await run(said);
    expect(sentences).toMatchObject([{ found: expect.stringMatching(/answered|related/) }]);
  });

  it.each(['', ' \n ', '🙂 !!', '***', '<@1>'.replace(/\d/g, '')])(
    'are none where nothing is said: %j',
    async (text) => {
      expect(await run(text)).toEqual({ kind: 'sources', sentences: [], excerpts: [] });
    },
  );

  it('are sought for a sentence that is longer than a question may be', async () => {
    const { sentences } = await run(
      `The paper mill at Grenholm closed${' its gates'.repeat(150)}.`,
    );
    expect(sentences).toHaveLength(1);
  });
});
