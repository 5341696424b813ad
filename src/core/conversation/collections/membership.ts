import type { CatalogueEntry } from '../../article/catalogue.ts';
import { comparable } from '../../question/filter/compiledFilter.ts';
import { DEFAULT_LANGUAGE } from '../../text/language.ts';

/** Which articles belong to a collection. Of a list any will do; of none nothing belongs. */
export type Membership =
  /** What lies in a folder or below it, with `/` between parts; `.` is the folder with all articles. */
  | { readonly kind: 'folder'; readonly folders: readonly string[] }
  | { readonly kind: 'tag'; readonly tags: readonly string[] }
  /** Publishers or agencies, and authors: as the operators of a question find them. */
  | { readonly kind: 'source'; readonly sources: readonly string[] }
  | { readonly kind: 'author'; readonly authors: readonly string[] }
  /** Codes: `de`, or `pt-BR` for these alone. */
  | { readonly kind: 'language'; readonly languages: readonly string[] }
  | { readonly kind: 'any' | 'all' | 'not'; readonly of: readonly Membership[] };

/** Of which there is none. */
export const NOTHING: Membership = { kind: 'any', of: [] };

/** What is looked at of an article. */
export type Member = Pick<
  CatalogueEntry,
  'id' | 'agency' | 'author' | 'language' | 'publisher' | 'tags'
>;

/** Whether an article belongs, made ready for many. */
export function belongsTo(membership: Membership): (member: Member) => boolean {
  switch (membership.kind) {
    case 'folder': {
      const folders = membership.folders.map(plainPath);
      const below = folders.map((folder) => `${folder}/`);
      const isAll = folders.includes('');
      return ({ id }) => {
        const path = id.normalize('NFC').toLowerCase();
        return isAll || below.some((start) => path.startsWith(start));
      };
    }
    case 'tag': {
      const wanted = new Set(membership.tags.map(comparable));
      return ({ tags = [] }) => tags.some((tag) => wanted.has(comparable(tag)));
    }
    case 'source': {
      const isNamed = naming(membership.sources);
      return ({ publisher, agency }) => isNamed(publisher) || isNamed(agency);
    }
    case 'author': {
      const isNamed = naming(membership.authors);
      return ({ author }) => isNamed(author);
    }
    case 'language': {
      const wanted = membership.languages.map(plainCode);
      return ({ language }) => {
        const code = plainCode(language ?? DEFAULT_LANGUAGE);
        return wanted.some((it) => code === it || code.startsWith(`${it}-`));
      };
    }
    case 'any': {
      const all = membership.of.map(belongsTo);
      return (member) => all.some((belongs) => belongs(member));
    }
    case 'all': {
      const all = membership.of.map(belongsTo);
      return (member) => all.length > 0 && all.every((belongs) => belongs(member));
    }
    case 'not': {
      const none = membership.of.map(belongsTo);
      return (member) => none.length > 0 && !none.some((belongs) => belongs(member));
    }
  }
}

/** A folder's path as ids begin with it, whatever the system wrote: without a slash at its ends. */
export function plainPath(folder: string): string {
  const path = folder.normalize('NFC').toLowerCase().replaceAll('\\', '/');
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** A code as two of them are compared. */
export function plainCode(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}

/** Whether one of the names stands in a name that an article gives, as whole words. */
function naming(names: readonly string[]): (given: string | undefined) => boolean {
  const wanted = names.map(comparable);
  return (given) => {
    if (given === undefined) return false;
    const words = comparable(given);
    return wanted.some((name) => words.includes(name));
  };
}
