// Checks claims made from real sentences by known changes, and counts how many are told for what they are.
//
//   npx tsx test/quality/quoteChecks.ts          the even-numbered sentences: the figures to report
//   npx tsx test/quality/quoteChecks.ts --odd    the odd-numbered ones: thresholds are chosen on these
//   --library      finds the articles by searching, as the program does, instead of comparing with all
//   --wrong N      prints the first N claims that were told for something else

import { parseArgs } from 'node:util';
import { createCheckQuote } from '../../src/asking/checkQuote.ts';
import { checkQuote, type QuoteCheck } from '../../src/core/answer/quoteCheck/quoteCheck.ts';
import type { Article } from '../../src/core/article/article.ts';
import { passagesOf } from '../../src/core/article/passage.ts';
import { holdingsOf } from '../support/library.ts';
import { readFolder } from '../support/readFolder.ts';
import { randomFrom } from './random.ts';

const KINDS = [
  'exact',
  'exact-but-typography',
  'altered',
  'stitched',
  'similar',
  'absent',
] as const satisfies readonly QuoteCheck['kind'][];
type Kind = (typeof KINDS)[number];

interface Case {
  readonly kind: Kind;
  /** What was done to the sentence. */
  readonly change: string;
  readonly claim: string;
}

interface Sentence {
  readonly article: Article;
  readonly text: string;
  /** The sentence behind it in the same passage, with the white space between, where there is one. */
  readonly withNext: string | undefined;
}

const { values } = parseArgs({
  options: {
    odd: { type: 'boolean', default: false },
    library: { type: 'boolean', default: false },
    wrong: { type: 'string', default: '0' },
  },
});

const HERE = new URL('.', import.meta.url).pathname;
const SEED = 20_161_003;
/** Words of a sentence that can be changed in the middle and cut in two. */
const LEAST_WORDS = 12;
/** Every fourth article is held back, so that its sentences are in no article of the library. */
const HELD_BACK = 4;

const articles = (
  await Promise.all([`${HERE}../../articles`, `${HERE}tune/articles`].map((it) => readFolder(it)))
).flatMap((folder) => [...folder.articles.values()]);
const held = articles.filter((_, index) => index % HELD_BACK === HELD_BACK - 1);
const library = articles.filter((article) => !held.includes(article));
const sentences = sentencesIn(library);
const others = sentencesIn(held);

function sentencesIn(of: readonly Article[]): Sentence[] {
  const all = of.flatMap((article) =>
    passagesOf(article).flatMap(({ sentences }) =>
      sentences.map(({ start, end }, index) => {
        const next = sentences[index + 1];
        return {
          article,
          text: article.text.slice(start, end),
          withNext: next && article.text.slice(start, next.end),
        };
      }),
    ),
  );
  return all
    .filter(({ text }) => wordsIn(text).length >= LEAST_WORDS)
    .filter((_, index) => (index % 2 === 0) === values.odd);
}

/** Written between spaces, with the marks that hang on them. */
function wordsIn(text: string): string[] {
  return text.split(/\s+/);
}

