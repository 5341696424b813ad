// Stories of libraries that not everybody sees all of: files that come, change and go, some of them for others,
// and what is asked meanwhile. They are made so that what an asker may not see has much to do with what they
// may: the same words, names, headlines, sentences and places in the order of paths.

import fc from 'fast-check';
import type { Collection } from '../../src/core/conversation/collections/collection.ts';

/** What is true of the articles that the asker may see. */
export interface Rule {
  readonly says: string;
  readonly collection: Collection;
  readonly isSeen: (file: StoryFile) => boolean;
}

export interface StoryFile {
  /** In the folder. */
  readonly path: string;
  readonly publisher?: string | undefined;
  /** Undefined where it goes. */
  readonly text: string | undefined;
}

/** Something that is asked of what is seen. */
export interface Probe {
  readonly of:
    | 'ask'
    | 'explain'
    | 'timeline'
    | 'checkQuote'
    | 'meetStatement'
    | 'proofread'
    | 'headlines'
    | 'name';
  readonly typed: string;
}

export type StoryStep =
  | { readonly kind: 'change'; readonly files: readonly StoryFile[] }
  | { readonly kind: 'ask'; readonly probe: Probe };

export interface Story {
  readonly rule: Rule;
  /** The first is a change. */
  readonly steps: readonly StoryStep[];
  /** Words that are looked up at the end, and where `isFollowed` after each change, some of them misspelt. */
  readonly words: readonly string[];
  readonly isFollowed: boolean;
}

const HIDDEN_NAME = 'x';
const HIDDEN_FOLDER = 'mid';
const HIDDEN_PUBLISHER = 'The Whisper';

