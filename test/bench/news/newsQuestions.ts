import { RELATED_WORDS } from '../../../src/core/question/relatedWords.ts';
import { type Chance, chanceOf } from './chance.ts';
import { inventedWord } from './inventedWord.ts';
import { capital, pluralOf, theOf } from './lexicon.ts';
import { type NewsArticle, newsArticle } from './newsArticle.ts';
import { COMMON_WORDS } from './newsWords.ts';
import type { Told } from './sentences.ts';

/** Distinguishes what is drawn for questions from what is drawn for articles and stories. */
const QUESTIONS = 3;

/** Of questions made of a sentence, those that say something of it in another word where there is one. */
const REWORDED = 0.35;

/** Of all questions, those in which two letters of a word have changed places. */
const MISTYPED = 0.04;

/** Words of which so many are commonest are the hardest to find anything by. */
const COMMONEST = 25;

/** Questions about so many first articles of the news, no two of them the same, and the same ones each time. */
export function newsQuestions(articles: number, count: number): string[] {
  const asked = new Set<string>();
  for (let number = 0; asked.size < count; number += 1) {
    const chance = chanceOf(QUESTIONS, articles, number);
    const question = drawn(chance, newsArticle(chance.below(articles)), articles);
    if (question !== undefined)
      asked.add(chance.is(MISTYPED) ? mistyped(chance, question) : question);
  }
  return [...asked];
}

/** As people ask; undefined where the sentence that was drawn says nothing of the kind. */
function drawn(chance: Chance, article: NewsArticle, articles: number): string | undefined {
  const kind = chance.next();
  const told = article.told[chance.below(article.told.length)];
  if (told === undefined) return undefined;
  if (kind < 0.06) return ofCommonWords(chance);
  if (kind < 0.12) {
    const { place = told.subject } = told;
    return place && `What happened in ${place} in ${article.month} ${article.year}?`;
  }
  if (kind < 0.19) return unanswerable(chance, told, articles);
  return asking(chance, chance.is(REWORDED) ? reworded(chance, told) : told);
}

/** What the sentence answers. */
function asking(chance: Chance, told: Told): string | undefined {
  const { verb, object, isPerson, place, date, unit, isMoney, speaker } = told;
  const subject = told.subject && theOf(told.subject);
  const more = told.more.slice(0, 1 + chance.below(3)).map((it) => ` ${it}`);
  const whole = theOf(object) + more.join('');
  const there = place && chance.is(0.6) ? ` in ${place}` : '';
  const then = date && chance.is(0.3) ? ` ${date}` : '';
  const kind = chance.next();
  if (unit !== undefined) return `How many ${unit} ${verb.past} ${whole}${there}?`;
  if (isMoney) return subject && `How much will ${subject} spend on ${whole}?`;
  if (speaker !== undefined && kind < 0.25)
    return `What did ${speaker} say about ${whole}${there}?`;
  if (speaker !== undefined && kind < 0.28) return `Who is ${speaker}?`;
  if (subject === undefined) return undefined;
  if (date && kind < 0.6) return `When did ${subject} ${verb.base} ${whole}${there}?`;
  if (place && kind < 0.75) return `Where did ${subject} ${verb.base} ${whole}${then}?`;
  if (isPerson && kind < 0.8) return `Who ${verb.past} ${whole}${there}?`;
  if (kind < 0.88) return `Why did ${subject} ${verb.base} ${whole}${there}?`;
  if (kind < 0.94) return `Did ${subject} ${verb.base} ${whole}${there}${then}?`;
  return [told.subject, object, place].filter((it) => it !== undefined).join(' ');
}

/** Words that nearly every article has. */
function ofCommonWords(chance: Chance): string {
  const one = (): string => COMMON_WORDS.noun[chance.below(COMMONEST)] ?? '';
  const [what, who, other] = [one(), one(), one()];
  return chance.of([
    `What did the ${who} say about the ${what} and the ${other}?`,
    `Is there a new ${what} for the ${who} of the ${other}?`,
    `How many ${pluralOf(what)} did the ${who} report this ${other}?`,
  ]);
}

/** About somebody whom no article names, or somebody of another story. */
function unanswerable(chance: Chance, told: Told, articles: number): string | undefined {
  const { verb, object } = told;
  const nobody = capital(inventedWord(10 ** 9 + chance.below(10 ** 9)));
  const other = newsArticle(chance.below(articles)).told.find(({ isPerson }) => isPerson)?.subject;
  const who = chance.is(0.5) ? nobody : other;
  return who && `When did ${who} ${verb.base} ${theOf(object)}?`;
}

function reworded(chance: Chance, told: Told): Told {
  const { base } = told.verb;
  const words = told.object.split(' ').map((word) => otherWord(chance, word));
  const other = otherWord(chance, base);
  const verb = other === base ? told.verb : { base: other, past: `${other.replace(/e$/, '')}ed` };
  return { ...told, verb, object: words.join(' ') };
}

/** One that a reader could have used in its place. */
function otherWord(chance: Chance, word: string): string {
  const group = GROUPS.get(word) ?? [];
  return group[chance.below(group.length)] ?? word;
}

function mistyped(chance: Chance, question: string): string {
  const at = 1 + chance.below(question.length - 3);
  return question.slice(0, at) + question.slice(at).replace(/(\p{L})(\p{L})/u, '$2$1');
}

/** The words that each word is related to. */
const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  RELATED_WORDS.split('\n')
    .filter((line) => line.includes(',') && !line.startsWith('#'))
    .map((line) => line.split(',').map((word) => word.trim()))
    .flatMap((group) => group.map((word) => [word, group.filter((it) => it !== word)] as const)),
);