const random = randomFrom(SEED);
const below = (limit: number): number => Math.min(limit - 1, Math.floor(random() * limit));
const pick = <T>(of: readonly T[]): T => {
  const one = of[below(of.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
};

/** Words that are put into sentences or in another one's stead. */
const NAMES = ['Halvorsen', 'Petrakis', 'Oyelaran', 'Zubrowka', 'Quillfeather'];
const INSERTED = ['allegedly', 'never', 'not', 'secretly', 'always', 'hardly', 'formerly'];

/** A claim of the sentence, or undefined where it cannot be changed so. */
type Change = (sentence: Sentence) => string | undefined;

const TYPOGRAPHY: readonly (readonly [string, (text: string) => string])[] = [
  ['curly quotation marks', (it) => it.replace(/"/g, '“').replace(/'/g, '’')],
  ['straight quotation marks', (it) => it.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")],
  ['other dashes', (it) => it.replace(/-/g, '‑').replace(/\s[–—]\s?/g, ' - ')],
  ['line breaks', (it) => it.replace(/ /g, () => (random() < 0.2 ? '\n' : ' '))],
  ['hard spaces', (it) => it.replace(/ /g, () => (random() < 0.3 ? '\u00a0' : ' '))],
  ['capitals', (it) => it.toUpperCase()],
  ['lower case', (it) => it.toLowerCase()],
  ['a cut end', (it) => `"…${wordsIn(it).slice(0, -2).join(' ').replace(/\W+$/, '')}…"`],
  ['emphasis', (it) => it.replace(/(?<= )(\p{L}{5,})(?= )/u, '**$1**')],
];

/** Replaces a word between the second and the last but one that passes the test. */
function changeWord(
  text: string,
  isWanted: (word: string) => boolean,
  change: (word: string) => string,
): string | undefined {
  const words = wordsIn(text);
  const places = words.flatMap((word, at) =>
    at >= 2 && at < words.length - 2 && isWanted(word) ? at : [],
  );
  if (places.length === 0) return undefined;
  const at = pick(places);
  return words.flatMap((word, index) => (index === at ? change(word) || [] : word)).join(' ');
}

const isBare = (word: string) => /^\p{Ll}+$/u.test(word);

const ALTERATIONS: Readonly<Record<string, Change>> = {
  'drops "not"': ({ text }) =>
    changeWord(
      text,
      (it) => /^(?:not|never|no)$/.test(it),
      () => '',
    ),
  'puts in "not"': ({ text }) => changeWord(text, isBare, (it) => `${it} not`),
  'another number': ({ text }) =>
    changeWord(
      text,
      (it) => /\d/.test(it),
      (it) => it.replace(/\d/, (digit) => `${(+digit + 3) % 10}`),
    ),
  'another name': ({ text }) =>
    changeWord(
      text,
      (it) => /^\p{Lu}\p{Ll}{2,}$/u.test(it),
      () => pick(NAMES),
    ),
  'another first word': ({ text }) => text.replace(/^\S+/, pick(NAMES)),
  'another last word': ({ text }) => text.replace(/[\p{L}\p{N}]+(?=\W*$)/u, pick(NAMES)),
  'drops a word': ({ text }) => changeWord(text, isBare, () => ''),
  'puts in a word': ({ text }) => changeWord(text, isBare, (it) => `${it} ${pick(INSERTED)}`),
  'swaps two words': ({ text }) => {
    const words = wordsIn(text);
    const at = 2 + below(words.length - 5);
    const [a = '', b = ''] = words.slice(at, at + 2);
    if (!isBare(a) || !isBare(b) || a === b) return undefined;
    return words.toSpliced(at, 2, b, a).join(' ');
  },
  'three changes': ({ text }) => {
    let changed: string | undefined = text;
    for (let count = 0; count < 3 && changed !== undefined; count += 1) {
      changed = changeWord(changed, isBare, () => pick(INSERTED));
    }
    return changed;
  },
  'drops "not" of two sentences': ({ withNext }) =>
    withNext &&
    changeWord(
      withNext,
      (it) => /^(?:not|never|no)$/.test(it),
      () => '',
    ),
  'leaves out five words': ({ text }) => {
    const words = wordsIn(text);
    return words.toSpliced(4 + below(words.length - 11), 5).join(' ');
  },
};

/** A half with whole words, so that it is long enough to be a piece. */
function halfOf(text: string, which: 'first' | 'last'): string {
  const words = wordsIn(text);
  const middle = Math.floor(words.length / 2);
  const half = which === 'first' ? words.slice(0, middle) : words.slice(middle);
  return half.join(' ').replace(/^\W+|\W+$/g, '');
}

const splice =
  (joint: string, isOther: (a: Sentence, b: Sentence) => boolean): Change =>
  (sentence) => {
    const fitting = sentences.filter((it) => it !== sentence && isOther(sentence, it));
    if (fitting.length === 0) return undefined;
    return `${halfOf(sentence.text, 'first')}${joint}${halfOf(pick(fitting).text, 'last')}`;
  };

const STITCHES: Readonly<Record<string, Change>> = {
  'halves of one article': splice(' ', (a, b) => a.article === b.article),
  'halves of one article, "…"': splice(' … ', (a, b) => a.article === b.article),
  'halves of two articles': splice(' ', (a, b) => a.article !== b.article),
  'halves of two articles, "[...]"': splice(' [...] ', (a, b) => a.article !== b.article),
  'sentences of two articles': (sentence) =>
    `${sentence.text} ${pick(sentences.filter((it) => it.article !== sentence.article)).text}`,
};

const PARAPHRASES: Readonly<Record<string, Change>> = {
  'scattered words': ({ text }) => {
    const share = 0.5 + 0.2 * random();
    return wordsIn(text)
      .filter(() => random() < share)
      .join(' ');
  },
  'scattered words and others': ({ text }) => {
    const share = 0.6 + 0.1 * random();
    return wordsIn(text)
      .map((word) => (random() < share ? word : pick(INSERTED)))
      .join(' ');
  },
  'clauses in another order': ({ text }) => {
    const words = wordsIn(text);
    const size = Math.ceil(words.length / 4);
    const [a, b, c, d] = [0, 1, 2, 3].map((at) =>
      words.slice(at * size, (at + 1) * size).join(' '),
    );
    return [d, c, b, a].join(' ');
  },
};

function casesOf(sentence: Sentence): Case[] {
  const { text, withNext } = sentence;
  const made: Case[] = [{ kind: 'exact', change: 'a sentence', claim: text }];
  made.push({ kind: 'exact', change: 'a sentence in quotation marks', claim: `“${text}”` });
  if (withNext) made.push({ kind: 'exact', change: 'two sentences', claim: withNext });
  for (const [change, apply] of TYPOGRAPHY) {
    const claim = apply(withNext && random() < 0.3 ? withNext : text);
    if (claim !== text && claim !== withNext) {
      made.push({ kind: 'exact-but-typography', change, claim });
    }
  }
  const add = (kind: Kind, changes: Readonly<Record<string, Change>>) => {
    for (const [change, apply] of Object.entries(changes)) {
      const claim = apply(sentence);
      if (claim !== undefined && claim !== text) made.push({ kind, change, claim });
    }
  };
  add('altered', ALTERATIONS);
  add('stitched', STITCHES);
  add('similar', PARAPHRASES);
  return made;
}

const cases: readonly Case[] = [
  ...sentences.flatMap(casesOf),
  ...others.map(
    ({ text }): Case => ({ kind: 'absent', change: 'a sentence held back', claim: text }),
  ),
  ...others.flatMap(({ text }): Case[] => {
    const claim = `${halfOf(text, 'first')} … ${halfOf(pick(others).text, 'last')}`;
    return [{ kind: 'absent', change: 'halves held back', claim }];
  }),
];

async function checker(): Promise<(claim: string) => QuoteCheck | Promise<QuoteCheck>> {
  if (!values.library) return (claim) => checkQuote(claim, library);
  const checked = createCheckQuote(await holdingsOf(library));
  return async (claim) => (await checked(claim)).check;
}

const check = await checker();
const told: { readonly it: Case; readonly kind: QuoteCheck['kind'] }[] = [];
for (const it of cases) told.push({ it, kind: (await check(it.claim)).kind });

const share = (part: number, whole: number): string =>
  whole === 0 ? '   –' : (part / whole).toFixed(3).padStart(5);
const countOf = (test: (row: (typeof told)[number]) => boolean) => told.filter(test).length;

console.log(`${cases.length} claims of the ${values.odd ? 'odd' : 'even'}-numbered sentences of`);
console.log(`${library.length} articles, and of ${held.length} that are held back.\n`);
console.log(`${'kind'.padEnd(34)}claims precision recall   told as`);
for (const kind of KINDS) {
  const right = countOf((row) => row.it.kind === kind && row.kind === kind);
  const all = countOf((row) => row.it.kind === kind);
  const precision = share(
    right,
    countOf((row) => row.kind === kind),
  );
  console.log(
    line(
      kind,
      all,
      precision,
      share(right, all),
      confusionsOf((it) => it.kind === kind),
    ),
  );
}
console.log();
for (const change of new Set(cases.map((it) => it.change))) {
  const rows = told.filter(({ it }) => it.change === change);
  const right = rows.filter(({ it, kind }) => it.kind === kind).length;
  const recall = share(right, rows.length);
  console.log(
    line(
      `  ${change}`,
      rows.length,
      '',
      recall,
      confusionsOf((it) => it.change === change),
    ),
  );
}
for (const { it, kind } of told
  .filter((row) => row.it.kind !== row.kind)
  .slice(0, Number(values.wrong))) {
  console.log(`\n${it.kind}, ${it.change}; told as ${kind}:\n${it.claim}`);
}

function line(name: string, all: number, precision: string, recall: string, rest: string): string {
  return `${name.padEnd(34)}${`${all}`.padStart(6)} ${precision.padStart(9)} ${recall.padStart(6)}   ${rest}`;
}

function confusionsOf(isMeant: (it: Case) => boolean): string {
  return KINDS.flatMap((kind) => {
    const count = countOf((row) => isMeant(row.it) && row.it.kind !== kind && row.kind === kind);
    return count > 0 ? `${kind} ${count}` : [];
  }).join(', ');
}
