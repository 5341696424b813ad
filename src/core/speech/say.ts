import { IntlMessageFormat } from 'intl-messageformat';
import { de } from './locales/de.ts';
import { en, type Messages } from './locales/en.ts';
import { es } from './locales/es.ts';
import { fr } from './locales/fr.ts';
import { ja } from './locales/ja.ts';
import { ru } from './locales/ru.ts';

/** All texts of the bot, by the language's BCP 47 primary code. */
export const MESSAGES = { en, de, fr, es, ru, ja } as const satisfies Readonly<
  Record<string, Messages>
>;

/** A language that the bot speaks. */
export type SpokenLanguage = keyof typeof MESSAGES;

/** Names a text. */
export type Key = keyof Messages;

/** The names that stand behind the brackets of an ICU message; what has a blank or # is a text in it. */
type ArgumentIn<Message extends string> = Message extends `${string}{${infer Rest}`
  ? NameBefore<Rest> | ArgumentIn<Rest>
  : never;
type NameBefore<Rest extends string> = Rest extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${string}`
    ? ArgumentName<Name>
    : ArgumentName<Inside>
  : never;
type ArgumentName<Name extends string> = Name extends `${string}${' ' | '#'}${string}`
  ? never
  : Name;

type Arguments<K extends Key> = ArgumentIn<(typeof en)[K]>;

/** The keys of texts that are the same whatever they are about. */
export type PlainKey = { [K in Key]: [Arguments<K>] extends [never] ? K : never }[Key];

/**
 * A text in one language. What comes from articles and users goes in as values alone, which are never
 * read as a message. Numbers are written as the language does where the message counts with them.
 */
export type Say = <K extends Key>(
  key: K,
  ...values: [Arguments<K>] extends [never]
    ? []
    : [{ readonly [Name in Arguments<K>]: string | number }]
) => string;

/** The language of a locale as Discord names it ("en-GB", "es-419"); English where the bot has none. */
export function spokenLanguageOf(locale: string): SpokenLanguage {
  const [code = ''] = locale.split('-');
  return isSpoken(code) ? code : 'en';
}

/** Whether the bot speaks a language, by its primary code. */
export function isSpoken(code: string): code is SpokenLanguage {
  return Object.hasOwn(MESSAGES, code);
}

/** Speaks one language. A message is compiled when it is first said. */
export function sayIn(language: SpokenLanguage): Say {
  const compiled = new Map<Key, IntlMessageFormat>();
  /** Texts that are the same whatever they are about. */
  const plain = new Map<Key, string>();
  return (key, ...[values]) => {
    const known = values === undefined ? plain.get(key) : undefined;
    if (known !== undefined) return known;
    const message =
      compiled.get(key) ??
      // Our texts have no tags, so a < is itself.
      new IntlMessageFormat(MESSAGES[language][key], language, undefined, { ignoreTag: true });
    compiled.set(key, message);
    const said = message.format<string>(values);
    const text = typeof said === 'string' ? said : said.join('');
    if (values === undefined) plain.set(key, text);
    return text;
  };
}
