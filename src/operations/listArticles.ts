import { printable } from '../core/answer/answerJson.ts';
import type { CatalogueEntry } from '../core/article/catalogue.ts';
import { articles } from '../core/conversation/commands/articles.ts';
import type { Desk } from '../core/conversation/desk.ts';
import { comparable, compileFilter } from '../core/question/filter/compiledFilter.ts';
import { readFilter, withOptions } from '../core/question/filter/filteredQuestion.ts';
import { label } from '../core/text/visible.ts';
import { LIMITING_FIELDS } from './ask.ts';
import { DEFINITIONS } from './definitions.ts';
import { type InputError, text, wholeNumber } from './inputField.ts';
import { definition, listSchema, objectSchema, withDefinitions } from './jsonSchema.ts';
import { operation } from './operation.ts';
import { articleJson, linesOfText } from './quoted.ts';

/** Articles of a page. */
const PAGE = 50;
const MOST = 200;

const QUERY_LIMIT = 200;

export const listArticles = operation({
  name: 'list_articles',
  title: 'List the articles',
  description: [
    'Lists the articles of the library, the newest first: title, author, publisher, date, id.',
    'Use it to see what there is, or to find the id of an article for read_article. query looks for words in titles, names, tags and ids alone, not in the texts: to find what articles say use ask.',
  ].join('\n'),
  fields: {
    query: text('Words of the title, of names, tags or the id; all have to be there.', QUERY_LIMIT),
    ...LIMITING_FIELDS,
    page: wholeNumber('Which page, from 1.', 1, 1_000_000),
    size: wholeNumber(`Articles on a page (default: ${PAGE}).`, 1, MOST),
  },
  output: withDefinitions(
    objectSchema(
      {
        total: {
          description: 'How many articles are as was asked for, on all pages.',
          type: 'integer',
          minimum: 0,
        },
        page: { type: 'integer', minimum: 1 },
        pages: { type: 'integer', minimum: 1 },
        articles: listSchema(definition('article'), 'The newest first, those without a date last.'),
      },
      ['total', 'page', 'pages', 'articles'],
    ),
    DEFINITIONS,
  ),
  async run({ query = '', collection, page = 1, size = PAGE, ...options }, { asker, desk, door }) {
    const wrong = collection === undefined ? [] : unknownCollection(collection, desk);
    if (wrong.length > 0) return { kind: 'wrong-input', errors: wrong };
    const reply = door.reply(await articles.run({ asker, values: {}, earlier: [] }, desk));
    if (reply.kind !== 'articles') throw new Error(`The list came to ${reply.kind}.`);
    const isIn = collectionNamed(collection, desk)?.articles ?? (() => true);
    const { filter } = readFilter(withOptions('', options), desk.now());
    const { accepts } = compileFilter(filter);
    const words = comparable(query).trim().split(' ');
    const found = reply.entries.filter(
      (entry) => isIn(entry) && accepts(entry) === 'yes' && hasAll(entry, words),
    );
    const shown = found.slice((page - 1) * size, page * size).map(articleJson);
    const pages = Math.max(1, Math.ceil(found.length / size));
    return {
      kind: 'done',
      json: printable({ total: found.length, page, pages, articles: shown }),
      text: linesOfText(
        `${found.length} in all, page ${page} of ${pages}.`,
        ...shown.map(({ id, title, date = 'undated' }) => [date, title, id].map(label).join(' · ')),
      ),
    };
  },
});

function hasAll(
  { title, author, publisher, agency, tags, id }: CatalogueEntry,
  words: readonly string[],
): boolean {
  const known = comparable([title, author, publisher, agency, ...(tags ?? []), id].join(' '));
  return words.every((word) => known.includes(word));
}

function collectionNamed(name: string | undefined, { collections }: Desk) {
  return collections.find((collection) => comparable(collection.name) === comparable(name ?? ''));
}

/** The error of a name that no collection has, with those that there are. */
function unknownCollection(name: string, desk: Desk): InputError[] {
  if (collectionNamed(name, desk)) return [];
  const names = desk.collections.map((collection) => collection.name).join(', ');
  const detail = `There is no such collection; there are ${names === '' ? 'none' : names}.`;
  return [{ pointer: '/collection', detail }];
}
