import { expect, it } from 'vitest';
import { agencyOf } from '../../../src/core/article/agency.ts';
import { articleOf, libraryOf } from '../../support/library.ts';

it.each([
  ['ALEPPO (Reuters) - The truce ended on Monday.', 'Reuters'],
  ['The truce ended on Monday.\n\nAFP\n', 'AFP'],
  ['The truce ended on Monday.\n\nBy The Associated Press\n', 'AP'],
  ['---\nauthor: Xinhua News Agency\n---\nThe truce ended on Monday.', 'Xinhua'],
  ['---\npublisher: TASS\n---\nThe truce ended on Monday.', 'TASS'],
  ['The truce ended on Monday, Reuters reported.', undefined],
  ['Reuters said that AP had left.', undefined],
])('takes an agency from a credit only: %j', (text, agency) => {
  expect(agencyOf(articleOf('a.md', text))).toBe(agency);
});

it('counts articles of one agency as one origin', async () => {
  const said = 'The truce in Syria ended on Monday, the foreign minister said.';
  const library = await libraryOf({
    'a.md': `ALEPPO (Reuters) - ${said}`,
    'b.md': `(Reuters)\n\n${said}`,
    'c.md': said,
  });
  const answer = await library.ask('When did the truce in Syria end?');
  const [excerpt] = 'excerpts' in answer ? answer.excerpts : [];
  const names = [excerpt?.citation, ...(excerpt?.alsoIn ?? [])].map((it) => it?.agency);
  expect(names).toHaveLength(3);
  expect(names.filter((name) => name === 'Reuters')).toHaveLength(2);
});
