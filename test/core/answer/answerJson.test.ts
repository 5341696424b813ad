import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../../src/core/answer/answer.schema.json' with { type: 'json' };
import type { Answer, Excerpt } from '../../../src/core/answer/answer.ts';
import { answerJson, jsonNotation } from '../../../src/core/answer/answerJson.ts';
import { createGate, passAnswer } from '../../../src/core/answer/gate.ts';

// The conditions of the schema name properties without saying anew that there is an object.
const validate = new Ajv2020({ strictTypes: false }).compile(schema);

const TEXT = 'The bridge opened in “1931”.\nIt was closed for a year.\r\nThe toll is 5 €.';

/** A gate over one article with the text. */
const gateOver = (text: string) =>
  createGate(
    jsonNotation,
    () => text,
    () => {},
  );

function lineOf(answer: Answer, id?: string | number, text = TEXT): string {
  return answerJson(passAnswer(answer, gateOver(text)), id);
}

function jsonOf(answer: Answer, id?: string | number): unknown {
  return JSON.parse(lineOf(answer, id));
}

const whole = {
  quote: TEXT.slice(0, 28),
  score: 2 / 3,
  highlights: [
    { start: 4, end: 10 },
    { start: 22, end: 26 },
  ],
  cut: { before: false, after: true },
  citation: {
    // In another order than the public one, which must not depend on it.
    end: 28,
    start: 0,
    lines: [1, 1],
    path: 'news/bridge.md',
    url: 'https://example.org/bridge',
    date: '1931-05-01',
    publisher: 'The Herald',
    author: 'A. Writer',
    title: 'The bridge',
    articleId: 'news/bridge',
  },
  alsoIn: [{ articleId: 'news/other', title: 'Another' }],
} as const satisfies Excerpt;

const bare = {
  isRelated: true,
  quote: TEXT.slice(29, 54),
  score: 1,
  highlights: [],
  citation: {
    articleId: 'bridge',
    title: 'The bridge',
    path: 'bridge.txt',
    lines: [2, 2],
    start: 29,
    end: 54,
  },
  alsoIn: [],
} as const satisfies Excerpt;

const answered: Answer = {
  kind: 'answered',
  question: 'When did the bridge open?',
  confidence: 0.123456,
  notFound: ['open'],
  excerpts: [whole, bare],
};
const differing: Answer = {
  ...answered,
  accounts: {
    kind: 'differ',
    given: [
      { text: '1931', origins: 2, date: '1931-05-01', excerpts: [0], isLater: true },
      { text: 'for a year', origins: 1, excerpts: [1] },
    ],
  },
};
const related: Answer = { ...answered, kind: 'related', excerpts: [bare], notFound: [] };
const nothingFound: Answer = {
  kind: 'nothing-found',
  question: 'Who is Zaphod?',
  confidence: 0,
  notFound: ['Zaphod'],
};
const heldBack = {
  ...related,
  excerpts: [whole],
  nearest: { why: 'not-in-passage', words: ['second'] },
} as const satisfies Answer;
const empty: Answer = { kind: 'not-a-question', question: '', reason: 'empty' };
const tooLong: Answer = {
  kind: 'not-a-question',
  question: 'why '.repeat(400),
  reason: 'too-long',
};

const answers: readonly (readonly [name: string, answer: Answer])[] = [
  ['answered', answered],
  ['answers that differ', differing],
  ['related', related],
  ['nothing found', nothingFound],
  ['an empty question', empty],
  ['a question that is too long', tooLong],
];

