import answer from '../core/answer/answer.schema.json' with { type: 'json' };
import met from '../core/answer/statement/met.schema.json' with { type: 'json' };
import { definition, type JsonSchema, listSchema, objectSchema } from './jsonSchema.ts';

const { citation, highlights, alsoIn } = answer.$defs.excerpt.properties;

/** Two offsets, end exclusive. */
const SPAN: Readonly<Record<string, JsonSchema>> = {
  start: definition('offset'),
  end: definition('offset'),
};

/** What the schemas of answers and statements define, and what the others need besides. */
export const DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  ...met.$defs,
  ...answer.$defs,
  filter: met.properties.filter,
  filterProblems: met.properties.filterProblems,
  citation,
  quotation: {
    ...objectSchema(
      {
        quote: answer.$defs.excerpt.properties.quote,
        highlights,
        cut: answer.$defs.excerpt.properties.cut,
        citation: definition('citation'),
        alsoIn,
      },
      ['quote', 'highlights', 'citation'],
    ),
    description:
      'A verbatim quotation and where it stands. Show it unchanged, with its source. What highlights mark is said where it stands.',
  },
  claimPlace: {
    ...objectSchema({ text: { type: 'string' }, ...SPAN }, ['text', 'start', 'end']),
    description: 'Words of the text that was given, and where in it; end is exclusive.',
  },
  difference: listSchema(
    objectSchema(
      {
        kind: { enum: ['same', 'missing', 'added'] },
        text: { type: 'string' },
        ...SPAN,
      },
      ['kind', 'text', 'start', 'end'],
    ),
    'The text that was given beside the source, in order: what both say (same, in the words of the source), what the source says and the text does not (missing), and what the text says and the source does not (added). Offsets of added point into the text that was given, the others into the article.',
  ),
  changes: listSchema(
    { enum: ['number', 'name', 'denial', 'day', 'words', 'small'] },
    'What kind of words differ, those that change the sense first: a number, a name, a denial, a day; other words; only small ones such as articles.',
  ),
  article: objectSchema(
    {
      id: definition('articleId'),
      title: { type: 'string' },
      agency: definition('agency'),
      author: { type: 'string' },
      publisher: { type: 'string' },
      date: { description: 'ISO 8601.', type: 'string' },
      url: { type: 'string', pattern: '^https?://' },
      language: { description: 'BCP 47.', type: 'string' },
      tags: { type: 'array', items: { type: 'string' } },
    },
    ['id', 'title'],
  ),
};
