import { type Aliases, type NamedStretch, nameAt, otherTerm } from '../aliases.ts';
import type { AskedWords, Role, RoleOf } from './askedWords.ts';
import { FORM, type Lexicon } from './lexicon.ts';
import type { NumberedSentence, PassageAnalysis } from './passageAnalysis.ts';

/** A stretch of text as a question sees it: what is nothing to it is a number and no more. */
export interface SeenStretch {
  /**
   * By word that is no stop word, the number of its term: the question's own, or what is below 0 and tells it from
   * the other words of the passage.
   */
  readonly terms: readonly number[];
  /** Which of these are numbers that count or measure: a year, a day and an ordinal do not. */
  readonly amounts: readonly number[];
  /** By word, the question's spelling that it has, or -1. */
  readonly spellings: readonly number[];
  /** The terms of capitalised words that do not begin the stretch: names, mostly. */
  readonly names: readonly number[];
  /** The terms that hold a digit or are a number in words. */
  readonly numbers: readonly number[];
  /** By term of the question, how often it occurs. */
  readonly counts: readonly number[];
  /** By term of the question, whether it is there, or another form of it or a related word; see `HAS`. */
  readonly match: Match;
  /** The term of the last word. */
  readonly last: number | undefined;
}

/** By term of a question, how a stretch of text has it, in bits. */
export type Match = readonly number[];

/** How a stretch has a term. What has it as it is has it in no other way. */
export const HAS = {
  it: 1,
  /** "suspens(ion)" beside "suspend". */
  otherForm: 2,
  /** A related word. */
  related: 4,
} as const;

export interface SeenSentence extends SeenStretch {
  /** See `SIGN`. */
  readonly signs: number;
  /** Whether it has the name of what may be a person whom the question does not name. */
  readonly hasOtherPerson: () => boolean;
}

/** What of a passage matters to whoever quotes it. */
export interface QuotablePassage {
  readonly sentences: readonly Pick<SeenSentence, 'signs'>[];
  /** The term of a sentence's last word. */
  readonly ending: (sentence: number) => string | undefined;
}

export interface SeenPassage extends QuotablePassage {
  readonly sentences: readonly SeenSentence[];
  /** Of the article's title and the headings above. */
  readonly titles: SeenStretch;
  readonly isReply: boolean;
  /** Of all sentences, how many terms there are, repeated as they occur, and how often each of the question's. */
  readonly length: number;
  readonly counts: readonly number[];
  /** Whether a sentence has a term of the question. */
  readonly has: (term: string) => boolean;
}

/** A passage whose words have been looked up. */
export interface LookedUpPassage {
  readonly analysis: PassageAnalysis;
  readonly roleOf: RoleOf;
}

/** Which of a question's abbreviations some passages have in capitals: "BET" is not "bet", unless nobody writes it so. */
export function writtenAmong(
  passages: readonly LookedUpPassage[],
  asked: AskedWords,
  acronyms: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const isWritten = ([term, letters]: readonly [string, string]) => {
    const number = asked.numberOf(term);
    return passages.some(({ analysis: { lexicon, titles, sentences }, roleOf }) => {
      const isIt = (form: number) => number !== undefined && roleOf(form)?.term === number;
      return [titles, ...sentences.map(({ forms }) => forms)].some(
        (forms) =>
          forms.some((form) => isIt(form) && !isStop(lexicon, form)) &&
          forms.some((form) => isIt(form) && lexicon.acronymOf(form) === letters),
      );
    });
  };
  return acronyms.size === 0 ? acronyms : new Map([...acronyms].filter(isWritten));
}

function isStop({ flags }: Lexicon, form: number): boolean {
  return ((flags[form] ?? 0) & FORM.stop) !== 0;
}

/** A passage with all names of the question's words under that word's term. */
export function seePassage(
  { analysis: { lexicon, titles, sentences, isReply }, roleOf }: LookedUpPassage,
  asked: AskedWords,
  aliases: Aliases,
): SeenPassage {
  const see = createSight(lexicon, roleOf, asked, aliases);
  const seen = sentences.map(see);
  const counts = new Array<number>(asked.size).fill(0);
  let length = 0;
  for (const sentence of seen) {
    length += sentence.terms.length;
    for (let term = 0; term < asked.size; term += 1) {
      counts[term] = (counts[term] ?? 0) + (sentence.counts[term] ?? 0);
    }
  }
  return {
    ...{
      sentences: seen,
      titles: see({ forms: titles, signs: 0, persons: NONE }),
      isReply,
      length,
      counts,
    },
    has: (term) => (counts[asked.numberOf(term) ?? -1] ?? 0) > 0,
    ending(sentence) {
      const last = seen[sentence]?.last;
      if (last === undefined) return undefined;
      if (last >= 0) return asked.terms[last]?.text;
      const text = lexicon.textAt(-1 - last);
      return asked.numberOf(text) === undefined ? text : otherTerm(text);
    },
  };
}

