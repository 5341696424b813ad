import { DEFAULT_LANGUAGE, foldMarks, languageOf } from '../../../text/language.ts';
import { FOREIGN_MONTHS, MONTHS } from '../../../text/months.ts';
import type { Span } from '../../../text/span.ts';
import { STOP_WORDS } from '../../../text/stopWords.ts';
import { properNamesIn } from '../../values/properName.ts';
import { ACCORDING, SAYING } from '../sayingVerbs.ts';

/**
 * Names of persons, publications and works in a clause that says whose words something is: those that
 * a preposition of place or time governs are none ("said Grün in Berlin after the talks with France").
 */
export function speakersNamedIn(clause: string, language: string): string[] {
  if (language === 'ja') return japaneseNamesIn(clause);
  return namesIn(clause, language)
    .filter(({ start }) => !isGoverned(clause.slice(Math.max(0, start - LOOK), start), language))
    .map(({ name }) => name);
}

/** All names of a citation, a note or a line of attribution, with titles in quotation marks and italics. */
export function namesCited(citation: string, language: string): string[] {
  const titles = Array.from(citation.matchAll(TITLE), ({ groups = {}, 0: { length }, index }) => ({
    name: (groups['quoted'] ?? groups['slanted'] ?? '').replace(/[\s,.;]+$/, ''),
    ...{ start: index, end: index + length },
  })).filter(({ name }) => name !== '');
  const names =
    language === 'ja' && /[\p{Script=Han}\p{Script=Katakana}]/u.test(citation)
      ? citedInJapanese(citation, titles)
      : namesIn(citation, language, true).filter(
          ({ start, end }) => !titles.some((title) => start < title.end && title.start < end),
        );
  const found = [...titles, ...names].sort((a, b) => a.start - b.start).map(({ name }) => name);
  return [...new Set(found)];
}

