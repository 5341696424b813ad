import { QUESTION_LIMIT } from '../../question/question.ts';
import { termsOf, wordsOf } from '../../text/words.ts';
import { antecedentOf } from './antecedent.ts';
import { contrasted } from './contrast.ts';
import { mentionsIn } from './mention.ts';
import { inheritedBy, partsOf } from './operators.ts';
import { openPronounsIn, type Pronoun } from './pronoun.ts';
import { openingWordOf, wordFor } from './questionWord.ts';
import { clauseOf, contentOf, DASH, isIndefinite, topicOf } from './topic.ts';
import type { Turn } from './turn.ts';

/** What is run in reply to what was typed. */
export interface Resolved {
  /** At most `QUESTION_LIMIT` long, unless what was typed is longer. */
  readonly question: string;
  /** Whether the question says more than what was typed. */
  readonly isFollowUp: boolean;
}

/**
 * The question that is meant, read after the earlier ones: what cannot stand alone takes over what
 * they were about and their operators; what can is left as it is.
 * @param earlier newest last.
 */
export function resolveFollowUp(question: string, earlier: readonly Turn[]): Resolved {
  const turns = earlier.flatMap(({ question: asked, title, quote }): Turn[] => {
    const { text } = partsOf(asked);
    const saysNothing = termsOf(text).length === 0 && !NOT_LATIN.test(text);
    return saysNothing || isChatter(text) ? [] : [{ question: text, title, quote }];
  });
  const newest = earlier.findLast(({ question: asked }) => !isChatter(partsOf(asked).text));
  const past = turns.at(-1);
  const typed = partsOf(question);
  if (
    !past ||
    !newest ||
    question.trim() === '' ||
    question.length > QUESTION_LIMIT ||
    isChatter(typed.text)
  ) {
    return { question, isFollowUp: false };
  }
  const built = complete(typed.text, past.question, turns);
  if (built === undefined) return { question, isFollowUp: false };
  const inherited = inheritedBy(typed.operators, partsOf(newest.question).operators);
  const run = withinLimit(built, typed.text, past.question, {
    own: typed.operators.map(({ text }) => text),
    inherited: inherited.map(({ text }) => text),
  });
  return { question: run, isFollowUp: run !== question };
}

/** Words of other scripts are not read as terms here. */
const NOT_LATIN = /[^\P{L}\p{Script=Latin}]/u;

const CHATTER =
  /^(?:(?:many )?thanks(?: a lot| so much)?|thank you(?: very much| so much)?|thx|ty|cheers|ok(?:ay)?|k|cool|great|nice|good|perfect|awesome|interesting|wow|lol|haha|hi|hello|hey|good (?:morning|evening|night|afternoon)|bye|goodbye|see you|yes|no|yep|nope|sure|got it|i see|i know|understood|right|really|all right|alright|never ?mind|danke(?: schön)?|vielen dank|hallo|guten (?:tag|morgen|abend)|tschüss|merci(?: beaucoup)?|bonjour|salut|gracias|muchas gracias|hola|adiós|спасибо|привет|здравствуйте|пока|ありがとう(?:ございます)?|こんにちは|はい|[^\p{L}\p{N}])+$/iu;