const RULES: readonly Rule[] = [
  {
    says: 'not those with a name',
    collection: ({ id }) => !/(?:^|\/)\wx(?:[.#]|$)/.test(id),
    isSeen: ({ path }) => !/(?:^|\/)\wx\./.test(path),
  },
  {
    says: 'not those in a folder',
    collection: ({ id }) => !id.startsWith(`${HIDDEN_FOLDER}/`),
    isSeen: ({ path }) => !path.startsWith(`${HIDDEN_FOLDER}/`),
  },
  {
    says: 'not those of a publisher',
    collection: ({ publisher }) => publisher !== HIDDEN_PUBLISHER,
    isSeen: ({ publisher }) => publisher !== HIDDEN_PUBLISHER,
  },
];

// Some of these are a letter or two apart, so that a misspelt one may mean another one of them.
const NOUNS =
  'ferry ferries bridge bridle harbour captain toll toner tower winter mill anchor'.split(' ');
const VERBS = 'closed opened sold approved sank reached bought repaired'.split(' ');
const NAMES = [
  ...['Zoe Quill', 'Ann Lee', 'Bramblewood', 'Bramblewick', 'Grenholm', 'Russia', 'Rusian', 'BET'],
  ...['B.E.T.', 'NASA', 'Tom Harrow', 'Ottoline', 'the UN', 'the United Nations'],
];
const PUBLISHERS = ['The Daily', HIDDEN_PUBLISHER, 'Reuters'];
const TITLES = [
  ...['Ferry late', 'Ferries late again', 'Bridge open', 'Harbour sold', 'Mill news', 'A toll'],
  ...['Grenholm and the toll', 'Letter of Zoe Quill', 'Fähre zu spät', 'Ferry, ferry and toll'],
  ...['Tower toll', 'Toner and tower', 'Fern and ferry', 'Sold: the ferries of Grenholm', 'Ferry'],
];

const noun = fc.constantFrom(...NOUNS);
const verb = fc.constantFrom(...VERBS);
const name = fc.constantFrom(...NAMES);
const number = fc.constantFrom(3, 7, 40, 1200);
const when = fc.constantFrom(
  ...['on Monday', 'on 3 October 2016', 'in September 2016', 'in 2015', 'last week', 'in spring'],
);

/** Sentences of a few forms, so that many articles have the same, or almost. */
export const storySentences: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(noun, name, verb, noun, when)
    .map(([what, who, did, to, at]) => `The ${what} of ${who} ${did} the ${to} ${at}.`),
  fc
    .tuple(name, noun, verb, when)
    .map(([who, what, did, at]) => `${upper(who)} said that the ${what} was ${did} ${at}.`),
  fc.tuple(number, noun, when).map(([many, at, day]) => `${many} people died at the ${at} ${day}.`),
  fc.tuple(number, noun).map(([many, what]) => `The ${what} cost ${many} million crowns.`),
  fc.tuple(name, noun).map(([who, what]) => `${upper(who)} is the captain of the ${what}.`),
  fc.tuple(noun, noun).map(([a, b]) => `A bet on the ${a} is a bet on the ${b}.`),
  fc.tuple(verb, noun).map(([did, what]) => `Who ${did} the ${what}?`),
  fc
    .tuple(name, number)
    .map(([who, days]) => `Die Brücke von ${who} war ${days} Tage lang gesperrt.`),
  fc.tuple(name, noun).map(([who, what]) => `Ottoline, of ${who}, owns ${who} and the ${what}.`),
);

/** What many articles say, word for word. */
const COMMON = ['The ferry was closed.', 'Russia sold the mill.', 'A bet on the tower was closed.'];

const COMMON_WORDS = 'ferry closed Russia mill bet tower'.split(' ');

const paragraphs = fc.array(fc.array(storySentences, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 3,
});

const contents = fc.record({
  title: fc.constantFrom(...TITLES),
  paragraphs,
  publisher: fc.option(fc.constantFrom(...PUBLISHERS), { nil: undefined }),
  author: fc.option(fc.constantFrom('Zoe Quill', 'Ann Lee'), { nil: undefined }),
  date: fc.option(fc.constantFrom('2016-10-03', '2016-09-09', '2015-01-02'), { nil: undefined }),
  language: fc.option(fc.constantFrom('de', 'en', 'fr'), { nil: undefined, freq: 4 }),
  /** Of one file none is as long as what it was before: that is seen at once. */
  version: fc.nat(400),
});

type Content = typeof contents extends fc.Arbitrary<infer T> ? T : never;

const paths = fc
  .tuple(
    fc.constantFrom('', `${HIDDEN_FOLDER}/`, 'z/'),
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.constantFrom('', HIDDEN_NAME),
    fc.constantFrom('.md', '.md', '.jsonl'),
  )
  .map((parts) => parts.join(''));

/** Entries that say the same, more of them than are proposed for a question: there is a last one among equals. */
const crowds = fc
  .tuple(contents, fc.constantFrom(...COMMON), fc.integer({ min: 8, max: 30 }))
  .map(([first, sentence, many]) =>
    Array.from({ length: many }, (_, at) => ({
      ...{ ...first, version: first.version + at },
      paragraphs: at % 5 === 0 ? [...first.paragraphs, [sentence]] : [[sentence]],
    })),
  );

const files: fc.Arbitrary<StoryFile> = fc
  .tuple(
    paths,
    fc.option(contents, { nil: undefined, freq: 5 }),
    fc.oneof(fc.array(contents, { maxLength: 2 }), { arbitrary: crowds, weight: 2 }),
  )
  .map(([path, first, more]) => {
    if (!first) return { path, text: undefined };
    if (path.endsWith('.md')) return { path, publisher: first.publisher, text: markdownOf(first) };
    // All entries of a file are of one publisher, so that it is seen or not as a whole.
    const { publisher } = first;
    const entries = [first, ...more.map((entry) => ({ ...entry, publisher }))];
    return { path, publisher, text: entries.map(entryOf).join('') + '\n'.repeat(first.version) };
  });

function markdownOf({ title, paragraphs: all, version, ...about }: Content): string {
  const lines = Object.entries({ title, ...about }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  const text = all.map((sentences) => sentences.join(' ')).join('\n\n');
  return `---\n${lines.join('\n')}\n---\n${text}\n${'\n'.repeat(version)}`;
}

function entryOf({ paragraphs: all, version, ...about }: Content): string {
  const text = all.map((sentences) => sentences.join(' ')).join('\n\n');
  return `${JSON.stringify({ id: `n${version}`, ...about, text })}\n`;
}

function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A word, with a letter left out, doubled, exchanged for the next or replaced now and then. */
const misspelt = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...NOUNS, ...NAMES, ...VERBS), fc.nat(4), fc.nat(20))
      .map(([word, how, place]) => {
        const at = 1 + (place % Math.max(1, word.length - 1));
        const [head, letter, tail] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
        if (how === 0) return head + tail;
        if (how === 1) return head + letter + letter + tail;
        if (how === 2) return head + tail.slice(0, 1) + letter + tail.slice(1);
        if (how === 3) return `${head}x${tail}`;
        return word;
      }),
  },
  // As near to one as to another.
  { weight: 1, arbitrary: fc.constantFrom('toxer', 'bridxe', 'Bramblewoick', 'bouxht', 'fexry') },
);

