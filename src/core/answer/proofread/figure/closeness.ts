/**
 * How exactly a number is said. Unlike `Exactness`, what is more than a number is told from what is at least
 * that, and what is nearly it from what is about it: a draft that takes one for the other has changed it.
 */
export type Closeness = 'plain' | 'about' | 'nearly' | 'above' | 'at least' | 'below' | 'at most';

export interface WrittenCloseness {
  readonly closeness: Closeness;
  /** UTF-16 code units that its words take. */
  readonly length: number;
}

type Words = readonly (readonly [Closeness, string])[];

const BEFORE: Readonly<Record<string, Words>> = {
  en: [
    [
      'about',
      'about|around|approximately|approx\\.|roughly|some|circa|ca?\\.|an? estimated|estimated(?: at)?',
    ],
    ['about', 'in the region of|on the order of|something like|[~≈]'],
    [
      'nearly',
      'nearly|almost|(?:just|slightly|a little|a bit) (?:under|below|less than|short of)|not quite|close to|near to',
    ],
    [
      'above',
      '(?:(?:just|slightly|a little|a bit|well|far) )?(?:more than|over|above|greater than)|upwards? of|in excess of',
    ],
    ['above', 'exceed(?:s|ed|ing)?|>'],
    ['at least', 'at least|(?:no|not) (?:fewer|less) than|a minimum of|≥'],
    ['below', '(?:well |far )?(?:fewer than|less than|under|below)|<'],
    ['at most', '(?:no|not) more than|up to|as many as|as much as|at most|a maximum of|≤'],
  ],
  de: [
    ['about', 'rund|etwa|ungefähr|circa|zirka|ca\\.|geschätzte?[nrs]?|um die|annähernd|[~≈]'],
    ['nearly', 'fast|beinahe|knapp|nahezu'],
    ['above', '(?:deutlich |etwas |weit )?(?:mehr als|über)|gut|>'],
    ['at least', 'mindestens|wenigstens|nicht weniger als|≥'],
    ['below', '(?:deutlich |etwas |weit )?(?:weniger als|unter)|<'],
    ['at most', 'höchstens|maximal|bis zu|nicht mehr als|≤'],
  ],
  fr: [
    [
      'about',
      "environ|autour de|à peu près|quelque|approximativement|de l['’]ordre de|une? estimation de|[~≈]",
    ],
    ['nearly', "près d[e'’]|presque"],
    ['above', "plus d[e'’]|au-delà d[e'’]|au-dessus d[e'’]|>"],
    ['at least', "au moins|au minimum|pas moins d[e'’]|≥"],
    ['below', "moins d[e'’]|<"],
    ['at most', "au plus|au maximum|jusqu['’]à|pas plus d[e'’]|≤"],
  ],
  es: [
    ['about', 'un[oa]s|alrededor de|cerca de|aproximadamente|en torno a(?:l)?|[~≈]'],
    ['nearly', 'casi'],
    ['above', 'más de|más del|por encima de(?:l)?|>'],
    ['at least', 'al menos|por lo menos|como mínimo|no menos de|≥'],
    ['below', 'menos del?|por debajo del?|<'],
    ['at most', 'como máximo|hasta|no más de|a lo sumo|≤'],
  ],
  ru: [
    ['about', 'около|примерно|приблизительно|порядка|[~≈]'],
    ['nearly', 'почти|без малого'],
    ['above', 'более(?: чем)?|больше(?: чем)?|свыше|>'],
    ['at least', 'не менее(?: чем)?|не меньше|по меньшей мере|как минимум|минимум|≥'],
    ['below', 'менее(?: чем)?|меньше(?: чем)?|<'],
    ['at most', 'не более(?: чем)?|не больше|максимум|≤'],
  ],
  ja: [
    ['about', '約|およそ|おおよそ|ほぼ'],
    ['at least', '少なくとも|最低'],
    ['at most', '最大|最高|多くとも'],
  ],
};

const BEHIND: Readonly<Record<string, Words>> = {
  en: [
    ['at least', '\\+|-plus\\b| (?:or|and) (?:more|over)\\b'],
    ['at most', ' or (?:fewer|less|under)\\b'],
    ['about', ' or so\\b|-odd\\b'],
  ],
  de: [
    ['at least', ' (?:oder|und) mehr(?!\\p{L})'],
    ['at most', ' oder weniger(?!\\p{L})'],
  ],
  fr: [
    ['at least', ' (?:ou|et) plus(?!\\p{L})| au moins(?!\\p{L})'],
    ['at most', ' ou moins(?!\\p{L})| au (?:plus|maximum)(?!\\p{L})'],
    ['about', ' environ(?!\\p{L})'],
  ],
  es: [
    ['at least', ' o más(?!\\p{L})'],
    ['at most', ' o menos(?!\\p{L})'],
  ],
  ru: [
    ['at least', ' (?:и|или) более(?!\\p{L})'],
    ['at most', ' (?:и|или) менее(?!\\p{L})'],
  ],
  ja: [
    ['at least', '\\p{L}?以上'],
    ['above', '\\p{L}?(?:を超|を上回|超|余り)'],
    ['at most', '\\p{L}?以下'],
    ['below', '\\p{L}?(?:未満|足らず|弱)'],
    ['nearly', '\\p{L}?近く'],
    ['about', '\\p{L}?(?:程度|前後|ほど)'],
  ],
};

/** UTF-16 code units before a number in which what says how exactly it is said stands. */
const LOOK_BEFORE = 40;

interface Compiled {
  readonly before: RegExp | undefined;
  readonly behind: RegExp | undefined;
}

const compiled = new Map<string, Compiled>();

function compiledFor(language: string): Compiled {
  const known = compiled.get(language);
  if (known) return known;
  const isUnspaced = language === 'ja';
  // A sign stands in groups of which the name says which closeness it is.
  const joined = (words: Words | undefined) => words?.map(([, it]) => `(${it})`).join('|');
  const before = joined(BEFORE[language]);
  const behind = joined(BEHIND[language]);
  const made = {
    before:
      before === undefined
        ? undefined
        : new RegExp(
            `${isUnspaced ? '' : '(?<![\\p{L}\\p{N}])'}(?:${before})\\s{0,2}(?:the |los |las |les |die )?$`,
            'iu',
          ),
    behind: behind === undefined ? undefined : new RegExp(`^(?:${behind})`, 'iu'),
  };
  compiled.set(language, made);
  return made;
}

/** What stands at the end of what is before a number. */
export function closenessBefore(text: string, language: string): WrittenCloseness | undefined {
  const match = compiledFor(language).before?.exec(text.slice(-LOOK_BEFORE));
  return writtenIn(match, BEFORE[language]);
}

/** What stands at the beginning of what follows a number and its unit. */
export function closenessBehind(text: string, language: string): WrittenCloseness | undefined {
  return writtenIn(compiledFor(language).behind?.exec(text), BEHIND[language]);
}

function writtenIn(
  match: RegExpExecArray | null | undefined,
  words: Words = [],
): WrittenCloseness | undefined {
  if (!match) return undefined;
  const found = words[match.slice(1).findIndex((it) => it !== undefined)];
  return found && { closeness: found[0], length: match[0].length };
}
