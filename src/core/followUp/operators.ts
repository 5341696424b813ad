/** What a question says about where to look, apart from what it asks. */
export interface Operator {
  /** Operators of one name replace each other. */
  readonly name: string;
  /** As typed. */
  readonly text: string;
}

export interface QuestionParts {
  /** Without operators, but with its quoted phrases, which are part of what is asked. */
  readonly text: string;
  readonly operators: readonly Operator[];
}

const OPERATOR =
  /(?<!\S)(?:(source|author|after|before|sort):(?:"[^"]*"|“[^”]*”|\S+)|-(?:"[^"]+"|[\p{L}\p{N}]\S*)|"[^"]+")/giu;
const PHRASE = '"';

export function partsOf(question: string): QuestionParts {
  const operators: Operator[] = [];
  const text = question.replace(OPERATOR, (found, name?: string) => {
    const isPhrase = found.startsWith(PHRASE);
    // Words that are left out are as many names as there are words: they add up.
    operators.push({
      name: name?.toLowerCase() ?? (isPhrase ? PHRASE : found.toLowerCase()),
      text: found,
    });
    return isPhrase ? found : ' ';
  });
  return { text: text.replace(/\s+/g, ' ').trim(), operators };
}

/** The earlier operators that a question goes on with: those of names that it does not bring itself. */
export function inheritedBy(
  own: readonly Operator[],
  earlier: readonly Operator[],
): readonly Operator[] {
  return earlier.filter(({ name }) => !own.some((operator) => operator.name === name));
}
