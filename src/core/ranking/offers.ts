import type { QuestionKind } from '../question/questionKind.ts';
import { MONTHS, monthsPattern, SHORT_MONTHS } from '../text/months.ts';
import type { Analysis } from './analysis.ts';

/** What a question names itself, so that a sentence does not offer it. */
export interface NamedInQuestion {
  readonly weights: ReadonlyMap<string, number>;
  readonly numbers: ReadonlySet<string>;
  readonly surfaces: ReadonlyMap<string, string>;
}

/** "Mar" and "Jun" are more often names, "may" is mostly a verb, and "Febuary" is often typed. */
const MONTH = `${monthsPattern(MONTHS.filter((name) => !/^(?:Mar|May|Jun)/.test(name)))}|febr|febuary|march|may \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? may|june`;
const DATE = new RegExp(
  String.raw`\b(?:(?:1\d{3}|20\d{2})s?|${MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|century|\d{1,2}(?::\d{2})? ?[ap]\.?m|\d{1,2}(?:st|nd|rd|th)|yesterday|today|tomorrow|(?:last|next) (?:week|month|year)|(?:spring|summer|autumn|winter) of)\b`,
  'i',
);
const YEAR = /\b(?:1\d{3}|20\d{2})s?\b/;
/** Capitalised times, which are no places; "in Mar del Plata" is one. */
const NAMED_TIME = `(?:${MONTHS.join('|')}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Spring|Summer|Autumn|Winter|Christmas|Easter|Ramadan|Lent|Advent|Passover|Hanukkah|Diwali|Eid|Thanksgiving|Halloween|New Year|Q[1-4]|GMT|UTC)\\b|(?:${SHORT_MONTHS.join('|')}|Sept)\\.? \\d`;
const PLACE = new RegExp(
  String.raw`\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|to|of|[Oo]n|[Aa]cross|[Oo]utside|[Aa]round)\s+(?:the\s+)?(?:(?:early|late|mid)[ -])?(?:\p{L}+ern\s+)?(?!${NAMED_TIME})\p{Lu}`,
  'u',
);
const MONEY =
  /[$€£¥₹]|\b(?:Rs\.?|US\$|USD|EUR|GBP|[Dd]ollars?|[Ee]uros?|[Pp]ounds?|[Rr]upees?|crores?|lakhs?|pence|cents?)\b/;
const DURATION =
  /\b(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|several|few|many)[ -](?:more |full |straight )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))\b|(?:hour|day|week|month|year|decade)s?-long|\bfor (?:hours|days|weeks|months|years|decades|centuries)\b|\baged? \d|-old\b|\buntil\b/i;
const REASON =
  /\b(?:because|due to|owing to|since|so that|in order to|as a result|caused?|after|thanks to|reason|led to|blamed?|following|to (?:avoid|prevent|protect|reduce|make|allow|help))\b/i;
const QUOTED = /["“”«„]/;
const SAYING =
  /\b(?:said|says|told|added|warned|asked|stressed|insisted|claimed|argued|called|described|accused|according)\b/i;
const DENIAL =
  /\b(?:no|not|never|none|nobody|neither|nor|without|denied|refused|rejected|cannot|\w+n['’]t)\b/i;
/** Two capitalised words in a row, the second no word of the question. */
const PERSON = /\p{Lu}[\p{L}.'’-]* (\p{Lu}[\p{L}'’-]+)/gu;

/** Whether a sentence offers what each kind of question asks for. */
export const OFFERS: Readonly<
  Record<QuestionKind, (sentence: Analysis, asked: NamedInQuestion) => boolean>
> = {
  who: ({ names }, { weights }) => hasOther(names, weights),
  when: ({ text }) => DATE.test(text),
  year: ({ text }) => YEAR.test(text),
  where: ({ text, names }, { weights }) => PLACE.test(text) && hasOther(names, weights),
  amount: ({ terms, amounts }, { numbers }) =>
    [...amounts].some((at) => !numbers.has(terms[at] ?? '')),
  money: ({ text }) => MONEY.test(text),
  duration: ({ text }) => DURATION.test(text),
  why: ({ text }) => REASON.test(text),
  saying: ({ text }) => SAYING.test(text),
  whether: ({ text }) => DENIAL.test(text),
};

export function offersPerson({ text }: Analysis, { surfaces }: NamedInQuestion): boolean {
  const asked = new Set([...surfaces.values()].flatMap((surface) => surface.split(' ').map(bare)));
  for (const [, last = ''] of text.matchAll(PERSON)) {
    if (!asked.has(bare(last.toLowerCase()))) return true;
  }
  return false;
}

/** What a reply has a sign of, where it is more than a word or two. */
const SHOWN_BY_REPLIES = ['who', 'when', 'year', 'where', 'amount', 'money', 'duration'] as const;

/** Whether a sentence may reply to a question: "Answers on page nine" names nobody. */
export function mayReply(
  sentence: Analysis,
  asked: NamedInQuestion & { readonly kinds: ReadonlySet<QuestionKind> },
): boolean {
  const kinds = SHOWN_BY_REPLIES.filter((kind) => asked.kinds.has(kind));
  return (
    kinds.length === 0 ||
    sentence.terms.length <= 2 ||
    kinds.some((kind) => OFFERS[kind](sentence, asked))
  );
}

/** Without the ending of a possessive. */
function bare(word: string): string {
  return word.replace(/['’]s?$/, '');
}

export function offersQuotation({ text }: Analysis): boolean {
  return QUOTED.test(text);
}

function hasOther(terms: Iterable<string>, known: { has(term: string): boolean }): boolean {
  for (const term of terms) if (!known.has(term)) return true;
  return false;
}
