import { dateSaid, money, number } from './figures.ts';
import { capital, pluralOf, progressiveOf, theOf, type Verb } from './lexicon.ts';
import { adjective, noun, person, phrase, place, subject, verb, type Writer } from './writer.ts';

/** What a sentence tells, as it can be asked for. Whatever is undefined it does not say. */
export interface Told {
  /** Who does it, without what they are; undefined where that is a pronoun. */
  readonly subject: string | undefined;
  readonly isPerson: boolean;
  readonly verb: Verb;
  /** Without what stands in front of it, "the" above all. */
  readonly object: string;
  readonly place: string | undefined;
  readonly date: string | undefined;
  /** What there are so many of. */
  readonly unit: string | undefined;
  readonly isMoney: boolean;
  readonly speaker: string | undefined;
  /** What else it says of it, as "for the budget". */
  readonly more: readonly string[];
}

export interface Written {
  readonly text: string;
  readonly told: Told;
}

/** Words of a sentence; their logarithm has this standard deviation. */
const SENTENCE = { median: 18.5, sigma: 0.48, least: 5, most: 70 } as const;

const PREPOSITIONS = [
  ...([
    'in',
    'of',
    'for',
    'to',
    'with',
    'on',
    'by',
    'from',
    'at',
    'in',
    'of',
    'for',
    'of',
  ] as const),
  ...(['against', 'after', 'between', 'during', 'under', 'over', 'without', 'about'] as const),
] as const;

export function sentence(writer: Writer): Written {
  const { chance } = writer;
  const { median, sigma, least, most } = SENTENCE;
  const length = Math.min(most, Math.max(least, chance.logNormal(median, sigma)));
  const kind = chance.next();
  if (kind < 0.17) return saying(writer, length);
  if (kind < 0.34) return reported(writer, length);
  const { text, told } = grown(writer, length, chance.is(0.16) ? countedCore : eventCore);
  const opening = chance.is(0.12) ? `${capital(of(writer, OPENINGS))} ` : '';
  return { text: `${opening === '' ? capital(text) : opening + text}.`, told };
}

const OPENINGS = [
  ...(['but', 'and', 'meanwhile,', 'however,', 'on the other hand,', 'at the same time,'] as const),
  ...(['in the meantime,', 'as a result,', 'earlier,', 'by then,', 'in addition,'] as const),
] as const;

/** Words in quotation marks, and who said them. */
function saying(writer: Writer, length: number): Written {
  const { chance, quotationMarks } = writer;
  const [open, close] = quotationMarks;
  const speaker = person(writer);
  const { text, told } = grown(
    writer,
    Math.max(4, length - 4),
    chance.is(0.5) ? ownCore : eventCore,
  );
  const where = chance.is(0.2)
    ? ` ${of(writer, ['in a statement', 'in an interview', 'on television'])}`
    : '';
  const said = chance.is(0.7) ? 'said' : of(writer, ['told reporters', 'added', 'warned', 'wrote']);
  const words = capital(text);
  const credited = chance.is(0.25)
    ? `${capital(speaker.text)} ${said}${where}: ${open}${words}.${close}`
    : `${open}${words},${close} ${speaker.text} ${said}${where}.`;
  return { text: credited, told: { ...told, speaker: speaker.bare } };
}

function reported(writer: Writer, length: number): Written {
  const speaker = person(writer);
  const { text, told } = grown(writer, Math.max(4, length - 3), eventCore);
  const said = of(writer, [
    'said',
    'said',
    'said that',
    'said that',
    'announced that',
    'denied that',
  ]);
  return {
    text: `${capital(speaker.text)} ${said} ${text}.`,
    told: { ...told, speaker: speaker.bare },
  };
}

interface Core {
  readonly text: string;
  readonly told: Omit<Told, 'place' | 'date' | 'speaker' | 'more'>;
}

