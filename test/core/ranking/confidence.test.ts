import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/core/question/question.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { confidenceOf } from '../../../src/core/ranking/confidence.ts';
import { EVIDENCE, type Evidence } from '../../../src/core/ranking/evidence.ts';
import type { RankedSentence } from '../../../src/core/ranking/weigh.ts';
import { articleOf, holdingsOf, rankByWords } from '../../support/library.ts';
import { anyFileText, anyText } from '../../support/texts.ts';

const { thesaurus } = readThesaurus();

/** Every sentence of the texts, ranked for the question; none where it is no question. */
async function rank(texts: readonly string[], input: string): Promise<readonly RankedSentence[]> {
  const articles = texts.map((text, index) => articleOf(`${index}.md`, text));
  const { statistics, proposalsOf } = (await holdingsOf(articles)).state();
  const proposals = proposalsOf(Array.from({ length: statistics.passages }, (_, key) => key));
  const question = readQuestion(input, { thesaurus, statistics });
  return typeof question === 'string' ? [] : rankByWords(question, proposals, statistics);
}

/** The confidence in the best sentence; 0 where none has to do with the question. */
async function confidenceIn(texts: readonly string[], question: string): Promise<number> {
  const [best] = await rank(texts, question);
  return best?.confidence ?? 0;
}

const FERRY = [
  'The ferry carries forty passengers over the harbour.',
  'It was built of oak in Oldport, and rust has eaten its anchor.',
  'The captain paints the cabin each winter.',
];
const HERE = ['ferry', 'passengers', 'harbour', 'forty', 'carries'];
const ELSEWHERE = ['zeppelin', 'marmalade', 'violin', 'quartz', 'pumpkin'];

