import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { type Key, MESSAGES } from '../../../src/core/speech/say.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'ja'] as const;
type Language = (typeof LANGUAGES)[number];

/**
 * Discord's limits of characters, by what stands before the dot of a key (interactions/
 * application-commands and components/reference of its documentation).
 */
const LIMITS: Readonly<Record<string, number>> = {
  command: 100,
  option: 100,
  choice: 100,
  menu: 32,
  button: 80,
  modal: 45,
  thread: 100,
  setting: 45,
  'setting-does': 100,
};
/** Characters of a command with all that belongs to it, of each text its longest translation. */
const COMMAND_LIMIT = 8000;
/** Characters on a card. The help is one, with a few names of its own. */
const HELP_LIMIT = 4000 - 500;
/** Characters of a word or the beginning of a question, which are shown where a text has a limit. */
const WORD = 40;

/** Numbers at which the plurals of the languages part. */
const COUNTS = [0, 1, 2, 5, 21];

interface Argument {
  readonly name: string;
  /** Whether it is a number that counts something. */
  readonly counts: boolean;
}

const compile = (text: string, language: Language) =>
  new IntlMessageFormat(text, language, undefined, { ignoreTag: true });

/** The arguments of a parsed message; the parser numbers plain ones 1, numbers 2 and plurals 6. */
function argumentsIn(node: unknown): Argument[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, value } = { type: undefined, value: undefined, ...node };
  const kind = typeof type === 'number' && type >= 1 && type <= 6 ? type : undefined;
  const own = kind && typeof value === 'string' ? [{ name: value, counts: kind !== 1 }] : [];
  return [...own, ...Object.values(node).flatMap(argumentsIn)];
}

const argumentsOf = (text: string, language: Language) =>
  argumentsIn(compile(text, language).getAst());
const namesIn = (text: string, language: Language) =>
  new Set(argumentsOf(text, language).map(({ name }) => name));

/** A text with the number for whatever counts and the word for everything else. */
function fill(text: string, language: Language, number: number, word: string): string {
  const values = argumentsOf(text, language).map(({ name, counts }) => [
    name,
    counts ? number : word,
  ]);
  return String(compile(text, language).format(Object.fromEntries(values)));
}

const keys = Object.keys(MESSAGES.en).filter((key): key is Key => key in MESSAGES.en);
const prefixOf = (key: Key) => key.split('.')[0] ?? '';
const lengthOf = (text: string) => Array.from(text).length;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe.each(LANGUAGES)('a text in %s', (language) => {
  const texts = MESSAGES[language];
  const offenders = (isWrong: (text: string, key: Key) => boolean) =>
    keys.filter((key) => isWrong(texts[key], key));

  it('is there for each key, and for no other', () => {
    expect(new Set(Object.keys(texts))).toEqual(new Set(keys));
    expect(offenders((text) => text === '')).toEqual([]);
  });

  it('has the arguments of the English text', () => {
    const found = keys.map((key) => [key, namesIn(texts[key], language)]);
    expect(found).toEqual(keys.map((key) => [key, namesIn(MESSAGES.en[key], 'en')]));
  });

  it.each(COUNTS)('can be said of %i, and passes on what it is given as it stands', (number) => {
    const word = "'{count}' <b>{0}</b> l'{word} #";
    for (const key of keys) {
      const said = fill(texts[key], language, number, word);
      const takesWord = argumentsOf(texts[key], language).some(({ counts }) => !counts);
      expect(said.includes(word)).toBe(takesWord);
      expect(said.replaceAll(word, '')).not.toMatch(/[{}#]/);
    }
  });

  it('is within the limit of where it stands', () => {
    const isTooLong = (text: string, key: Key) =>
      lengthOf(fill(text, language, 99, 'x'.repeat(WORD))) >
      (LIMITS[prefixOf(key)] ?? Number.POSITIVE_INFINITY);
    expect(offenders(isTooLong)).toEqual([]);
    const help = keys.filter((key) => prefixOf(key) === 'help');
    expect(sum(help.map((key) => lengthOf(texts[key])))).toBeLessThanOrEqual(HELP_LIMIT);
  });

  it('has no straight quotation mark, which ICU takes for one of its own', () => {
    expect(offenders((text) => /['"]/.test(text))).toEqual([]);
  });

  it('has no white space around it and none twice, but where names are put beside each other', () => {
    expect(offenders((text) => /^\s|\s$|\s\s/.test(text))).toEqual(
      language === 'ja' ? [] : ['list.separator'],
    );
  });

  it('has nothing that Discord would take for markup', () => {
    expect(offenders((text) => /^(?:[#>-]|\d+\.)|[*_`~|]/.test(text))).toEqual([]);
  });
});

it('French sets no breaking space before or after a sign that stands apart', () => {
  const texts = Object.values(MESSAGES.fr);
  expect(texts.filter((text) => /(?<!\u00A0)(?:[:;?!](?!\S)|»)|«(?!\u00A0)/.test(text))).toEqual(
    [],
  );
});

it('the descriptions of all commands together are within what one of them may have', () => {
  const described = keys.filter((key) => ['command', 'option', 'choice'].includes(prefixOf(key)));
  const longest = described.map((key) =>
    Math.max(...LANGUAGES.map((language) => lengthOf(MESSAGES[language][key]))),
  );
  expect(sum(longest)).toBeLessThanOrEqual(COMMAND_LIMIT);
});
