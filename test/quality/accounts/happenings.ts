import { randomFrom } from '../random.ts';

/** What accounts of one thing come to beside each other; "none" where they are not of one thing, or not told. */
export type Expected = 'agree' | 'differ' | 'later' | 'none';

/** A question, the articles that speak of it, and what they come to. */
export interface AccountsCase {
  readonly question: string;
  readonly expected: Expected;
  readonly articles: readonly { readonly path: string; readonly text: string }[];
}

/** Which of the wordings: those that were looked at while the rules were made, or the others. */
export type Half = 'tune' | 'held';

const TOWNS =
  `Alderwick Brannock Carrowby Dunhallow Elmsgate Farrowdale Glenmorrin Hartsea Inverloch Jessop Kettlemere Larchfield
  Marrowick Netherby Oakhaven Penrose Quillan Ravensby Saltmere Thornaby Ullersby Venmoor Westering Yarrowby Ashcombe
  Birchover Coldharbour Deepwell Eastmarch Foxholm Greywater Holmfirth Ironbridge Kirkstead Lowmoor Millbrook Northcliff
  Overton Pinehurst Redcastle Stonebeck Tidewell Underhill Vinehall Whitcombe Abbotsea Blackford Cresswell Drayburn
  Eversholt Fernley Garrick Highmoor Islington Kingsmere Longreach Marlowe Newhaven Orchardton Pembury Rosslyn Southmere
  Tarnfoot Upwell Varnish Wexcombe Yelland Zennor Amberley Bexcombe Crowhurst Dalham Emberton Fairlight Goldhanger`.split(
    /\s+/,
  );
const EVENTS = ['fire', 'flood', 'explosion', 'landslide', 'train crash', 'storm'];
const PEOPLE: readonly (readonly [string, string])[] = [
  ['Martha Ellison', 'Joan Whitaker'],
  ['Peter Halloran', 'Samuel Brook'],
  ['Ingrid Sorensen', 'Clara Voss'],
  ['Tobias Lind', 'Edwin Marsh'],
];
const FILLERS = [
  'The road to the coast was open again by the evening.',
  'A service is to be held in the old church.',
  'Nobody in the town hall would say more.',
  'Schools stayed shut for the rest of the week.',
];

/** A matter that articles tell of: a question, and its sentence in several wordings. */
interface Matter {
  readonly asks: Readonly<Record<Half, string>>;
  readonly tells: Readonly<Record<Half, readonly string[]>>;
  /** The same thing as a value, as a rounding of it, and as another one. */
  readonly values: (
    random: () => number,
  ) => readonly [same: string, rounded: string, other: string];
  /** Whether another day may have another value. */
  readonly changes: boolean;
  /** A sentence that has such a value and tells of something else. */
  readonly besides: readonly string[];
}

const whole = (random: () => number, least: number, most: number) =>
  least + Math.floor(random() * (most - least));
const grouped = (number: number) => number.toLocaleString('en');

