/** Accounts and placeholders that programs write where an author's name is meant. */
const NOBODY =
  /^(?:no author|no name|none|n\/?a|null|undefined|false|true|unknown|unbekannt|inconnu|desconocido|anonym(?:ous|e)?|an[oó]nimo|(?:the |site ?|web ?)?admin(?:istrator|istrador)?|root|(?:super ?)?user|guest|default|test|author|autor|editor|publisher|webmaster|follow(?: author)?|posted|share|last|updated|by|von|par|por|about|über|published|veröffentlicht|archiv|\S+day|\S+tag)[.:]?$/iu;

/** Those of whom a site has its looks, whom templates name as its author. */
const DESIGNERS =
  /theme|template|bootstrap|colorlib|web ?design|html5|wordpress|joomla|typo3|drupal|wix\b|squarespace|jimdo/i;

const BY =
  /^(?:(?:written|words|story|text|posted|published|reported|review|article|erstellt|geschrieben|escrito|publié|écrit)\s+)?(?:by|von|par|por|di|door|av|af|przez|autor(?:in|a)?|author|auteur|autore)\b[\s:]+/iu;

/** What follows a name in a byline: a day, an office, where it was written. */
const BEHIND =
  /\s*(?:[|·•‧∙|–—/(<@\d].*|\s-\s.*|,\s+(?:\p{Lu}\p{L}+\s+)?(?:staff|senior|chief|special|editor|reporter|correspondent|writer|contributor|redakteur|journalist|md|m\.d\.|phd|usa today|associated press|reuters|afp|ap|cnn|bbc)\b.*|\s+(?:on|in|for|at|am|le|el|il|op|published|updated|posted|last updated|share|follow|über|veröffentlicht|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d.*)\b.*)$/isu;

const PARTICLES =
  'and und et y e en och og i de da di del della der den des do dos du la le las los van von vom zu zur bin ibn al el ter ten af av of the'.split(
    ' ',
  );

/** Characters and words; a longer line is no name, nor a few of them. */
const LONGEST = 80;
const MOST_WORDS = 12;

/** The names in a line that stands where the author is named; undefined where it is none. */
export function readByline(line: string): string | undefined {
  const [first = ''] = line.trim().split(/\n/, 1);
  const text =
    line.includes('\n') && first.trim().length > 2 && !BY.test(`${first} `) ? first : line;
  const name = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(BY, '')
    .replace(BEHIND, '')
    .replace(/[\s,:;|]+$/u, '');
  return isName(name) && !isNobody(name) ? name : undefined;
}

/** Whether each word of a text is one of a name. */
function isName(text: string): boolean {
  const words = text.split(/[\s,&]+/u).filter((word) => word !== '');
  if (text.length > LONGEST || words.length > MOST_WORDS || words.length === 0) return false;
  const isOfName = (word: string) =>
    /^(?:\p{Lu}|\p{Lo}|[dlO]['’]\p{Lu})[\p{L}\p{M}.'’-]*$/u.test(word) || PARTICLES.includes(word);
  return words.every(isOfName) && /\p{L}{2}/u.test(text) && !PARTICLES.includes(words[0] ?? '');
}

/** Whether it is nobody's name. */
export function isNobody(name: string): boolean {
  return NOBODY.test(name.trim());
}

export function isDesigner(name: string): boolean {
  return DESIGNERS.test(name);
}

/** Whether an author is called like a site: that is who publishes it. */
export function isSite(name: string, publisher: string | undefined): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?|\.(?:com?|org|net|[a-z]{2})(?:\.[a-z]{2})?$/g, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return publisher !== undefined && plain(name) !== '' && plain(name) === plain(publisher);
}
