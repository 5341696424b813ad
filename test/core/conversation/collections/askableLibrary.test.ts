import { describe, expect, it } from 'vitest';
import { createAccessOf } from '../../../../src/core/conversation/collections/access.ts';
import { askableLibrary } from '../../../../src/core/conversation/collections/askableLibrary.ts';
import type { Rules } from '../../../../src/core/conversation/collections/rules.ts';
import { MEMBER } from '../../../support/asker.ts';
import { libraryOf } from '../../../support/library.ts';

const FILES = {
  'news/truce.md': '# Truce\n\nThe truce in Halmar began on 3 October 2016, the ministry said.',
  'sport/cup.md': '# Cup\n\nThe cup final in Halmar began on 9 October 2016, the club said.',
  'board/plan.md': '# Plan\n\nThe merger in Halmar began on 5 October 2016, the board said.',
};
const folder = (name: string) => ({ kind: 'folder', folders: [name] }) as const;
const RULES: Rules = {
  collections: [
    { name: 'News', holds: folder('news') },
    { name: 'All Sport', holds: folder('sport') },
    { name: 'Board', holds: folder('board'), only: [{ kind: 'role', id: '7' }] },
  ],
  places: [],
};

async function libraryUnder(rules: Rules, asker = MEMBER, files: typeof FILES | object = FILES) {
  const inForce = [rules];
  return askableLibrary(await libraryOf({ ...files }), createAccessOf(() => inForce)(asker));
}

const titlesIn = (found: object) =>
  'excerpts' in found && Array.isArray(found.excerpts)
    ? found.excerpts.map(({ citation }) => citation.title)
    : [];

describe('a question', () => {
  it('is asked of what whoever asks may see', async () => {
    const { ask } = await libraryUnder(RULES);
    expect(titlesIn(await ask('When did the merger in Halmar begin?'))).not.toContain('Plan');
  });

  it.each([
    'collection:"all sport"',
    'collection:"All Sport" collection:news collection:"All Sport"',
  ])('that says %s is asked of that collection', async (operator) => {
    const { ask } = await libraryUnder(RULES);
    const answer = await ask(`${operator} What began in Halmar in October 2016?`);
    expect(new Set(titlesIn(answer))).toEqual(new Set(['Cup']));
    expect(answer).toMatchObject({ filter: { collection: expect.stringMatching(/all sport/i) } });
  });

  it('of a collection that is not there is no gap of those that are', async () => {
    const { sign } = await libraryUnder(RULES);
    expect(await sign('collection:Board When did it begin?')).toBeUndefined();
    expect(await sign('collection:News When did it begin?')).toBeDefined();
  });

  it.each(['Board', 'Nothing'])(
    'that names a collection of which whoever asks may not know is told that there is none: %s',
    async (name) => {
      const { ask } = await libraryUnder(RULES);
      const answer = await ask(`collection:${name} When did the merger in Halmar begin?`);
      expect(answer).toMatchObject({
        kind: 'nothing-found',
        notFound: [],
        filterProblems: [{ kind: 'no-such-collection', operator: 'collection', value: name }],
      });
      expect(answer).not.toHaveProperty('suggestions');
    },
  );

  it('in no words stays none, whatever it names', async () => {
    const { ask } = await libraryUnder(RULES);
    expect((await ask('collection:Board')).kind).toBe('not-a-question');
  });
});

describe('a topic and a statement', () => {
  it('are limited to a collection as well', async () => {
    const { timeline, meetStatement } = await libraryUnder(RULES);
    const { entries } = await timeline('collection:"All Sport" Halmar');
    expect(entries.map(({ excerpt }) => excerpt.citation.title)).toEqual(['Cup']);
    const met = await meetStatement('collection:News The truce in Halmar began on 3 October 2016.');
    expect(met.kind).toBe('said');
  });

  it('are told of a collection that there is not', async () => {
    const { timeline, meetStatement } = await libraryUnder(RULES);
    const problem = { kind: 'no-such-collection', operator: 'collection', value: 'Board' };
    expect((await timeline('collection:Board merger')).filterProblems).toEqual([problem]);
    const met = await meetStatement('collection:Board The merger in Halmar began in 2016.');
    expect(met).toMatchObject({ kind: 'untold', filterProblems: [problem] });
  });
});

describe('the collections of an article', () => {
  it('are named where several can be asked', async () => {
    const { ask, checkQuote } = await libraryUnder(RULES);
    const answer = await ask('When did the truce in Halmar begin?');
    expect('excerpts' in answer && answer.excerpts[0]?.citation.collections).toEqual(['News']);
    const checked = await checkQuote('The truce in Halmar began on 3 October 2016');
    expect(checked.excerpts[0]?.citation.collections).toEqual(['News']);
  });

  it('are not named where one can be asked alone', async () => {
    const [news, , board] = RULES.collections;
    const { ask } = await libraryUnder({
      collections: [news, board].filter((it) => it !== undefined),
      places: [],
    });
    const answer = await ask('When did the truce in Halmar begin?');
    expect('excerpts' in answer && answer.excerpts[0]?.citation).not.toHaveProperty('collections');
  });
});

it('answers in haste as narrowly', async () => {
  const library = (await libraryUnder(RULES)).inHaste();
  expect(await library.articles.ids()).toEqual(['news/truce', 'sport/cup']);
  const answer = await library.ask('collection:Board When did the merger begin?');
  expect(answer.kind).toBe('nothing-found');
});

it('says the same with and without what whoever asks may not see', async () => {
  const { 'board/plan.md': _, ...others } = FILES;
  const full = await libraryUnder(RULES);
  const less = await libraryUnder(RULES, MEMBER, others);
  for (const text of ['When did the merger in Halmar begin?', 'collection:Board merger', 'mergr']) {
    expect(await full.ask(text)).toEqual(await less.ask(text));
    expect(await full.timeline(text)).toEqual(await less.timeline(text));
    expect(await full.headlines('p')).toEqual(await less.headlines('p'));
  }
});