const MATTERS: readonly Matter[] = [
  {
    asks: {
      tune: 'How many people were killed in the {event} in {town}?',
      held: 'How many people died in the {town} {event}?',
    },
    tells: {
      tune: [
        'The {event} in {town} killed {value} people, the police said.',
        '{value} people were killed in the {event} in {town}, according to the fire brigade.',
        'The number of people killed by the {event} in {town} stands at {value}.',
      ],
      held: [
        '{value} people died when the {event} struck {town}, officials said.',
        'The {event} has cost {value} lives in {town}.',
        'In {town} the mayor said that {value} people had died in the {event}.',
      ],
    },
    values(random) {
      const number = whole(random, 23, 88);
      const tens = 10 * Math.round(number / 10);
      return [`${number}`, `about ${tens}`, `${number + whole(random, 6, 11)}`];
    },
    changes: true,
    besides: [
      '{other} people were injured in the {event} in {town}.',
      'Officials feared that the {event} in {town} might have killed {other} people.',
      'Another {other} people were killed in the {event} in {town} during the night.',
    ],
  },
  {
    asks: {
      tune: 'How many homes were destroyed by the {event} in {town}?',
      held: 'How many houses did the {event} destroy in {town}?',
    },
    tells: {
      tune: [
        'The {event} destroyed {value} homes in {town}.',
        'In {town} {value} homes were destroyed by the {event}, the council said.',
      ],
      held: [
        '{value} houses in {town} were destroyed in the {event}.',
        'The {event} in {town} left {value} houses destroyed.',
      ],
    },
    values(random) {
      const number = whole(random, 1100, 9400);
      const hundreds = 100 * Math.round(number / 100);
      return [
        grouped(number),
        `roughly ${grouped(hundreds)}`,
        grouped(number + whole(random, 400, 900)),
      ];
    },
    changes: true,
    besides: [
      'The {event} damaged {other} homes in {town}.',
      'The {event} could have destroyed {other} homes in {town}.',
    ],
  },
  {
    asks: {
      tune: 'How much damage did the {event} in {town} cause?',
      held: 'What did the {event} in {town} cost?',
    },
    tells: {
      tune: [
        'The {event} in {town} caused damage of {value}.',
        'Damage from the {event} in {town} was put at {value} by the insurers.',
      ],
      held: [
        'The {event} in {town} cost {value}, the insurers reckon.',
        'The cost of the {event} in {town} comes to {value}.',
      ],
    },
    values(random) {
      const number = whole(random, 21, 79);
      return [
        `$${number / 10} million`,
        `${number / 10} million dollars`,
        `$${(number + whole(random, 6, 15)) / 10} million`,
      ];
    },
    changes: true,
    besides: [
      'The council hopes that the repairs after the {event} in {town} will not cost {other}.',
    ],
  },
  {
    asks: {
      tune: 'When was the library in {town} founded?',
      held: 'In what year was the library of {town} founded?',
    },
    tells: {
      tune: [
        'The library in {town} was founded in {value}.',
        'Founded in {value}, the library in {town} is the pride of the street.',
      ],
      held: [
        'The library of {town} was founded in {value} by a sea captain.',
        'It was in {value} that the library of {town} was founded.',
      ],
    },
    values(random) {
      const year = whole(random, 1830, 1970);
      return [`${year}`, `the spring of ${year}`, `${year + whole(random, 2, 9)}`];
    },
    changes: false,
    besides: [
      'The theatre in {town} was founded in {other}.',
      'The library in {town} was rebuilt in {other}.',
    ],
  },
  {
    asks: {
      tune: 'When did the bridge in {town} open?',
      held: 'On what day was the bridge in {town} opened?',
    },
    tells: {
      tune: [
        'The bridge in {town} opened on {value}.',
        'On {value} the bridge in {town} opened to the sound of bells.',
      ],
      held: [
        'The bridge in {town} was opened on {value} by the mayor.',
        'On {value} the new bridge in {town} was opened.',
      ],
    },
    values(random) {
      const day = whole(random, 3, 18);
      return [`${day} June`, `June ${day}`, `${day + whole(random, 2, 9)} June`];
    },
    changes: false,
    besides: [
      'The bridge in {town} was to open on {other}.',
      'The bridge in {town} will close on {other} for repairs.',
    ],
  },
  {
    asks: {
      tune: 'How long is the tunnel under {town}?',
      held: 'What is the length of the tunnel under {town}?',
    },
    tells: {
      tune: [
        'The tunnel under {town} is {value} long.',
        'At {value}, the tunnel under {town} is a long one.',
      ],
      held: [
        'The length of the tunnel under {town} is {value}.',
        'The tunnel under {town} has a length of {value}.',
      ],
    },
    values(random) {
      const number = whole(random, 13, 58);
      return [
        `${number / 10} km`,
        `${grouped(number * 100)} metres`,
        `${(number + whole(random, 3, 9)) / 10} km`,
      ];
    },
    changes: false,
    besides: [
      'The road over {town} is {other} long.',
      'The tunnel under {town} should become {other} long.',
    ],
  },
  {
    asks: {
      tune: 'Who founded the theatre in {town}?',
      held: 'Who was the founder of the theatre in {town}?',
    },
    tells: {
      tune: [
        '{value} founded the theatre in {town}.',
        'The theatre in {town} was founded by {value}.',
      ],
      held: [
        '{value} was the founder of the theatre in {town}.',
        'The founder of the theatre in {town} was {value}.',
      ],
    },
    values(random) {
      const [one = '', other = ''] = PEOPLE[whole(random, 0, PEOPLE.length)] ?? [];
      return [one, one.replace(/^.* /, 'Mrs '), other];
    },
    changes: false,
    besides: ['{other} painted the ceiling of the theatre in {town}.'],
  },
  {
    asks: {
      tune: 'What percentage of voters in {town} backed the harbour plan?',
      held: 'What share of the voters in {town} supported the harbour plan?',
    },
    tells: {
      tune: [
        'The harbour plan was backed by {value} of voters in {town}.',
        '{value} of voters in {town} backed the harbour plan.',
      ],
      held: [
        'In {town} {value} of the voters supported the harbour plan.',
        'The harbour plan was supported by {value} of the voters in {town}.',
      ],
    },
    values(random) {
      const number = whole(random, 41, 70);
      return [
        `${number} percent`,
        `about ${number} per cent`,
        `${number + whole(random, 6, 12)} percent`,
      ];
    },
    changes: true,
    besides: ['The harbour plan was rejected by {other} of voters in {town}.'],
  },
];

