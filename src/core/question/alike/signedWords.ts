import { DEFAULT_LANGUAGE } from '../../text/language.ts';
import { markOf } from '../../text/otherForms.ts';
import type { Thesaurus } from '../thesaurus.ts';
import type { Asking, SpokenWord } from './askedFor.ts';
import { allNamesOf, hasNames, LONGEST_PHRASE } from './oneTerm.ts';
import { ARTICLES } from './sayingLittle.ts';
import { isContent } from './turns.ts';

/** What leads a word that stands behind what asks: "How many soldiers". */
export const ASKED = 'asked';

/** A word of a signature, or a phrase that has another name. */
export interface SignedWord {
  /** One term for all that count as the same. */
  readonly same: string;
  /** Whether no list has it, as is so with most names: it may be spelt in several ways. */
  readonly isTelling: boolean;
  /** Whether it is written as a name. */
  readonly isName: boolean;
  /** How often it is there. */
  readonly times: number;
  /**
   * The preposition before it (in Japanese, the particle behind it), with a `~` where other words stand between;
   * `asked` behind what asks; or nothing.
   */
  readonly lead: string;
}

/** The same and where it stands. */
export interface PlacedTerm extends SignedWord {
  /** The same for words that stand beside each other. */
  readonly chunk: number;
}

export interface AskedText {
  readonly text: string;
  readonly language: string;
  readonly asking: Asking;
  readonly thesaurus: Thesaurus;
}

/** The words of a question that are asked about, and its numbers, in the order of who does what to whom. */
export function placedTermsOf(read: AskedText): PlacedTerm[] {
  const { asking, language, text, thesaurus } = read;
  const placed = placedWords(read);
  const terms: PlacedTerm[] = [];
  for (let at = 0; at < placed.length; ) {
    const length = phraseLength(placed.slice(at), read);
    const [first, ...others] = placed.slice(at, at + length);
    at += length;
    if (!first) break;
    const group = [first, ...others];
    const key = keyOf(group);
    const names = isKilling(first.word, asking)
      ? [key]
      : allNamesOf(key, language, thesaurus.synonyms);
    const [name = key] = names;
    const same = name.slice(0, name.length - markOf(name).length);
    const known = terms.findIndex((term) => term.same === same);
    const again = terms[known];
    if (again) {
      terms[known] = { ...again, times: again.times + 1 };
      continue;
    }
    const isListed = names.some((it) => thesaurus.related.alternativesOf(it).length > 0);
    const isName = group.some(({ word }) => isWrittenAsName(word, text));
    terms.push({
      ...{ same, isName, times: 1, lead: first.lead, chunk: first.chunk },
      isTelling: !isListed,
    });
  }
  const led = withLeads(terms);
  return isPassive(asking, language) ? turnedRound(led) : led;
}

function keyOf(group: readonly PlacedWord[]): string {
  return group.map(({ word }) => word.term).join(' ');
}

interface PlacedWord {
  readonly word: SpokenWord;
  readonly lead: string;
  readonly chunk: number;
}

/** The words that are asked about, each with what leads it. */
function placedWords({ text, language, asking }: AskedText): PlacedWord[] {
  const { words, behind } = asking;
  const isBeside = (before: SpokenWord | undefined, word: SpokenWord) =>
    before !== undefined && /^[\s\p{Pd}]*$/u.test(text.slice(before.end, word.start));
  const isNounAsked = asking.asked.some((it) =>
    ['amount', 'number', 'share', 'what', 'whose'].includes(it),
  );
  const contents = words.filter((_, index) => isContent(asking, index, language));
  const fuller = words.filter(({ stop }) => !stop);
  // What says little is better than nothing.
  const kept = [contents, fuller, words].find((it) => it.length > 0) ?? [];
  const isTurned = language === DEFAULT_LANGUAGE && isPassive(asking, language);
  const done = isTurned ? participleIn(kept, asking, isBeside) : undefined;
  let chunk = 0;
  return kept.map((word, index) => {
    const at = words.indexOf(word);
    const before = words[at - 1];
    if (word === done || !isBeside(kept[index - 1], word)) chunk += 1;
    if (word === behind && isNounAsked) return { word, lead: ASKED, chunk };
    if (/^(?:.*['’]s|.*s['’])$/u.test(text.slice(word.start, word.end + 1).trimEnd()))
      return { word, lead: 'of', chunk };
    const isPostposed = language === 'ja';
    const lead = isPostposed ? words[at + 1] : leadBefore(words, at, language);
    const isLed =
      lead?.stop === true && (isPostposed ? isBeside(word, lead) : before?.stop === true);
    return { word, lead: isLed && !isNoLead(lead.plain, language) ? lead.plain : '', chunk };
  });
}

