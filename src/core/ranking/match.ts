import type { AskedWords } from './numbered/askedWords.ts';
import { HAS, type Match, type SeenPassage } from './numbered/seenPassage.ts';
import { SIGN } from './numbered/signs.ts';
import { mayReply } from './offers.ts';
import type { Wanted } from './wanted.ts';

/** The matches of a passage's sentences, of all as one, of the titles above, and with those. */
export interface PassageMatch {
  /** What is asked right before a sentence counts as said in it: "When was it built? In 1931." */
  readonly sentences: readonly Match[];
  readonly whole: Match;
  readonly titles: Match;
  readonly withTitles: Match;
}

export function matchPassage(passage: SeenPassage, asked: AskedWords): PassageMatch {
  const own = passage.sentences.map(({ match }) => match);
  const titles = passage.titles.match;
  const whole = union(...own);
  const sentences: Match[] = [];
  let said = passage.isReply ? titles : undefined;
  for (const sentence of passage.sentences) {
    const { match, signs, terms } = sentence;
    sentences.push(said && mayReply(sentence, asked) ? union(said, match) : match);
    // "A." before a reply says nothing yet.
    if ((signs & SIGN.asks) !== 0) said = union(said, match);
    else if (terms.length > 0) said = undefined;
  }
  return { sentences, whole, titles, withTitles: union(whole, titles) };
}

/** Whether a stretch has to do with the question at all. */
export function speaksOf(match: Match | undefined): boolean {
  return match?.some((has) => has !== 0) ?? false;
}

/** How many terms a stretch has as they are. */
export function countIn(match: Match): number {
  let count = 0;
  for (const has of match) if (has === HAS.it) count += 1;
  return count;
}

export function hasTerm(match: Match, term: number): boolean {
  return match[term] === HAS.it;
}

/** Share of a question, by rarity, below which what a passage has of it says nothing. */
const LITTLE = 0.05;

/**
 * Whether a passage, with its titles, has next to nothing of a question most of which no article knows: a
 * "world" war has nothing to do with a "world" cup, nor each article on Syria with Syrian soup.
 */
export function isByChance(
  { withTitles }: PassageMatch,
  { weights, names }: Pick<AskedWords, 'weights' | 'names'>,
  { unknown, terms }: Pick<Wanted, 'unknown' | 'terms'>,
): boolean {
  if (unknown <= 0.5 || terms.length < 3) return false;
  if (withTitles.some((has) => (has & HAS.related) !== 0)) return false;
  const isItsName = names.length > 0 && names.every((name) => hasTerm(withTitles, name));
  return coverage(weights, withTitles) < LITTLE || (countIn(withTitles) <= 1 && !isItsName);
}

/** Share of the question, 0..1 by rarity, that a stretch has. @param how see `HAS`. */
export function coverage(
  weights: readonly number[],
  match: Match | undefined,
  how: number = HAS.it,
): number {
  if (!match) return 0;
  let sum = 0;
  for (let term = 0; term < weights.length; term += 1) {
    if (((match[term] ?? 0) & how) !== 0) sum += weights[term] ?? 0;
  }
  return sum;
}

/** What several stretches have together. */
export function union(...matches: readonly (Match | undefined)[]): Match {
  const all: number[] = [];
  for (const match of matches) {
    if (!match) continue;
    for (let term = 0; term < match.length; term += 1) {
      const has = (all[term] ?? 0) | (match[term] ?? 0);
      all[term] = (has & HAS.it) === 0 ? has : HAS.it;
    }
  }
  return all;
}
