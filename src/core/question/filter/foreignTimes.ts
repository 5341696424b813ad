import { foldMarks } from '../../text/language.ts';
import { FOREIGN_MONTHS } from '../../text/months.ts';
import type { Span } from '../../text/span.ts';
import type { DateParts } from './datesSaid.ts';
import { type Framed, framed, type Lead, periodOf } from './framing.ts';
import { relativeDays } from './relativeDays.ts';

/** How a language says when, as patterns of small letters without accents. */
interface Tongue {
  /** From January. */
  readonly months: readonly string[];
  /** From Sunday. */
  readonly weekdays: readonly string[];
  /** From one to twelve. */
  readonly numbers: readonly string[];
  readonly units: Readonly<Record<'day' | 'week' | 'month' | 'year', string>>;
  /** What stands before a date, longer ones first. */
  readonly leads: readonly (readonly [Lead, string])[];
  /** What joins the ends of a period, by its lead. */
  readonly joints: Partial<Readonly<Record<Lead, string>>>;
  /** What makes "from 2016" an open period. */
  readonly onwards: string;
  /** Between the day, the month and the year of a date. */
  readonly of: string;
  /** What counts from now. `N`, `UNIT` and `DAY` stand for the words of each. */
  readonly relative: Readonly<Record<Relative, string>>;
}

const RELATIVE = [
  'dayBefore',
  'yesterday',
  'today',
  'ago',
  'within',
  'weekday',
  'last',
  'this',
] as const;

type Relative = (typeof RELATIVE)[number];

const TONGUES: Readonly<Record<string, Tongue>> = {
  de: {
    months: FOREIGN_MONTHS.de,
    weekdays: 'sonntag montag dienstag mittwoch donnerstag freitag samstag'.split(' '),
    numbers: 'eine[mrn]? zwei drei vier funf sechs sieben acht neun zehn elf zwolf'.split(' '),
    units: { day: 'tag(?:en?)?', week: 'wochen?', month: 'monat(?:en?)?', year: 'jahr(?:en?)?' },
    leads: [
      [
        'until',
        'spatestens(?: (?:am|im|in|bis(?: zum)?))?|nicht (?:spater als|nach)|bis(?: (?:zum|einschliesslich))?',
      ],
      [
        'since',
        'fruhestens(?: (?:am|im|in|ab))?|nicht (?:fruher als|vor)|seit(?: dem)?|ab(?: dem)?',
      ],
      ['before', 'vor(?: dem)?|fruher als'],
      ['after', 'nach(?: dem)?|spater als'],
      ['between', 'zwischen(?: dem)?'],
      ['from', 'vo[nm]'],
      ['during', 'wahrend(?: des)?'],
      ['on', 'am'],
      ['in', 'i[nm] jahre?|in den jahren|i[nm]'],
    ],
    joints: { between: 'und(?: dem)?', from: 'bis(?: zum)?', since: 'bis(?: zum)?', in: 'bis' },
    onwards: 'an|ab',
    of: String.raw`\.? `,
    relative: {
      dayBefore: 'vorgestern',
      yesterday: 'gestern(?: (?:abend|morgen|fruh|nacht))?',
      today: 'heute(?: (?:abend|morgen|fruh|nacht))?',
      ago: 'vor (?<n>N) (?<unit>UNIT)',
      within: '(?:in den |innerhalb der )?(?:letzten|vergangenen) (?<n>N) (?<unit>UNIT)',
      weekday: '(?:am )?(?:letzten|vergangenen|vorigen) (?<weekday>DAY)',
      last: '(?:in der |im )?(?:letzte|vergangene|vorige)[rnms]? (?<unit>UNIT)',
      this: '(?:in )?diese[rnms]? (?<unit>UNIT)',
    },
  },
  fr: {
    months: FOREIGN_MONTHS.fr,
    weekdays: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
    numbers: 'une? deux trois quatre cinq six sept huit neuf dix onze douze'.split(' '),
    units: { day: 'jours?', week: 'semaines?', month: 'mois', year: 'an(?:s|nees?)?' },
    leads: [
      ['until', "au plus tard(?: (?:en|le))?|pas apres|jusqu'(?:en|au|a)"],
      [
        'since',
        "au plus tot(?: (?:en|le))?|pas avant(?: le)?|depuis(?: le)?|a (?:partir|compter) d(?:e|u|')",
      ],
      ['before', 'avant(?: le)?'],
      ['after', 'apres(?: le)?'],
      ['between', 'entre(?: le)?'],
      ['during', 'pendant|durant|au cours d[eu]'],
      ['in', "en l'an(?:nee)?|en|au mois d(?:e|')"],
      ['from', 'd[eu]'],
      ['on', 'le'],
    ],
    joints: { between: 'et(?: le)?', from: "au?|jusqu'(?:en|au|a)", since: "jusqu'(?:en|au|a)" },
    onwards: 'et apres',
    of: '(?:er)? (?:de )?',
    relative: {
      dayBefore: 'avant-hier',
      yesterday: 'hier(?: (?:matin|soir))?',
      today: "aujourd'hui|ce (?:matin|soir)",
      ago: 'il y a (?<n>N) (?<unit>UNIT)',
      within: '(?:au cours des |dans les |pendant les |ces )(?<n>N) derniere?s (?<unit>UNIT)',
      weekday: '(?<weekday>DAY) dernier',
      last: "(?:la |le |l')(?<unit>UNIT) (?:derniere?|passee?)",
      this: 'cet?(?:te)? (?<unit>UNIT)',
    },
  },
  es: {
    months: FOREIGN_MONTHS.es,
    weekdays: 'domingo lunes martes miercoles jueves viernes sabado'.split(' '),
    numbers: 'una? dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
    units: { day: 'dias?', week: 'semanas?', month: 'mes(?:es)?', year: 'anos?' },
    leads: [
      ['until', '(?:a mas tardar|como muy tarde)(?: (?:en|el))?|no despues de|hasta(?: el)?'],
      ['since', 'no antes del?|desde(?: el)?|a partir del?'],
      ['before', 'antes del?'],
      ['after', 'despues del?|tras'],
      ['between', 'entre(?: el)?'],
      ['during', 'durante(?: el)?'],
      ['in', 'en el (?:ano|mes de)|en'],
      ['from', 'del?'],
      ['on', 'el'],
    ],
    joints: { between: 'y(?: el)?', from: 'al?|hasta(?: el)?', since: 'hasta(?: el)?' },
    onwards: 'en adelante',
    of: ' (?:del? )?',
    relative: {
      dayBefore: 'anteayer|antes de ayer',
      yesterday: 'ayer(?: por la (?:manana|tarde|noche))?|anoche',
      today: 'hoy|esta (?:manana|tarde|noche)',
      ago: 'hace (?<n>N) (?<unit>UNIT)',
      within: '(?:en |durante )?l[oa]s ultim[oa]s (?<n>N) (?<unit>UNIT)',
      weekday: '(?:el )?(?<weekday>DAY) pasado',
      last: '(?:en )?(?:el|la) (?<unit>UNIT) pasad[oa]',
      this: 'est[ea] (?<unit>UNIT)',
    },
  },
};