describe('the confidence in a sentence', () => {
  const dated = (text: string, year: number) => `---\ndate: ${year}-05-04\n---\n\n${text}`;
  const word = fc.constantFrom(
    ...[...HERE, ...ELSEWHERE, 'Who', 'when', 'how many', 'US', 'us', '2016', '1,902', 'Oldport'],
    ...['the', 'is', 'truce', 'cease-fire', 'why', '?', 'not', 'It'],
  );
  const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((chosen) => chosen.join(' '));

  it('lies between 0 and 1, whatever is asked and whatever the texts say', async () => {
    const sentences = fc.array(fc.oneof(words, anyFileText), { minLength: 1, maxLength: 4 });
    const text = fc
      .tuple(sentences, fc.option(fc.integer({ min: 1900, max: 2030 })))
      .map(([some, year]) => {
        const body = `Truce. ${some.join('. ')}`;
        return year === null ? body : dated(body, year);
      });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        fc.oneof(words, anyText),
        async (texts, question) => {
          for (const { score, confidence } of await rank(texts, question)) {
            expect(Number.isFinite(score)).toBe(true);
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it.each([
    ['stop words alone, asked for stop words', 'It is this.', 'What is it?'],
    ['stop words alone, asked for something', 'It is this.', 'ferry'],
    ['one word', 'Ferry', 'ferry'],
  ])('lies between 0 and 1 in a text of %s', async (_, text, question) => {
    for (const { confidence } of await rank([text], question)) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('is less where no word of the question stands anywhere than where all do', async () => {
    const subset = fc.uniqueArray(fc.nat(HERE.length - 1), { minLength: 1 });
    const form = fc.constantFrom('', 'When did ', 'Who has ', 'How many ', 'Why is the ');
    await fc.assert(
      fc.asyncProperty(subset, subset, form, async (one, other, begin) => {
        const count = Math.min(one.length, other.length);
        const ask = (all: readonly string[], of: readonly number[]) =>
          confidenceIn(
            FERRY,
            begin +
              of
                .slice(0, count)
                .map((index) => all[index])
                .join(' '),
          );
        expect(await ask(ELSEWHERE, one)).toBeLessThan(await ask(HERE, other));
      }),
    );
  });

  it('is less the more words of the question no text has', async () => {
    const asked = (known: number) =>
      confidenceIn(FERRY, [...HERE.slice(0, known), ...ELSEWHERE.slice(known)].join(' '));
    const confidences = await Promise.all([0, 1, 2, 3, 4, 5].map(asked));
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
    expect(new Set(confidences).size).toBe(confidences.length);
  });

  it('is less where a name is missing than where a common word is', async () => {
    const text = ['The ferry carries forty passengers over the Oldport bay.'];
    const name = await confidenceIn(text, 'How many passengers does the ferry of Newport carry?');
    const other = await confidenceIn(text, 'How many passengers does the ferry of velvet carry?');
    expect(name).toBeLessThan(other);
    const [best] = await rank(text, 'How many passengers does the ferry of Newport carry?');
    expect(best?.evidence.missingNames).toBe(1);
  });
});

describe('the confidence in an article', () => {
  const QUESTION = 'Why did the ferry sink in 2016?';
  const BODY = 'The ferry sank because of rust.';
  const article = (year: number, body = BODY) => [`---\ndate: ${year}-05-04\n---\n\n${body}`];

  it.each([1999, 2015, 2017, 2026])('of another year than asked is less: %d', async (year) => {
    const other = await confidenceIn(article(year), QUESTION);
    expect(other).toBeLessThan(await confidenceIn(article(2016), QUESTION));
    expect(other).toBeLessThan(await confidenceIn([BODY], QUESTION));
  });

  it('of the year asked for is more than in one without a date', async () => {
    const dated = await confidenceIn(article(2016), QUESTION);
    expect(dated).toBeGreaterThan(await confidenceIn([BODY], QUESTION));
  });

  it('rests on its year as evidence of its own, beside the score', async () => {
    const datedIn = async (texts: readonly string[]) =>
      (await rank(texts, QUESTION))[0]?.evidence.dated;
    expect(await datedIn(article(2016))).toBe(1);
    expect(await datedIn([BODY])).toBe(0);
    expect(await datedIn(article(1999))).toBe(-1);
  });

  it('of another year that speaks of the one asked for is not less', async () => {
    const body = 'The ferry sank in 2016 because of rust.';
    expect(await confidenceIn(article(2026, body), QUESTION)).toBe(
      await confidenceIn([body], QUESTION),
    );
  });

  const expectNoYear = async (question: string) =>
    expect(await confidenceIn(article(1999), question)).toBe(
      await confidenceIn(article(2016), question),
    );

  it.each(['Why did the ferry sink?', 'Why did 201 ferries sink?', 'Why did 12016 sink?'])(
    'does not depend on its year where none is asked for: %s',
    expectNoYear,
  );

  it.each(['Why did 2,016 ferries sink?', 'How did 1,999 people drown on the ferry?'])(
    'does not depend on its year where a number of four digits is no year: %s',
    expectNoYear,
  );
});

describe('the estimated probability', () => {
  const zero: Evidence = {
    score: 0,
    surprise: 0,
    surpriseAround: 0,
    missingNames: 0,
    dated: 0,
    length: 0,
    size: 0,
  };
  const evidence = fc.record(
    Object.fromEntries(
      EVIDENCE.map((name) => [name, fc.double({ noNaN: true, noDefaultInfinity: true })]),
    ) as Record<(typeof EVIDENCE)[number], fc.Arbitrary<number>>,
  );

  it('lies between 0 and 1 for any evidence, however extreme, that adds up', () => {
    fc.assert(
      fc.property(evidence, (all) => {
        const confidence = confidenceOf(all);
        // Two of the largest numbers there are may cancel each other to none at all.
        fc.pre(!Number.isNaN(confidence));
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ['score', 1],
    ['surprise', 1],
    ['dated', 1],
    ['missingNames', -1],
  ] as const)('goes the way that %s points', (name, way) => {
    const more = confidenceOf({ ...zero, [name]: 0.5 });
    expect(Math.sign(more - confidenceOf(zero))).toBe(way);
  });
});
