import { areAlike, likenessKey } from './asksTheSame.ts';
import type { QuestionSignature } from './signature.ts';

/** Questions in groups of those that ask the same. It changes. */
export interface AskedGroups<Group> {
  /**
   * The group of a question: the one that has its very signature, or else the oldest one whose first question
   * asks the same; undefined where none does.
   */
  find(signature: QuestionSignature): Group | undefined;
  /** Puts a question into a group; the first one of each is what others are compared with. */
  add(group: Group, signature: QuestionSignature): void;
  /** Forgets a group and its questions. */
  remove(group: Group): void;
}

interface First<Group> {
  readonly group: Group;
  readonly signature: QuestionSignature;
}

/**
 * Groups without a question yet. That others are compared with the first one alone keeps a group from wandering,
 * a word at a time, to what asks for something else; that a signature is found again where it was put keeps
 * equal questions together, whatever was asked between them.
 */
export function askedGroups<Group>(): AskedGroups<Group> {
  const firsts = new Map<string, First<Group>[]>();
  const bySignature = new Map<string, Group>();
  /** By group, the key of its first question and all of its signatures. */
  const kept = new Map<Group, { readonly key: string; readonly written: Set<string> }>();
  return {
    find(signature) {
      const known = bySignature.get(JSON.stringify(signature));
      if (known !== undefined) return known;
      const alike = firsts.get(likenessKey(signature)) ?? [];
      return alike.find((first) => areAlike(first.signature, signature))?.group;
    },
    add(group, signature) {
      const written = JSON.stringify(signature);
      if (!bySignature.has(written)) bySignature.set(written, group);
      const own = kept.get(group);
      if (own) {
        own.written.add(written);
        return;
      }
      const key = likenessKey(signature);
      kept.set(group, { key, written: new Set([written]) });
      firsts.set(key, [...(firsts.get(key) ?? []), { group, signature }]);
    },
    remove(group) {
      const own = kept.get(group);
      if (!own) return;
      kept.delete(group);
      for (const written of own.written) {
        if (bySignature.get(written) === group) bySignature.delete(written);
      }
      const others = (firsts.get(own.key) ?? []).filter((first) => first.group !== group);
      if (others.length > 0) firsts.set(own.key, others);
      else firsts.delete(own.key);
    },
  };
}
