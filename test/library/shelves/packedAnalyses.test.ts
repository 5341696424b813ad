import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { readQuestion } from '../../../src/core/question/question.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { analysePassage } from '../../../src/core/ranking/numbered/passageAnalysis.ts';
import { analyseSentences, proposalOf } from '../../../src/core/ranking/order.ts';
import { prepare } from '../../../src/core/ranking/wanted.ts';
import { languageCode } from '../../../src/core/text/language.ts';
import { termsOf } from '../../../src/core/text/words.ts';
import { unpackPassages } from '../../../src/search/packedIndex.ts';
import { statisticsOf } from '../../../src/search/packedSegment.ts';
import { articleOf, segmentWith } from '../../support/library.ts';

const { thesaurus } = readThesaurus();

const WORDS = [
  ...[
    'Kerry',
    'John',
    'the',
    'US',
    'us',
    'U.S.',
    'BET',
    'bet',
    'bets',
    'United',
    'States',
    'ceasefire',
  ],
  ...[
    'truce',
    'cease-fire',
    'suspended',
    'suspension',
    'forty',
    '40',
    '1902',
    '9',
    'May',
    '2,016',
    'may',
  ],
  ...[
    'It',
    'said',
    'not',
    '“Where',
    'is',
    'it?”',
    'A-320',
    'NGOs',
    'envoy’s',
    'O’Neill',
    '$5',
    'weeks',
  ],
  ...[
    'Straße',
    'Häuser',
    'l’été',
    'Москва',
    'корабль',
    'Βάφτηκε',
    'ο',
    'φάρος;',
    'السفينة',
    '灯台は',
    '塗られましたか？',
  ],
  ...[
    '北京大学',
    '发表了声明。',
    'ΣΊΣΥΦΟΣ',
    'İstanbul',
    '\u{1d400}',
    'e\u0301tat',
    '１２',
    '५',
    'soft\u00adhyphen',
    'THE',
    'ALL',
  ],
] as const;
const word = fc.constantFrom(...WORDS);
const text = fc
  .array(
    fc.tuple(
      fc.array(word, { minLength: 1, maxLength: 9 }),
      fc.constantFrom('. ', '? ', '! ', '\n\n', '\n\n## ', '; '),
    ),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((sentences) => sentences.map(([words, end]) => words.join(' ') + end).join(''));
const language = fc.constantFrom(undefined, 'en', 'de', 'fr', 'ru', 'el', 'ar', 'ja', 'zh', 'tr');
const articles = fc.array(fc.tuple(text, language), { minLength: 1, maxLength: 3 }).map((written) =>
  written.map(([body, code], at): Article => {
    const article = articleOf(`${at}.md`, `# ${body.slice(0, 20)}\n\nThe ship. ${body}`);
    return { ...article, ...(code !== undefined && { language: code }) };
  }),
);
const question = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => `Who, when and how many ${words.join(' ')}?`);

describe('a passage that was packed', () => {
  it('is ranked as one that is read anew, whatever it is of and whatever is asked', () => {
    fc.assert(
      fc.property(articles, question, (some, typed) => {
        const { index, analyses } = segmentWith(some);
        const statistics = statisticsOf([{ firstKey: 0, index, articleOf: () => '' }]);
        const read = readQuestion(typed, { thesaurus, statistics });
        if (typeof read === 'string') return;
        const wanted = prepare(read, statistics);
        const proposals = some.flatMap((article) =>
          passagesOf(article).map((passage) => proposalOf(article, passage)),
        );
        const kept = proposals.map((it, passage) => ({
          ...it,
          analysis: analyses.analysisOf(passage),
        }));
        const shown = analyseSentences(wanted, kept, statistics).map(
          ({ entry, passage, index: at, features, asks, byChance, seen }) => [
            ...[entry.id, passage.start, at, [...features], asks, byChance, seen.ending(at)],
            read.words.map(({ term }) => seen.has(term)),
          ],
        );
        const anew = analyseSentences(wanted, proposals, statistics).map(
          ({ entry, passage, index: at, features, asks, byChance, seen }) => [
            ...[entry.id, passage.start, at, [...features], asks, byChance, seen.ending(at)],
            read.words.map(({ term }) => seen.has(term)),
          ],
        );
        expect(shown).toEqual(anew);
      }),
      { numRuns: 300 },
    );
  });

  it('has its words, signs and names as they were', () => {
    fc.assert(
      fc.property(articles, (some) => {
        const { analyses } = segmentWith(some);
        let number = 0;
        for (const article of some) {
          for (const passage of passagesOf(article)) {
            const [kept, anew] = [
              analyses.analysisOf(number),
              analysePassage(article, passage),
            ].map(({ lexicon, titles, sentences, isReply }) => {
              const told = (form: number) => [
                lexicon.textAt(lexicon.terms[form] ?? -1),
                lexicon.textAt(lexicon.spellings[form] ?? -1),
                lexicon.flags[form],
                lexicon.acronymOf(form),
                [...lexicon.hashes.slice(3 * form, 3 * form + 3)],
              ];
              return {
                isReply,
                titles: titles.map(told),
                sentences: sentences.map(({ forms, signs, persons }) => ({
                  signs,
                  forms: forms.map(told),
                  persons: persons.map(lexicon.textAt),
                })),
              };
            });
            expect(kept).toEqual(anew);
            number += 1;
          }
        }
      }),
    );
  });

  it('is indexed with the words of its text, which is read once', () => {
    fc.assert(
      fc.property(articles, (some) => {
        const { index } = segmentWith(some);
        const passages = some.flatMap((article) =>
          passagesOf(article).map((passage) =>
            termsOf(article.text, passage, languageCode(article.language)).sort(),
          ),
        );
        const numbers = passages.map((_, number) => number);
        expect(unpackPassages(index, numbers).map(({ terms }) => [...terms].sort())).toEqual(
          passages,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of many words has numbers of several bytes', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `w${at}`);
    const article = articleOf('a.txt', `${words.join(' ')}.`);
    const { analyses } = segmentWith([article]);
    const { lexicon, sentences } = analyses.analysisOf(0);
    const last = sentences[0]?.forms.at(-1) ?? -1;
    expect(lexicon.textAt(lexicon.spellings[last] ?? -1)).toBe('w19999');
  });
});
