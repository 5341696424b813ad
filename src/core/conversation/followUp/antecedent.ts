import { type Mention, mentionsIn } from './mention.ts';
import { isPersonLike, type Pronoun } from './pronoun.ts';
import { contentOf, type Topic, topicOf } from './topic.ts';
import type { Turn } from './turn.ts';

/** What a pronoun stands for, as the newest turn that says so calls it. @param turns newest last. */
export function antecedentOf(
  refersTo: Pronoun['refersTo'],
  turns: readonly Turn[],
): string | undefined {
  switch (refersTo) {
    case 'person':
      return newest(turns, personIn);
    case 'people':
      return newest(turns, peopleIn);
    case 'thing':
      // Where something happened is what is meant only if nothing else was named.
      return newest(turns, thingIn) ?? newest(turns, placeIn);
    case 'place':
      return newest(turns, placeIn);
  }
}

function newest(
  turns: readonly Turn[],
  find: (turn: Turn) => string | undefined,
): string | undefined {
  for (const turn of turns.toReversed()) {
    const found = find(turn);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "Who is Kerry?" gives the name itself. */
const DEFINES = /^who(?:['’]s| is| was) \p{Lu}/u;
/** Nouns for one person. */
const ROLE =
  /(?<!\p{L})(?:ambassador|attacker|author|boy|candidate|captain|chancellor|chief|coach|commander|director|doctor|driver|emperor|envoy|founder|general|girl|governor|head|judge|king|lawyer|leader|man|mayor|minister|officer|owner|pilot|player|pope|president|prince|queen|secretary|senator|singer|spokes\p{L}+|suspect|teacher|victim|winner|witness|woman|writer|\p{L}+(?:ess|ist|man|woman))$/iu;

/** What was quoted is looked at after what was asked; of a quotation the first name is mostly its subject. */
function personIn({ question, quote = '', title = '' }: Turn): string | undefined {
  const asked = mentionsIn(question).findLast(({ kind }) => isPersonLike(kind));
  const quoted = [...mentionsIn(quote), ...mentionsIn(title)]
    .filter(({ kind, name }) => kind === 'person' && !question.includes(name))
    .at(0);
  // Who was asked for is the one who was quoted, not one whom the question names.
  if (/^who\b/i.test(question) && !DEFINES.test(question) && quoted) return quoted.name;
  const topic = topicOf(question, false);
  const role = topic && ROLE.test(topic.noun) ? withArticle(topic) : undefined;
  return asked?.name ?? role ?? quoted?.name;
}

function peopleIn({ question, quote = '' }: Turn): string | undefined {
  const plural = topicOf(question, true);
  const group = mentionsIn(question).findLast(({ kind }) => kind === 'group');
  const people = mentionsIn(question).filter(({ kind }) => isPersonLike(kind));
  return (
    joinedIn(question) ??
    (plural && withArticle(plural)) ??
    (people.length > 1 ? people.map(({ name }) => name).join(' and ') : undefined) ??
    (group && called(group, question)) ??
    subjectIn(question) ??
    joinedIn(quote)
  );
}

/** A country or city that does something: "did Russia bomb". */
function subjectIn(question: string): string | undefined {
  const content = contentOf(question);
  return mentionsIn(content).find(({ start }) => /^(?:the )?$/.test(content.slice(0, start)))?.name;
}

/** Names that stand together: "Kerry and Lavrov". */
function joinedIn(text: string): string | undefined {
  const mentions = mentionsIn(text);
  for (const [index, first] of mentions.entries()) {
    let last: Mention = first;
    for (const next of mentions.slice(index + 1)) {
      if (!/^(?:,| and|, and) (?:the )?$/.test(text.slice(last.end, next.start))) break;
      last = next;
    }
    if (last !== first) return text.slice(first.start, last.end);
  }
  return undefined;
}

function thingIn({ question }: Turn): string | undefined {
  const topic = topicOf(question, false);
  if (topic) return withArticle(topic);
  const mention = mentionsIn(question).findLast(
    ({ kind, start }) =>
      kind !== 'person' && !/(?<!\p{L})(?:in|at|near) (?:the )?$/iu.test(question.slice(0, start)),
  );
  return mention && called(mention, question);
}

function placeIn({ question, quote = '', title = '' }: Turn): string | undefined {
  const places = [title, quote, question]
    .flatMap(mentionsIn)
    .filter(({ kind }) => kind === 'place');
  return places.at(-1)?.name;
}

function called({ name, start }: Mention, text: string): string {
  return /(?<!\p{L})the $/iu.test(text.slice(0, start)) ? `the ${name}` : name;
}

/** Those who were asked about before are known: "villagers" are "the villagers". */
function withArticle({ phrase, isPlural }: Topic): string {
  const isDetermined = /^(?:the|an?|his|her|their|its|this|that|these|those|all)\s/i.test(phrase);
  const isNamed = /^\S+['’]s? /.test(phrase) || /^\p{Lu}/u.test(phrase);
  if (/^an? /.test(phrase)) return phrase.replace(/^an? /, 'the ');
  return isDetermined || isNamed || !isPlural ? phrase : `the ${phrase}`;
}
