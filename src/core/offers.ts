import type { QuestionKind } from './questionKind.ts';
import type { Reading } from './reading.ts';

/** What a question names itself, so that a sentence does not offer it. */
export interface Asked {
  readonly weights: ReadonlyMap<string, number>;
  readonly numbers: ReadonlySet<string>;
  readonly surfaces: ReadonlyMap<string, string>;
}

const DATE =
  /\b(?:1\d{3}|20\d{2}|(?:jan|febr?|apr|aug|sept?|oct|nov|dec)(?:uary|il|ust|ember|ober)?|march|may \d|june|july|(?:mon|tues|wednes|thurs|fri|satur|sun)day|century|\d{1,2}(?::\d{2})? ?[ap]\.?m|\d{1,2}(?:st|nd|rd|th)|yesterday|today|tomorrow|(?:last|next) (?:week|month|year)|(?:spring|summer|autumn|winter) of)\b/i;
const YEAR = /\b(?:1\d{3}|20\d{2})\b/;
const PLACE =
  /\b(?:in|at|near|from|to|of|on|across|outside|around)\s+(?:the\s+)?(?:\p{L}+ern\s+)?\p{Lu}/u;
const MONEY =
  /[$€£¥₹]|\b(?:Rs\.?|US\$|USD|EUR|GBP|dollars?|euros?|pounds?|rupees?|crore|lakh|pence|cents?)\b/;
const DURATION =
  /\b(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|several|few)[ -](?:more |full |straight )?(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centur)|\baged? \d|-old\b|\buntil\b/i;
const REASON =
  /\b(?:because|due to|owing to|since|so that|in order to|as a result|caused?|after|thanks to|reason|led to|blamed?|following|to (?:avoid|prevent|protect|reduce|make|allow|help))\b/i;
const QUOTED = /["“”«„]/;
const SAYING =
  /\b(?:said|says|told|added|warned|asked|stressed|insisted|claimed|argued|called|described|accused|according)\b/i;
const DENIAL =
  /\b(?:no|not|never|none|nobody|neither|nor|without|denied|refused|rejected|\w+n['’]t)\b/i;
/** Two capitalised words in a row, the second no word of the question. */
const PERSON = /\p{Lu}[\p{L}.'’-]* (\p{Lu}[\p{L}'’-]+)/gu;

/** Whether a sentence offers what each kind of question asks for. */
export const OFFERS: Readonly<Record<QuestionKind, (sentence: Reading, asked: Asked) => boolean>> =
  {
    who: ({ names }, { weights }) => hasOther(names, weights),
    when: ({ text }) => DATE.test(text),
    year: ({ text }) => YEAR.test(text),
    where: ({ text, names }, { weights }) => PLACE.test(text) && hasOther(names, weights),
    amount: ({ numbers }, asked) => hasOther(numbers, asked.numbers),
    money: ({ text }) => MONEY.test(text),
    duration: ({ text }) => DURATION.test(text),
    why: ({ text }) => REASON.test(text),
    saying: ({ text }) => SAYING.test(text),
    whether: ({ text }) => DENIAL.test(text),
  };

export function offersPerson({ text }: Reading, { surfaces }: Asked): boolean {
  const asked = new Set(surfaces.values());
  for (const [, last = ''] of text.matchAll(PERSON)) {
    if (!asked.has(last.toLowerCase())) return true;
  }
  return false;
}

export function offersQuotation({ text }: Reading): boolean {
  return QUOTED.test(text);
}

function hasOther(terms: Iterable<string>, known: { has(term: string): boolean }): boolean {
  for (const term of terms) if (!known.has(term)) return true;
  return false;
}