const RELATIONS = [
  'same',
  'rounded',
  'same-day',
  'later-day',
  'besides',
  'elsewhere',
  'both',
] as const;

/** Two or three articles a case, of a town of its own, in every way in which they may stand to each other. */
export function happenings(half: Half, seed: number): AccountsCase[] {
  const random = randomFrom(seed);
  const cases: AccountsCase[] = [];
  for (const matter of MATTERS) {
    for (const relation of RELATIONS) {
      const town = TOWNS[cases.length % TOWNS.length] ?? '';
      const elsewhere = TOWNS[(cases.length + 17) % TOWNS.length] ?? '';
      const event = EVENTS[whole(random, 0, EVENTS.length)] ?? '';
      const [same, rounded, other] = matter.values(random);
      const day = whole(random, 2, 20);
      const tells = matter.tells[half];
      const fill = (text: string, value: string, of = town) =>
        capitalised(
          text
            .replaceAll('{event}', event)
            .replaceAll('{town}', of)
            .replace(/\{(?:value|other)\}/, value),
        );
      const tell = (value: string, of?: string) =>
        fill(tells[whole(random, 0, tells.length)] ?? '', value, of);
      const besides = matter.besides[whole(random, 0, matter.besides.length)] ?? '';
      const article = (sentence: string, on: number, source: string) => ({
        path: `${half}-${cases.length}-${source}.md`,
        text: `---\ntitle: "${source} from ${sentence.includes(elsewhere) ? elsewhere : town}"\ndate: 2025-03-${String(on).padStart(2, '0')}\npublisher: ${source}\n---\n\n${sentence} ${FILLERS[whole(random, 0, FILLERS.length)]}\n`,
      });
      const first = article(tell(same), day, 'Courier');
      const changed: Expected = matter.changes ? 'later' : 'differ';
      const [expected, ...more] = ((): readonly [Expected, ...ReturnType<typeof article>[]] => {
        switch (relation) {
          case 'same':
            return ['agree', article(tell(same), day + 1, 'Herald')];
          case 'rounded':
            return ['agree', article(tell(rounded), day, 'Herald')];
          case 'same-day':
            return ['differ', article(tell(other), day, 'Herald')];
          case 'later-day':
            return [changed, article(tell(other), day + 2, 'Herald')];
          case 'besides':
            return ['none', article(fill(besides, other), day, 'Herald')];
          case 'elsewhere':
            return ['none', article(tell(other, elsewhere), day, 'Herald')];
          case 'both':
            return [
              'differ',
              article(tell(same), day, 'Gazette'),
              article(tell(other), day, 'Herald'),
            ];
        }
      })();
      const question = fill(matter.asks[half], '');
      cases.push({ question, expected, articles: [first, ...more] });
    }
  }
  return cases;
}

function capitalised(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
