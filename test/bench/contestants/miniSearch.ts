import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch, { type Options } from 'minisearch';
import { stem } from 'porter2';
import type { Contestant } from './contestant.ts';
import { passagesIn, stopWordsOf, WANTED } from './passages.ts';

/** MiniSearch as `npm run quality` found it best: Porter's stems, a list of stop words, titles that count for less. */
function optionsWith(stopWords: ReadonlySet<string>): Options {
  return {
    fields: ['title', 'text'],
    processTerm(term) {
      const lower = term.toLowerCase();
      return stopWords.has(lower) ? null : stem(lower);
    },
    searchOptions: { boost: { title: 0.3 }, bm25: { k: 1.2, b: 0.55, d: 0.5 } },
  };
}

export const miniSearch: Contestant = {
  async build({ kept, passages, program }) {
    const index = new MiniSearch(optionsWith(await stopWordsOf(program)));
    let id = 0;
    for await (const batch of passagesIn(passages, 10_000)) {
      index.addAll(batch.map((passage) => ({ id: id++, ...passage })));
    }
    writeFileSync(`${kept}/minisearch.json`, JSON.stringify(index));
  },
  async open({ kept, program }) {
    const options = optionsWith(await stopWordsOf(program));
    const index = MiniSearch.loadJSON(readFileSync(`${kept}/minisearch.json`, 'utf8'), options);
    return { ask: async (question) => index.search(question).slice(0, WANTED) };
  },
};
