/**
 * What kind of words a quotation changed. The first four change what is said, however small they are: a number, a
 * name, a denial, a day. `small` are articles, prepositions and the like, and what is only written otherwise
 * ("6" and "six", "cease-fire" and "ceasefire", "isn't" and "is not"); `words` are all others.
 */
export type AlterationKind = 'number' | 'name' | 'denial' | 'day' | 'words' | 'small';

const ORDER: readonly AlterationKind[] = ['number', 'name', 'denial', 'day', 'words', 'small'];

/** Whether it is never near enough, however small. */
export function changesTheSense(kind: AlterationKind): boolean {
  return kind !== 'words' && kind !== 'small';
}

/** Each once, those that change the sense first. */
export function bySense(kinds: readonly AlterationKind[]): AlterationKind[] {
  const found = new Set(kinds);
  return ORDER.filter((kind) => found.has(kind));
}
