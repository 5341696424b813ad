import type { GoldStatement } from './madeStatements.ts';
import type { GoldQuestion } from './questions.ts';
import { randomFrom } from './random.ts';

const PARTICIPLE = String.raw`(?:\w+ed|born|built|found|made|held|written|sent|given|known|taken|sold|shot|led|begun|set)`;

/** How a question with its answer is said, where that is safe. A is the answer. */
const SAID: readonly (readonly [question: RegExp, said: string])[] = [
  [/^Who (?!did\b|do\b|does\b|else\b|all\b)(.+)\?$/, 'A $1.'],
  [/^What (is|was|are|were) (the .+)\?$/, 'A $1 $2.'],
  [
    /^(?:What|Which) (?:\w+ )?(city|country|king|river|school|company|group|year) (is|was|became|won|has|had) (.+)\?$/,
    'A $2 $3.',
  ],
  [
    /^How many (.+? (?:are|were|was|is|live|lived|died|have|had|won|attend|attended) .+)\?$/,
    'A $1.',
  ],
  [
    new RegExp(`^(?:When|In what year|What year) (was|were) (.+ ${PARTICIPLE})\\?$`),
    '$2 W$1 in A.',
  ],
  [new RegExp(`^Where (was|were|is|are) (.+ ${PARTICIPLE})\\?$`), '$2 W$1 in A.'],
];

/** A question as a statement with an answer. */
function statementOf(question: string, answer: string): string | undefined {
  const asked = question.trim().replace(/\s+/g, ' ');
  for (const [pattern, said] of SAID) {
    if (!pattern.test(asked)) continue;
    const text = asked.replace(
      pattern,
      said.replace('A', () => answer.replaceAll('$', '$$$$')),
    );
    // "The school founded Wwas in 1920" has its verb before the last word.
    const told = text.replace(/ (\S+) W(was|were|is|are) /, ' $2 $1 ');
    return told.charAt(0).toUpperCase() + told.slice(1);
  }
  return undefined;
}

/** What an answer looks like, so that a wrong one is of the same kind. */
function shapeOf(answer: string): string | undefined {
  if (/^\d{4}$/.test(answer)) return 'year';
  if (/^(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)$/.test(answer)) return 'number';
  if (/^(?:\p{Lu}[\p{L}.'-]+ ?){1,4}$/u.test(answer)) return `name of ${answer.split(' ').length}`;
  return undefined;
}

/** Statements made of questions that people asked, with the answer, with another one, or where there is none. */
export function askedStatements(
  questions: readonly GoldQuestion[],
  half: 'odd' | 'even',
): GoldStatement[] {
  const random = randomFrom(20_161_004);
  const wanted = questions.filter((_, index) => (index % 2 === 1) === (half === 'odd'));
  return wanted.flatMap(({ question, answers, impossible, article }): GoldStatement[] => {
    const others = questions.flatMap((it) =>
      it.article === article ? it.answers.slice(0, 1) : [],
    );
    const [answer = others[Math.floor(random() * others.length)] ?? ''] = answers;
    const shape = shapeOf(answer);
    if (shape === undefined) return [];
    const statement = statementOf(question, answer);
    if (statement === undefined) return [];
    if (impossible)
      return [{ statement, expected: 'untold', change: 'a question without an answer' }];
    const wrong = others.filter(
      (it) =>
        shapeOf(it) === shape &&
        it.split(' ').every((part) => !question.includes(part) && !answer.includes(part)),
    );
    const other = wrong[Math.floor(random() * wrong.length)];
    const told = other === undefined ? undefined : statementOf(question, other);
    return [
      {
        statement,
        expected: 'said',
        change: `a question with its answer, a ${shape.split(' ')[0]}`,
      },
      ...(told === undefined
        ? []
        : [
            {
              statement: told,
              expected: 'differs' as const,
              change: `a question with another ${shape.split(' ')[0]}`,
            },
          ]),
    ];
  });
}
