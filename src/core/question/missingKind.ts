import { monthsPattern } from '../text/months.ts';
import { sentencesOf } from '../text/sentence.ts';
import { STOP_WORDS } from '../text/stopWords.ts';
import { type QuestionKind, questionKindsOf } from './questionKind.ts';

/** What a question asks for and a text has no sign of, not even one that is none in truth. */
export type MissingKind = 'no-number' | 'no-time' | 'no-name';

interface AskedKind {
  readonly question: string;
  /** The text that it stands in. */
  readonly around: string;
}

const NUMBER =
  /\p{N}|\b(?:no|none|nil|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|\w+illions?|dozens?|half|halves|thirds?|quarters?|doubled?|tripled?|twice|thrice|once|single|all|both|pair|couple|nothing|nobody)\b/iu;
const TIME = new RegExp(
  String.raw`\p{N}|\b(?:${monthsPattern()}|\w+days?|\w*nights?|to(?:night|morrow)|yesterday|spring|summer|autumn|winter|moments?|seconds?|minutes?|hours?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|eras?|times?|dates?|mornings?|noon|afternoons?|evenings?|dawn|dusk|ago|now|then|soon|late|lately|earl(?:y|ier)|later|since|until|till|before|after|during|when|while|once|already|recent(?:ly)?|last|next|previous(?:ly)?|current(?:ly)?|christmas|easter|ramadan|eid)\b`,
  'iu',
);

/** For each the kinds of questions that ask for nothing else. */
const SIGNS: readonly {
  readonly missing: MissingKind;
  readonly kinds: readonly QuestionKind[];
  readonly isIn: (text: string, asked: AskedKind) => boolean;
}[] = [
  {
    missing: 'no-number',
    kinds: ['amount', 'money', 'duration'],
    isIn: (text) => NUMBER.test(text),
  },
  { missing: 'no-time', kinds: ['when', 'year'], isIn: (text) => TIME.test(text) },
  { missing: 'no-name', kinds: ['who'], isIn: hasOtherName },
];

/** @returns undefined where the text has a sign of it, or more than that is asked for. */
export function missingKindIn(text: string, asked: AskedKind): MissingKind | undefined {
  const kinds = [...questionKindsOf(asked.question)].filter((kind) => kind !== 'whether');
  if (kinds.length === 0) return undefined;
  return SIGNS.find(
    (sign) => kinds.every((kind) => sign.kinds.includes(kind)) && !sign.isIn(text, asked),
  )?.missing;
}

/** Whether a text has a name that the question has not. */
function hasOtherName(text: string, { question, around }: AskedKind): boolean {
  const asked = new Set(question.toLowerCase().match(/[\p{L}\p{M}]+/gu));
  const begins = new Set(
    sentencesOf(text, { start: 0, end: text.length }).map(({ start }) => start),
  );
  return Array.from(text.matchAll(/\p{Lu}[\p{L}\p{M}]*/gu)).some(({ 0: word, index }) => {
    const lower = word.toLowerCase();
    if (asked.has(lower)) return false;
    if (!begins.has(index)) return true;
    // What begins a sentence is a name unless it stands elsewhere with a small letter.
    return !STOP_WORDS.has(lower) && !new RegExp(`(?<!\\p{L})${lower}(?!\\p{L})`, 'u').test(around);
  });
}
