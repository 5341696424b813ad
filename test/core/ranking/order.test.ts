import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { readQuestion } from '../../../src/core/question/question.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { signsOf } from '../../../src/core/ranking/numbered/signs.ts';
import {
  asksAt,
  followsOnAt,
  type Proposal,
  proposalOf,
  sentenceOf,
} from '../../../src/core/ranking/order.ts';
import { articleOf, holdingsOf, rankByWords } from '../../support/library.ts';

const { thesaurus } = readThesaurus();

/** What is about something else, so that a word of the question is rare. */
const ELSEWHERE = [
  'Rain fell on the moor for a week.',
  'The council met to talk about a new bridge.',
  'Apples are cheap this autumn.',
  'A choir sang in the old chapel.',
];

type World = readonly (string | readonly [path: string, text: string])[];

/** The sentences of a world, best first. @param shuffled proposes its passages the other way round. */
async function order(question: string, world: World, shuffled = false): Promise<string[]> {
  const files = [...world, ...ELSEWHERE].map((file, at) =>
    typeof file === 'string' ? ([`${'abcdefghij'[at]}.md`, file] as const) : file,
  );
  const holdings = await holdingsOf(files.map(([path, text]) => articleOf(path, text)));
  const { statistics, proposalsOf } = holdings.state();
  const proposals: Proposal[] = [
    ...proposalsOf(Array.from({ length: statistics.passages }, (_, key) => key)),
  ];
  const read = readQuestion(question, { thesaurus, statistics });
  if (typeof read === 'string') throw new Error(read);
  return rankByWords(read, shuffled ? proposals.reverse() : proposals, statistics).map(
    (sentence) => {
      const { start, end } = sentenceOf(sentence);
      return sentence.article().text.slice(start, end);
    },
  );
}

/** Sentences, best first, each with what puts it there. */
type Places = readonly (readonly [sentence: string, because: string])[];

