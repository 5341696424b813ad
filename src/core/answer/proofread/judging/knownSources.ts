import type { CatalogueEntry } from '../../../article/catalogue.ts';
import { foldMarks } from '../../../text/language.ts';
import { authorsOf } from '../../reference/author.ts';

/** Whom and what a library has articles of, by their names. */
export interface KnownSources {
  /** Ids of the articles of a publisher, an agency, an author, or with a title or a file of that name. */
  articlesOf(name: string): readonly string[];
}

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
  return { articlesOf: (name) => ids.get(plainSource(name)) ?? [] };
}

/** Nobody is known. */
export const NO_SOURCES: KnownSources = { articlesOf: () => [] };

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
