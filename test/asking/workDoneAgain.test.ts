import { expect, it } from 'vitest';
import { createAsking } from '../../src/asking/asking.ts';
import { DEFAULT_LIMITS as LIMITS } from '../../src/core/answer/answer.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import type { ReadPairs } from '../../src/core/ranking/readPairs.ts';
import type { LibraryState, LibraryStates } from '../../src/search/libraryState.ts';
import { allArticlesIn, articleOf, holdingsOf, NOW } from '../support/library.ts';

/** What a state throws where something is not here yet. */
class Lacking extends Error {}

/** A library elsewhere: whatever is asked of it for the first time ends the work, which is done again. */
function elsewhere({ withState }: LibraryStates): LibraryStates {
  const here = new Set<string>();
  const fetched = <T>(what: readonly unknown[], value: () => T): T => {
    const name = JSON.stringify(what);
    if (here.has(name)) return value();
    here.add(name);
    throw new Lacking(name);
  };
  const view = (near: LibraryState, place: string): LibraryState => {
    const lazily =
      <A extends readonly unknown[], T>(name: string, ask: (...asked: A) => T) =>
      (...asked: A): T =>
        fetched([place, name, ...asked], () => ask(...asked));
    const { statistics, searcher } = near;
    return {
      searcher: {
        search: (terms, limit, restriction) =>
          fetched([place, 'search', terms, limit, restriction], () =>
            searcher.search(terms, limit, restriction),
          ),
      },
      statistics: {
        get passages() {
          return fetched([place, 'passages'], () => statistics.passages);
        },
        get meanLength() {
          return fetched([place, 'mean'], () => statistics.meanLength);
        },
        passagesWith: lazily('passagesWith', statistics.passagesWith),
        isKnown: lazily('isKnown', statistics.isKnown),
        terms: lazily('terms', statistics.terms),
      },
      thesaurus: near.thesaurus,
      get languages() {
        return fetched([place, 'languages'], () => near.languages);
      },
      get size() {
        return fetched([place, 'size'], () => near.size);
      },
      ids: lazily('ids', near.ids),
      catalogue: lazily('catalogue', near.catalogue),
      entryWith: lazily('entryWith', near.entryWith),
      entryAt: lazily('entryAt', near.entryAt),
      articleWith: lazily('articleWith', near.articleWith),
      isCurrent: lazily('isCurrent', near.isCurrent),
      proposalsOf: lazily('proposalsOf', near.proposalsOf),
      within: (collection) =>
        fetched([place, 'within', `${collection}`], () => view(near.within(collection), 'part')),
      soonWithin: async (collection) => view(await near.soonWithin(collection), 'part'),
    };
  };
  return {
    withState: (work) =>
      withState(async (near) => {
        for (;;) {
          try {
            return await work(view(near, 'whole'));
          } catch (error) {
            if (!(error instanceof Lacking)) throw error;
          }
        }
      }),
  };
}

const FILES = {
  'news/truce.md':
    '---\ndate: 2016-10-03\npublisher: The Dial\n---\n# Truce\n\nThe truce in Orrin began on Monday. It was AID that paid for 12 trucks.',
  'news/ferry.md':
    '---\ndate: 2016-10-05\nauthor: Nora Quist\n---\n# Ferry\n\nThe harbour board did not approve the new ferry contract.',
  'news/ghouta.md':
    'Some 700 residents of Ghouta urgently need a medical evacuation. Nobody else does.',
  'mill.md': '# Mill\n\nThe paper mill at Grenholm closed its gates in the spring. The truce held.',
};

const DRAFT = {
  text: 'Nora Quist wrote: “The harbour board did approve the new ferry contract.” The Dial said that AID paid for 13 trucks.\n\n“The paper mill at Grenholm closed its gates in the spring.”',
};

const holdings = await holdingsOf(
  Object.entries(FILES).map(([path, text]) => articleOf(path, text)),
);
const over = (states: LibraryStates) =>
  createAsking({ ...states, problems: [] }, () => NOW, numbers);
/** A reader that points at the first number of each sentence. */
const numbers: ReadPairs = async (_, passages) =>
  passages.map(({ text, sentences }) =>
    sentences.map(({ start, end }) => {
      const at = text.slice(start, end).search(/\d/);
      const answer = { start: start + at, end: start + at + 2 };
      return at < 0 ? { score: -1 } : { score: 5, answer };
    }),
  );
const isNews = ({ id }: { readonly id: string }) => id.startsWith('news/');

it.each<[string, (library: Library) => Promise<unknown>]>([
  ['a question', ({ ask }) => ask('When did the truce in Orrin begin?')],
  ['one with a misspelt word', ({ ask }) => ask('Did the bord approve the contrct?')],
  ['one with a filter and a phrase', ({ ask }) => ask('"ferry contract" after:2016-10-04')],
  ['one of days', ({ ask }) => ask('What began last week?')],
  ['one for an article', ({ ask }) => ask('article:"mill" paper')],
  ['an explanation', ({ explain }) => explain('Who paid for the trucks?', LIMITS)],
  ['a timeline', ({ timeline }) => timeline('truce')],
  ['a posted quotation', ({ checkQuote }) => checkQuote('The paper mill closed its gates')],
  ['a draft', ({ proofread }) => proofread(DRAFT, { figures: 'all' })],
  ['a statement', ({ meetStatement }) => meetStatement('The truce in Orrin began on Tuesday.')],
  [
    'one that is read',
    ({ meetStatement }) => meetStatement('300 residents of Ghouta need to be evacuated.'),
  ],
  ['titles', ({ headlines }) => headlines('fer')],
  ['the newest titles', ({ headlines }) => headlines('')],
  ['a signature', ({ sign }) => sign('When did the truce begin last week?')],
  ['the articles', allArticlesIn],
  ['how many there are', ({ articles }) => articles.size()],
  ['the catalogue', async ({ articles }) => [...(await articles.catalogue())]],
])('%s is the same where work is done again whenever it lacks something', async (_, told) => {
  const [near, far] = [over(holdings), over(elsewhere(holdings))];
  expect(await told(far)).toEqual(await told(near));
  expect(await told(far.within(isNews))).toEqual(await told(near.within(isNews)));
});

it('a draft that is read again is told of once, and not stopped before it comes as far again', async () => {
  const heard: number[] = [];
  const stopping = new AbortController();
  const onProgress = (done: number) => {
    heard.push(done);
    if (done === 2) stopping.abort();
  };
  const library = over(twice(holdings));
  const options = { onProgress, stop: stopping.signal, figures: 'none' } as const;
  const { quotations, stoppedAt } = await library.proofread(
    { text: `${DRAFT.text} “No more.”` },
    options,
  );
  expect(heard).toEqual([1, 2]);
  expect([quotations.length, stoppedAt !== undefined]).toEqual([2, true]);
});

/** A library in which all work is done twice. */
function twice({ withState }: LibraryStates): LibraryStates {
  return {
    async withState(work) {
      await withState(work);
      return withState(work);
    },
  };
}