/** A phrase of time in a text that is not English. */
export interface ForeignPhrase {
  readonly span: Span;
  readonly days: Framed;
  /** Whether it counts from now. */
  readonly isRelative: boolean;
}

/** The phrases that say when, in order; none in a language that is not in the table. */
export function foreignPhrasesIn(text: string, now: Date, language: string): ForeignPhrase[] {
  const patterns = patternsOf(language);
  if (!patterns) return [];
  const plain = foldedInPlace(text);
  const found = [...patterns.dated, ...patterns.relative].flatMap((read) => read(plain, now));
  const ordered = found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const apart: ForeignPhrase[] = [];
  for (const phrase of ordered) {
    if (phrase.span.start >= (apart.at(-1)?.span.end ?? 0)) apart.push(phrase);
  }
  return apart;
}

/** In small letters without accents, each letter where it was. */
export function foldedInPlace(text: string): string {
  const letters = text.replaceAll('’', "'").split('');
  return letters
    .map((letter) => {
      const plain = foldMarks(letter.toLowerCase());
      return plain.length === 1 ? plain : letter === ' ' || plain === '' ? ' ' : letter;
    })
    .join('');
}

type ReadPhrases = (plain: string, now: Date) => ForeignPhrase[];

interface Patterns {
  readonly dated: readonly ReadPhrases[];
  readonly relative: readonly ReadPhrases[];
}

const compiled = new Map<string, Patterns>();

/** Made when first needed. */
function patternsOf(language: string): Patterns | undefined {
  const known = compiled.get(language);
  if (known) return known;
  const tongue = TONGUES[language];
  if (!tongue) return undefined;
  const patterns = {
    dated: tongue.leads.map(([lead, typed]) => datedReader(tongue, lead, typed)),
    relative: RELATIVE.map((kind) => relativeReader(tongue, kind)),
  };
  compiled.set(language, patterns);
  return patterns;
}

