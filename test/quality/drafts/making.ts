import type { Article } from '../../../src/core/article/article.ts';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { languageCode } from '../../../src/core/text/language.ts';
import { randomFrom } from '../random.ts';
import { type Exchange, TONGUES, type Tongue } from './tongues.ts';

/** What was done to the words of an article, which is what is to be told of the quotation. */
export const MADE = [
  ...['exact', 'typography', 'number', 'name', 'denial', 'day', 'words', 'small'],
  ...['stitched', 'similar', 'absent', 'cut-short', 'other-source', 'several-places'],
] as const;
export type Made = (typeof MADE)[number];

export interface MadeQuotation {
  readonly made: Made;
  readonly language: string;
  readonly text: string;
  /** The paragraph of the draft that quotes it. */
  readonly paragraph: string;
  /** The article that whoever must be told a source is told: the one that is named, or that it was made from. */
  readonly source: Article;
  /** Rules are mended on those that are looked at; the others are only counted. */
  readonly half: 'look' | 'held';
}

interface DraftSentence {
  readonly article: Article;
  readonly text: string;
  /** How many articles have it. */
  readonly count: number;
}

const SEED = 20_161_003;
/** Of each kind, so that there are 400: more of those that change the sense. */
const QUOTA = { english: 13, changing: 15, other: 3 } as const;
const CHANGING: ReadonlySet<Made> = new Set(['number', 'name', 'denial', 'day']);

/** @param held articles that the library has not, of which absent quotations are made. */
export function makeQuotations(
  library: readonly Article[],
  held: readonly Article[],
): readonly MadeQuotation[] {
  const random = randomFrom(SEED);
  const made = TONGUES.flatMap((tongue) => madeIn(tongue, library, held, random));
  return MADE.flatMap((kind) =>
    made
      .filter((it) => it.made === kind)
      .map((it, at) => ({ ...it, half: at % 2 === 0 ? ('look' as const) : ('held' as const) })),
  );
}

type Unsplit = Omit<MadeQuotation, 'half'>;

function madeIn(
  tongue: Tongue,
  library: readonly Article[],
  held: readonly Article[],
  random: () => number,
): Unsplit[] {
  const { language, lead, marks } = tongue;
  const articles = library.filter((it) => languageCode(it.language) === language);
  const sentences = shuffled(sentencesIn(articles), random);
  const unique = sentences.filter(({ count }) => count === 1);
  const paragraphOf = (text: string, before = lead) => `${before}${marks[0]}${text}${marks[1]}`;
  const takes = (made: Made): Unsplit[] => {
    const found: Unsplit[] = [];
    const limit =
      language !== 'en' ? QUOTA.other : CHANGING.has(made) ? QUOTA.changing : QUOTA.english;
    const add = (text: string | undefined, source: Article | undefined, before?: string) => {
      const isNew = !found.some((it) => it.text === text);
      if (text === undefined || !source || !isNew || found.length >= limit) return;
      found.push({ made, language, text, paragraph: paragraphOf(text, before), source });
    };
    // Each kind begins elsewhere among the sentences, so that not all are made of the same.
    const from = Math.floor(random() * unique.length);
    for (const sentence of [...unique.slice(from), ...unique.slice(0, from)]) {
      const { article, text } = sentence;
      switch (made) {
        case 'exact':
          add(text, article);
          break;
        case 'typography':
          add(retyped(text, language, found.length), article);
          break;
        case 'number':
          add(renumbered(text, random), article);
          break;
        case 'name':
          add(renamed(text, tongue, random), article);
          break;
        case 'denial':
          add(exchanged(text, shuffled(tongue.denials, random)), article);
          break;
        case 'day':
          add(swapped(text, tongue.days), article);
          break;
        case 'words':
          add(exchanged(text, shuffled(tongue.words, random)), article);
          break;
        case 'small':
          add(exchanged(text, shuffled(tongue.smalls, random), 0.25), article);
          break;
        case 'similar':
          add(paraphrased(text, tongue), article);
          break;
        case 'cut-short':
          add(cutShort(text, tongue), article);
          break;
        case 'stitched': {
          const other = unique.find((it) => it.article !== article && random() < 0.3);
          add(other && stitched(text, other.text, language), article);
          break;
        }
        case 'other-source': {
          const named = articles.find(
            (it) =>
              it !== article &&
              isAlone(it, articles) &&
              it.publisher !== article.publisher &&
              random() < 0.3,
          );
          add(named && text, named, tongue.credit(named?.publisher ?? ''));
          break;
        }
        case 'absent':
        case 'several-places':
          break;
      }
    }
    if (made === 'several-places') {
      for (const { text, article } of sentences.filter(({ count }) => count > 1))
        add(text, article);
    }
    if (made === 'absent') {
      const others = shuffled(
        sentencesIn(held.filter((it) => languageCode(it.language) === language)),
        random,
      );
      for (const text of [...tongue.absent, ...others.map((it) => it.text)])
        add(text, articles[found.length % articles.length]);
    }
    return found;
  };
  return MADE.flatMap(takes);
}

