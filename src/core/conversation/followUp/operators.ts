import { MARKED } from '../../question/filter/filteredQuestion.ts';

/** What a question says about where to look, apart from what it asks. */
export interface OperatorText {
  /** Operators of one name replace each other. */
  readonly name: string;
  /** As typed. */
  readonly text: string;
}

export interface QuestionParts {
  /** Without operators, but with its quoted phrases, which are part of what is asked. */
  readonly text: string;
  readonly operators: readonly OperatorText[];
}

const PHRASE = '"';

export function partsOf(question: string): QuestionParts {
  const operators: OperatorText[] = [];
  let text = '';
  let at = 0;
  for (const { 0: found, index, groups = {} } of question.matchAll(MARKED)) {
    const { name, phrase } = groups;
    // Words that are left out are as many names as there are words: they add up.
    const key = name ?? (phrase === undefined ? found : PHRASE);
    operators.push({ name: key.toLowerCase(), text: found });
    text += question.slice(at, index) + (phrase ?? ' ');
    at = index + found.length;
  }
  return { text: (text + question.slice(at)).replace(/\s+/g, ' ').trim(), operators };
}

/** The earlier operators that a question goes on with: those of names that it does not bring itself. */
export function inheritedBy(
  own: readonly OperatorText[],
  earlier: readonly OperatorText[],
): readonly OperatorText[] {
  return earlier.filter(({ name }) => !own.some((operator) => operator.name === name));
}
