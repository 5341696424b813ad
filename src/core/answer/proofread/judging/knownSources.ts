import type { CatalogueEntry } from '../../../article/catalogue.ts';
import { foldMarks } from '../../../text/language.ts';
import { authorsOf } from '../../reference/author.ts';

/** Whom and what a library has articles of, by their names. */
export interface KnownSources {
  /** Ids of the articles of a publisher, an agency, an author, or with a title or a file of that name. */
  articlesOf(name: string): readonly string[];
  /** Those of several words that a text names, the longest of those that begin with one word. */
  namedIn(text: string): readonly string[];
}

/** The most words of a name that is looked for in a text. */
const MOST_WORDS = 10;

/** The sources that a catalogue names. */
export function knownSourcesIn(entries: Iterable<CatalogueEntry>): KnownSources {
  const ids = new Map<string, string[]>();
  for (const entry of entries) {
    for (const name of new Set(namesOf(entry).map(plainSource))) {
      if (name === '') continue;
      const known = ids.get(name);
      if (known) known.push(entry.id);
      else ids.set(name, [entry.id]);
    }
  }
  const articlesOf = (name: string) => ids.get(plainSource(name)) ?? [];
  return { articlesOf, namedIn: (text) => namesKnownIn(text, articlesOf) };
}

function namesKnownIn(text: string, articlesOf: KnownSources['articlesOf']): string[] {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu));
  const found: string[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const most = Math.min(words.length, first + MOST_WORDS);
    for (let last = most - 1; last > first; last -= 1) {
      const end = words[last];
      const name = text.slice(words[first]?.index, (end?.index ?? 0) + (end?.[0].length ?? 0));
      if (articlesOf(name).length === 0) continue;
      found.push(name);
      first = last;
    }
  }
  return found;
}

/** Nobody is known. */
export const NO_SOURCES: KnownSources = { articlesOf: () => [], namedIn: () => [] };

function namesOf({ id, title, author, publisher, agency }: CatalogueEntry): string[] {
  const file = (id.split('/').at(-1) ?? id).replace(/\.[a-z]{2,5}$/i, '');
  const authors = (author === undefined ? [] : authorsOf(author)).flatMap((it) =>
    it.kind === 'named' ? [it.name] : [`${it.given} ${it.particle ?? ''} ${it.family}`, it.family],
  );
  return [
    ...[title, title.replace(/\s*[:–—|(].*$/su, ''), file, file.replaceAll(/[-_]/g, ' ')],
    ...[author, publisher, agency].filter((name) => name !== undefined),
    ...authors,
  ];
}

/** A name without capitals, accents, marks and an article before it: "The Guardian" and "guardian" are one. */
export function plainSource(name: string): string {
  const words = sourceWords(name);
  return (words.length > 1 && ARTICLE.test(words[0] ?? '') ? words.slice(1) : words).join('');
}

/** The words of a name, in small letters without accents. */
export function sourceWords(name: string): string[] {
  const plain = name.toLowerCase().replace(/['’]s$/u, '');
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldMarks);
}

const ARTICLE = /^(?:the|der|die|das|le|la|les|l|el|los|las)$/u;
