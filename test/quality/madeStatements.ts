import type { Article } from '../../src/core/article/article.ts';
import { passagesOf } from '../../src/core/article/passage.ts';
import { MONTHS } from '../../src/core/text/months.ts';
import { randomFrom } from './random.ts';

/** How articles stand to a statement: by whoever wrote it, or by how it was made. */
export type Expected = 'said' | 'differs' | 'untold';

export interface GoldStatement {
  readonly statement: string;
  readonly expected: Expected;
  /** What was done to the sentence that it was made from. */
  readonly change: string;
}

/** A sentence with the names that its article has. */
interface Source {
  readonly text: string;
  readonly names: readonly string[];
}

const LEAST_WORDS = 6;
const MOST_WORDS = 32;
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
/** Two capitalised words in a row, or one behind a small one: names, mostly. */
const NAME = /(?<=\p{Ll},? )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})*/gu;
const NO_NAME = new RegExp(
  `(?:^|\\s)(?:${[...MONTHS, ...WEEKDAYS].join('|')}|The|Who|Can|How|Why|What|When|With|Its|His|And)`,
);

/** What turns a word into its opposite, written apart from the words that the program knows. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['before', 'after'],
  ['first', 'last'],
  ['largest', 'smallest'],
  ['largest', 'smallest'],
  ['oldest', 'newest'],
  ['increased', 'decreased'],
  ['rose', 'fell'],
  ['won', 'lost'],
  ['north', 'south'],
  ['northern', 'southern'],
  ['east', 'west'],
  ['eastern', 'western'],
  ['began', 'ended'],
  ['early', 'late'],
  ['more', 'fewer'],
  ['high', 'low'],
  ['higher', 'lower'],
  ['accepted', 'rejected'],
  ['successful', 'unsuccessful'],
  ['private', 'public'],
  ['best', 'worst'],
  ['positive', 'negative'],
  ['common', 'rare'],
  ['opened', 'closed'],
  ['increase', 'decrease'],
  ['strong', 'weak'],
  ['male', 'female'],
  ['rural', 'urban'],
  ['domestic', 'foreign'],
  ['joined', 'left'],
  ['major', 'minor'],
  ['above', 'below'],
  ['possible', 'impossible'],
  ['legal', 'illegal'],
  ['top', 'bottom'],
  ['started', 'stopped'],
  ['younger', 'older'],
  ['hot', 'cold'],
  ['large', 'small'],
  ['longer', 'shorter'],
];

/**
 * Statements made of articles' sentences by a seeded hand: as they stand or mildly reworded, with nothing or
 * one thing changed, and such as no article tells.
 * @param told articles that are asked.
 * @param others articles that are not.
 * @param half every other sentence, so that what is measured was not tuned on.
 */
