import { foldLetters } from '../../text/folding.ts';
import { MONTHS } from '../../text/months.ts';
import type { Span } from '../../text/span.ts';
import { STOP_WORDS } from '../../text/stopWords.ts';

/** A name in a text: "Secretary of State John Kerry", "al-Nusra Front", "UN". */
export interface ProperName extends Span {
  readonly kind: 'name';
  /** Its words without titles, folded, in small letters: "john", "kerry". At least one. */
  readonly words: readonly string[];
  /** Whether it looks like the full name of a person. */
  readonly isPerson: boolean;
}

const ABBREVIATED = '(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Lt|Col|Capt|Sgt|Prof|Jr|Sr)';
const CAPITAL = String.raw`(?:(?:\p{Lu}\.)+|${ABBREVIATED}\.|(?:[aA]l-|[dDO]['’])?\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{M}\p{N}]+)*)`;
const JOINT = '(?:of|the|de|del|della|da|di|du|van|von|der|den|bin|ibn|al|el|la|le)';
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])${CAPITAL}(?:[ \u00a0](?:${JOINT}[ \u00a0]){0,2}(?:${CAPITAL}|\d+(?![\p{L}\p{N}])))*`,
  'gu',
);

const NO_NAMES: ReadonlySet<string> = new Set(
  [
    ...MONTHS,
    ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
    ...'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
  ].map((it) => it.toLowerCase()),
);

/** What stands before the name of a person and is none. */
const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor sir dame lord lady president vice deputy prime minister foreign defence
  defense interior finance secretary state general gen colonel col captain capt major lieutenant sergeant
  admiral commander king queen prince princess pope bishop archbishop cardinal imam sheikh rabbi reverend
  saint father senator sen representative rep congressman congresswoman governor gov mayor judge justice
  chief chancellor ambassador envoy spokesman spokeswoman spokesperson director chairman chairwoman
  chairperson leader chief executive officer inspector detective coach`.split(/\s+/),
);

/** Words that people are not called. */
const NO_PERSON: ReadonlySet<string> = new Set(
  `of the for states state republic kingdom union nations council ministry department office university
  college school institute bank party court city county town village street road avenue square bridge
  river lake sea ocean island islands mount mountain valley bay port airport station park house front army
  force forces corps guard police agency bureau board commission committee company corp inc ltd group
  league club fc united association organization organisation foundation society church cathedral mosque
  temple museum gallery theatre theater hospital centre center times post news press journal tribune radio
  television hotel stadium cup prize award war treaty act north south east west northern southern eastern
  western central upper lower new great middle province region district territory coast desert forest zone
  air airlines airways railway railways line lines motors media network fund trust service services alliance
  coalition movement brigade federation parliament congress assembly senate administration government
  resolution operation hurricane storm festival games`.split(/\s+/),
);

/** Words that make a place another place: North and South Korea. */
export const PARTING: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western central upper lower new great greater equatorial papua saint'.split(
    ' ',
  ),
);

/** The names of a text, in order, apart from each other, each as long as it is written there. English only. */
export function properNamesIn(text: string): ProperName[] {
  return Array.from(text.matchAll(NAME)).flatMap((match) => nameFrom(match[0], match.index));
}

function nameFrom(written: string, at: number): ProperName[] {
  const tokens = Array.from(written.matchAll(/[^ \u00a0]+/gu), ({ 0: token, index }) => ({
    ...{ token, place: at + index },
  }));
  // A sentence begins with a capital: "The Kremlin", "On Monday".
  const isNone = (token: string) => {
    const word = bare(token).toLowerCase();
    return NO_NAMES.has(word) || /^\d/.test(word) || (STOP_WORDS.has(word) && !isAcronym(token));
  };
  let first = 0;
  let last = tokens.length;
  while (first < last && isNone(tokens[first]?.token ?? '')) first += 1;
  while (last > first && NO_NAMES.has(bare(tokens[last - 1]?.token ?? '').toLowerCase())) last -= 1;
  const own = tokens.slice(first, last).map(({ token }) => token);
  if (own.length === 0) return [];
  const start = tokens[first]?.place ?? at;
  const final = own.at(-1) ?? '';
  const end =
    (tokens[last - 1]?.place ?? at) + final.replace(/(?:['’]s|(?<!\p{Lu})\.)$/u, '').length;
  const words = withoutTitles(own.map((token) => fold(token)));
  return [{ kind: 'name', start, end, words, isPerson: isPerson(words, own) }];
}

/** "U.S.", "WHO". */
function isAcronym(token: string): boolean {
  return /^(?:\p{Lu}\.?){2,}$/u.test(token);
}

function bare(token: string): string {
  return token.replace(/['’]s$/u, '').replace(/\.$/, '');
}

function fold(token: string): string {
  const plain = bare(token).normalize('NFKD').replace(/\p{M}/gu, '');
  return foldLetters(plain).replaceAll('.', '').toLowerCase();
}

/** Of "Russian Foreign Minister Sergey Lavrov" the last two; a title alone stays. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => TITLES.has(word));
  const name = words.slice(last + 1);
  return name.length === 0 ? words : name;
}

function isPerson(words: readonly string[], tokens: readonly string[]): boolean {
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    !words.some((word) => NO_PERSON.has(word) || TITLES.has(word) || /\d/.test(word)) &&
    !tokens.slice(-words.length).some((token) => isAcronym(token) && token.length > 3)
  );
}
