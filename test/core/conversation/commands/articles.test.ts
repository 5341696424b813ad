import { describe, expect, it } from 'vitest';
import { articles } from '../../../../src/core/conversation/commands/articles.ts';
import { MEMBER } from '../../../support/asker.ts';
import { deskOf } from '../../../support/desk.ts';
import { libraryOf } from '../../../support/library.ts';

const PROBLEM = {
  path: 'x.md',
  line: 2,
  reason: 'It is broken.',
  remedy: 'Mend it.',
  skipped: true,
};

async function run(isManager: boolean) {
  const library = await libraryOf({
    'old.md': '---\ntitle: Old\ndate: 2015-01-01\n---\nText.',
    'undated.md': '# Undated\n\nText.',
    'new.md':
      '---\ntitle: New\ndate: 2016-10-03\nauthor: Nora Quist\npublisher: The Daily\n---\nText.',
  });
  const reply = await articles.run(
    { asker: { ...MEMBER, isManager }, values: {}, earlier: [] },
    deskOf({ ...library, problems: [PROBLEM] }),
  );
  if (reply.kind !== 'articles') throw new Error('It is no list.');
  return reply;
}

describe('/articles', () => {
  it('lists the newest first, those without a date last', async () => {
    const { entries } = await run(false);
    expect(entries.map(({ title }) => title)).toEqual(['New', 'Old', 'Undated']);
    expect(entries[0]).toEqual({
      id: 'new',
      title: 'New',
      author: 'Nora Quist',
      publisher: 'The Daily',
      date: '2016-10-03',
      years: [2016],
    });
  });

  it('tells nobody but a manager of problems', async () => {
    expect((await run(true)).problems).toEqual([PROBLEM]);
    expect(await run(false)).not.toHaveProperty('problems');
  });

  it('leaves the catalogue as it is', async () => {
    const library = await libraryOf({ 'b.md': 'Text.', 'a.md': 'Text.' });
    const catalogue = [...(await library.articles.catalogue())];
    const frozen = { ...library.articles, catalogue: async () => Object.freeze(catalogue) };
    const asked = { asker: MEMBER, values: {}, earlier: [] };
    expect(await articles.run(asked, deskOf({ ...library, articles: frozen }))).toMatchObject({
      entries: [{ id: 'a' }, { id: 'b' }],
    });
    expect(catalogue.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
