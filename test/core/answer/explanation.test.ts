import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerLimits, DEFAULT_LIMITS } from '../../../src/core/answer/answer.ts';
import type { Library } from '../../../src/core/conversation/library.ts';
import type { Product } from '../../../src/core/ranking/confidence.ts';
import { EVIDENCE } from '../../../src/core/ranking/evidence.ts';
import { FEATURES } from '../../../src/core/ranking/features.ts';
import { libraryOf } from '../../support/library.ts';

const FILES = {
  'ferry.md': [
    '---\ntitle: The ferry of Oldport\ndate: 2016-10-03\n---\n',
    'The ferry of Oldport carries forty passengers. Olga Berg built it of oak in 1902.\n',
    'The ferry sank because rust had eaten its anchor. “It was old,” said Olga Berg.\n',
  ].join('\n'),
  'truce.md': [
    '# The truce\n',
    'The truce in Syria began on Sept. 9. The U.S. suspended talks with Russia.\n',
    '## Talks\n',
    'Russia and the United States had agreed on a cease-fire for at least six weeks.\n',
  ].join('\n'),
  'bridge.txt':
    'Bridge news\n\nThe bridge was closed in 2016. It cost $1.2bn to repair the bridge.\n',
};
const library = await libraryOf(FILES);

/** Each excerpt a sentence of its own, so that no other one stands in it. */
const SINGLE: AnswerLimits = { ...DEFAULT_LIMITS, sentences: 1 };

async function explained(of: Library, question: string, limits: AnswerLimits = DEFAULT_LIMITS) {
  const { answer, explanation } = await of.explain(question, limits);
  expect(answer).toEqual(await of.ask(question, limits));
  if (!explanation) throw new Error(`${question} is not explained`);
  return { excerpts: 'excerpts' in answer ? answer.excerpts : [], explanation };
}

const sum = (parts: readonly Product[]) =>
  parts.reduce((total, { value, weight }) => total + value * weight, 0);

const termIn = async (question: string, surface: string) => {
  const { explanation } = await explained(library, question);
  return explanation.terms.find((term) => term.surface === surface);
};

