import { DEFINITIONS } from '../definitions.ts';
import {
  definition,
  type JsonSchema,
  listSchema,
  objectSchema,
  withDefinitions,
} from '../jsonSchema.ts';

/** Where something stands in the draft. */
const PLACE: Readonly<Record<string, JsonSchema>> = {
  start: definition('offset'),
  end: definition('offset'),
  line: { type: 'integer', minimum: 1 },
  column: { description: 'In UTF-16 code units.', type: 'integer', minimum: 1 },
};

const SEVERITY: JsonSchema = {
  description: 'How much it matters to whoever publishes the draft.',
  enum: ['error', 'warning', 'none'],
};

const CREDIT: JsonSchema = {
  ...objectSchema(
    {
      text: { type: 'string' },
      names: { type: 'array', items: { type: 'string' } },
      page: { type: 'string' },
      date: { type: 'string' },
    },
    ['text', 'names'],
  ),
  description: 'To whom or what the draft gives it, in the words of the draft.',
};

const CAVEAT: JsonSchema = objectSchema(
  {
    kind: {
      description:
        'cut-short: the sentence of the source goes on, or begins, with what qualifies the words (rest). other-source: the draft names a source in which they do not stand. other-page, other-date: they stand on another page, or are of another date than named. several-places: they stand in several.',
      enum: ['cut-short', 'other-source', 'other-page', 'other-date', 'several-places'],
    },
    side: { enum: ['before', 'behind'] },
    rest: { description: 'In the words of the source.', type: 'string' },
    named: { description: 'In the words of the draft.', type: 'string' },
    stands: { type: 'string' },
    articleIds: listSchema(definition('articleId'), 'Articles of the source that is named.'),
    count: { type: 'integer', minimum: 1 },
  },
  ['kind'],
);

const QUOTATION_FINDING: JsonSchema = objectSchema(
  {
    ...PLACE,
    form: { enum: ['marks', 'block'] },
    text: listSchema(
      { type: 'string' },
      'The words that are quoted, in parts between omissions that are marked.',
    ),
    credit: CREDIT,
    verdict: {
      description:
        'exact, exact-but-typography: it stands there. altered: with words put in, left out or replaced; changes and difference say which. stitched: pieces of several places as if they were one. similar: no quotation. absent: not in the articles. cannot-say: it differs where the source’s own text is damaged. unchecked: too short or too long.',
      enum: [
        ...['exact', 'exact-but-typography', 'altered', 'stitched', 'similar', 'absent'],
        ...['cannot-say', 'unchecked'],
      ],
    },
    severity: SEVERITY,
    places: {
      description: 'In how many places it stands, of several parts the one with most.',
      type: 'integer',
      minimum: 1,
    },
    changes: definition('changes'),
    part: { description: 'Which part was altered, from 0.', type: 'integer', minimum: 0 },
    difference: definition('difference'),
    pieces: listSchema({ type: 'string' }, 'With stitched only.'),
    why: {
      description: 'With cannot-say and unchecked only.',
      enum: ['hyphen', 'lost-sign', 'scan', 'readings', 'too-short', 'too-long'],
    },
    caveats: listSchema(CAVEAT),
    quotations: listSchema(definition('quotation'), 'What the source says.'),
  },
  [...Object.keys(PLACE), 'form', 'text', 'verdict', 'severity', 'caveats', 'quotations'],
);

const FIGURE_FINDING: JsonSchema = objectSchema(
  {
    ...PLACE,
    text: { type: 'string' },
    sentence: { type: 'string' },
    credit: CREDIT,
    verdict: {
      description:
        'stands: the source gives it. differs: the nearest that it gives is another number. absent: it gives none of that kind.',
      enum: ['stands', 'differs', 'absent'],
    },
    severity: SEVERITY,
    quotations: listSchema(definition('quotation'), 'What the source says.'),
  },
  [...Object.keys(PLACE), 'text', 'sentence', 'verdict', 'severity', 'quotations'],
);

/** The schema of a proofreading. */
export const PROOFREAD_OUTPUT: JsonSchema = withDefinitions(
  objectSchema(
    {
      version: { description: 'Of this form.', const: 1 },
      errors: { type: 'integer', minimum: 0 },
      warnings: { type: 'integer', minimum: 0 },
      quotations: listSchema(QUOTATION_FINDING, 'In order of the draft.'),
      figures: listSchema(FIGURE_FINDING, 'In order of the draft.'),
      stoppedAt: {
        description: 'Present where it was stopped: from where in the draft nothing was looked at.',
        $ref: '#/$defs/offset',
      },
    },
    ['version', 'errors', 'warnings', 'quotations', 'figures'],
  ),
  DEFINITIONS,
);
