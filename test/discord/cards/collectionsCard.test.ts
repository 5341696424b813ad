import { expect, it } from 'vitest';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { collectionsCard } from '../../../src/discord/cards/collectionsCard.ts';
import { textsOf } from '../../support/cards.ts';

const wording = wordingIn('en');
const said = (collections: Parameters<typeof collectionsCard>[0]['collections']) =>
  textsOf(collectionsCard({ kind: 'collections', collections }, wording)).join('\n');

it('names each with its articles and the newest of them', () => {
  expect(
    said([
      { name: 'News', articles: 2, newest: '2016-10-05' },
      { name: '*Sport* @everyone', articles: 1 },
    ]),
  ).toMatch(/\*\*News\*\* · 2 articles · the newest of <t:\d+:D>\n\*\*\\\*Sport.* · 1 article$/);
});

it('says that there are none', () => {
  expect(said([])).toContain('There are no collections here');
});

it('counts those for which there is no room', () => {
  const collections = Array.from({ length: 100 }, (_, at) => ({
    name: `${'*'.repeat(48)}${at}`,
    articles: 1,
  }));
  const text = said(collections);
  expect(text.length).toBeLessThanOrEqual(4000);
  expect(text).toMatch(/and \d+ more$/);
});
