import type { Citation } from './answer.ts';
import { label } from './visible.ts';

/** The forms in which a source can be taken away, in the order in which they are offered. */
export const REFERENCE_STYLES = ['apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl-json'] as const;

export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];

export function isReferenceStyle(value: string | undefined): value is ReferenceStyle {
  return REFERENCE_STYLES.some((style) => style === value);
}

/**
 * The source of a quotation as an entry of a list of references: APA (7th edition), MLA (9th) and Chicago
 * (17th, bibliography) on one line, or the entry of a BibTeX, RIS or CSL-JSON file, without a line end
 * behind it. What the article does not say is shown as missing: "n.d.", else in brackets; the formats for
 * programs leave its field out. A title keeps its capitals. Nothing in the text acts on a screen.
 * @param accessed when the article was read; the day is that of UTC.
 */
export function referenceOf(citation: Citation, style: ReferenceStyle, accessed: Date): string {
  const source = sourceOf(citation, accessed);
  switch (style) {
    case 'apa':
      return apa(source);
    case 'mla':
      return mla(source);
    case 'chicago':
      return chicago(source);
    case 'bibtex':
      return bibtex(source);
    case 'ris':
      return ris(source);
    case 'csl-json':
      return JSON.stringify([cslItem(source)], null, 2);
  }
}

interface Source {
  readonly id: string;
  readonly title: string;
  /** None where the article names none. */
  readonly authors: readonly Author[];
  readonly publisher: string | undefined;
  readonly issued: Day | undefined;
  readonly accessed: Day;
  readonly url: string | undefined;
}