const WORLDS: readonly (readonly [what: string, question: string, world: World, Places])[] = [
  [
    'a rare word is worth more than a common one',
    'lighthouse harbour',
    ['The harbour is deep.', 'The lighthouse is white.', 'The harbour froze over.'],
    [
      ['The lighthouse is white.', 'has the word that no other one has'],
      ['The harbour is deep.', 'has the common word, and its article comes first'],
      ['The harbour froze over.', 'has the same, and its article comes later'],
    ],
  ],
  [
    'all words together are worth more than apart',
    'When was the lighthouse at Skarvik painted?',
    [
      'The lighthouse stands at the end of the pier. Skarvik is a small town.',
      'The lighthouse at Skarvik was painted in May 2014.',
    ],
    [
      ['The lighthouse at Skarvik was painted in May 2014.', 'has all words, and a time'],
      ['The lighthouse stands at the end of the pier.', 'has one of them'],
      ['Skarvik is a small town.', 'has one of them as well, beside it'],
    ],
  ],
  [
    'a title says what its article is about',
    'How long is the pier?',
    ['# The old mill\n\nIt is forty yards long.', '# The pier\n\nIt is sixty yards long.'],
    [
      ['It is sixty yards long.', 'stands under the pier'],
      ['It is forty yards long.', 'stands under something else'],
    ],
  ],
  [
    'the year that is asked for is that of the article',
    'Who won the regatta in 2014?',
    [
      '---\ndate: 2013-06-01\n---\n\nAnna Berg won the regatta.',
      '---\ndate: 2014-06-01\n---\n\nOlaf Lund won the regatta.',
    ],
    [
      ['Olaf Lund won the regatta.', 'is of that year'],
      ['Anna Berg won the regatta.', 'is of another, and does not name it'],
    ],
  ],
  [
    '"how many" asks for a number beside what is counted',
    'How many passengers does the ferry carry?',
    [
      'The ferry carries passengers over the harbour.',
      'The ferry carries forty passengers over the harbour.',
      'In 1990 the ferry began to carry passengers over the harbour.',
    ],
    [
      ['The ferry carries forty passengers over the harbour.', 'counts passengers'],
      ['The ferry carries passengers over the harbour.', 'has no number'],
      [
        'In 1990 the ferry began to carry passengers over the harbour.',
        'has a year, which counts none',
      ],
    ],
  ],
  [
    '"how much" asks for a number beside what is measured',
    'How much water does the reservoir hold?',
    [
      'The reservoir was built for water in 1931 by 300 men of the town.',
      'The reservoir can hold three million litres of water.',
    ],
    [
      ['The reservoir can hold three million litres of water.', 'measures water'],
      ['The reservoir was built for water in 1931 by 300 men of the town.', 'counts men'],
    ],
  ],
  [
    'an average is a number beside what it is the average of',
    'What is the average salary of a ferryman?',
    [
      'The average ferryman of 45 speaks of nothing but his salary.',
      'The average salary of a ferryman rose to 31,000 last winter.',
    ],
    [
      ['The average salary of a ferryman rose to 31,000 last winter.', 'tells the salary'],
      ['The average ferryman of 45 speaks of nothing but his salary.', 'tells an age'],
    ],
  ],
  [
    '"who" asks for a name',
    'Who painted the lighthouse?',
    ['The lighthouse was painted with great care.', 'The lighthouse was painted by Nora Quist.'],
    [
      ['The lighthouse was painted by Nora Quist.', 'has the name of a person'],
      ['The lighthouse was painted with great care.', 'has none'],
    ],
  ],
  [
    '"when" asks for a time',
    'When was the lighthouse painted?',
    ['The lighthouse was painted with care.', 'The lighthouse was painted in October.'],
    [
      ['The lighthouse was painted in October.', 'has a time'],
      ['The lighthouse was painted with care.', 'has none'],
    ],
  ],
  [
    '"where" asks for a place',
    'Where was the anchor found?',
    ['The anchor was found by a diver.', 'The anchor was found near Oldport.'],
    [
      ['The anchor was found near Oldport.', 'has a place'],
      ['The anchor was found by a diver.', 'has none'],
    ],
  ],
  [
    'a month, a weekday and a feast are no places',
    'Where was the anchor found?',
    [
      'The anchor was found in February.',
      'The anchor was found on Monday.',
      'The anchor was found at Easter.',
      'The anchor was found in Oldport.',
    ],
    [
      ['The anchor was found in Oldport.', 'has a place'],
      ['The anchor was found in February.', 'has a time'],
    ],
  ],
  [
    '"why" asks for a reason',
    'Why was the bridge closed?',
    ['The bridge was closed on a day in spring.', 'The bridge was closed because of rust.'],
    [
      ['The bridge was closed because of rust.', 'has a reason'],
      ['The bridge was closed on a day in spring.', 'has none'],
    ],
  ],
  [
    'a pronoun stands for what was named before',
    'When did the truce begin?',
    [
      'The strike began on 9 September.',
      'The truce was agreed in Geneva. It began on 9 September. The weather was fine.',
    ],
    [
      ['It began on 9 September.', 'leans on the sentence that names the truce'],
      ['The truce was agreed in Geneva.', 'has no time'],
      ['The strike began on 9 September.', 'is about something else'],
      ['The weather was fine.', 'has nothing, beside what has'],
    ],
  ],
  [
    'words as they were typed are worth more than their other forms',
    'ships sinking',
    ['A ship is sinking off the cape.', 'Two ships sinking off the cape were seen.'],
    [
      ['Two ships sinking off the cape were seen.', 'has both as typed, beside each other'],
      ['A ship is sinking off the cape.', 'has one of them in another form'],
    ],
  ],
  [
    'another form of a word is worth more than none',
    'suspended talks',
    ['The talks went on.', 'The suspension of the talks was a blow.'],
    [
      ['The suspension of the talks was a blow.', 'has the other word in another form'],
      ['The talks went on.', 'has it in none'],
    ],
  ],
  [
    'a related word is worth more than none',
    'injured workers',
    ['Workers had lunch.', 'Workers were hurt by a fall.'],
    [
      ['Workers were hurt by a fall.', 'has what people call it as well'],
      ['Workers had lunch.', 'has nothing of the kind'],
    ],
  ],
  [
    'words in their order are worth more than scattered',
    'red barn door',
    ['The door of the barn that is red was open.', 'The red barn door was open in the wind.'],
    [
      ['The red barn door was open in the wind.', 'has them beside each other, in their order'],
      ['The door of the barn that is red was open.', 'has them the other way round'],
    ],
  ],
  [
    'short is worth more than long, where both have the words',
    'herring quota',
    [
      'The herring quota for the coming year was settled by ministers after a night of long talks.',
      'The herring quota was settled.',
    ],
    [
      ['The herring quota was settled.', 'speaks of little else'],
      [
        'The herring quota for the coming year was settled by ministers after a night of long talks.',
        'speaks of more',
      ],
    ],
  ],
];

describe('in a small world', () => {
  it.each(WORLDS)('%s', async (_, question, world, places) => {
    const ordered = await order(question, world);
    const placed = places.map(([sentence]) => sentence);
    expect(ordered.filter((sentence) => placed.includes(sentence))).toEqual(placed);
    expect(ordered[0]).toBe(placed[0]);
  });

  it.each(WORLDS)('the order in which an engine proposes changes nothing: %s', async (...of) => {
    const [, question, world] = of;
    expect(await order(question, world, true)).toEqual(await order(question, world));
  });
});

it('a sentence follows on the one before where it leans on it or replies to it', () => {
  const sentences = ['Who came?', 'Ann did.', 'She left.', 'It rained.', 'Ann slept.'];
  const seen = {
    sentences: sentences.map((text) => ({ signs: signsOf(text) })),
    ending: () => undefined,
  };
  expect(sentences.filter((_, index) => followsOnAt({ seen, index }))).toEqual([
    ...['Ann did.', 'She left.', 'It rained.'],
  ]);
  expect([-1, 9].map((index) => followsOnAt({ seen, index }))).toEqual([false, false]);
  expect(sentences.filter((_, index) => asksAt({ seen }, index))).toEqual(['Who came?']);
});

it('a passage that was proposed is analysed once, when somebody looks', () => {
  const article = articleOf('a.md', 'It rained.');
  const [passage] = passagesOf(article);
  if (!passage) throw new Error('There is no passage.');
  const proposal = proposalOf(article, passage);
  expect(proposal.analysis).toBe(proposal.analysis);
  expect(proposal.analysis?.sentences).toHaveLength(1);
});
