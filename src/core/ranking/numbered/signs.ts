import { MONTHS, monthsPattern, SHORT_MONTHS } from '../../text/months.ts';

/** What is to be seen in the text of a sentence, whatever is asked, in bits. */
export const SIGN = {
  /** It begins with a word that stands for something said before it. */
  leans: 1,
  asks: 2,
  /** It tells what somebody asked: "The judge asked: “Where is it?”" */
  reported: 4,
  date: 8,
  year: 16,
  place: 32,
  money: 64,
  duration: 128,
  reason: 256,
  saying: 512,
  denial: 1024,
  quoted: 2048,
} as const;

/** "Mar" and "Jun" are more often names, "may" is mostly a verb, and "Febuary" is often typed. */
const MONTH = `${monthsPattern(MONTHS.filter((name) => !/^(?:Mar|May|Jun)/.test(name)))}|febr|febuary|march|may \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? may|june`;
/** Capitalised times, which are no places; "in Mar del Plata" is one. */
const NAMED_TIME = `(?:${MONTHS.join('|')}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Spring|Summer|Autumn|Winter|Christmas|Easter|Ramadan|Lent|Advent|Passover|Hanukkah|Diwali|Eid|Thanksgiving|Halloween|New Year|Q[1-4]|GMT|UTC)\\b|(?:${SHORT_MONTHS.join('|')}|Sept)\\.? \\d`;

const PATTERNS: readonly (readonly [sign: number, pattern: RegExp])[] = [
  [
    SIGN.date,
    new RegExp(
      String.raw`\b(?:(?:1\d{3}|20\d{2})s?|${MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|century|\d{1,2}(?::\d{2})? ?[ap]\.?m|\d{1,2}(?:st|nd|rd|th)|yesterday|today|tomorrow|(?:last|next) (?:week|month|year)|(?:spring|summer|autumn|winter) of)\b`,
      'i',
    ),
  ],
  [SIGN.year, /\b(?:1\d{3}|20\d{2})s?\b/],
  [
    SIGN.place,
    new RegExp(
      String.raw`\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|to|of|[Oo]n|[Aa]cross|[Oo]utside|[Aa]round)\s+(?:the\s+)?(?:(?:early|late|mid)[ -])?(?:\p{L}+ern\s+)?(?!${NAMED_TIME})\p{Lu}`,
      'u',
    ),
  ],
  [
    SIGN.money,
    /[$€£¥₹]|\b(?:Rs\.?|US\$|USD|EUR|GBP|[Dd]ollars?|[Ee]uros?|[Pp]ounds?|[Rr]upees?|crores?|lakhs?|pence|cents?)\b/,
  ],
  [
    SIGN.duration,
    /\b(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|several|few|many)[ -](?:more |full |straight )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))\b|(?:hour|day|week|month|year|decade)s?-long|\bfor (?:hours|days|weeks|months|years|decades|centuries)\b|\baged? \d|-old\b|\buntil\b/i,
  ],
  [
    SIGN.reason,
    /\b(?:because|due to|owing to|since|so that|in order to|as a result|caused?|after|thanks to|reason|led to|blamed?|following|to (?:avoid|prevent|protect|reduce|make|allow|help))\b/i,
  ],
  [
    SIGN.saying,
    /\b(?:said|says|told|added|warned|asked|stressed|insisted|claimed|argued|called|described|accused|according)\b/i,
  ],
  [
    SIGN.denial,
    /\b(?:no|not|never|none|nobody|neither|nor|without|denied|refused|rejected|cannot|\w+n['’]t)\b/i,
  ],
  [SIGN.quoted, /["“”«„]/],
];

/** UTF-16 code units of a sentence in which signs are looked for: what is longer is a table, or data. */
const LOOKED_AT = 5000;

export function signsOf(text: string): number {
  let signs = leans(text) ? SIGN.leans : 0;
  if (asks(text)) signs |= SIGN.asks | (isReported(text) ? SIGN.reported : 0);
  const beginning = text.slice(0, LOOKED_AT);
  for (const [sign, pattern] of PATTERNS) if (pattern.test(beginning)) signs |= sign;
  return signs;
}

function isReported(text: string): boolean {
  return text.split('\n').some((line) => {
    const letter = line.search(/\p{L}/u);
    return letter >= 0 && /["“„«]/.test(line.slice(letter));
  });
}

const PRONOUN =
  /^["“'‘]?(?:he|she|it|they|his|her|its|their|both|this|that|these|those|neither|then)\b/i;

/** Whether a stretch begins with a word that stands for something said before it. */
export function leans(text: string): boolean {
  return PRONOUN.test(text);
}

/** A sign that asks at the end; behind it may stand what closes the question, and a footnote's number. */
const QUESTION = /([?？؟՞⸮⁇⁈⁉‽;\u037e])[!.…]*[\s"'”’“‘»«›‹)\]}>*_`~」』】]*(?:\[\d+\])*$/u;

/** UTF-16 code units at the end of a stretch, in which such a sign stands. */
const END = 64;

/** Whether a stretch asks: "“Who did it?” he asked" does not, it tells. */
export function asks(text: string): boolean {
  const sign = QUESTION.exec(text.slice(-END))?.[1];
  // A semicolon asks in Greek alone.
  return sign !== undefined && (sign !== ';' || /\p{Script=Greek}/u.test(text));
}

/** Two capitalised words in a row. */
const PERSON = /\p{Lu}[\p{L}.'’-]* (\p{Lu}[\p{L}'’-]+)/gu;

/** The last names of what may be persons, lower case and bare, each once. */
export function lastNamesIn(text: string): string[] {
  const names = Array.from(text.slice(0, LOOKED_AT).matchAll(PERSON), ([, last = '']) =>
    bare(last.toLowerCase()),
  );
  return [...new Set(names)];
}

/** Without the ending of a possessive. */
export function bare(word: string): string {
  return word.replace(/['’]s?$/, '');
}
