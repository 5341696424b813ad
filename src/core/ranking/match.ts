import { type Analysis, asks, type PassageAnalysis } from './analysis.ts';
import { mayReply } from './offers.ts';
import type { Wanted } from './wanted.ts';

/** Which of a question's terms a stretch of text has. */
export interface Match {
  readonly has: ReadonlySet<string>;
  /** Those that it lacks and has in another form: "suspens(ion)" beside "suspend". */
  readonly otherForm: ReadonlySet<string>;
  /** Those that it lacks and has a related word for. */
  readonly related: ReadonlySet<string>;
}

/** The matches of a passage's sentences, of all as one, of the titles above, and with those. */
export interface PassageMatch {
  /** What is asked right before a sentence counts as said in it: "When was it built? In 1931." */
  readonly sentences: readonly Match[];
  readonly whole: Match;
  readonly titles: Match;
  readonly withTitles: Match;
}

type Looked = Pick<Wanted, 'weights' | 'related' | 'kinds' | 'numbers' | 'surfaces'>;

export function matchPassage(analysis: PassageAnalysis, looked: Looked): PassageMatch {
  const own = analysis.sentences.map((sentence) => matchOf(sentence, looked));
  const whole = union(own);
  const titles = matchOf(analysis.titles, looked);
  const sentences: Match[] = [];
  let asked = analysis.isReply ? titles : undefined;
  for (const [index, sentence] of analysis.sentences.entries()) {
    const match = own[index];
    sentences.push(union(asked && mayReply(sentence, looked) ? [asked, match] : [match]));
    // "A." before a reply says nothing yet.
    if (asks(sentence)) asked = union([asked, match]);
    else if (sentence.terms.length > 0) asked = undefined;
  }
  return { sentences, whole, titles, withTitles: union([whole, titles]) };
}

/** Whether a stretch has to do with the question at all. */
export function speaksOf(match: Match | undefined): boolean {
  return match !== undefined && match.has.size + match.otherForm.size + match.related.size > 0;
}

/** Share of a question, by rarity, below which what a passage has of it says nothing. */
const LITTLE = 0.05;

/**
 * Whether a passage, with its titles, has next to nothing of a question most of which no article knows: a
 * "world" war has nothing to do with a "world" cup, nor each article on Syria with Syrian soup.
 */
export function isByChance(
  { withTitles }: PassageMatch,
  { unknown, terms, names, weights }: Pick<Wanted, 'unknown' | 'terms' | 'names' | 'weights'>,
): boolean {
  if (unknown <= 0.5 || terms.length < 3 || withTitles.related.size > 0) return false;
  const has = [...withTitles.has];
  const share = has.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
  const isItsName = names.size > 0 && [...names].every((name) => withTitles.has.has(name));
  return share < LITTLE || (has.length <= 1 && !isItsName);
}

/** The terms that a stretch lacks and has in another form or a related word for. */
export function inOtherWords({ otherForm, related }: Match): ReadonlySet<string> {
  if (otherForm.size === 0) return related;
  return related.size === 0 ? otherForm : new Set([...otherForm, ...related]);
}

/** What several stretches have together. */
export function union(matches: readonly (Match | undefined)[]): Match {
  const has = new Set<string>();
  const otherForm = new Set<string>();
  const related = new Set<string>();
  for (const match of matches) for (const term of match?.has ?? []) has.add(term);
  for (const match of matches) {
    for (const term of match?.otherForm ?? []) if (!has.has(term)) otherForm.add(term);
    for (const term of match?.related ?? []) if (!has.has(term)) related.add(term);
  }
  return { has, otherForm, related };
}

function matchOf({ counts }: Analysis, { weights, related: relatedTo }: Looked): Match {
  const has = new Set<string>();
  const otherForm = new Set<string>();
  const related = new Set<string>();
  for (const term of weights.keys()) {
    if (counts.has(term)) has.add(term);
    else {
      if (hasOtherForm(counts, term)) otherForm.add(term);
      if (relatedTo.get(term)?.some((other) => counts.has(other))) related.add(term);
    }
  }
  return { has, otherForm, related };
}

/** UTF-16 code units of a term below which its beginning says too little. */
const LEAST = 5;

function hasOtherForm(counts: ReadonlyMap<string, number>, term: string): boolean {
  if (term.length < LEAST) return false;
  const beginning = term.slice(0, Math.max(4, Math.ceil(term.length * 0.7)));
  for (const other of counts.keys()) if (other.startsWith(beginning)) return true;
  return false;
}
