import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch, { type Options } from 'minisearch';
import { stem } from 'porter2';
import { STOP_WORDS } from '../../../src/core/text/stopWords.ts';
import { BM25, TITLE_BOOST } from '../../../src/search/bm25.ts';
import type { Contestant } from './contestant.ts';
import { passagesIn, WANTED } from './passages.ts';

/** As `npm run quality` found it best: Porter's stems, a list of stop words, titles that count for less. */
const OPTIONS: Options = {
  fields: ['title', 'text'],
  processTerm(term) {
    const lower = term.toLowerCase();
    return STOP_WORDS.has(lower) ? null : stem(lower);
  },
  searchOptions: { boost: { title: TITLE_BOOST }, bm25: BM25 },
};

export const miniSearch: Contestant = {
  async build({ kept, passages }) {
    const index = new MiniSearch(OPTIONS);
    let id = 0;
    for await (const batch of passagesIn(passages, 10_000)) {
      index.addAll(batch.map((passage) => ({ id: id++, ...passage })));
    }
    writeFileSync(`${kept}/minisearch.json`, JSON.stringify(index));
  },
  async open({ kept }) {
    const index = MiniSearch.loadJSON(readFileSync(`${kept}/minisearch.json`, 'utf8'), OPTIONS);
    return { ask: async (question) => index.search(question).slice(0, WANTED) };
  },
};