/** Whether its publisher has few others, so that naming it names a source. */
function isAlone({ publisher }: Article, articles: readonly Article[]): boolean {
  return publisher !== undefined && articles.filter((it) => it.publisher === publisher).length < 3;
}

const NOT_QUOTED = /["“”„«»‹›「」『』\n]|^Caption:/u;

/** Those that are long enough to be cut in two, and quote nobody themselves. */
function sentencesIn(articles: readonly Article[]): DraftSentence[] {
  const all = articles.flatMap((article) =>
    passagesOf(article).flatMap(({ sentences }) =>
      sentences.map(({ start, end }) => ({ article, text: article.text.slice(start, end) })),
    ),
  );
  const isLong = (text: string) =>
    /\p{Script=Hiragana}/u.test(text) ? text.length >= 18 : wordsIn(text).length >= 9;
  return all
    .filter(({ text }) => isLong(text) && text.length < 400 && !NOT_QUOTED.test(text))
    .map((it) => ({
      ...it,
      count: new Set(all.filter(({ text }) => text === it.text).map(({ article }) => article)).size,
    }));
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/);
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((it) => ({ it, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ it }) => it);
}

/** Only what typesetting changes. */
const RETYPINGS: readonly ((text: string) => string)[] = [
  (it) => it.replace(/[’']/g, (mark) => (mark === '’' ? "'" : '’')),
  (it) => it.replace(/(?<=\p{Ll}) (?=\p{Ll})/u, '\n'),
  (it) => it.replace(/ (?=\p{Ll})/gu, '\u00a0'),
  (it) => it.replace(/(?<=\p{L})-(?=\p{L})/gu, '‑'),
  (it) => it.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()),
  (it) => it.replace(/[.。]$/u, ''),
];

function retyped(text: string, language: string, turn: number): string | undefined {
  const retypings = language === 'ja' ? RETYPINGS.slice(-1) : RETYPINGS;
  for (let step = 0; step < retypings.length; step += 1) {
    const changed = retypings[(turn + step) % retypings.length]?.(text);
    // Without its full stop it is still the very slice.
    if (changed !== undefined && changed !== text && !text.startsWith(changed)) return changed;
  }
  const wide = text.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? digit);
  return language === 'ja' && wide !== text ? wide : undefined;
}

/** A number that is no day of a month: one of its figures is another. */
const COUNTED =
  /(?<![\d.,\p{L}-]|(?:March|Sept\.|Oct\.|Feb\.|[A-Z]\p{Ll}+) )\d[\d.,\u00a0 ]*\d|(?<![\d.,-])\d(?![\d.,月])/u;
const IN_WORDS =
  'two>three;three>five;four>six;five>nine;six>eight;seven>four;eight>six;nine>five;ten>twelve;eleven>seven;twelve>twenty;million>billion;first>third'
    .split(';')
    .map((pair) => pair.split('>'))
    .map(([a = '', b = '']) => [new RegExp(`(?<![\\p{L}])${a}(?![\\p{L}])`, 'u'), b] as const);

function renumbered(text: string, random: () => number): string | undefined {
  const inWords = exchanged(text, shuffled(IN_WORDS, random));
  const match = COUNTED.exec(text);
  if (!match || (inWords !== undefined && random() < 0.3)) return inWords;
  const places = Array.from(match[0].matchAll(/\d/g), ({ index }) => match.index + index);
  const at = places[Math.floor(random() * places.length)] ?? match.index;
  const digit = (Number(text.charAt(at)) + 1 + Math.floor(random() * 8)) % 10;
  const isLeading = at === match.index && digit === 0;
  return `${text.slice(0, at)}${isLeading ? 7 : digit}${text.slice(at + 1)}`;
}

