import type { CatalogueEntry } from '../../article/catalogue.ts';
import type { AskableCollection } from '../collections/access.ts';
import type { Command, CommandOption } from '../command.ts';
import type { CountedCollection } from '../reply.ts';

/** What can be asked by its name where it is asked, so that a question may be limited to it. */
export const collections: Command<'collections', never> = {
  name: 'collections',
  options: {},
  async run(_, { library, collections: askable }) {
    const entries = [...(await library.articles.catalogue())];
    const counted = askable.map((collection) => countedIn(entries, collection));
    return { kind: 'collections', collections: counted };
  },
};

function countedIn(
  entries: readonly CatalogueEntry[],
  { name, articles: isIn }: AskableCollection,
): CountedCollection {
  let articles = 0;
  let newest: string | undefined;
  for (const entry of entries) {
    if (!isIn(entry)) continue;
    articles += 1;
    const { date } = entry;
    if (date !== undefined && (newest === undefined || date > newest)) newest = date;
  }
  return { name, articles, ...(newest !== undefined && { newest }) };
}

/** Limits what is asked to a collection; completes to the names of those that can be asked. */
export const collectionOption: CommandOption = {
  complete: async (typed, { collections: askable }) => {
    const wanted = typed.trim().toLowerCase();
    const names = askable.map(({ name }) => name);
    return names
      .filter((name) => name.toLowerCase().includes(wanted))
      .map((name) => ({ shown: name, value: name }));
  },
};