/** A date as exactly as it is known: a month is 1..12; there is no day without a month. */
interface Day {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

function sourceOf(citation: Citation, accessed: Date): Source {
  const given = (text: string | undefined) =>
    (text === undefined ? undefined : label(text)) || undefined;
  const author = given(citation.author);
  return {
    id: label(citation.articleId),
    title: label(citation.title),
    authors: author === undefined ? [] : authorsOf(author),
    publisher: given(citation.publisher),
    issued: dayOf(citation.date ?? ''),
    accessed: {
      year: accessed.getUTCFullYear(),
      month: accessed.getUTCMonth() + 1,
      day: accessed.getUTCDate(),
    },
    // Braces and backslashes would end or change a field of BibTeX; an address can do without them.
    url: given(citation.url)?.replace(/[\s{}\\]/g, encodeURIComponent),
  };
}

/** The day as it is written, whatever time and time zone follow. */
function dayOf(date: string): Day | undefined {
  const [, year, month, day] =
    /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?/.exec(date) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

// Authors.

type Author = Person | Named;

/** A person whose family name is known, so that it may come first. */
interface Person {
  readonly kind: 'person';
  readonly given: string;
  /** "von der", before the family name and kept with it. */
  readonly particle?: string;
  readonly family: string;
  /** "Jr.". */
  readonly suffix?: string;
}

/** An organisation, or a person of whose name it is not known which part is the family's. */
interface Named {
  readonly kind: 'named';
  readonly name: string;
}

/**
 * The authors that a byline names. It is divided only where every part is a person's name, since an
 * organisation may have commas and an "and" in its own, and a byline a place or an office.
 */
function authorsOf(byline: string): Author[] {
  return byline
    .replace(/^by\s+/i, '')
    .split(/\s*;\s*/)
    .filter((group) => group !== '')
    .flatMap((group): Author[] => {
      const persons = group
        .replace(/,\s*(?=(?:[JS]r\.?|I{2,3}|IV)(?![\p{L}\p{N}]))/gu, ' ')
        .split(/\s*,\s*(?:and|&)\s+|\s+(?:and|&)\s+|\s*,\s*/)
        .map(personOf);
      if (persons.every((person) => person !== undefined)) return persons;
      return [invertedPersonOf(group) ?? { kind: 'named', name: group }];
    });
}

const INITIAL = /^(?:\p{Lu}\.-?)+$|^\p{Lu}$/u;
const FAMILY = /^(?:(?:O|D|L)['’])?\p{Lu}[\p{L}'’]*\p{Ll}(?:-\p{Lu}[\p{L}'’]*\p{Ll})*$/u;
const PARTICLE =
  /^(?:af|al|av|bin|da|das|de|degli|del|della|den|der|di|do|dos|du|ibn|la|le|ten|ter|van|von|vom|zu|zum|zur)$/;
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/;

/**
 * A name in its usual order, taken for a person's only where it begins with a known given name, or with
 * one after initials, and one word, with or without particles, is left for the family. So many names
 * are missed, and stay as they are written, rather than an organisation or a name that begins with the
 * family's be turned around; only a firm called as its founder is taken for him.
 */
function personOf(name: string): Person | undefined {
  const parts = name.split(' ');
  const suffix = SUFFIX.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  const isGiven = (part: string) => INITIAL.test(part) || isGivenName(part);
  const count = parts.findIndex((part) => !isGiven(part));
  // Where all could be given names, as in "James Thomas", the last one is the family's.
  const given = parts.slice(0, count === -1 ? -1 : count);
  const rest = parts.slice(given.length);
  const particles = rest.findIndex((part) => !PARTICLE.test(part));
  const family = rest.slice(particles);
  if (!given.some(isGivenName) || particles === -1) return undefined;
  if (family.length !== 1 || !family.every(isFamilyName)) return undefined;
  return {
    kind: 'person',
    given: given.join(' '),
    ...(particles > 0 && { particle: rest.slice(0, particles).join(' ') }),
    family: family.join(' '),
    ...(suffix !== undefined && { suffix }),
  };
}

/** "Kerry, John F." */
function invertedPersonOf(name: string): Person | undefined {
  const [family, given, ...more] = name.split(/\s*,\s*/);
  if (family === undefined || given === undefined || more.length > 0) return undefined;
  if (!isFamilyName(family)) return undefined;
  return personOf(`${given} ${family}`);
}

function isFamilyName(word: string): boolean {
  return FAMILY.test(word) && !word.split('-').some((part) => NO_FAMILY.has(part.toLowerCase()));
}

function isGivenName(word: string): boolean {
  return word.split('-').every((part) => GIVEN_NAMES.has(part));
}

/** What newspapers, offices and firms that bear a given name are called besides. */
const NO_FAMILY: ReadonlySet<string> = new Set(
  `agency associates association board brothers bureau bulletin capital center centre chronicle club college
  company correspondent council courier daily desk dispatch echo editor editorial editors examiner express
  foundation fund gazette globe group guardian hall herald holdings hospital independent inquirer
  institute international investigations journal lab labs ledger library magazine mail media mercury
  mirror monitor museum network news newspaper newspapers newsroom observer office partners post press
  productions project publications publishing radio record register reporter reporters review school
  sentinel service services society staff standard star studio studios sun team telegraph television
  times today tribune trust tv university voice watch weekly wire writer writers`.split(/\s+/),
);

/** Given names that are hardly ever family names, places or words with which an organisation begins. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `Aaron Abigail Abdul Abdullah Adam Adrian Adriana Agnes Agnieszka Ahmad Ahmed Aisha Alan Albert Alberto
  Alejandra Alejandro Aleksandr Alessandra Alessandro Alex Alexander Alexandra Alexei Alexey Alfonso Alfred
  Alfredo Ali Alice Alicia Alison Allison Alyssa Amanda Amelia Amina Amir Amy Ana Anastasia Anders Andre
  Andrea Andreas Andrei Andrej Andrés André Andrew Andrey Andrzej Andy Angela Angelina Anita Ann Anna Anne
  Annette Annie Anthony Antoine Anton Antonia Antonio António Anya Arif Arjun Arnaud Arthur Arturo Ashley
  Astrid Audrey Barbara Beatrice Beatriz Benedict Benjamin Bernard Bernd Bernhard Bertrand Beth Betty
  Bianca Bill Birgit Bjorn Björn Bob Boris Brenda Brian Bridget Brigitte Bruno Callum Camila Camille Carla
  Carlos Carmen Carol Carolina Caroline Carolyn Caspar Catarina Catherine Cecilia Cédric Céline Chiara
  Chloe Chris Christina Christine Christoph Christophe Christopher Claire Clara Claude Claudia Claudio
  Clémence Colin Connor Constantin Craig Cristina Cynthia Damien Dan Dana Daniel Daniela Daniele Danielle
  Danny Dariusz Darren Dave David Deborah Debra Deepak Denis Dennis Derek Diana Diane Diego Dieter Dietmar
  Dimitri Dimitris Dina Dmitri Dmitry Dominic Dominik Dominique Donald Donna Dorothy Doug Duncan Ed Edith
  Eduardo Edward Edwin Eileen Elaine Eleanor Elena Eleni Elisabeth Elise Elizabeth Ellen Elsa Emil Emily
  Emilia Emilio Emma Emmanuel Enrico Enrique Eric Erica Erik Erika Esther Ethan Eugene Eva Evelyn Ewan
  Ewa Fabian Fabio Fabrice Farah Fatima Federica Federico Felicity Felipe Felix Ferdinand Fernanda Fernando
  Filippo Fiona Florian Francesca Francesco Francisco Franck François Françoise Franz Fred
  Frédéric Frederick Friedrich Gabriel Gabriela Gabriele Gabrielle Gareth Gary Gemma Geoffrey Georg George
  Gerald Gerard Gerhard Giacomo Gianluca Gilles Gillian Giorgio Giovanni Giulia Giuseppe Gloria Grace
  Graham Greg Gregory Greta Guillaume Guillermo Gunther Günter Gustav Gustavo Guy Hannah Hans Harald Harold
  Harriet Harry Hassan Heather Heidi Heike Heinrich Helen Helena Helene Helga Henri Henrik Henry Herbert
  Hermann Hilary Hillary Horst Howard Hugh Hugo Ian Ibrahim Igor Ilya Imran Ines Inga Ingrid Irene Irina
  Isabel Isabella Isabelle Ivan Ivana Jack Jacob Jacqueline Jacques Jakob Jakub James Jamie Jan Jane Janet
  Janice Jasmine Jason Javier Jean Jeanne Jeff Jeffrey Jennifer Jenny Jens Jeremy Jerome Jérôme Jessica
  Jesús Jill Jim Joachim Joan Joanna Joanne João Joaquín Jochen Joe Joel Johan Johann Johanna Johannes John
  Johnny Jon Jonas Jonathan Jorge Jörg José Jose Josef Josefina Joseph Josephine Joshua Joyce Juan Judith
  Judy Julia Julian Juliana Julie Julien Juliet Jürgen Justin Justyna Karen Karin Karl Karsten Katarina
  Kate Katerina Katharina Katherine Kathleen Kathryn Kathy Katie Katrin Katja Kay Keith Ken Kenneth Kevin
  Khalid Kimberly Kirsten Klara Klaus Konrad Konstantin Kristin Kristina Krzysztof Kurt Kyle Lars Laura
  Lauren Laurence Laurent Lea Leah Leila Lena Leo Leon Leonard Leonardo Leonid Léa Lewis Liam Lidia Lily
  Linda Lindsay Lisa Liz Lorenzo Lothar Louise Luc Luca Lucas Lucia Lucie Lucinda Lucy Ludwig Luigi
  Luis Luís Luisa Luka Lukas Luke Luther Lydia Lynn Maciej Magdalena Mahmoud Malcolm Malgorzata Manfred
  Manuel Manuela Marc Marcel Marcelo Marcin Marco Marcos Marcus Marek Margaret Margarita Maria María Marian
  Marianne Marie Marina Mario Mark Marko Markus Marta Martha Martin Martina Martín Mary Massimo
  Mateo Mathieu Mathilde Matteo Matthew Matthias Matthieu Maureen Maurizio Max Maxim Maximilian Maya Megan
  Mehmet Mélanie Melanie Melissa Mia Michael Michał Michel Michela Michele Michelle Miguel Mikael Mike
  Mikhail Mila Milena Miles Miranda Miriam Mohamed Mohammad Mohammed Moira Molly Monica Monika Moritz
  Muhammad Mustafa Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nathalie Nathan Neil Nicholas Nick
  Nicola Nicolas Nicole Nigel Nikolai Nikos Nils Nina Noah Noel Nora Norbert Norman Oksana Olaf Oleg Olena
  Olga Oliver Olivia Olivier Omar Oscar Oskar Otto Pablo Pamela Paolo Pascal Patricia Patrick Patrizia Paul
  Paula Paulina Paulo Pavel Pawel Paweł Pedro Penelope Penny Per Peter Petr Petra Phil Philip Philippa
  Philippe Phillip Phoebe Pierre Pietro Piotr Priya Rachel Rafael Rainer Rajesh Ralf Ralph Ramón Raúl
  Rebecca Reinhard Renata Renate René Ricardo Riccardo Richard Rick Rita Robert Roberta Roberto Robin
  Rodrigo Roger Roland Rolf Ronald Rosa Rosemary Rowan Rudolf Rupert Ruth Ryan Sabine Sally Salvatore
  Sam Samantha Samuel Sandra Sanjay Sara Sarah Sebastian Sébastien Sergei Sergey Sergio Shannon Sharon
  Sheila Shirley Sigrid Silke Silvia Simon Simona Simone Sofia Sofie Sonia Sonja Sophia Sophie Stefan
  Stefanie Stefano Steffen Stella Stephan Stephanie Stéphane Stephen Steve Steven Stewart Stuart Sunil
  Susan Susanne Suzanne Sven Svetlana Sylvia Sylvie Tamara Tanya Tara Tatiana Teodor Teresa Terry Theodore
  Theresa Thérèse Theo Thierry Thomas Thorsten Tim Timothy Tina Tobias Todd Tom Tomas Tomás Tomasz Toni
  Tony Torsten Tracy Trevor Udo Ulrich Ulrike Ursula Ute Uwe Valentina Valeria Valérie Vanessa Vera
  Veronica Véronique Vicki Viktor Viktoria Vincent Vincenzo Viola Virginie Vivian Vladimir Volker
  Volodymyr Walter Wendy Werner Wilhelm Will William Wladimir Wojciech Wolfgang Xavier Yasmin Yolanda Yulia
  Yuri Yusuf Yves Yvonne Zachary Zoe Zoë Zofia`.split(/\s+/),
);

/** "Ursula von der Leyen", "Martin Luther King Jr." */
function inOrder(author: Author): string {
  if (author.kind === 'named') return author.name;
  const { given, suffix } = author;
  return [given, familyOf(author), suffix].filter((part) => part !== undefined).join(' ');
}

/** "von der Leyen, Ursula", "King, Martin Luther, Jr." @param given of a person, as it is to be written. */
function familyFirst(author: Author, given = (person: Person) => person.given): string {
  if (author.kind === 'named') return author.name;
  const parts = [familyOf(author), given(author), author.suffix];
  return parts.filter((part) => part !== undefined).join(', ');
}

function familyOf({ particle, family }: Person): string {
  return particle === undefined ? family : `${particle} ${family}`;
}

/** "J. F." of "John F.", "J.-P." of "Jean-Paul". */
function initialsOf({ given }: Person): string {
  return given
    .replaceAll('.', '. ')
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) =>
      name
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

// Styles for readers.

const NO_AUTHOR = '[no author]';
const NO_PUBLISHER = '[no publisher]';
const NO_URL = '[no URL]';
const NO_DATE = 'n.d.';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

function apa({ authors, title, publisher, issued, accessed, url }: Source): string {
  const names = authors.map((author) => familyFirst(author, initialsOf));
  // Of more than twenty, the first nineteen and the last.
  const listed =
    names.length > 20
      ? `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1)}`
      : names.length > 1
        ? `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`
        : (names[0] ?? NO_AUTHOR);
  const site =
    publisher !== undefined && listed === publisher ? [] : [ended(publisher ?? NO_PUBLISHER)];
  return [
    ended(listed),
    `(${issued ? yearFirst(issued) : NO_DATE}).`,
    ended(title),
    ...site,
    `Retrieved ${monthFirst(accessed)}, from ${url ?? NO_URL}`,
  ].join(' ');
}

function mla({ authors, title, publisher, issued, accessed, url }: Source): string {
  const [first, second] = authors;
  const listed =
    first === undefined
      ? NO_AUTHOR
      : second === undefined
        ? familyFirst(first)
        : authors.length === 2
          ? `${familyFirst(first)}, and ${inOrder(second)}`
          : `${familyFirst(first)}, et al.`;
  const place = [
    publisher ?? NO_PUBLISHER,
    issued ? dayFirst(issued) : NO_DATE,
    url ?? NO_URL,
  ].join(', ');
  return `${ended(listed)} “${ended(inQuotes(title))}” ${place}. Accessed ${dayFirst(accessed)}.`;
}

function chicago({ authors, title, publisher, issued, accessed, url }: Source): string {
  const names = authors.map((author, at) => (at === 0 ? familyFirst(author) : inOrder(author)));
  // Of more than ten, the first seven.
  const listed =
    names.length > 10
      ? `${names.slice(0, 7).join(', ')}, et al.`
      : names.length > 1
        ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`
        : (names[0] ?? NO_AUTHOR);
  const place = `${publisher ?? NO_PUBLISHER}, ${issued ? monthFirst(issued) : NO_DATE}`;
  const access = `Accessed ${monthFirst(accessed)}. ${url ?? NO_URL}`;
  return `${ended(listed)} “${ended(inQuotes(title))}” ${ended(place)} ${access}.`;
}

/** "2016, October 3". */
function yearFirst({ year, month, day }: Day): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  if (name === undefined) return `${year}`;
  return day === undefined ? `${year}, ${name}` : `${year}, ${name} ${day}`;
}

/** "October 3, 2016", "October 2016". */
function monthFirst({ year, month, day }: Day): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  if (name === undefined) return `${year}`;
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

/** "3 Oct. 2016". */
function dayFirst({ year, month, day }: Day): string {
  const name = month === undefined ? undefined : MLA_MONTHS[month - 1];
  return [day, name, year].filter((part) => part !== undefined).join(' ');
}

/** With a full stop, unless it ends with a mark that stands for one. */
function ended(text: string): string {
  return /[.?!…][”’"']?$/.test(text) ? text : `${text}.`;
}

/** Quotation marks within quotation marks. */
function inQuotes(title: string): string {
  return title
    .replace(/"([^"]*)"/g, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}

// Formats for programs.

/** The fields that every program reads. In double braces, a style changes no letter's case. */
function bibtex({ id, authors, title, publisher, issued, accessed, url }: Source): string {
  const names = authors.map((author) => {
    if (author.kind === 'named') return `{${tex(author.name)}}`;
    const parts = [familyOf(author), author.suffix, author.given];
    return parts
      .filter((part) => part !== undefined)
      .map(tex)
      .join(', ');
  });
  const month = issued?.month === undefined ? undefined : MONTHS[issued.month - 1];
  const fields = [
    ['author', names.length === 0 ? undefined : `{${names.join(' and ')}}`],
    ['title', `{{${tex(title)}}}`],
    ['howpublished', publisher === undefined ? undefined : `{{${tex(publisher)}}}`],
    ['year', issued && `{${issued.year}}`],
    ['month', month?.slice(0, 3).toLowerCase()],
    ['day', issued?.day === undefined ? undefined : `{${issued.day}}`],
    ['url', url && `{${url}}`],
    ['urldate', `{${numeric(accessed, '-')}}`],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@misc{${keyOf(id)},\n${fields.join(',\n')}\n}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** Letters, digits and hyphens of ASCII: what every program takes for a key. */
function keyOf(id: string): string {
  const key = id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return key || 'article';
}

function ris({ id, authors, title, publisher, issued, accessed, url }: Source): string {
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', url === undefined ? 'GEN' : 'ELEC'],
    ['ID', keyOf(id)],
    ...authors.map((author) => ['AU', familyFirst(author)] as const),
    ['TI', title],
    ['PB', publisher],
    ['PY', issued && `${issued.year}`],
    ['DA', issued && numeric(issued, '/')],
    ['UR', url],
    ['Y2', numeric(accessed, '/')],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value}`],
  );
  return [...lines, 'ER  - '].join('\n');
}

/** "2016-10-03", or as much of it as is known. */
function numeric({ year, month, day }: Day, separator: string): string {
  const pad = (part: number) => `${part}`.padStart(2, '0');
  const parts = [month, day].flatMap((part) => (part === undefined ? [] : [pad(part)]));
  return [`${year}`.padStart(4, '0'), ...parts].join(separator);
}

function cslItem({ id, authors, title, publisher, issued, accessed, url }: Source) {
  return {
    id,
    type: url === undefined ? 'document' : 'webpage',
    title,
    ...(authors.length > 0 && { author: authors.map(cslName) }),
    ...(publisher !== undefined && { publisher }),
    ...(issued && { issued: cslDate(issued) }),
    ...(url !== undefined && { URL: url }),
    accessed: cslDate(accessed),
  };
}

function cslName(author: Author) {
  if (author.kind === 'named') return { literal: author.name };
  const { given, particle, family, suffix } = author;
  return {
    family,
    given,
    ...(particle !== undefined && { 'non-dropping-particle': particle }),
    ...(suffix !== undefined && { suffix }),
  };
}

function cslDate({ year, month, day }: Day) {
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] };
}
