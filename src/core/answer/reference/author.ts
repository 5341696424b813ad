export type Author = Person | Named;

/** A person whose family name is known, so that it may come first. */
export interface Person {
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
export function authorsOf(byline: string): Author[] {
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
export function inOrder(author: Author): string {
  if (author.kind === 'named') return author.name;
  const { given, suffix } = author;
  return [given, familyOf(author), suffix].filter((part) => part !== undefined).join(' ');
}

/** "von der Leyen, Ursula", "King, Martin Luther, Jr." @param given of a person, as it is to be written. */
export function familyFirst(author: Author, given = (person: Person) => person.given): string {
  if (author.kind === 'named') return author.name;
  const parts = [familyOf(author), given(author), author.suffix];
  return parts.filter((part) => part !== undefined).join(', ');
}

export function familyOf({ particle, family }: Person): string {
  return particle === undefined ? family : `${particle} ${family}`;
}

/** "J. F." of "John F.", "J.-P." of "Jean-Paul". */
export function initialsOf({ given }: Person): string {
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
