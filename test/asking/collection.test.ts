import { describe, expect, it } from 'vitest';
import { createAsking } from '../../src/asking/asking.ts';
import { seenOf } from '../../src/asking/collection.ts';
import type { Collection } from '../../src/core/conversation/collections/collection.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import {
  allArticlesIn,
  articleOf,
  holdingsOf,
  libraryOf,
  NOW,
  segmentWith,
} from '../support/library.ts';

const PUBLIC = {
  'ferry.md':
    '---\ntitle: Ferry late\ndate: 2016-10-03\npublisher: The Daily\n---\nThe ferry to the island was late on Monday. On September 9, 2016 the harbour was closed.',
  'bridge.md':
    '---\ntitle: Bridge open\n---\nThe bridge to the island is open, said the envoy of Russia.',
  'mill.txt': 'Mill news\n\nThe paper mill at Grenholm closed its gates in the spring.',
};
const PRIVATE = {
  'private/a-ferry.md':
    '---\ntitle: Ferry secrets\ndate: 2016-10-05\npublisher: The Whisper\nauthor: Zoe Quill\n---\nThe ferry to the island was late on Monday, since captain Bramblewood slept. On September 10, 2016 the harbour was sold.',
  'private/copy.md':
    '---\ntitle: Ferry late\n---\nThe ferry to the island was late on Monday, we hear. Rusia, Rusia: Rusiana Rusiana.',
  'private/mill.txt':
    'Mill secrets\n\nThe paper mill at Grenholm never paid a single crown of tax.',
};
const isPublic: Collection = ({ id }) => !id.startsWith('private/');

/** The public articles seen in a library of all, and a library that has no others. */
const [narrowed, whole, alone] = await Promise.all([
  libraryOf({ ...PRIVATE, ...PUBLIC }).then((library) => library.within(isPublic)),
  libraryOf({ ...PRIVATE, ...PUBLIC }),
  libraryOf(PUBLIC),
]);

const articlesIn = (value: unknown) => JSON.stringify(value).match(/private\/[\w-]+/g) ?? [];