/** A clause and what it takes to be as long as it is to be. */
function grown(writer: Writer, length: number, core: (writer: Writer) => Core): Written {
  const { chance } = writer;
  const { text, told } = core(writer);
  let where: string | undefined;
  let date: string | undefined;
  const more: string[] = [];
  let all = text;
  for (let count = words(all); count < length; count = words(all)) {
    const kind = chance.next();
    if (kind < 0.13 && where === undefined) {
      where = place(writer).text;
      all += ` ${chance.is(0.85) ? 'in' : 'near'} ${where}`;
    } else if (kind < 0.25 && date === undefined) {
      date = dateSaid(chance, writer.time);
      all += ` ${date}`;
    } else if (kind < 0.63) {
      const preposition = of(writer, PREPOSITIONS);
      const object = phrase(writer);
      more.push(`${preposition} ${theOf(object.bare)}`);
      all += ` ${preposition} ${object.text}`;
    } else all += extension(writer);
  }
  return { text: all, told: { ...told, place: where, date, more, speaker: undefined } };
}

function extension(writer: Writer): string {
  const { chance } = writer;
  const kind = chance.next();
  if (kind < 0.13) return `, which ${had(writer)} ${phrase(writer).text}`;
  if (kind < 0.36) return ` to ${verb(writer).base} ${phrase(writer).text}`;
  if (kind < 0.58) return ` and ${verb(writer).past} ${phrase(writer).text}`;
  if (kind < 0.72) return ` ${progressiveOf(verb(writer).base)} ${phrase(writer).text}`;
  if (kind < 0.8) return `, according to ${subject(writer).text}`;
  const joint = of(writer, [
    'because',
    'after',
    'while',
    'as',
    'when',
    'although',
    ', but',
    ', and',
  ]);
  return `${joint.startsWith(',') ? '' : ' '}${joint} ${eventCore(writer).text}`;
}

function had(writer: Writer): string {
  const { chance } = writer;
  const { past, base } = verb(writer);
  if (chance.is(0.4)) return past;
  return chance.is(0.5) ? `had ${past}` : `would ${base}`;
}

/** Somebody does something with something. */
function eventCore(writer: Writer): Core {
  const { chance } = writer;
  const { text, bare, isPerson } = subject(writer);
  const doing = verb(writer);
  const object = phrase(writer);
  const told = toldOf({ subject: bare, isPerson, verb: doing, object: object.bare });
  const kind = chance.next();
  if (kind < 0.62) return { text: `${text} ${doing.past} ${object.text}`, told };
  if (kind < 0.7) return { text: `${text} has not ${doing.past} ${object.text}`, told };
  if (kind < 0.78) return { text: `${text} will ${doing.base} ${object.text}`, told };
  if (kind < 0.86) return { text: `${text} was ${doing.past} by ${object.text}`, told };
  return { text: `${text} is ${adjective(writer)} for ${object.text}`, told };
}

/** What people say of themselves. */
function ownCore(writer: Writer): Core {
  const doing = verb(writer);
  const object = phrase(writer);
  const who = of(writer, ['we', 'I', 'they', 'you', 'we']);
  const how = of(writer, ['have', 'will', 'must', 'cannot', 'are not going to', 'want to']);
  const said = how === 'have' ? doing.past : doing.base;
  const told = toldOf({ subject: undefined, verb: doing, object: object.bare });
  return { text: `${who} ${how} ${said} ${object.text}`, told };
}

/** So many, or so much, of something. */
function countedCore(writer: Writer): Core {
  const { chance } = writer;
  const about = chance.is(0.4)
    ? `${of(writer, ['about', 'more than', 'at least', 'nearly'])} `
    : '';
  const doing = verb(writer);
  if (chance.is(0.25)) {
    const { text, bare, isPerson } = subject(writer);
    const object = phrase(writer);
    const told = toldOf({
      ...{ subject: bare, isPerson, verb: doing, object: object.bare, isMoney: true },
    });
    return { text: `${text} will spend ${about}${money(chance)} on ${object.text}`, told };
  }
  const unit = pluralOf(noun(writer));
  const object = phrase(writer);
  const told = toldOf({ subject: unit, verb: doing, object: object.bare, unit });
  const share = chance.is(0.2) ? `${chance.below(99) + 1} percent of the` : number(chance);
  return { text: `${about}${share} ${unit} ${doing.past} ${object.text}`, told };
}

function toldOf(
  told: Pick<Told, 'subject' | 'verb' | 'object'> & Partial<Core['told']>,
): Core['told'] {
  return { isPerson: false, unit: undefined, isMoney: false, ...told };
}

function of<T>({ chance }: Writer, choices: readonly [T, ...T[]]): T {
  return chance.of(choices);
}

function words(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}
