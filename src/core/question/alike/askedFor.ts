import { simplified } from '../../text/hanForms.ts';
import { foldMarks, isUnspaced } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import { ASKING_NOUNS, ASKING_WORDS, type AskedThing } from './askingWords.ts';
import { FRAMES, JOINING } from './sayingLittle.ts';

/** A word of a question as it stands there. */
export interface SpokenWord extends Span {
  readonly term: string;
  readonly stop: boolean;
  /** As typed. */
  readonly surface: string;
  /** In small letters without accents. */
  readonly plain: string;
}

/** A question, parted into what asks and what is asked about. */
export interface Asking {
  /** What it asks for, in the order of the alphabet. */
  readonly asked: readonly AskedThing[];
  /** What asks in a clause behind that: "when" in "What happened when the dam burst?" */
  readonly clauses: readonly AskedThing[];
  /** All other words, without what only leads to the question. */
  readonly words: readonly SpokenWord[];
  /** The first word behind what asks. */
  readonly behind?: SpokenWord | undefined;
  /** What asks, as it is written, without accents; empty where nothing does. */
  readonly asking: string;
}

/** Parts a question into what asks and the rest. @param language see `languageCode`. */
export function askingOf(text: string, language: string): Asking {
  const all = spokenWords(text, language);
  const line = lineOf(all);
  const frame = FRAMES[language]?.exec(line.text)?.[0].length ?? 0;
  const found = foundIn(line, language, frame);
  const isIn = (word: number, { start, end }: Span) => {
    const at = line.starts[word] ?? 0;
    return at < end && at + (all[word]?.plain.length ?? 0) > start;
  };
  const rest = all.flatMap((word, index) => {
    const isLead = (line.starts[index] ?? 0) < frame;
    return isLead || found.some((it) => isIn(index, it)) ? [] : [{ word, index }];
  });
  const words = rest.map(({ word }) => word);
  const whether = found.filter((it) => it.asked === 'whether');
  const [first, ...others] = found.filter((it) => it.asked !== 'whether');
  const isYesNo = startsWithVerb(words, language) && (first?.start ?? 1) > frame;
  if (!first || isYesNo) {
    const asked: AskedThing | undefined =
      isYesNo || whether.length > 0 ? 'whether' : language === 'en' ? 'what' : undefined;
    const clauses = first ? [first, ...others].map((it) => it.asked) : [];
    const noun = asked === 'what' ? nounIn(words) : undefined;
    if (noun) {
      return { asked: [noun.asked], clauses: [], words: noun.words, asking: '' };
    }
    return { asked: asked ? [asked] : [], clauses: sorted(clauses), words, asking: '' };
  }
  const joined = others.filter((it) => isJoined(line.text, language, [first, it]));
  const clauses = language === 'en' ? others.filter((it) => !joined.includes(it)) : [];
  const behind = rest.find(({ index }) => (line.starts[index] ?? 0) >= first.end)?.word;
  return {
    asked: sorted([first, ...joined].map((it) => it.asked)),
    clauses: sorted(clauses.map((it) => it.asked)),
    words,
    behind,
    asking: line.text.slice(first.start, first.end),
  };
}

function sorted(asked: readonly AskedThing[]): AskedThing[] {
  return [...new Set(asked)].sort();
}

function spokenWords(text: string, language: string): SpokenWord[] {
  return wordsOf(text, undefined, language).map(({ start, end, term, stop }) => {
    const surface = text.slice(start, end);
    return { start, end, term, stop, surface, plain: plainly(surface, language) };
  });
}

/** French tells "where" from "or", and "to" from "has", by an accent alone. */
const FRENCH: Readonly<Record<string, string>> = { où: 'ouu', à: 'aa' };

function plainly(surface: string, language: string): string {
  const lower = surface.toLowerCase().replace(/[’ʼ]/g, "'");
  const french = language === 'fr' ? FRENCH[lower] : undefined;
  if (french !== undefined) return french;
  return foldMarks(language === 'ja' ? lower : simplified(lower));
}

interface PlainLine {
  readonly text: string;
  /** Where each word begins in it. */
  readonly starts: readonly number[];
  readonly isSpaced: boolean;
}

function lineOf(words: readonly SpokenWord[]): PlainLine {
  const isSpaced = !words.some(({ surface }) => isUnspaced(surface));
  let text = '';
  const starts = words.map(({ plain }) => {
    if (isSpaced && text !== '') text += ' ';
    text += plain;
    return text.length - plain.length;
  });
  return { text, starts, isSpaced };
}

interface FoundAsking extends Span {
  readonly asked: AskedThing;
}

/** What asks, in order, apart from each other; of two that begin at one place the longer one. */
function foundIn({ text, isSpaced }: PlainLine, language: string, from: number): FoundAsking[] {
  const all = patternsOf(language, isSpaced).flatMap(([asked, pattern]) =>
    Array.from(text.matchAll(pattern), ({ 0: written, index }) => ({
      ...{ asked, start: index, end: index + written.length },
    })),
  );
  const ordered = all
    .filter(({ start, end }) => start >= from && end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found: FoundAsking[] = [];
  for (const it of ordered) if (it.start >= (found.at(-1)?.end ?? 0)) found.push(it);
  return found;
}

type AskingPatterns = readonly (readonly [AskedThing, RegExp])[];
const compiled = new Map<string, AskingPatterns>();

function patternsOf(language: string, isSpaced: boolean): AskingPatterns {
  const key = `${language} ${isSpaced}`;
  const known = compiled.get(key);
  if (known) return known;
  const [before, behind] = isSpaced ? ['(?<!\\S)', '(?!\\S)'] : ['', ''];
  const patterns = Object.entries(ASKING_WORDS[language] ?? {}).map(([asked, pattern]) => {
    const plain = pattern.split(' ').map(foldMarks).join(' ');
    return [asked as AskedThing, new RegExp(`${before}(?:${plain})${behind}`, 'gu')] as const;
  });
  compiled.set(key, patterns);
  return patterns;
}

/** "When and where". */
function isJoined(
  line: string,
  language: string,
  [first, other]: readonly [FoundAsking, FoundAsking],
): boolean {
  const between = line.slice(first.end, other.start).trim();
  return between === '' || (JOINING[language]?.has(between) ?? false);
}

const VERB =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|won't|can't|whether|if)$/;

/** "Did …?", and "… whether", which English alone can tell. */
function startsWithVerb(words: readonly SpokenWord[], language: string): boolean {
  return language === 'en' && VERB.test(words[0]?.plain ?? '');
}

const NOUNS = Object.entries(ASKING_NOUNS).map(
  ([asked, nouns]) => [asked as AskedThing, new RegExp(`^(?:${nouns})$`)] as const,
);

/** What keywords ask for, and the others of them. */
function nounIn(
  words: readonly SpokenWord[],
): { readonly asked: AskedThing; readonly words: readonly SpokenWord[] } | undefined {
  for (const [asked, pattern] of NOUNS) {
    const rest = words.filter(({ plain }) => !pattern.test(plain));
    if (rest.length < words.length && rest.length > 0) return { asked, words: rest };
  }
  return undefined;
}