const TITLE =
  /[“„«"「『](?<quoted>[^“”„«»"「」『』\n]{2,200})[”“»"」』]|(?<![\p{L}\p{N}*_])(?<sign>[*_]{1,2})(?=[\p{Lu}\p{N}])(?<slanted>[^*_\n]{2,200})\k<sign>(?![\p{L}\p{N}])/gu;

interface Name extends Span {
  readonly name: string;
}

function namesIn(text: string, language: string, isCited = false): Name[] {
  const found =
    language === DEFAULT_LANGUAGE ? englishNamesIn(text) : foreignNamesIn(text, language, isCited);
  const seen = new Set<string>();
  return found.filter(({ name }) => {
    const isNew = name !== '' && !NO_NAME.test(name) && !seen.has(name);
    seen.add(name);
    return isNew;
  });
}

function englishNamesIn(text: string): Name[] {
  return properNamesIn(text).map(({ start, end, words, isPerson }) => {
    const written = withoutYear(text.slice(start, end));
    const tokens = written.split(/\s/);
    const own = isPerson ? tokens.slice(-words.length) : tokens;
    return { name: withoutLead(own, DEFAULT_LANGUAGE).join(' '), start, end };
  });
}

/** What a citation has beside names. */
const NO_NAME =
  /^(?:S|Seiten?|pp?|pages?|nos?|nr|vol|bd|abb|kap|chapter|ibid(?:em)?|ebd|ebenda|ed|eds|hrsg|trans|op|cit|см|там)\.?(?:\s\d+)?$/iu;

const NAME =
  /(?<![\p{L}\p{M}\p{N}])(?:(?:[dDlLO]['’])?\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-'’.]\p{Lu}?[\p{L}\p{M}\p{N}]+)*\.?(?:[ \u00a0](?:(?:de|del|de la|du|des|la|von|van|der|den|di|da|dos|bin|ibn|al|el|le|y|e)[ \u00a0])?(?=\p{Lu}))?)+/gu;

function foreignNamesIn(text: string, language: string, isCited: boolean): Name[] {
  return Array.from(text.matchAll(NAME)).flatMap(({ 0: written, index }): Name[] => {
    const all = withoutYear(written.trim()).split(/\s/);
    const tokens = withoutLead(all, language, index > 0);
    const name = tokens
      .join(' ')
      .replace(/[.,]$/, '')
      .replace(/^[dl]['’](?=\p{Lu})/u, '');
    const start = index + Math.max(0, written.indexOf(tokens[0] ?? ''));
    const before = text.slice(Math.max(0, start - LOOK), start);
    if (/\d\s?$/.test(before)) return [];
    const behind = text.slice(index + written.length, index + written.length + LOOK);
    if (language === 'de' && !isCited && isNoun(tokens, before, behind)) return [];
    return [{ name, start, end: index + written.length }];
  });
}

/** "Le Monde", "El País": an article with a capital within a sentence is a part of the name. */
function isTitled([first = '', ...rest]: readonly string[], language: string): boolean {
  return (
    rest.length > 0 &&
    (language === 'fr' || language === 'es') &&
    /^(?:Le|La|Les|El|Los|Las)$/.test(first)
  );
}

/** "Smith 2016" of a citation. */
function withoutYear(name: string): string {
  return name
    .replace(/[\s,]+(?:1[5-9]|20)\d\d[a-z]?$/, '')
    .replace(/^(\p{Lu}[\p{L}'’-]+)\s\d{1,4}$/u, '$1')
    .replace(/(?:\s(?:of|the|de|del|la))+\s\d+(?:\s\p{Lu}\p{L}+)?$/u, '');
}

const NOT_NAMED = new RegExp(`^(?:${SAYING}|${ACCORDING}|according|quoted|cited)$`, 'iu');
const MONTH = new RegExp(
  `^(?:${[...MONTHS, ...Object.values(FOREIGN_MONTHS).flat()].join('|')})$`,
  'i',
);
/** Offices before a name, and what a citation begins with: "Bürgermeisterin Anna Grün", "Vgl. Grün". */
const ROLE =
  /^(?:.*(?:minister|präsident|meister|sprecher|kanzler|professor|direktor|senator|anwalt|berater|vorsitzend|experte|forscher|leiter|chef|agentur|zeitung)(?:in|e[rn]?|s)?|herrn?|frau|dr|prof|général|président|ministre|maire|monsieur|madame|mme|m|señora?|sra?|don|doña|president[ea]|ministr[oa]|alcalde(?:sa)?|mr|mrs|ms|gen|sen|rep|gov|lt|col|capt|sgt|sir|dame|lord|lady|президент|министр|мэр|премьер|агентство|газета|vgl|siehe|cf|voir|véase|см|see)\.?$/iu;

/** Without what begins a sentence with a capital, or says what somebody is. */
function withoutLead(
  tokens: readonly string[],
  language: string,
  isWithin = false,
): readonly string[] {
  const isLead = (token: string) => {
    const lower = token.toLowerCase();
    const bare = foldMarks(lower);
    return (
      NOT_NAMED.test(token) ||
      MONTH.test(bare) ||
      (language === DEFAULT_LANGUAGE
        ? STOP_WORDS.has(lower) && !/^\p{Lu}{2,}$/u.test(token)
        : languageOf(language).stopWords.has(bare))
    );
  };
  let first = 0;
  while (first < tokens.length && isLead(tokens[first] ?? '')) {
    if ((isWithin || first > 0) && isTitled(tokens.slice(first), language)) break;
    first += 1;
  }
  while (first < tokens.length - 1 && ROLE.test(tokens[first] ?? '')) first += 1;
  while (first > 0 && /^\p{Ll}/u.test(tokens[first] ?? '')) first += 1;
  return tokens.slice(first);
}

const PUBLICATION =
  /(?:zeitung|blatt|anzeiger|post|presse|welt|zeit|spiegel|stern|rundschau|kurier|bote|nachrichten|magazin|rundfunk|echo|journal|tageblatt)$/iu;
const GIVEN_BEFORE = new RegExp(
  `(?:^|(?:${SAYING}|${ACCORDING}|[,(])\\s(?:de[rmns]\\s|die\\s|das\\s)?(?:\\p{Lu}\\p{Ll}+\\s)?|(?:mit|gegenüber|zu)\\s(?:de[rm]\\s)?)$`,
  'iu',
);
const GIVING_BEHIND = new RegExp(`^\\s?(?:hat\\s|hatte\\s|,[^,]{1,40},\\s)?${SAYING}`, 'iu');
const ARTICLE_BEFORE = /(?<!\p{L})(?:de[rmns]|die|das|ein(?:e[rmns]?)?)\s$/iu;

/**
 * German writes every noun with a capital: one alone is a name only beside what gives words to somebody, and
 * behind an article only where publications are called so.
 */
function isNoun(tokens: readonly string[], before: string, behind: string): boolean {
  const [only = ''] = tokens;
  if (tokens.length !== 1 || /^\p{Lu}{2,}$/u.test(only) || PUBLICATION.test(only)) return false;
  return (
    ROLE.test(only) ||
    /(?:ung|heit|keit|schaft|tion|ismus)(?:en)?$/u.test(only) ||
    ARTICLE_BEFORE.test(before) ||
    !(GIVEN_BEFORE.test(before) || GIVING_BEHIND.test(behind))
  );
}

/** Prepositions that govern a place or a time, or what somebody spoke of; an article may follow. */
const GOVERNING: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:(?:at|from|near|of|after|before|on|into|about|for|against|over|under|between|across|during|since|outside|inside)(?:\s(?:the|a|an|his|her|its|their))?|in|(?<!(?:interview|conversation|speaking|talk)\s)with)\s$/iu,
  de: /(?<!\p{L})(?:in|im|aus|bei|beim|nach(?!\sAngaben)|vor|am|an|zum?|zur|über|gegen|für|um|seit|während|(?<!(?:Interview|Gespräch)\s)mit|(?<!Angaben\s)von|vom)(?:\s(?:der|die|das|dem|den|des|einem|einer))?\s$/iu,
  fr: /(?<!\p{L})(?:(?:à|aux?|de|du|des|sur|après|avant|avec|contre|pour|en|vers|chez|près de)(?:\s(?:la|le|les|l['’]))?\s|d['’]|(?<!selon\s)l['’])$/iu,
  es: /(?<!\p{L})(?:(?:a|al|del?|por|para|sobre|con|contra|tras|hacia|desde|en)(?:\s(?:la|los|las|lo))?)\s$/iu,
  ru: /(?<=\p{Lu}\p{Ll}+,\s\p{Ll}+\s)$|(?<!\p{L})(?:в|во|из|на|от|об?|с|со|при|для|по|у|к|после|до|под|над)\s$/iu,
};
const SOURCED = new RegExp(
  `(?:${ACCORDING}|^(?:pour|para|für|для)|(?<!\\p{L})(?:told|tells|to|by)|(?:article|interview|essay|column|piece|report|book|story|op-ed|statement|study|paper|review|spokes(?:man|woman|person))\\s(?:for|in|with|of|from))\\s(?:the\\s|de[rmns]\\s|le\\s|la\\s|el\\s)?$`,
  'iu',
);

function isGoverned(before: string, language: string): boolean {
  return GOVERNING[language]?.test(before) === true && !SOURCED.test(before);
}

/** UTF-16 code units before a name in which stands what governs it. */
const LOOK = 40;

/** "アンナ・グリュン市長は", "ロイター通信によると": what is the topic, or what something is according to. */
const JAPANESE =
  /(?:^|[、。」\s（(])(?<name>[^、。「」\s（()]{2,24}?)(?:氏|さん|市長|大統領|首相|大臣|教授|議員)?(?:によると|によれば|は(?![\p{Script=Hiragana}])|が(?=[、「]))/gu;

function japaneseNamesIn(clause: string): string[] {
  const names = Array.from(clause.matchAll(JAPANESE), ({ groups }) => groups?.['name'] ?? '');
  return [...new Set(names.map((name) => name.replace(/^.*の(?=.{2})/u, '')))].filter(
    (it) => !/^(?:彼女?|同氏|私|それ|これ)$/.test(it),
  );
}

function citedInJapanese(citation: string, titles: readonly Span[]): Name[] {
  return Array.from(citation.matchAll(/[^、。,，（）()「」『』：:\n]+/gu)).flatMap(
    ({ 0: written, index }): Name[] => {
      const name = written.trim();
      const span = { start: index, end: index + written.length };
      const isOther =
        /\d|頁|ページ/u.test(name) ||
        titles.some((it) => span.start < it.end && it.start < span.end);
      return name === '' || isOther ? [] : [{ name, ...span }];
    },
  );
}
