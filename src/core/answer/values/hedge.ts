/** How exactly a number is said: "about 80", "at least 80" and so no most, "up to 80" and so no least. */
export type Exactness = 'about' | 'least' | 'most' | 'plain';

/** Words around a number that say how exactly it is said, and how many UTF-16 code units they take. */
export interface Hedge {
  readonly manner: Exactness;
  readonly length: number;
  /** Whether the number says how many more: "another 12", "rose by 12". */
  readonly isMore: boolean;
}

/** Those that hold another come before it. */
const BEFORE: readonly (readonly [Exactness, RegExp])[] = (
  [
    ['about', 'just (?:over|under)|a little (?:over|under)|close to|near to|in the region of'],
    ['about', 'on the order of|something like|about|around|approximately|approx\\.|roughly|some'],
    ['about', 'circa|ca?\\.|an? estimated|estimated(?: at)?|nearly|almost|[~≈]'],
    ['most', '(?:no|not) more than|up to|as many as|as much as|at most|a maximum of'],
    ['least', 'no fewer than|(?:no|not) less than|at least|a minimum of|≥'],
    ['most', 'fewer than|less than|under|below|<'],
    ['least', 'more than|over|above|greater than|upwards? of|in excess of|exceed(?:s|ed|ing)?|>'],
  ] as const
).map(([manner, words]) => [manner, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\s*$`, 'iu')]);

const MORE =
  /(?<!\p{L})(?:another|a further|an? (?:additional|extra)|(?:rose|risen|rises?|grew|grown|grows?|increased?|fell|fallen|dropped|declined|cut|shrank|up|down) by|up|down)\s+$/iu;

const BEHIND: readonly (readonly [Exactness, RegExp])[] = [
  ['least', /^(?:\+|-plus\b| (?:or|and) (?:more|over)\b)/i],
  ['most', /^ or (?:fewer|less|under)\b/i],
  ['about', /^(?: or so|-odd)\b/i],
];

/** UTF-16 code units before a number in which a hedge stands. */
const LOOK_BEFORE = 40;

/** The hedge at the end of what stands before a number. */
export function hedgeBefore(text: string): Hedge | undefined {
  const lead = text.slice(-LOOK_BEFORE);
  const more = MORE.exec(lead);
  if (more) return { manner: 'plain', length: more[0].length, isMore: true };
  return hedgeAmong(BEFORE, lead);
}

/** The hedge at the beginning of what follows a number and its unit. */
export function hedgeBehind(text: string): Hedge | undefined {
  return hedgeAmong(BEHIND, text);
}

function hedgeAmong(hedges: typeof BEFORE, text: string): Hedge | undefined {
  for (const [manner, pattern] of hedges) {
    const match = pattern.exec(text);
    if (match) return { manner, length: match[0].length, isMore: false };
  }
  return undefined;
}
