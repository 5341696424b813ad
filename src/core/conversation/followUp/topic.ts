import { BASE_FORMS } from '../../text/irregularForms.ts';
import { STOP_WORDS } from '../../text/stopWords.ts';
import { type Mention, mentionsIn } from './mention.ts';

/** A phrase of a question that names a thing by a noun: "the truce in Syria". */
export interface Topic {
  /** As written, without the verb that may stand in it. */
  readonly phrase: string;
  /** Its noun alone: "the truce". */
  readonly noun: string;
  /** Whether "they" may stand for it. */
  readonly isPlural: boolean;
}

const WH =
  /^(?:(?:in|on|at|by|to|for|from|since|until|with|about|under|during) )?(?:how (?:many|much|long|often|old|far|big|large|tall|high|wide|deep|fast|heavy)|(?:what|which) (?:years?|time|days?|date|month|kind of|sort of)|which|what|who|whom|whose|when|where|why|how)(?:['’]s)?(?![\p{L}\p{N}])(?: of(?= ))?\s*/iu;
const EXPLETIVE = /^(?:is|was) it (?:\p{L}+ )?\p{L}+ that /iu;
const AUXILIARY =
  /^(do|does|did|will|would|can|could|should|might|may|must|is|are|was|were|has|have|had)(?:n['’]t)? /i;
const TAKES_BASE_FORM = /^(?:do|does|did|will|would|can|could|should|might|may|must)$/i;

/** Stands between what was typed and what it goes on with. */
export const DASH = ' — ';

/** A question without its question word and closing marks: "did the truce begin". */
export function clauseOf(question: string): string {
  const bare = question.replace(/[\s?？!.,;:]+$/u, '').replace(EXPLETIVE, '');
  const clause = bare.replace(WH, '');
  const first = /^[\p{L}]+/u.exec(clause)?.[0] ?? '';
  const isCommon = STOP_WORDS.has(first.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(first);
  return isCommon ? first.toLowerCase() + clause.slice(first.length) : clause;
}

/** What a question says, in few words: "the truce begin". */
export function contentOf(question: string): string {
  return clauseOf(question).replace(AUXILIARY, '');
}

/** What "it" (or, of several, "they") stands for after a question; undefined where no noun is found. */
export function topicOf(question: string, isPlural: boolean): Topic | undefined {
  const appended = question.lastIndexOf(DASH);
  const last = appended < 0 ? question : question.slice(appended + DASH.length);
  // What somebody else said is no topic of the question.
  const phrases = phrasesIn(last.replace(/"[^"]*"/g, ','));
  const topics = phrases.toSorted((a, b) => a.rank - b.rank);
  return topics.find((topic) => topic.isPlural === isPlural) ?? (isPlural ? undefined : topics[0]);
}

interface Unit {
  readonly text: string;
  readonly kind: 'determiner' | 'link' | 'name' | 'word' | 'verb' | 'break';
}

interface Phrase extends Topic {
  /** 0 is the likeliest to be gone on about. */
  readonly rank: number;
}

function phrasesIn(question: string): Phrase[] {
  const clause = clauseOf(question);
  const auxiliary = AUXILIARY.exec(clause)?.[1] ?? '';
  // "who brokered" asks for the subject, and "what is the plan" for the predicate.
  const isTermAsked = /^\W*(?:who|what)\b/i.test(question);
  const isVerbFirst = WH.test(question) && !COUNTS.test(question);
  const units = withVerbs(unitsOf(contentOf(question)), auxiliary, {
    isTermAsked,
    isVerbFirst,
  });
  const found: Phrase[] = [];
  for (let at = 0; at < units.length; ) {
    const read = phraseAt(units, at);
    if (read.topic) {
      const before = units[at - 1]?.kind;
      const isObject = before === 'verb';
      const isSubjectFirst = !TAKES_BASE_FORM.test(auxiliary);
      const isLed = before === 'link' || (before === 'break' && at > 0);
      const rank = isLed ? 2 : isObject === isSubjectFirst && auxiliary !== '' ? 1 : 0;
      found.push({ ...read.topic, rank });
    }
    at = read.next;
  }
  return found;
}

/** Question words that a noun follows. */
const COUNTS = /^(?:\w+ )?(?:how (?:many|much)|which|whose)\b/i;

interface QuestionShape {
  readonly isTermAsked: boolean;
  readonly isVerbFirst: boolean;
}

const UNIT = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*(?<![.,'’-])(?:(?<=s)['’](?=\s))?|[^\s]/gu;
const DETERMINER = /^(?:the|a|an|his|her|their|its|this|that|these|those|any|some|all)$/i;
const LINK = /^(?:of|in|between|for|near|against|on|at|and|with|from)$/i;

function unitsOf(text: string): Unit[] {
  const mentions = mentionsIn(text);
  const units: Unit[] = [];
  let skipTo = 0;
  for (const { 0: surface, index } of text.matchAll(UNIT)) {
    if (index < skipTo) continue;
    const mention = mentions.find(({ start }) => start === index);
    if (mention) {
      const possessive = /^['’]s?(?=\s)/.exec(text.slice(mention.end))?.[0] ?? '';
      skipTo = mention.end + possessive.length;
      units.push(nameUnit(mention, possessive));
    } else {
      units.push({ text: surface, kind: unitKind(surface) });
    }
  }
  return units;
}

function nameUnit({ name }: Mention, possessive: string): Unit {
  return { text: name + possessive, kind: possessive === '' ? 'name' : 'determiner' };
}

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|now|ago)$/;

function unitKind(surface: string): Unit['kind'] {
  if (DETERMINER.test(surface)) return 'determiner';
  if (LINK.test(surface)) return 'link';
  const lower = surface.toLowerCase();
  if (
    !/[\p{L}\p{N}]/u.test(surface) ||
    STOP_WORDS.has(lower) ||
    isIndefinite(lower) ||
    DAY.test(lower)
  ) {
    return 'break';
  }
  return 'word';
}

/** Whether a word stands for somebody or something, whoever or whatever it is. */
export function isIndefinite(lower: string): boolean {
  return /^(?:(?:any|some|every|no)(?:one|body|thing)|ones?)$/.test(lower);
}

/** The units with what looks like a verb marked as one, judged by its form and its place. */
function withVerbs(units: readonly Unit[], auxiliary: string, form: QuestionShape): Unit[] {
  const at = verbAt(units, auxiliary, form);
  return units.map((unit, index) => {
    const next = units[index + 1]?.kind;
    const before = units[index - 1]?.kind;
    const mayBe = unit.kind === 'word' && next !== 'word' && before !== 'determiner';
    const isVerb = index === at || (mayBe && looksPast(unit.text) && auxiliaryAllows(auxiliary));
    return isVerb ? { ...unit, kind: 'verb' } : unit;
  });
}

/** Behind "did" no other verb stands in the past. */
function auxiliaryAllows(auxiliary: string): boolean {
  return !TAKES_BASE_FORM.test(auxiliary);
}

/** Whether a word looks like the past form or the participle of a verb. */
export function looksPast(word: string): boolean {
  const lower = word.toLowerCase();
  return /[^aeiou]ed$|[aiou]ed$/.test(lower) || BASE_FORMS.has(lower);
}

/** Where the verb stands that the form of the question promises; -1 where it promises none. */
function verbAt(
  units: readonly Unit[],
  auxiliary: string,
  { isTermAsked, isVerbFirst }: QuestionShape,
): number {
  if (auxiliary === '') return isVerbFirst && units[0]?.kind === 'word' ? 0 : -1;
  if (!TAKES_BASE_FORM.test(auxiliary)) return isTermAsked ? -1 : predicateAt(units);
  const afterName = units.findIndex(
    ({ kind }, at) =>
      kind === 'word' && units[at - 1]?.kind === 'name' && units[at - 2]?.kind !== 'determiner',
  );
  if (afterName >= 0) return afterName;
  const { end } = phraseAt(units, 0);
  // "the army bomb": the last of several words in a row.
  for (let at = end - 1; at > 0; at -= 1) {
    const before = units[at - 1]?.kind;
    if (units[at]?.kind === 'word' && (before === 'word' || before === 'name')) return at;
  }
  return -1;
}

/** "late" of "is the ferry late". */
function predicateAt(units: readonly Unit[]): number {
  const last = units.length - 1;
  const isRow = units.slice(1).every(({ kind }) => kind === 'word');
  return isRow && last > 1 && units[0]?.kind === 'determiner' ? last : -1;
}

/** The noun phrase that begins at a unit, where it ends, and where to go on. */
function phraseAt(
  units: readonly Unit[],
  from: number,
): { topic: Topic | undefined; next: number; end: number } {
  const taken: string[] = [];
  let noun = '';
  let inner: number | undefined;
  let head: Unit | undefined;
  let hasNoun = false;
  let at = from;
  for (;;) {
    const isDetermined = units[at]?.kind === 'determiner';
    const start = isDetermined ? at + 1 : at;
    const end = runEnd(units, start, isDetermined);
    if (end === start) break;
    taken.push(...units.slice(at, end).map(({ text }) => text));
    if (!head) {
      head = units[end - 1];
      noun = taken.join(' ');
      hasNoun = units.slice(start, end).some(({ kind }) => kind === 'word');
    }
    at = end;
    // A verb may stand between a noun and its place: "the truce begin in Aleppo".
    const link = units[at]?.kind === 'verb' && isPlaceLink(units[at + 1]) ? at + 1 : at;
    if (units[at]?.kind === 'link' && units[at + 1]?.kind === 'determiner') inner ??= at;
    const follows = units[link + 1]?.kind === 'determiner' ? link + 2 : link + 1;
    if (units[link]?.kind !== 'link' || !isNominal(units[follows])) break;
    if (link > at) inner ??= at;
    taken.push(units[link]?.text ?? '');
    at = link + 1;
  }
  const topic =
    hasNoun && head ? { phrase: taken.join(' '), noun, isPlural: isPlural(head.text) } : undefined;
  // What stands behind the verb or a link may be a topic of its own: "people died in the fire".
  return { topic, next: Math.max(inner ?? at, from + 1), end: at };
}

/** Where the words and names in a row end; a word behind a name that stands alone is a verb. */
function runEnd(units: readonly Unit[], start: number, isDetermined: boolean): number {
  let end = start;
  while (isNominal(units[end])) {
    const isBehindName = end > start && units[end - 1]?.kind === 'name';
    if (isBehindName && !(isDetermined && end === start + 1)) break;
    end += 1;
  }
  return end;
}

function isNominal(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' || unit?.kind === 'name';
}

function isPlaceLink(unit: Unit | undefined): boolean {
  return unit?.kind === 'link' && /^(?:in|at|near)$/i.test(unit.text);
}

/** Nouns that "they" stands for although they end like one thing. */
const MANY =
  /^(?:people|police|children|men|women|army|board|club|committee|company|council|crew|family|government|group|jury|militia|ministry|navy|opposition|parliament|party|team|union)$/i;

function isPlural(head: string): boolean {
  return /[^su]s$/i.test(head) || MANY.test(head);
}