const REMARK =
  /^(?:it|that|this|these|they|he|she)(?:['’](?:s|re)| is| was| are| were)\b[^?？]*$/iu;

/** Thanks, greetings and remarks, which ask for nothing. */
function isChatter(text: string): boolean {
  return text !== '' && (CHATTER.test(text) || REMARK.test(text));
}

const LEAD =
  /^[¿\s]*(?:(?:and|but|so|also|then|well|oh|hm+|ok|okay|thanks|thank you|great|cool|right|sure|und|aber|et|mais|y|e|pero|а|и|но)(?![\p{L}\p{N}'’])[,!.…]*\s*|(?:yes|no)[,.!]+\s*)+/iu;
const JOINS = /(?:and|but|und|aber|et|mais|y|e|pero|а|и|но)[,\s]*$/iu;
const ABOUT = /^(?:what|how) about\s+|^same (?:question |thing )?for\s+/i;
const END = /[\s?？!.。,;:…]+$/u;

/** What was typed, made whole; undefined where it is whole. */
function complete(typed: string, past: string, turns: readonly Turn[]): string | undefined {
  if (typed === '') return past;
  const lead = LEAD.exec(typed)?.[0] ?? '';
  const rest = typed.slice(lead.length).replace(/^[¿\s]+/u, '');
  const bare = rest.replace(END, '');
  if (bare === '') return undefined;
  const isJoined = JOINS.test(lead);
  return (
    askedAnew(bare, typed, past) ??
    putInto(rest, isJoined, past, turns) ??
    foreign(bare, typed, isJoined, past) ??
    resolved(rest, past, turns) ??
    (isFragment(bare, isJoined) ? withTopic(rest, past) : undefined)
  );
}

const BARE =
  /^(?:why|when|where|who|whom|whose|how|which|since when|until when|how (?:many|much|long|often|old|far|big|large|so|come)|(?:by|with|for|to|from|about|against|since|at) (?:whom?|what|which|where|when|how (?:many|much|long))|where from|what for)(?: exactly| though| then| precisely)?$/i;

/** "why?": the earlier question with another question word. */
function askedAnew(bare: string, typed: string, past: string): string | undefined {
  const mark = /[?？]\s*$/u.test(typed) || /[?？]\s*$/u.test(past) ? '?' : '';
  if (/^why not$/i.test(bare)) return `${bare}${DASH}${contentOf(past)}${mark}`;
  if (BARE.test(bare)) return `${bare} ${clauseOf(past)}${mark}`;
  const word = openingWordOf(bare);
  if (!word || word.word.length !== bare.length) return undefined;
  if (word.language === 'en') return undefined;
  return inOther(word, bare, typed, past);
}

/** The same for the other languages; a question in one language is not mixed with a word of another. */
function inOther(
  { language, asked }: NonNullable<ReturnType<typeof openingWordOf>>,
  bare: string,
  typed: string,
  past: string,
): string {
  const opening = openingWordOf(past);
  if (!opening) return `${bare} ${past}`;
  const isSame = opening.language === language;
  const written = isSame ? bare : wordFor(asked, opening.language);
  const before = past.slice(0, opening.start);
  const start = before === '' && isSame && typed.startsWith('¿') ? '¿' : before;
  return start + written + past.slice(opening.start + opening.word.length);
}

const VERBAL =
  /^(?:who|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had|can|could|will|would)\b/i;

/** "what about Aleppo?", "and in 2015?": the earlier question with something put in. */
function putInto(
  rest: string,
  isJoined: boolean,
  past: string,
  turns: readonly Turn[],
): string | undefined {
  const bare = rest.replace(END, '');
  const mark = rest.slice(bare.length);
  const about = ABOUT.exec(bare)?.[0] ?? '';
  const what = bare.slice(about.length);
  const japanese = /^(.+?)(?:では|は)$/u.exec(bare)?.[1];
  if (japanese !== undefined) return inJapanese(japanese, past);
  const isPlain = about !== '' || (isJoined && !VERBAL.test(what) && !openingWordOf(what));
  const isPreposed = /^(?:in|at|near|since|before|after|during|by|from|for|with)\s/i.test(what);
  if (!isPlain && !isPreposed) return undefined;
  const found = contrasted(what, past, turns);
  if (found !== undefined || !isPlain) return found;
  if (openPronounsIn(what).length > 0 || mentionsIn(what).length > 0) return undefined;
  const counted = /\bhow (?:many|much) (\p{L}+)/iu.exec(past);
  const many = counted?.[1];
  if (counted && many !== undefined && /^\p{L}+$/u.test(what) && termsOf(many).length > 0) {
    return past.replace(counted[0], (all) => all.slice(0, -many.length) + what);
  }
  const noun = topicOf(past, false)?.noun;
  const isNoun = noun !== undefined && DETERMINED.test(what) && DETERMINED.test(noun);
  return isNoun ? past.replace(noun, () => what) : withTopic(what + mark, past);
}

const DETERMINED = /^(?:the|an?)\s/i;

const KATAKANA = /[\p{Script=Katakana}ー]{2,}/gu;
const YEAR = /\d{4}年/u;

function inJapanese(what: string, past: string): string {
  if (YEAR.test(what) && YEAR.test(past)) return past.replace(YEAR, () => what);
  const name = Array.from(past.matchAll(KATAKANA)).at(-1);
  if (!name || !/^[\p{Script=Katakana}ー]+$/u.test(what)) return `${what} ${past}`;
  return past.slice(0, name.index) + what + past.slice(name.index + name[0].length);
}

/** What was typed with its pronouns replaced, or with the topic where that would not read well. */
function resolved(text: string, past: string, turns: readonly Turn[]): string | undefined {
  const pronouns = openPronounsIn(text);
  // "he" is a word of Spanish as well.
  const isEnglish = (openingWordOf(text)?.language ?? 'en') === 'en';
  if (pronouns.length === 0 || !isEnglish) return undefined;
  let run = '';
  let at = 0;
  let isLeft = false;
  const said = new Set<string>();
  for (const pronoun of pronouns) {
    const found = replacementOf(pronoun, text, turns);
    // Two pronouns of one sentence hardly stand for the same.
    const put = found !== undefined && said.has(found.toLowerCase()) ? undefined : found;
    if (found === undefined) isLeft = true;
    else said.add(found.toLowerCase());
    run += text.slice(at, pronoun.start) + (put ?? text.slice(pronoun.start, pronoun.end));
    at = pronoun.end;
  }
  run += text.slice(at);
  const about = run.replace(/^(?:what|how) about\s+/i, '');
  return isLeft ? withTopic(about, past) : about;
}

function replacementOf(
  { refersTo, use, start, end }: Pronoun,
  text: string,
  turns: readonly Turn[],
): string | undefined {
  const asSaid = text.slice(start);
  // What happened is what the whole question is about, where that is not put into a noun.
  const isEvent = /^(?:that|this|it)\s+(?:happen|occur|mean)|^(?:that|this)\b/i.test(asSaid);
  const newest = turns.at(-1)?.question ?? '';
  const isNamed = topicOf(newest, false) !== undefined || DEFINES.test(newest);
  if (use === 'statement' || (isEvent && refersTo === 'thing' && !isNamed)) return undefined;
  const antecedent = antecedentOf(refersTo, turns);
  if (antecedent === undefined) return undefined;
  const before = text.slice(0, start);
  const name = start === 0 ? capitalised(antecedent) : antecedent;
  switch (use) {
    case 'whole':
      return refersTo === 'place' && !/\b(?:from|in|to|near|at|over) $/i.test(before)
        ? `in ${name}`
        : name;
    case 'possessive':
      // "the truce in Syria’s terms" would be Syria's.
      return / (?:in|of|between|for|near|at|on|with) /.test(name)
        ? undefined
        : `${name}${refersTo !== 'person' && name.endsWith('s') ? '’' : '’s'}`;
    case 'determiner': {
      const [noun] = termsOf(text.slice(start, end));
      return noun !== undefined && termsOf(name).includes(noun) ? name : undefined;
    }
  }
}

function capitalised(phrase: string): string {
  return phrase.slice(0, 1).toUpperCase() + phrase.slice(1);
}

/** "und wer …?": more than a question word, and joined to what was asked. */
function foreign(bare: string, typed: string, isJoined: boolean, past: string): string | undefined {
  const word = openingWordOf(bare);
  const isForeign = isJoined && word !== undefined && word.language !== 'en';
  const mark = /\s*[?？]*$/u.exec(typed)?.[0] ?? '';
  return isForeign ? withTopic(bare + mark, past) : undefined;
}

const DEFINES = /^(?:what|who)(?:['’]s|\s+(?:is|are))\b/i;
const OF_SOMETHING =
  /^(?:what|who|when|where)(?:['’]s| is| was| are| were) the (?:\w+ )?(?:reasons?|results?|outcome|cause|purpose|mediators?|winners?|response|reactions?|aftermath|consequences?|goal|aim|details|death toll|toll|damage|victims?|terms|conditions|price|cost)$/i;
const ONE = /(?<!\p{L})(?:which|another|other|first|second|last|there) ones?(?!\p{L})/iu;
/** Words that say nothing of what is asked about. */
const EMPTY =
  /^(?:against|next|afterwards?|later|first|exactly|else|now|today|still|already|happen(?:s|ed)?)$/;
const ASKS = /^(?:who|whom|what|when|where|why|how|which|did|does|was|were|has|have|had)\b/i;
const TO_THE_BOT = /\b(?:you|your|i|me|my|we|us|our)\b/i;

/** Whether it asks something without saying of what: "who died?", "what was the result?". */
function isFragment(bare: string, isJoined: boolean): boolean {
  if (OF_SOMETHING.test(bare) || ONE.test(bare)) return true;
  if (!ASKS.test(bare) || DEFINES.test(bare) || TO_THE_BOT.test(bare)) return false;
  if (mentionsIn(bare).length > 0) return false;
  const terms = wordsOf(bare).filter(({ stop, start, end }) => {
    const lower = bare.slice(start, end).toLowerCase();
    return !stop && !isIndefinite(lower) && !EMPTY.test(lower);
  });
  const hasNoun = /\b(?:the|an?)\b/i.test(bare);
  return isJoined || (terms.length <= 1 && !hasNoun);
}

function whatAbout(past: string): string {
  const opening = openingWordOf(past);
  if (opening && opening.language !== 'en') {
    return past
      .slice(opening.start + opening.word.length)
      .replace(END, '')
      .trim();
  }
  const topic = past.includes('"') ? undefined : topicOf(past, false);
  // A question that already goes on with a topic hands that on, without what was asked of it.
  const dash = past.lastIndexOf(DASH);
  return topic?.phrase ?? contentOf(dash < 0 ? past : past.slice(dash + DASH.length));
}

/** What was typed, and what it is about behind a dash. */
function withTopic(text: string, past: string): string {
  const mark = /\s*[?？]*$/u.exec(text)?.[0] ?? '';
  const topic = whatAbout(past);
  const isSaid = text.toLowerCase().includes(topic.toLowerCase());
  return isSaid ? text : `${text.replace(END, '')}${DASH}${topic}${mark}`;
}

interface OperatorTexts {
  readonly own: readonly string[];
  readonly inherited: readonly string[];
}

/** With its operators; what is inherited is cut to the limit, what was typed never. */
function withinLimit(
  built: string,
  typed: string,
  past: string,
  { own, inherited }: OperatorTexts,
): string {
  const missing = own.filter((operator) => !holds(built, operator));
  const ownLength = missing.reduce((sum, { length }) => sum + length + 1, 0);
  const room = QUESTION_LIMIT - ownLength;
  const text =
    built.length <= room
      ? built
      : typed + cut((typed === '' ? '' : DASH) + past, room - typed.length);
  let run = [text, ...missing].join(' ');
  for (const operator of inherited) {
    const fits = run.length + 1 + operator.length <= QUESTION_LIMIT;
    if (fits && !holds(run, operator)) run += ` ${operator}`;
  }
  return run;
}

/** Whether a text has an operator already; a quoted phrase may be part of what is asked. */
function holds(text: string, operator: string): boolean {
  return operator.startsWith('"') ? text.includes(operator) : ` ${text} `.includes(` ${operator} `);
}

/** Whole words of an addition, "" where not one fits. */
function cut(addition: string, room: number): string {
  if (addition.length <= room) return addition;
  const words = addition.slice(0, Math.max(0, room)).replace(/\s+\S*$/u, '');
  return words.length <= DASH.length ? '' : words;
}
