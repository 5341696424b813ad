import { describe, expect, it } from 'vitest';
import { type CataloguedState, createHeadlines } from '../../src/asking/headlines.ts';
import type { CatalogueEntry } from '../../src/core/article/catalogue.ts';

/** A catalogue that can be changed, and how often it has been read. */
function catalogueOf(...titles: readonly string[]) {
  const noted = { reads: 0 };
  const stateOf = (entries: readonly CatalogueEntry[]): CataloguedState => {
    const catalogue: Iterable<CatalogueEntry> = {
      [Symbol.iterator]() {
        noted.reads += 1;
        return entries[Symbol.iterator]();
      },
    };
    return {
      catalogue: () => catalogue,
      entryWith: (id) => entries.find((entry) => entry.id === id),
    };
  };
  let state = stateOf(titles.map((title) => entryOf(title)));
  const headlinesIn = createHeadlines();
  const headlines = (typed: string) => headlinesIn(state, typed);
  const found = async (typed: string) => (await headlines(typed)).map(({ title }) => title);
  const change = (entries: readonly CatalogueEntry[]) => {
    state = stateOf(entries);
  };
  return { noted, headlines, found, change };
}

function entryOf(title: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return { id: title, title, ...more };
}

describe('headlines', () => {
  it('are found by the beginnings of their words, in any order and any case', async () => {
    const { found } = catalogueOf('Ferry contract approved', 'Ferry sunk', 'Mill closes');
    expect(await found('ferr')).toHaveLength(2);
    expect(await found('CONTR fer')).toEqual(['Ferry contract approved']);
    expect(await found('tract')).toEqual([]);
  });

  it('are found where a letter or two are wrong', async () => {
    const { found } = catalogueOf('Ceasefire in the harbour', 'Mill closes');
    expect(await found('ceasefrie')).toEqual(['Ceasefire in the harbour']);
    expect(await found('harbor')).toEqual(['Ceasefire in the harbour']);
    expect(await found('zeppelin')).toEqual([]);
  });

  it('have all the words that are typed, and whole words come first', async () => {
    const { found } = catalogueOf('Ferryman retires', 'Ferry sunk', 'Mill sunk');
    expect(await found('ferry')).toEqual(['Ferry sunk', 'Ferryman retires']);
    expect(await found('ferry sunk')).toEqual(['Ferry sunk']);
  });

  it.each(['', ' ', '\n\t'])('are the newest while nothing is typed: %j', async (typed) => {
    const { found, change } = catalogueOf();
    change([
      entryOf('Undated'),
      entryOf('Old', { date: '2015-01-01' }),
      entryOf('New', { date: '2016-10-03T10:00:00Z' }),
      entryOf('Middle', { date: '2016-10-03' }),
    ]);
    expect(await found(typed)).toEqual(['New', 'Middle', 'Old', 'Undated']);
  });

  it('are at most as many as a chat shows', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `Ferry number ${index}`);
    const { found } = catalogueOf(...many);
    expect(await found('')).toHaveLength(25);
    expect(await found('ferry')).toHaveLength(25);
  });

  it('follow the catalogue: what is added, gone, renamed or of another date', async () => {
    const { found, change, headlines } = catalogueOf('Ferry sunk', 'Mill closes', 'Rain');
    expect(await found('mill')).toEqual(['Mill closes']);
    change([
      entryOf('Ferry sunk', { date: '2016-10-03' }),
      entryOf('Rain', { title: 'Mill burns' }),
      entryOf('Mill opens'),
    ]);
    expect(await found('closes')).toEqual([]);
    expect(await found('rain')).toEqual([]);
    expect((await found('mill')).sort()).toEqual(['Mill burns', 'Mill opens']);
    expect(await headlines('ferry')).toEqual([entryOf('Ferry sunk', { date: '2016-10-03' })]);
    expect(await found('')).toEqual(['Ferry sunk', 'Mill opens', 'Mill burns']);
    change([]);
    expect(await found('mill')).toEqual([]);
    expect(await found('')).toEqual([]);
    change([entryOf('Mill closes')]);
    expect(await found('mill')).toEqual(['Mill closes']);
  });

  it('are read from the catalogue only where it has changed', async () => {
    const { found, change, noted } = catalogueOf('Ferry sunk');
    await Promise.all([found(''), found('f'), found('fe')]);
    expect(noted.reads).toBe(1);
    change([entryOf('Rain')]);
    expect(await Promise.all([found('ferry'), found('rain')])).toEqual([[], ['Rain']]);
    expect(noted.reads).toBe(2);
  });

  it('are right for whoever types while the catalogue changes', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => `Ferry number ${index}`);
    const { found, change } = catalogueOf(...many);
    const before = found('1199');
    change([entryOf('Rain')]);
    const after = found('');
    expect(await after).toEqual(['Rain']);
    await before;
    expect(await found('ferry')).toEqual([]);
  });

  it.each(['?!', '**', '@everyone <@1>', '\u202e', 'ab '.repeat(300), 'constructor', '__proto__'])(
    'are sought with anything that can be typed: %j',
    async (typed) => {
      const { found } = catalogueOf('Ferry sunk', 'Mill closes');
      expect(await found(typed)).toEqual([]);
    },
  );

  it('are found in other scripts, and one of two with the same title is not lost', async () => {
    const { found, change } = catalogueOf();
    change([
      entryOf('a', { title: 'Перемирие в гавани' }),
      entryOf('b', { title: 'Перемирие в гавани' }),
      entryOf('c', { title: '停戦が始まった' }),
    ]);
    expect(await found('перем')).toEqual(['Перемирие в гавани', 'Перемирие в гавани']);
    expect(await found('停戦')).toEqual(['停戦が始まった']);
  });
});

it('headlines go on after the catalogue could not be read once', async () => {
  let isBroken = true;
  const state: CataloguedState = {
    catalogue() {
      if (isBroken) throw new Error('The disk is away.');
      return [entryOf('Rain')];
    },
    entryWith: () => entryOf('Rain'),
  };
  const headlinesIn = createHeadlines();
  await expect(headlinesIn(state, '')).rejects.toThrow('The disk is away.');
  isBroken = false;
  expect(await headlinesIn(state, 'rain')).toEqual([entryOf('Rain')]);
});