describe('the JSON of an answer', () => {
  it.each(answers)('fits the schema: %s', (_name, answer) => {
    for (const id of [undefined, '', 'q1', 0, -1.5]) {
      const json = jsonOf(answer, id);
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('is one line whose quote reads back as the slice of any article', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.string(), (article, from, length, title) => {
        const start = from % article.length;
        const end = start + 1 + (length % (article.length - start));
        const quote = article.slice(start, end);
        const citation = { ...bare.citation, title, start, end };
        const excerpt = { ...bare, quote, highlights: [{ start: 0, end: 1 }], citation };
        const line = lineOf({ ...related, excerpts: [excerpt] }, undefined, article);
        expect(line).not.toContain('\n');
        const json: unknown = JSON.parse(line);
        expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
        expect(json).toMatchObject({
          excerpts: [{ quote, citation: { title, start, end }, highlights: [[0, 1]] }],
        });
      }),
    );
  });

  it('has its fields in the public order', () => {
    const json = jsonOf(answered, 'q1');
    expect(keysAt(json, [])).toEqual([
      'id',
      'question',
      'kind',
      'confidence',
      'excerpts',
      'notFound',
    ]);
    expect(keysAt(json, ['excerpts', 0])).toEqual([
      'rank',
      'score',
      'quote',
      'highlights',
      'cut',
      'citation',
      'alsoIn',
    ]);
    expect(keysAt(json, ['excerpts', 0, 'citation'])).toEqual([
      'articleId',
      'title',
      'author',
      'publisher',
      'date',
      'url',
      'path',
      'lines',
      'start',
      'end',
    ]);
  });

  it('says why the nearest does not answer', () => {
    expect(jsonOf(heldBack)).toMatchObject({
      nearest: { why: 'not-in-passage', words: ['second'] },
    });
    expect(keysAt(jsonOf(heldBack), [])).toContain('nearest');
  });

  it('leaves out what the article or the question does not have', () => {
    const json = jsonOf(related);
    expect(keysAt(json, [])).toEqual(['question', 'kind', 'confidence', 'excerpts', 'notFound']);
    expect(keysAt(json, ['excerpts', 0])).not.toContain('cut');
    expect(keysAt(json, ['excerpts', 0, 'citation'])).toEqual([
      'articleId',
      'title',
      'path',
      'lines',
      'start',
      'end',
    ]);
  });

  it('counts pages in the file, and says what is printed on them where that is another', () => {
    const citation = { ...bare.citation, pages: [3, 3], pageLabels: ['217', '217'] } as const;
    const json = jsonOf({ ...related, excerpts: [{ ...bare, citation }] });
    expect(json).toMatchObject({ excerpts: [{ citation }] });
    expect(validate(json)).toBe(true);
  });

  it('says everything there is to say of an excerpt', () => {
    expect(jsonOf(answered, 7)).toEqual({
      id: 7,
      question: 'When did the bridge open?',
      kind: 'answered',
      confidence: 0.1235,
      excerpts: [
        {
          rank: 1,
          score: 0.6667,
          quote: 'The bridge opened in “1931”.',
          highlights: [
            [4, 10],
            [22, 26],
          ],
          cut: { before: false, after: true },
          citation: whole.citation,
          alsoIn: [{ articleId: 'news/other', title: 'Another' }],
        },
        {
          rank: 2,
          score: 1,
          quote: 'It was closed for a year.',
          highlights: [],
          isRelated: true,
          citation: bare.citation,
          alsoIn: [],
        },
      ],
      notFound: ['open'],
    });
  });

  it('rounds what is between 0 and 1 to four decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const excerpt = { ...bare, score: share };
        const line = lineOf({ ...related, confidence: share, excerpts: [excerpt] });
        expect(line).not.toMatch(/"(?:score|confidence)":(?:\d+\.\d{5,}|\S*e-)/);
        const json: unknown = JSON.parse(line);
        const near: unknown = expect.closeTo(share, 3);
        expect(json).toMatchObject({ confidence: near, excerpts: [{ score: near }] });
        expect(validate(json)).toBe(true);
      }),
    );
  });

  it('repeats the id as it was given, and has none where none was given', () => {
    expect(lineOf(empty, 'a"b')).toMatch(/^\{"id":"a\\"b","question":/);
    expect(lineOf(empty, 0)).toMatch(/^\{"id":0,"question":/);
    expect(lineOf(empty, '')).toMatch(/^\{"id":"","question":/);
    expect(lineOf(empty)).toMatch(/^\{"question":/);
  });

  it('has a confidence of 0 and no excerpts where there was no question', () => {
    expect(lineOf(empty)).toBe(
      '{"question":"","kind":"not-a-question","confidence":0,"excerpts":[],"notFound":[],' +
        '"reason":"empty"}',
    );
  });

  it('has what excerpts give beside each other, and the ranks of those that give it', () => {
    expect(jsonOf(differing)).toMatchObject({
      accounts: {
        kind: 'differ',
        given: [
          { text: '1931', origins: 2, date: '1931-05-01', isLater: true, ranks: [1] },
          { text: 'for a year', origins: 1, ranks: [2] },
        ],
      },
    });
  });

  it('has the schema of "nothing found" where no quotation passes the gate', () => {
    const json: unknown = JSON.parse(lineOf(answered, undefined, 'Another text altogether.'));
    expect(json).toEqual({
      question: 'When did the bridge open?',
      kind: 'nothing-found',
      confidence: 0,
      excerpts: [],
      notFound: ['open'],
    });
    expect(validate(json)).toBe(true);
  });

  it('holds no character that a terminal would obey, in a quote, a title or a question', () => {
    const nasty = '\u0007\u001B[31m\u001B]8;;http://evil.example\u0007\u007F\u009B31m\u0085.';
    const citation = { ...bare.citation, title: nasty, author: nasty, start: 0, end: nasty.length };
    const excerpt = { ...bare, quote: nasty, citation };
    const line = lineOf({ ...related, question: nasty, excerpts: [excerpt] }, nasty, nasty);
    expect(JSON.parse(line)).toMatchObject({ id: nasty, excerpts: [{ quote: nasty }] });
    expect(line).not.toMatch(/\p{Cc}/u);
  });
});

describe('the schema', () => {
  const lines: readonly (readonly [name: string, json: unknown])[] = [
    ['an answer', jsonOf(answered, 'q1')],
    ['a refusal', jsonOf(nothingFound)],
    ['what is nearest', jsonOf(heldBack)],
    ['no question', jsonOf(empty)],
    ['an error of a batch', { id: 4, error: { line: 3, message: 'No.' } }],
  ];

  it.each(lines)('accepts %s as it is', (_name, json) => {
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(lines)('refuses %s with a value of another type, wherever it stands', (_name, json) => {
    const others = [null, true, 0.5, 'text', [], {}];
    for (const { path, value } of valuesIn(json)) {
      const isId = path.join() === 'id';
      for (const other of others.filter((candidate) => typeOf(candidate) !== typeOf(value))) {
        if (isId && ['string', 'number'].includes(typeOf(other))) continue;
        expect({ path, other, fits: validate(withValue(json, path, other)) }).toEqual({
          path,
          other,
          fits: false,
        });
      }
    }
  });

  it.each(lines)('refuses %s with another field, wherever it stands', (_name, json) => {
    for (const { path, value } of valuesIn(json)) {
      if (typeOf(value) !== 'object') continue;
      const fits = validate(withValue(json, [...path, 'summary'], 'It opened.'));
      expect({ path, fits }).toEqual({ path, fits: false });
    }
  });

  it.each(lines)(
    'refuses %s without any of its fields but those that may be missing',
    (_name, json) => {
      const optional = ['id', 'cut', 'isRelated', 'author', 'publisher', 'date', 'url', 'nearest'];
      for (const { path } of valuesIn(json)) {
        const key = path.at(-1);
        if (typeof key !== 'string') continue;
        const fits = validate(without(json, path));
        expect({ path, fits }).toEqual({ path, fits: optional.includes(key) });
      }
    },
  );

  const FIRST = ['excerpts', 0] as const;
  const CITATION = ['excerpts', 0, 'citation'] as const;
  const rows: readonly (readonly [because: string, json: unknown])[] = [
    ['an answer or an error is there', {}],
    ['an id alone says nothing', { id: 1 }],
    ['one line is one answer', [jsonOf(answered)]],
    ['the kind is one of four', withValue(jsonOf(nothingFound), ['kind'], 'perhaps')],
    ['the kind is told', without(withValue(jsonOf(answered), ['reason'], 'empty'), ['kind'])],
    ['the confidence is not under 0', withValue(jsonOf(answered), ['confidence'], -0.1)],
    ['the confidence is not over 1', withValue(jsonOf(answered), ['confidence'], 1.1)],
    ['"answered" has an excerpt', withValue(jsonOf(answered), ['excerpts'], [])],
    ['"related" has an excerpt', withValue(jsonOf(related), ['excerpts'], [])],
    ['"nothing found" has none', withValue(jsonOf(answered), ['kind'], 'nothing-found')],
    ['"answered" has no reason', withValue(jsonOf(answered), ['reason'], 'empty')],
    ['"nothing found" has no reason', withValue(jsonOf(nothingFound), ['reason'], 'empty')],
    ['"answered" has nothing nearest', withValue(jsonOf(heldBack), ['kind'], 'answered')],
    ['what is missing is told', without(jsonOf(heldBack), ['nearest', 'words'])],
    ['at least one word is', withValue(jsonOf(heldBack), ['nearest', 'words'], [])],
    [
      'no word is, where something else is',
      withValue(jsonOf(heldBack), ['nearest', 'why'], 'no-time'),
    ],
    ['why is one of six', withValue(jsonOf(heldBack), ['nearest', 'why'], 'dull')],
    ['the reason is one of two', withValue(jsonOf(empty), ['reason'], 'rude')],
    ['a quote is not empty', withValue(jsonOf(answered), [...FIRST, 'quote'], '')],
    ['ranks begin with 1', withValue(jsonOf(answered), [...FIRST, 'rank'], 0)],
    ['ranks are whole', withValue(jsonOf(answered), [...FIRST, 'rank'], 1.5)],
    ['a score is not over 1', withValue(jsonOf(answered), [...FIRST, 'score'], 2)],
    ['a highlight has an end', withValue(jsonOf(answered), [...FIRST, 'highlights', 0], [1])],
    ['and nothing else', withValue(jsonOf(answered), [...FIRST, 'highlights', 0], [1, 2, 3])],
    [
      'highlights are in the quote',
      withValue(jsonOf(answered), [...FIRST, 'highlights', 0, 0], -1),
    ],
    ['highlights are whole', withValue(jsonOf(answered), [...FIRST, 'highlights', 0, 0], 0.5)],
    ['an article has a name', withValue(jsonOf(answered), [...CITATION, 'articleId'], '')],
    ['lines are counted from 1', withValue(jsonOf(answered), [...CITATION, 'lines'], [0, 1])],
    ['lines are whole', withValue(jsonOf(answered), [...CITATION, 'lines'], [1, 1.5])],
    ['there is a last line', withValue(jsonOf(answered), [...CITATION, 'lines'], [1])],
    ['and nothing else', withValue(jsonOf(answered), [...CITATION, 'lines'], [1, 2, 3])],
    ['offsets are whole', withValue(jsonOf(answered), [...CITATION, 'end'], 1.5)],
    ['offsets are not under 0', withValue(jsonOf(answered), [...CITATION, 'start'], -1)],
    ['an address is of the web', withValue(jsonOf(answered), [...CITATION, 'url'], 'file:///etc')],
    ['the line of an error is counted from 1', { error: { line: 0, message: 'No.' } }],
    ['the line of an error is whole', { error: { line: 1.5, message: 'No.' } }],
    [
      'a line is an answer or an error',
      withValue(jsonOf(empty), ['error'], { line: 3, message: 'No.' }),
    ],
  ];
  it.each(rows)('refuses what breaks this: %s', (_because, json) => {
    expect(validate(json)).toBe(false);
  });
});

type Path = readonly (string | number)[];

function keysAt(json: unknown, path: Path): string[] {
  const [key, ...rest] = path;
  if (typeof json !== 'object' || json === null) throw new Error('There is no object there.');
  if (key === undefined) return Object.keys(json);
  return keysAt(new Map<string, unknown>(Object.entries(json)).get(String(key)), rest);
}

/** Every value in the JSON but the whole, and where it stands. */
function valuesIn(json: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, Array.isArray(json) ? Number(key) : key];
    return [{ path: here, value }, ...valuesIn(value, here)];
  });
}

function typeOf(json: unknown): string {
  return Array.isArray(json) ? 'array' : json === null ? 'null' : typeof json;
}

/** A copy with the value there, which need not have been there before. */
function withValue(json: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  return changed(json, (fields) =>
    fields.set(String(key), withValue(fields.get(String(key)), rest, value)),
  );
}

/** A copy without what is there. */
function without(json: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  return changed(json, (fields) => {
    if (!fields.has(String(key))) throw new Error(`There is no ${String(key)} to be left out.`);
    if (rest.length === 0) fields.delete(String(key));
    else fields.set(String(key), without(fields.get(String(key)), rest));
  });
}

function changed(json: unknown, change: (fields: Map<string, unknown>) => void): unknown {
  if (typeof json !== 'object' || json === null) throw new Error('There is no object there.');
  const fields = new Map<string, unknown>(Object.entries(json));
  change(fields);
  return Array.isArray(json) ? [...fields.values()] : Object.fromEntries(fields);
}
