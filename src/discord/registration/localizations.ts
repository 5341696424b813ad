import { Locale } from 'discord.js';
import { type PlainKey, spokenLanguageOf } from '../../core/speech/say.ts';
import { wordingIn } from '../../core/speech/wording.ts';

/** A text in English, and in the other languages that both Discord and the bot know. */
type Localized<Field extends string> = { readonly [name in Field]: string } & {
  readonly [name in `${Field}_localizations`]: Partial<Record<Locale, string>>;
};

/** The name of a menu or a choice. */
export function named(key: PlainKey): Localized<'name'> {
  return { name: wordingIn('en').say(key), name_localizations: localizationsOf(key) };
}

/** The description of a command or an option. */
export function described(key: PlainKey): Localized<'description'> {
  return { description: wordingIn('en').say(key), description_localizations: localizationsOf(key) };
}

function localizationsOf(key: PlainKey): Partial<Record<Locale, string>> {
  const others = Object.values(Locale).filter((locale) => spokenLanguageOf(locale) !== 'en');
  return Object.fromEntries(others.map((locale) => [locale, wordingIn(locale).say(key)]));
}