const questions = fc
  .tuple(
    fc.constantFrom('', 'Who', 'When did', 'How much is', 'Why was', 'Where is', 'What did'),
    fc.array(
      fc.constantFrom(
        ...['ferry', 'Oldport', 'Olga Berg', 'truce', 'ceasefire', 'US', 'Russia', 'talks'],
        ...['bridge', 'cost', '2016', 'passengers', 'zeppelin', 'the', 'Islamic State', 'say'],
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([begin, words]) => `${begin} ${words.join(' ')}?`);

describe('an explanation', () => {
  it('has one explained excerpt for each excerpt, in order', async () => {
    await fc.assert(
      fc.asyncProperty(questions, fc.integer({ min: 1, max: 5 }), async (question, most) => {
        const limits = { ...SINGLE, excerpts: most };
        const { excerpts, explanation } = await explained(library, question, limits);
        expect(explanation.excerpts.map(({ citation }) => citation)).toEqual(
          excerpts.map(({ citation }) => citation),
        );
      }),
    );
  });

  it('adds up to the score and, through the logistic, to the confidence of each excerpt', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const { excerpts, explanation } = await explained(library, question, SINGLE);
        for (const [index, { score, confidence, ...parts }] of explanation.excerpts.entries()) {
          expect(sum(parts.features)).toBeCloseTo(score, 9);
          expect(1 / (1 + Math.exp(-sum(parts.evidence)))).toBeCloseTo(confidence, 9);
          expect(confidence).toBe(excerpts[index]?.score);
          expect(parts.evidence.find(({ name }) => name === 'score')?.value).toBe(score);
        }
      }),
    );
  });

  it.each([
    'When did the truce begin?',
    'Who built the ferry of Oldport?',
    'What did the bridge cost in 2016?',
    'russia talks',
  ])('does so for excerpts of several sentences too: %s', async (question) => {
    const { excerpts, explanation } = await explained(library, question);
    expect(excerpts.length).toBeGreaterThan(0);
    expect(explanation.excerpts.map(({ citation, confidence }) => [citation, confidence])).toEqual(
      excerpts.map(({ citation, score }) => [citation, score]),
    );
  });

  it('names every feature and all evidence once, and the bias', async () => {
    const { explanation } = await explained(library, 'When did the truce begin?');
    const [first] = explanation.excerpts;
    expect(first?.features.map(({ name }) => name)).toEqual([...FEATURES]);
    expect(first?.evidence.map(({ name }) => name)).toEqual(['bias', ...EVIDENCE]);
  });

  it('gives each term its share of the question, all of them together the whole', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const { terms } = (await explained(library, question)).explanation;
        const shares = terms.map(({ share }) => share);
        for (const share of shares) expect(share).toBeGreaterThan(0);
        expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(
          terms.length > 0 ? 1 : 0,
          9,
        );
      }),
    );
  });

  it('gives a rare term a larger share than a common one', async () => {
    const rare = await termIn('Has Russia an anchor?', 'anchor');
    const common = await termIn('Has Russia an anchor?', 'Russia');
    expect(rare?.share).toBeGreaterThan(common?.share ?? 1);
  });

  it('names what else counts as a word', async () => {
    const term = await termIn('When did the ceasefire begin?', 'ceasefire');
    expect(term).toMatchObject({ term: 'ceasefir', isKnown: true });
    expect(term?.alsoAs).toContain('truce');
    expect(term?.alsoAs).not.toContain('start');
    expect(await termIn('Is the anchor old?', 'anchor')).toMatchObject({ alsoAs: [] });
  });

  it('says which words no article has', async () => {
    expect(await termIn('Is it a zeppelin?', 'zeppelin')).toMatchObject({ isKnown: false });
  });

  it.each([
    ['When and where did the truce begin?', ['when', 'where']],
    ['truce syria', []],
  ])('says what the question seems to ask for: %s', async (question, kinds) => {
    expect((await explained(library, question)).explanation.kinds).toEqual(kinds);
  });

  it('has no excerpts where the answer has none', async () => {
    const { explanation } = await explained(library, 'Zeppelin airship Hindenburg?');
    expect(explanation.excerpts).toEqual([]);
    expect(explanation.terms).toHaveLength(3);
  });

  it('has no terms where the question has stop words alone', async () => {
    expect((await explained(library, 'What is it?')).explanation.terms).toEqual([]);
  });

  it.each(['???', '', ' \n', '🙂', 'a'.repeat(1001)])(
    'is undefined for no question',
    async (it) => {
      const { answer, explanation } = await library.explain(it, DEFAULT_LIMITS);
      expect(answer.kind).toBe('not-a-question');
      expect(explanation).toBeUndefined();
    },
  );
});

describe('the explanation of an excerpt', () => {
  const expectOwn = async (question: string, files: Readonly<Record<string, string>>) => {
    const { excerpts, explanation } = await explained(await libraryOf(files), question);
    expect(excerpts.length).toBeGreaterThan(0);
    expect(explanation.excerpts.map(({ citation, confidence }) => [citation, confidence])).toEqual(
      excerpts.map(({ citation, score }) => [citation, score]),
    );
  };

  it('is of its best sentence, though that one has no word of the question', () =>
    expectOwn('How much was the truck of the mayor worth?', {
      'a.md': 'The mayor of Oldport has a truck. It cost $5,000.',
    }));

  it('is not missing where the excerpt was cut', () => {
    const filler = 'so on and '.repeat(100);
    return expectOwn('When did the truce begin?', {
      'a.md': `Here ${filler} the truce began ${filler} until the end.`,
      'b.md': 'The truce is over. Peace is near.',
    });
  });

  it('is not of a sentence beside it that another excerpt has shown already', () => {
    const shown = 'The week-long truce in Syria began on Sept. 9 in the city of Aleppo.';
    return expectOwn('When did the week-long truce in Syria begin?', {
      'a.md': `${shown} The truce in Syria ended on Sept. 19.`,
      'b.md': `${shown} Nobody expected the truce to hold.`,
    });
  });

  it('does not say that a phrase is also called what it is', async () => {
    const term = await termIn('What did Islamic State do?', 'Islamic State');
    expect(term?.alsoAs).not.toContain(term?.term);
  });
});
