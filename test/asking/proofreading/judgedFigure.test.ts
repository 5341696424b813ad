import { expect, it } from 'vitest';
import { createProofread } from '../../../src/asking/proofreading/proofread.ts';
import { articleOf, holdingsOf } from '../../support/library.ts';

const holdings = await holdingsOf([
  articleOf(
    'echo.md',
    '---\npublisher: Grenholm Echo\n---\n# Ferry\n\nThe ferry to Grenholm carried 68.9 percent of all visitors last summer.',
  ),
  articleOf(
    'gazette.md',
    '---\npublisher: Island Gazette\n---\n# Visitors\n\nThe ferry to Grenholm carried 71.2 percent of all visitors last summer.',
  ),
]);
const proofread = createProofread(holdings);

async function told(text: string, figures?: 'all' | 'none') {
  const found = await proofread({ text, language: 'en' }, figures && { figures });
  return found.figures.map(({ verdict, place, excerpts }) => [
    verdict,
    place?.articleId,
    excerpts[0]?.quote.slice(excerpts[0].highlights[0]?.start, excerpts[0].highlights[0]?.end),
  ]);
}

it.each([
  [
    'According to the Grenholm Echo, the ferry carried 69 % of visitors to Grenholm.',
    ['stands', 'echo', '68.9 percent'],
  ],
  [
    'According to the Island Gazette, the ferry carried 69 % of visitors to Grenholm.',
    ['differs', 'gazette', '71.2 percent'],
  ],
  [
    'According to the Island Gazette, the ferry carried 71 % of visitors to Grenholm.',
    ['stands', 'gazette', '71.2 percent'],
  ],
  [
    'According to Mara Ostrow, the ferry carried 69 % of visitors to Grenholm.',
    ['stands', 'echo', '68.9 percent'],
  ],
  [
    'According to the Grenholm Echo, the mill made 12 tonnes of paper.',
    ['absent', undefined, undefined],
  ],
] as const)(
  'a figure is looked for in the source that the draft credits: "%s" is %j',
  async (text, figure) => {
    expect(await told(text)).toEqual([figure]);
  },
);

it('where nothing is credited or quoted, figures are looked for only if all are wanted', async () => {
  const text = 'The ferry carried 69 % of visitors to Grenholm.';
  expect(await told(text)).toEqual([]);
  expect(await told(text, 'all')).toEqual([['stands', 'echo', '68.9 percent']]);
  expect(await told(`According to the Grenholm Echo it rained. ${text}`, 'none')).toEqual([]);
});