export function madeStatements(
  told: readonly Article[],
  others: readonly Article[],
  half: 'odd' | 'even',
): GoldStatement[] {
  const random = randomFrom(20_161_003);
  const below = (limit: number): number => Math.min(limit - 1, Math.floor(random() * limit));
  const pick = <T>(of: readonly T[]): T | undefined => of[below(of.length)];

  const rewordings: Readonly<Record<string, (text: string) => string | undefined>> = {
    copy: (text) => text,
    'without an aside': (text) => changed(text, text.replace(/, [^,]{5,60},(?= \p{Ll})/u, '')),
    'without what stands ahead': (text) => {
      const [, rest] = /^(?:In|On|During|After|By|At) [^,]{3,40}, (\p{L}.*)$/u.exec(text) ?? [];
      return rest && rest.charAt(0).toUpperCase() + rest.slice(1);
    },
    'what stood ahead at the end': (text) => {
      const [, lead = '', rest = ''] =
        /^((?:In|On|During|After|By|At) [^,]{3,40}), (\p{L}.*)\.$/u.exec(text) ?? [];
      if (rest === '') return undefined;
      const end = lead.charAt(0).toLowerCase() + lead.slice(1);
      return `${rest.charAt(0).toUpperCase()}${rest.slice(1)} ${end}.`;
    },
    'without its end': (text) => {
      const [, rest] =
        /^(.{30,}) (?:in|on|during|at|with|for|because|after|while) [^,.]{3,50}\.$/u.exec(text) ??
        [];
      return rest && `${rest}.`;
    },
  };

  const changes: Readonly<
    Record<string, (text: string, names: readonly string[]) => string | undefined>
  > = {
    number: (text) =>
      replaceOne(
        text,
        /(?<![\d.,$-])(?!(?:1[0-9]|20)\d\d\b)\d[\d,]*(?:\.\d+)?(?![\d.,-]|\p{L})/gu,
        (it) => {
          const value = Number(it.replaceAll(',', ''));
          const other = Math.round(value * (random() < 0.5 ? 2.7 : 1.6)) + 1;
          return it.includes(',') ? other.toLocaleString('en') : String(other);
        },
      ),
    year: (text) =>
      replaceOne(text, /\b(?:1[0-9]|20)\d\d\b(?![-–/]|s\b)/g, (it) =>
        String(Number(it) + (random() < 0.5 ? -1 : 1) * (1 + below(12))),
      ),
    month: (text) =>
      replaceOne(text, new RegExp(`\\b(?:${MONTHS.join('|')})(?= \\d)`, 'g'), (it) =>
        pick(MONTHS.filter((other) => other !== it)),
      ),
    weekday: (text) =>
      replaceOne(text, new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b`, 'g'), (it) =>
        pick(WEEKDAYS.filter((other) => other !== it)),
      ),
    name: (text, names) =>
      replaceOne(text, NAME, (it) =>
        NO_NAME.test(it)
          ? undefined
          : pick(
              names.filter(
                (other) =>
                  other.split(' ').length === it.split(' ').length &&
                  other.split(' ').every((part) => !text.includes(part)),
              ),
            ),
      ),
    denial: (text) =>
      /\b(?:not|never|no|n't|without|neither|none|only)\b/.test(text)
        ? changed(text, text.replace(/ not(?= (?!only))/, ''))
        : replaceOne(
            text,
            /(?<=\p{L} )(?:was|were|is|are|has|had|have|could|will|can)(?= \p{Ll})/gu,
            (it) => `${it} not`,
          ),
    opposite: (text) => {
      const pairs = OPPOSITES.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
      const fitting = pairs.filter(([word]) => new RegExp(`\\b${word}\\b`).test(text));
      const [word, other] = pick(fitting) ?? [];
      return word && other && text.replace(new RegExp(`\\b${word}\\b`), other);
    },
  };

  const unsaid: Readonly<
    Record<string, (text: string, names: readonly string[]) => string | undefined>
  > = {
    'names swapped': (text) => {
      const found = [...text.matchAll(NAME)].filter(([it]) => !NO_NAME.test(it));
      const [a, b] = found;
      if (!a || !b || a[0] === b[0]) return undefined;
      const between = text.slice(a.index + a[0].length, b.index);
      // "A and B" says the same the other way round.
      if (/\b(?:and|or)\b|,/.test(between)) return undefined;
      return text.slice(0, a.index) + b[0] + between + a[0] + text.slice(b.index + b[0].length);
    },
    'something added': (text, names) => {
      const name = pick(names.filter((it) => !text.includes(it)));
      return name && text.replace(/\.$/, ` with ${name}.`);
    },
    hedged: (text) =>
      replaceOne(text, /(?<=\p{L} )(?:was|is)(?= \p{Ll})/gu, (it) =>
        it === 'is' ? 'may be' : 'might have been',
      ),
  };

  function replaceOne(
    text: string,
    pattern: RegExp,
    change: (found: string) => string | undefined,
  ): string | undefined {
    const places = [...text.matchAll(pattern)];
    const place = pick(places);
    const other = place && change(place[0]);
    return (
      place &&
      other &&
      text.slice(0, place.index) + other + text.slice(place.index + place[0].length)
    );
  }

  const made: GoldStatement[] = [];
  const add = (expected: Expected, change: string, statement: string | undefined) => {
    if (statement && statement.split(' ').length >= LEAST_WORDS - 2)
      made.push({ statement, expected, change });
  };
  for (const { text, names } of sourcesOf(told, half)) {
    const worded = Object.entries(rewordings).flatMap(([name, reword]) => {
      const statement = reword(text);
      return statement === undefined ? [] : [{ name, statement }];
    });
    for (const { name, statement } of worded) add('said', name, statement);
    for (const [name, change] of Object.entries(changes)) {
      const { statement = text } = pick(worded) ?? {};
      add('differs', name, change(statement, names));
    }
    for (const [name, change] of Object.entries(unsaid)) add('untold', name, change(text, names));
  }
  for (const { text } of sourcesOf(others, half)) add('untold', 'of another article', text);
  return made;
}

function changed(before: string, after: string): string | undefined {
  return before === after ? undefined : after;
}

function sourcesOf(articles: readonly Article[], half: 'odd' | 'even'): Source[] {
  return articles.flatMap((article) => {
    const names = [
      ...new Set(
        Array.from(article.text.matchAll(NAME), ([it]) => it).filter((it) => !NO_NAME.test(it)),
      ),
    ];
    return passagesOf(article)
      .flatMap(({ sentences }) => sentences.map(({ start, end }) => article.text.slice(start, end)))
      .filter(isStatement)
      .filter((_, index) => (index % 2 === 1) === (half === 'odd'))
      .map((text) => ({ text, names }));
  });
}

/** Whether a sentence can be understood alone, and is not too long to be typed. */
function isStatement(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length >= LEAST_WORDS &&
    words.length <= MOST_WORDS &&
    /^\p{Lu}.*[^.]\.$/su.test(text) &&
    !/[\n"“”[\]?:;()]/.test(text) &&
    !/^(?:He|She|It|They|This|These|That|Those|His|Her|Their|Its|There|Another|Both|Such|One|However)\b/.test(
      text,
    )
  );
}
