import { expect, it } from 'vitest';
import { articlesFor, articlesInParts } from '../../src/asking/articlesFor.ts';
import { articleOf, holdingsOf } from '../support/library.ts';

const holdings = await holdingsOf([
  articleOf('ferry.md', '# Ferry\n\nThe harbour board did not approve the new ferry contract.'),
  articleOf('mill.md', '# Mill\n\nForty people of Grenholm lost their work in the paper mill.'),
  ...Array.from({ length: 80 }, (_, at) =>
    articleOf(`${at}.md`, `# ${at}\n\nThe harbour board has approved the new contract ${at}.`),
  ),
]);

const CLAIM =
  'The harbour board did not approve the new contract … and the harbour board has approved the new contract, as people of Grenholm lost work in the mill.';

it('the whole of a claim finds what has most of its words', async () => {
  const found = await holdings.withState((state) =>
    articlesFor('the board did not approve the ferry', state),
  );
  expect(found[0]?.id).toBe('ferry');
});

it('its parts find also what has little of it', async () => {
  const found = await holdings.withState((state) => articlesInParts(CLAIM, state));
  expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['ferry', 'mill']));
});

it('what has all words of a claim is found among any number of what has them oftener', async () => {
  const words = 'harbour board approved contract winter';
  const many = await holdingsOf([
    ...Array.from({ length: 80 }, (_, at) =>
      articleOf(
        `${at}.md`,
        `# ${at}\n\n${'Harbour board, harbour board, approved contract. '.repeat(3)}`,
      ),
    ),
    articleOf(
      'one.md',
      `# One\n\n${'Of the ships and of their crews nothing is known. '.repeat(6)} The ${words}.`,
    ),
  ]);
  const found = await many.withState((state) => articlesFor(words, state));
  expect(found[0]?.id).toBe('one');
});