const NAME = /(?<=\p{Ll},? )\p{Lu}\p{Ll}{2,}/gu;
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Sept|Oct|Feb|\p{L}+day|The|Who|How|What|When|With|Its|His|And|But)$/u;
const OTHER_NAMES = [
  'Halvorsen',
  'Petrakis',
  'Oyelaran',
  'Zubrowka',
  'Quillfeather',
  'Brandt',
  'Moreau',
];

function renamed(
  text: string,
  { names, language }: Tongue,
  random: () => number,
): string | undefined {
  if (language !== 'en') return swapped(text, names);
  const found = Array.from(text.matchAll(NAME)).filter(({ 0: name }) => !NO_NAME.test(name));
  const match = found[Math.floor(random() * found.length)];
  const other = OTHER_NAMES[Math.floor(random() * OTHER_NAMES.length)];
  if (!match || other === undefined) return undefined;
  return `${text.slice(0, match.index)}${other}${text.slice(match.index + match[0].length)}`;
}

function swapped(text: string, pairs: readonly (readonly [string, string])[]): string | undefined {
  const pair = pairs.find(([name]) => isWordIn(name, text));
  return pair && text.replace(pair[0], pair[1]);
}

function isWordIn(name: string, text: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  return (
    /\p{Script=Han}/u.test(name) ||
    !/\p{L}/u.test(text.charAt(at - 1) + text.charAt(at + name.length))
  );
}

/** The first of the exchanges that changes it, behind so much of it. */
function exchanged(text: string, exchanges: readonly Exchange[], behind = 0): string | undefined {
  const from = Math.floor(behind * text.length);
  for (const [pattern, instead] of exchanges) {
    const changed = text.slice(0, from) + text.slice(from).replace(pattern, instead);
    if (changed !== text) return changed;
  }
  return undefined;
}

/** The two sides of a comma in the other order, and one word in three another one. */
function paraphrased(text: string, { sames, language }: Tongue): string | undefined {
  let changed = text;
  let count = 0;
  for (const same of sames) {
    const next = exchanged(changed, [same]);
    if (next === undefined) continue;
    changed = next;
    count += 1;
  }
  const least = language === 'ja' ? 2 : Math.max(2, Math.ceil(wordsIn(text).length / 8));
  if (count < least) return undefined;
  const comma = language === 'ja' ? '、' : ', ';
  const [first = '', ...rest] = changed.replace(/[.。]$/u, '').split(comma);
  return rest.length > 0 ? `${rest.join(comma)}${comma}${first}` : undefined;
}

function cutShort(text: string, { turn, denying, language }: Tongue): string | undefined {
  const least = (part: string) =>
    language === 'ja' ? part.length >= 10 : wordsIn(part.trim()).length >= 6;
  const denied = denying?.exec(text);
  if (denied) {
    const rest = text.slice(denied.index + denied[0].length).replace(/[.。]$/u, '');
    if (least(rest)) return rest;
  }
  const match = turn.exec(text);
  const before = match && text.slice(0, match.index);
  return before && least(before) ? before : undefined;
}

function stitched(text: string, other: string, language: string): string {
  if (language === 'ja')
    return `${half(text.replace(/。$/u, '').split('、'), '、', 'first')}、${half(other.split('、'), '、', 'last')}`;
  return `${half(wordsIn(text), ' ', 'first')} ${half(wordsIn(other), ' ', 'last')}`;
}

function half(pieces: readonly string[], joint: string, which: 'first' | 'last'): string {
  const middle = Math.ceil(pieces.length / 2);
  const taken =
    pieces.length === 1
      ? pieces
      : which === 'first'
        ? pieces.slice(0, middle)
        : pieces.slice(Math.min(middle, pieces.length - 1));
  return taken.join(joint).replace(which === 'first' ? /[^\p{L}\p{N}]+$/u : /^[^\p{L}\p{N}]+/u, '');
}
