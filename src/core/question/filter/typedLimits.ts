import type { Filter } from './filter.ts';
import { anyTime, MARKED } from './filteredQuestion.ts';

/** Something in a question that limits it, as it was typed. */
export interface TypedLimit {
  readonly text: string;
  /** The question without it; of a phrase the words stay. */
  readonly without: string;
}

/**
 * What limits a question, in the order in which it is typed; a time that its own words say comes last.
 * @param filter what was understood.
 */
export function typedLimits(question: string, filter: Filter | undefined): TypedLimit[] {
  const typed = Array.from(question.matchAll(MARKED), ({ 0: text, index, groups = {} }) => {
    const words = groups['phrase']?.slice(1, -1);
    const [before, after] = [question.slice(0, index), question.slice(index + text.length)];
    const without =
      words === undefined ? `${before.trimEnd()} ${after.trimStart()}` : before + words + after;
    return { text, without: without.trim() };
  });
  const { period } = filter ?? {};
  return period ? [...typed, { text: period.text, without: anyTime(question) }] : typed;
}