describe('a library that is seen through a collection', () => {
  it.each([
    'Was the ferry to the island late on Monday?',
    'What did captain Bramblewood do on the ferry?',
    'Who is Zoe Quill?',
    'Where is the envoy of Rusia?',
    'Did the mill at Grenholm pay tax?',
    'article:private/copy ferry',
    'article:private/copy',
    'source:whisper ferry',
    'author:quill ferry',
    'ferry "we hear"',
    'ferry -captain sort:newest',
    'Was the ferry late last week?',
    'Rusiana?',
  ])('answers as if there were no others: %s', async (question) => {
    const answer = await narrowed.ask(question);
    expect(answer).toEqual(await alone.ask(question));
    expect(articlesIn(answer).filter((name) => !question.includes(name))).toEqual([]);
  });

  it('though the others would be quoted, counted as known, or meant by a misspelt word', async () => {
    expect(await whole.ask('Did captain Bramblewood sleep?')).toMatchObject({
      kind: 'answered',
      notFound: [],
      excerpts: [{ citation: { articleId: 'private/a-ferry' } }],
    });
    expect(await narrowed.ask('Did captain Bramblewood sleep?')).toMatchObject({
      notFound: ['captain', 'Bramblewood', 'sleep'],
    });
    expect(await whole.ask('Where is Bramblewod?')).toMatchObject({
      suggestions: [{ typed: 'Bramblewod', instead: 'Bramblewood' }],
    });
    expect(await narrowed.ask('Where is Bramblewod?')).not.toHaveProperty('suggestions');
  });

  it('suggests a word of its own where another one is commoner', async () => {
    const suggestions = [{ typed: 'Rusias', instead: 'Russia' }];
    expect(await whole.ask('Where is Rusias?')).not.toMatchObject({ suggestions });
    expect(await narrowed.ask('Where is Rusias?')).toMatchObject({ suggestions });
    expect(await alone.ask('Where is Rusias?')).toMatchObject({ suggestions });
  });

  it('finds its own however many others are nearer', async () => {
    const crowd = Array.from({ length: 300 }, (_, at) => [
      `private/${at}.txt`,
      'Did the heron nest? The heron did nest. Heron, nest!',
    ]);
    const files = { ...Object.fromEntries(crowd), 'heron.txt': 'The heron came here to nest.' };
    const library = (await libraryOf(files)).within(isPublic);
    expect(await library.ask('Did the heron nest?')).toMatchObject({
      excerpts: [{ quote: 'The heron came here to nest.', alsoIn: [] }],
    });
    expect(await library.checkQuote('The heron came here to nest.')).toMatchObject({
      check: { places: [{ articleId: 'heron' }] },
    });
  });

  it('has no passage of another one, whoever names its key', async () => {
    const whole = await holdingsOf(articlesOf({ ...PRIVATE, ...PUBLIC }));
    const state = await seenOf(whole)
      .within(isPublic)
      .withState(async (seen) => seen);
    const keys = Array.from({ length: whole.state().statistics.passages }, (_, key) => key);
    const own = keys.filter(
      (key) => whole.state().entryAt(key)?.id.startsWith('private') === false,
    );
    expect(own.length).toBeLessThan(keys.length);
    expect(keys.filter((key) => state.entryAt(key))).toEqual(own);
    expect(state.proposalsOf(keys)).toEqual(whole.state().proposalsOf(own));
    const found = await state.searcher.search(['ferri'], keys.length);
    expect(found.map(({ key }) => own.includes(key))).toEqual([true]);
  });

  it('counts what it has alone', async () => {
    const whole = await holdingsOf(articlesOf({ ...PRIVATE, ...PUBLIC }));
    const soon = await whole.state().soonWithin(isPublic);
    expect(soon).toBe(
      await seenOf(whole)
        .within(isPublic)
        .withState(async (seen) => seen),
    );
    const { statistics, size, languages } = soon;
    const own = (await holdingsOf(articlesOf(PUBLIC))).state();
    const terms = [...whole.state().statistics.terms('')];
    const counted = ({ passagesWith, isKnown }: typeof statistics) =>
      terms.map((term) => [term, passagesWith(term), isKnown(term)]);
    expect(counted(statistics)).toEqual(counted(own.statistics));
    expect(counted(statistics)).not.toEqual(counted(whole.state().statistics));
    const had = ({ terms: termsOf, passagesWith }: typeof statistics) =>
      [...termsOf('')].filter((term) => passagesWith(term) > 0).sort();
    expect(had(statistics)).toEqual(had(own.statistics));
    expect({ size, languages, length: statistics.meanLength }).toEqual({
      ...{ size: own.size, languages: own.languages, length: own.statistics.meanLength },
    });
  });

  it('is made ready once for a state', async () => {
    let looks = 0;
    const collection: Collection = (entry) => {
      looks += 1;
      return isPublic(entry);
    };
    const holdings = await holdingsOf(articlesOf({ ...PRIVATE, ...PUBLIC }));
    const library = createAsking({ ...holdings, problems: [] }, () => NOW);
    for (const view of [library.within(collection), library.within(collection).inHaste()]) {
      await view.ask('Was the ferry late?');
      await view.headlines('ferry');
    }
    expect(looks).toBe(6);
    await holdings.change({ added: [segmentWith([articleOf('new.md', 'The ferry sails.')])] });
    await library.within(collection).ask('Was the ferry late?');
    expect(looks).toBe(7);
  });

  it('is in its own languages', async () => {
    const german = 'Die Fähre zur Insel kam am Montag zu spät.';
    const files = {
      'a.md': `---\nlanguage: de\n---\n${german}`,
      'private/b.md': '---\nlanguage: fr\n---\nLe ferry pour l’île est arrivé en retard lundi.',
      'private/c.md': '---\nlanguage: fr\n---\nLe port était fermé lundi, dit le capitaine.',
    };
    const whole = await holdingsOf(articlesOf(files));
    expect(whole.state().languages).toEqual(['fr', 'de']);
    expect(whole.state().within(isPublic).languages).toEqual(['de']);
  });

  it('explains what it answers', async () => {
    const limits = { excerpts: 5, sentences: 3, chars: 550, sentenceChars: 900 };
    const explained = await narrowed.explain('Was the ferry late?', limits);
    expect(explained.answer).toEqual(await narrowed.ask('Was the ferry late?', limits));
    expect(explained.explanation?.excerpts.length).toBeGreaterThan(0);
    expect(articlesIn(explained)).toEqual([]);
  });

  it('offers headlines of its own', async () => {
    for (const typed of ['', 'ferry', 'secrets', 'mil', 'bridg open']) {
      expect(await narrowed.headlines(typed)).toEqual(await alone.headlines(typed));
    }
    expect(await whole.headlines('secrets')).toHaveLength(2);
  });

  it('has a timeline of its own, also of what is left out of it', async () => {
    const timeline = await narrowed.timeline('ferry late on Monday');
    const ids = timeline.entries.map(({ excerpt }) => excerpt.citation.articleId);
    expect(new Set(ids)).toEqual(new Set(['ferry']));
    expect(timeline.undated).toBe((await alone.timeline('ferry late on Monday')).undated);
    expect(articlesIn(await whole.timeline('ferry late on Monday'))).not.toEqual([]);
  });

  it('knows no quotation from elsewhere', async () => {
    for (const claim of [
      'The paper mill at Grenholm never paid a single crown of tax.',
      'The ferry to the island was late on Monday',
      'captain Bramblewood slept. On September 10, 2016 the harbour was sold',
    ]) {
      expect(await narrowed.checkQuote(claim)).toEqual(await alone.checkQuote(claim));
      expect(articlesIn(await whole.checkQuote(claim))).not.toEqual([]);
    }
  });

  it('has its articles, and none behind an id that somebody knows', async () => {
    expect(await contentsOf(narrowed)).toEqual(await contentsOf(alone));
    expect(await narrowed.articles.get('ferry')).toEqual(await whole.articles.get('ferry'));
    expect(await narrowed.articles.get('private/copy')).toBeUndefined();
    expect((await whole.articles.get('private/copy'))?.title).toBe('Ferry late');
  });

  it('may be narrowed further', async () => {
    const ferry = narrowed.within(({ title }) => title.startsWith('Ferry'));
    expect(await ferry.articles.ids()).toEqual(['ferry']);
    expect(articlesIn(await ferry.ask('Was the ferry to the island late?'))).toEqual([]);
    expect(await ferry.ask('Is the bridge open?')).toMatchObject({ kind: 'nothing-found' });
  });

  it('follows the library as it changes', async () => {
    for (const engine of [createMiniSearchEngine(), createPackedEngine()]) {
      const holdings = await holdingsOf([articleOf('private/a.md', 'The ferry sails.')], engine);
      const library = createAsking({ ...holdings, problems: [] }, () => NOW).within(isPublic);
      expect(await library.ask('Does the ferry sail?')).toMatchObject({ kind: 'nothing-found' });
      expect(await library.headlines('')).toEqual([]);
      await holdings.change({
        added: [segmentWith([articleOf('a.md', '# Sails\n\nThe ferry sails at nine.')])],
      });
      expect(await library.ask('Does the ferry sail?')).toMatchObject({
        excerpts: [{ quote: 'The ferry sails at nine.', alsoIn: [] }],
      });
      expect(await library.headlines('sail')).toMatchObject([{ id: 'a' }]);
    }
  });

  it('says nothing of files, which need not be its own', async () => {
    const problem = { path: 'private/x.pdf', reason: 'No.', remedy: 'None.', skipped: true };
    const progress = { files: [1, 40], bytes: [1, 40] } as const;
    const holdings = await holdingsOf([articleOf('a.md', 'Text.')]);
    const library = createAsking({ ...holdings, problems: [problem], progress }, () => NOW);
    const { problems, progress: told } = library.within(isPublic);
    expect({ problems, told }).toEqual({ problems: [], told: undefined });
    expect(library.inHaste()).toMatchObject({ problems: [problem], progress });
  });
});

function articlesOf(files: Readonly<Record<string, string>>) {
  return Object.entries(files).map(([path, text]) => articleOf(path, text));
}

async function contentsOf(library: Library) {
  const { size, ids, catalogue } = library.articles;
  return {
    size: await size(),
    ids: await ids(),
    articles: await allArticlesIn(library),
    catalogue: [...(await catalogue())].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
