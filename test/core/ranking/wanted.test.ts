import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/core/question/question.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { prepare, type Wanted } from '../../../src/core/ranking/wanted.ts';
import { articleOf, holdingsOf } from '../../support/library.ts';

const { thesaurus } = readThesaurus();

async function wantedIn(input: string): Promise<Wanted> {
  const texts = ['The harbour froze.', 'The harbour is deep.', 'The lighthouse of Skarvik.'];
  const holdings = await holdingsOf(texts.map((text, at) => articleOf(`${at}.md`, text)));
  const { statistics } = holdings.state();
  const question = readQuestion(input, { thesaurus, statistics });
  if (typeof question === 'string') throw new Error(question);
  return prepare(question, statistics);
}

describe('a question that is made ready', () => {
  it('shares its weight among its terms, the rarer ones first', async () => {
    const { weights, rareWeights, rarest } = await wantedIn('harbour lighthouse');
    const sum = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((a, b) => a + b, 0);
    expect(sum(weights)).toBeCloseTo(1, 12);
    expect(sum(rareWeights)).toBeCloseTo(1, 12);
    expect(weights.get('lighthous')).toBeGreaterThan(weights.get('harbour') ?? 1);
    expect(rareWeights.get('lighthous')).toBeGreaterThan(weights.get('lighthous') ?? 1);
    expect(rarest).toBe('lighthous');
  });

  it('tells names, numbers and years, and what is neither', async () => {
    const { names, numbers, years, plain } = await wantedIn('Did 40 ships reach Skarvik in 1902?');
    expect([...names]).toHaveLength(1);
    expect(numbers).toContain('1902');
    expect(numbers).toContain('40');
    expect(years).toEqual(['1902']);
    expect([...plain].some((term) => names.has(term))).toBe(false);
  });

  it('takes no number of four digits with a comma for a year', async () => {
    expect((await wantedIn('Did 1,902 ships come?')).years).toEqual([]);
  });

  it.each([
    ['How much water does the reservoir hold?', 'water'],
    ['How many of the patients left?', 'patient'],
    ['What is the average salary of a ferryman?', 'salari'],
    ['What was the number of ships in the harbour?', 'ship'],
    ['How much does the dam cost?', undefined],
    ['How high is the dam?', undefined],
  ])('knows what is counted or measured: %s', async (question, term) => {
    expect((await wantedIn(question)).counted).toBe(term);
  });

  it.each([
    ['Who owns BET or B.A.A.?', ['bet', 'baa']],
    ['Who leads the NGOs?', ['ngos']],
    ['Did the US and the WHO agree?', []],
    ['WHO OWNS BET?', []],
    ['Who owns Bet?', []],
  ])('knows what was typed as an abbreviation: %s', async (question, terms) => {
    const known = [...(await wantedIn(question)).acronyms.keys()];
    expect(known).toHaveLength(terms.length);
    if (terms[0] === 'bet') expect(known).toEqual(terms);
  });

  it('knows how much of it no article has', async () => {
    expect((await wantedIn('When was the harbour deep?')).unknown).toBe(0);
    expect((await wantedIn('Which zeppelin froze?')).unknown).toBeGreaterThan(0.5);
  });

  it('knows what is counted, and what kind of answer is asked for', async () => {
    const { counted, kinds } = await wantedIn('How many ships froze in the harbour?');
    expect(counted).toBe('ship');
    expect(kinds).toContain('amount');
    expect((await wantedIn('Which ships froze?')).counted).toBeUndefined();
  });

  it('knows which term follows which', async () => {
    const { pairs } = await wantedIn('harbour lighthouse');
    expect([...(pairs.get('harbour') ?? [])]).toEqual(['lighthous']);
  });
});