const operator = fc.constantFrom(
  ...['source:daily', 'source:whisper', 'author:quill', 'after:2016-01-01', 'before:2016', '-toll'],
  ...[
    'sort:newest',
    'in 2016',
    'last week',
    '"the toll"',
    '"captain of"',
    'article:a',
    'article:mid/ax',
  ],
  ...['"Bramblewood said"', '-Russia', 'in September', 'article:z/b'],
);

/** Questions with words, misspelt ones, phrases and filters. */
export const storyQuestions: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc.tuple(misspelt, verb, misspelt).map(([a, did, b]) => `When was the ${a} of ${b} ${did}?`),
      fc.tuple(verb, misspelt).map(([did, what]) => `Who ${did} the ${what}?`),
      fc.tuple(misspelt).map(([what]) => `How many people died at the ${what}?`),
      fc.tuple(name, noun).map(([who, what]) => `What did ${who} say of the ${what}?`),
      fc.tuple(name).map(([who]) => `Who owns ${who}?`),
      fc.tuple(noun, noun).map(([a, b]) => `${a} ${b}`),
      fc.tuple(misspelt).map(([word]) => word),
      fc.constantFrom(
        ...COMMON,
        'Was the ferry closed?',
        'Who sold the mill?',
        'Who closed the BET?',
      ),
      storySentences,
    ),
    fc.option(operator, { nil: undefined, freq: 1 }),
  )
  .map(([question, limit]) => (limit === undefined ? question : `${question} ${limit}`));

/** What somebody posts as a quotation: sentences, put together or with a word exchanged. */
const claims = fc
  .tuple(
    fc.array(storySentences, { minLength: 1, maxLength: 3 }),
    fc.option(misspelt, { nil: undefined }),
  )
  .map(([sentences, word]) => {
    const text = sentences.join(' ');
    return word === undefined ? text : text.replace(/\b[a-z]{5,}\b/, word);
  });

/** What somebody wants to publish: quotations with whom it credits. */
const drafts = fc
  .array(
    fc.tuple(
      fc.constantFrom('said', 'according to', 'as reported by'),
      fc.oneof(name, fc.constantFrom(...PUBLISHERS)),
      claims,
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((said) => said.map(([verb, who, claim]) => `“${claim}”, ${verb} ${who}.`).join('\n\n'));

/** The beginnings of headlines, and what is no beginning of any. */
const beginnings = fc.oneof(
  fc.tuple(fc.constantFrom(...TITLES), fc.nat(9)).map(([title, length]) => title.slice(0, length)),
  misspelt,
  fc.constantFrom('', 'toll fer', 'gren', 'zo', 'sold', 'daily', 'th'),
);

/** Probes of everything that a view offers. */
export const storyProbes: fc.Arbitrary<Probe> = fc.oneof(
  probesOf('ask', storyQuestions, 5),
  probesOf('explain', storyQuestions, 1),
  probesOf('timeline', fc.oneof(misspelt, storyQuestions), 1),
  probesOf('checkQuote', claims, 2),
  probesOf('meetStatement', fc.oneof(claims, storySentences), 2),
  probesOf('proofread', drafts, 2),
  probesOf('headlines', beginnings, 2),
  probesOf('name', beginnings, 1),
);

function probesOf(of: Probe['of'], typed: fc.Arbitrary<string>, weight: number) {
  return { weight, arbitrary: typed.map((text): Probe => ({ of, typed: text })) };
}

const changes = (minLength: number, maxLength: number): fc.Arbitrary<StoryStep> =>
  fc
    .uniqueArray(files, { minLength, maxLength, selector: ({ path }) => path })
    .map((some) => ({ kind: 'change', files: some }));

/** Libraries as they change, and what is asked of them meanwhile. */
export const stories: fc.Arbitrary<Story> = fc
  .tuple(
    fc.constantFrom(...RULES),
    changes(3, 8),
    fc.array(
      fc.oneof(
        { weight: 2, arbitrary: changes(2, 6) },
        { weight: 4, arbitrary: storyProbes.map((probe): StoryStep => ({ kind: 'ask', probe })) },
      ),
      { minLength: 3, maxLength: 8 },
    ),
    fc.array(fc.oneof(misspelt, fc.constantFrom(...COMMON_WORDS)), { minLength: 4, maxLength: 8 }),
    fc.boolean(),
  )
  .map(([rule, first, others, words, isFollowed]) => ({
    ...{ rule, words, isFollowed },
    steps: [first, ...others],
  }));