/** Sees stretches of words of one lexicon. */
function createSight(
  lexicon: Lexicon,
  roleOf: RoleOf,
  asked: AskedWords,
  aliases: Aliases,
): (sentence: NumberedSentence) => SeenSentence {
  const { flags, terms: termOf } = lexicon;
  const letters = new Map<number | undefined, string>(
    Array.from(aliases.acronyms, ([term, of]) => [asked.numberOf(term), of]),
  );
  /** What only looks like an abbreviation of the question is none of its words. */
  const termOfForm = (form: number, role: Role | undefined): number => {
    const own = -1 - (termOf[form] ?? 0);
    const term = role?.term ?? -1;
    if (term < 0) return own;
    const written = letters.size === 0 ? undefined : letters.get(term);
    return written !== undefined && written !== lexicon.acronymOf(form) ? own : term;
  };

  const namedStretch = (forms: readonly number[]): NamedStretch => ({
    length: forms.length,
    isStop: (at) => isStop(lexicon, forms[at] ?? 0),
    termAt(at) {
      const form = forms[at] ?? 0;
      const term = termOfForm(form, roleOf(form));
      return (term < 0 ? undefined : asked.terms[term]?.text) ?? '';
    },
  });

  return ({ forms, signs, persons }) => {
    const terms: number[] = [];
    const spellings: number[] = [];
    const names: number[] = [];
    const numbers: number[] = [];
    const counts = new Array<number>(asked.size).fill(0);
    const match = new Array<number>(asked.size).fill(0);
    const words: number[] = [];
    let last: number | undefined;
    for (let at = 0; at < forms.length; ) {
      const form = forms[at] ?? 0;
      const role = roleOf(form);
      const own = termOfForm(form, role);
      const isFirst = own >= 0 && asked.terms[own]?.beginsName;
      const name = isFirst ? nameAt(namedStretch(forms), at, aliases) : undefined;
      const named = name && asked.numberOf(name.term);
      const term = named ?? own;
      // A place below 0 is looked for as a name would be, which takes long.
      const known = term < 0 ? undefined : asked.terms[term];
      let word = flags[form] ?? 0;
      if (known) word = known.hasDigit ? word | FORM.digit : word & ~FORM.digit;
      if ((word & NUMBER) !== 0) numbers.push(term);
      if ((word & FORM.stop) === 0) {
        if ((word & FORM.capital) !== 0 && words.length > 0) names.push(term);
        terms.push(term);
        if (term >= 0 && term < asked.size) counts[term] = (counts[term] ?? 0) + 1;
        for (const other of (known ?? role)?.otherFormOf ?? NONE) note(match, other, HAS.otherForm);
        for (const other of known?.relatedTo ?? NONE) note(match, other, HAS.related);
      }
      spellings.push(role?.spelling ?? -1);
      words.push(word);
      last = term;
      at += name?.length ?? 1;
    }
    for (let term = 0; term < asked.size; term += 1) {
      if ((counts[term] ?? 0) > 0) match[term] = HAS.it;
    }
    const amounts = numbers.length === 0 ? NONE : amountsAmong(words);
    const hasOtherPerson = () =>
      persons.some((person) => !asked.bareWords.has(lexicon.textAt(person)));
    // Written out, since to spread what each sentence has takes longer than to see it.
    return {
      terms,
      spellings,
      names,
      numbers,
      amounts,
      counts,
      match,
      last,
      signs,
      hasOtherPerson,
    };
  };
}

const NUMBER = FORM.numberWord | FORM.digit;
const NONE: readonly number[] = [];

function note(match: number[], term: number, has: number): void {
  match[term] = (match[term] ?? 0) | has;
}

/** Which of the words that are no stop words count or measure. @param words what of `FORM` each word is. */
function amountsAmong(words: readonly number[]): number[] {
  const isMonth = (at: number) => ((words[at] ?? 0) & FORM.month) !== 0;
  const amounts: number[] = [];
  let place = -1;
  for (const [at, word] of words.entries()) {
    if ((word & FORM.stop) !== 0) continue;
    place += 1;
    if ((word & NUMBER) === 0 || (word & FORM.noAmount) !== 0) continue;
    const isDay = isMonth(at - 1) || isMonth(at + 1);
    if (!isDay || (word & FORM.short) === 0) amounts.push(place);
  }
  return amounts;
}