const ENGLISH_VERBS: ReadonlySet<string> = new Set(
  'is are was were be been being do does did has have had it there'.split(' '),
);

/** Articles and verbs lead nothing. */
function isNoLead(plain: string, language: string): boolean {
  const isVerb = language === DEFAULT_LANGUAGE && ENGLISH_VERBS.has(plain);
  return isVerb || (ARTICLES[language]?.has(plain) ?? false);
}

/** The last word before one that is no article. */
function leadBefore(
  words: readonly SpokenWord[],
  at: number,
  language: string,
): SpokenWord | undefined {
  const isArticle = (index: number) =>
    words[index]?.stop === true && ARTICLES[language]?.has(words[index]?.plain ?? '') === true;
  let index = at - 1;
  while (index > 0 && isArticle(index)) index -= 1;
  return words[index];
}

/** What leads the first word of a name leads all of it, and the noun behind: "in the Halvorsen report". */
function withLeads(terms: readonly PlacedTerm[]): PlacedTerm[] {
  const led: PlacedTerm[] = [];
  for (const [index, term] of terms.entries()) {
    const before = led.at(-1);
    const isLed = term.lead === '' && before?.chunk === term.chunk && before.lead !== ASKED;
    const isLast = terms[index + 1]?.chunk !== term.chunk;
    const isOfName = term.isTelling || term.isName || isLast;
    led.push(isLed && isOfName ? { ...term, lead: before.lead.replace(/(?<!~|^)$/, '~') } : term);
  }
  return led;
}

/** How many of the first words are one phrase that has another name. */
function phraseLength(placed: readonly PlacedWord[], { language, thesaurus }: AskedText): number {
  const { synonyms } = thesaurus;
  for (let length = Math.max(synonyms.longest, LONGEST_PHRASE); length > 1; length -= 1) {
    const group = placed.slice(0, length);
    if (group.length === length && hasNames(keyOf(group), language, synonyms)) return length;
  }
  return 1;
}

/** Who kills does not die, though those who are killed do. */
function isKilling({ term, plain, start }: SpokenWord, { asking, words }: Asking): boolean {
  if (term !== 'kill') return false;
  const isBefore = (word: SpokenWord) => word.start < start;
  const before = words.filter(isBefore);
  const isDone = before.some(({ plain: it }) =>
    /^(?:is|are|was|were|been|being|be|get|got)$/.test(it),
  );
  const isBeside = before.at(-1)?.stop === false;
  const isBySomebody = BY.test(asking) || words.some(({ plain: it }) => it === 'by');
  return plain !== 'killed' || isBySomebody || !(isDone || isBeside);
}

function isWrittenAsName({ surface, start }: SpokenWord, text: string): boolean {
  const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(0, start));
  return !isFirst && /^\p{Lu}/u.test(surface) && /\p{Ll}/u.test(text);
}

/** "By" and what leads whoever asks for who did it. */
const BY = /^(?:by|von|durch|par|por|da|door|przez|oleh|de catre) |^(?:кем|ким|kym)$/;
const BE = /^(?:is|are|was|were|been|being|be)$/;

function isPassive({ asking, words }: Asking, language: string): boolean {
  if (BY.test(asking)) return true;
  const has = (pattern: RegExp) => words.some(({ plain }) => pattern.test(plain));
  return language === DEFAULT_LANGUAGE && has(BE) && has(/^by$/);
}

/** What is done, where it is said by whom: what stands before "by", or else behind "was" and to whom it is done. */
function participleIn(
  kept: readonly SpokenWord[],
  { words }: Asking,
  isBeside: (before: SpokenWord, word: SpokenWord) => boolean,
): SpokenWord | undefined {
  const by = words.find(({ plain }) => plain === 'by')?.start ?? 0;
  const before = kept.findLast(({ start }) => start < by);
  if (before) return before;
  const was = words.find(({ plain }) => BE.test(plain))?.start ?? 0;
  return kept.find((word, index) => {
    const next = kept[index + 1];
    return word.start > was && !(next && isBeside(word, next));
  });
}

/** The words that stand beside each other stay as they are. */
function turnedRound(terms: readonly PlacedTerm[]): PlacedTerm[] {
  return terms.toSorted((a, b) => b.chunk - a.chunk);
}