const YEAR = String.raw`(?:1[89]|20)\d\d`;
const BEGIN = String.raw`(?<![\p{L}\p{N}'-])`;
/** Nothing that the phrase would go on with, and no other date beside it. */
const END = String.raw`(?![\p{L}\p{N}%'-]|[.,]\p{N}| (?:und|oder|et|ou|y|o|bis|a) \d)`;

function datedReader(tongue: Tongue, lead: Lead, typed: string): ReadPhrases {
  const date = (place: 'First' | 'Last') =>
    String.raw`(?:(?:(?<day${place}>\d{1,2})${tongue.of})?(?<month${place}>${tongue.months.join('|')})(?:${tongue.of}(?<year${place}>${YEAR}))?|(?<alone${place}>${YEAR}))`;
  const joint = tongue.joints[lead];
  const second = joint === undefined ? '' : `(?: (?:${joint}) ${date('Last')})`;
  const whole =
    joint === undefined
      ? date('First')
      : String.raw`(?:(?<bare>\d{1,2})\.?${second.replaceAll('Last>', 'Bare>')}|${date('First')}${second}?)`;
  const pattern = new RegExp(
    String.raw`${BEGIN}(?:${typed})(?: |(?<='))${whole}(?<onwards> (?:${tongue.onwards})(?!\p{L}))?${END}`,
    'gu',
  );
  return (plain, now) =>
    Array.from(plain.matchAll(pattern)).flatMap((match): ForeignPhrase[] => {
      const { groups = {}, index } = match;
      const dateAt = (place: string) => partsOf(tongue, groups, place);
      const bare = dateAt('Bare');
      const first = bare ? { ...bare, day: Number(groups['bare']) } : dateAt('First');
      const last = bare ?? dateAt('Last') ?? first;
      if (!first || !last) return [];
      const actual = lead === 'from' && groups['onwards'] !== undefined ? 'since' : lead;
      const isOne = first === last;
      const isRight =
        actual === 'between' || actual === 'from'
          ? !isOne
          : actual === 'on'
            ? first.day !== undefined
            : (actual !== 'in' && actual !== 'during') || first.day === undefined;
      const days = isRight ? periodOf(actual, { first, last }, now) : undefined;
      const span = { start: index, end: index + match[0].length };
      return days ? [{ span, days, isRelative: false }] : [];
    });
}

function partsOf(
  { months }: Tongue,
  groups: Readonly<Record<string, string | undefined>>,
  place: string,
): DateParts | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((name) => groups[name + place]);
  const alone = groups[`alone${place}`];
  if (alone !== undefined) return { year: Number(alone) };
  if (month === undefined) return undefined;
  return {
    ...(year !== undefined && { year: Number(year) }),
    month: indexIn(months, month),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** Which of the patterns a word is. */
function indexIn(patterns: readonly string[], word: string): number {
  return patterns.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(word));
}

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const ENDS: readonly Lead[] = ['since', 'until', 'before', 'after'];

function relativeReader(tongue: Tongue, kind: Relative): ReadPhrases {
  const { leads, numbers, units, weekdays } = tongue;
  const filled = tongue.relative[kind]
    .replace('UNIT', Object.values(units).join('|'))
    .replace('DAY', weekdays.join('|'))
    .replace('N)', `\\d{1,3}|${numbers.join('|')})`);
  const ends = leads.flatMap(([lead, typed]) =>
    ENDS.includes(lead) ? [`(?<${lead}>${typed})`] : [],
  );
  const pattern = new RegExp(`${BEGIN}(?:(?:${ends.join('|')}) )?(?:${filled})${END}`, 'gu');
  return (plain, now) =>
    Array.from(plain.matchAll(pattern), (match): ForeignPhrase => {
      const { groups = {}, index } = match;
      const lead = ENDS.find((end) => groups[end] !== undefined) ?? 'in';
      const days = framed(lead, relativeDays(asEnglish(tongue, kind, groups), now));
      return { span: { start: index, end: index + match[0].length }, days, isRelative: true };
    });
}

/** The groups that an English phrase would have. */
function asEnglish(
  { numbers, units, weekdays }: Tongue,
  kind: Relative,
  { n = '', unit = '', weekday = '' }: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const count = String(Number(n) || indexIn(numbers, n) + 1);
  const named = Object.keys(units)[indexIn(Object.values(units), unit)] ?? 'day';
  switch (kind) {
    case 'dayBefore':
      return { before: kind };
    case 'yesterday':
    case 'today':
      return { day: kind };
    case 'ago':
      return { ago: count, past: named };
    case 'within':
      return { count, counted: named };
    case 'weekday':
      return { weekday: WEEKDAYS[indexIn(weekdays, weekday)] ?? '' };
    case 'last':
    case 'this':
      return { which: kind, unit: named };
  }
}
