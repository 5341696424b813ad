import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { readQuestion } from '../../../src/core/question/question.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import {
  FEATURE_GROUPS,
  FEATURES,
  type Feature,
  featureIn,
  featuresIn,
} from '../../../src/core/ranking/features.ts';
import { analyseSentences, proposalOf } from '../../../src/core/ranking/order.ts';
import { prepare } from '../../../src/core/ranking/wanted.ts';
import { articleOf, holdingsOf } from '../../support/library.ts';

const { thesaurus } = readThesaurus();

/** A feature of the sentence of a text that begins so. */
async function valueIn(feature: Feature, question: string, text: string, begins = '') {
  const article = articleOf('a.md', text);
  const others = ['Rain fell on the moor.', 'A quarrelsome friend sang.'].map((other, at) =>
    articleOf(`${at}.md`, other),
  );
  const { statistics } = (await holdingsOf([article, ...others])).state();
  const read = readQuestion(question, { thesaurus, statistics });
  if (typeof read === 'string') throw new Error(read);
  const proposals = passagesOf(article).map((passage) => proposalOf(article, passage));
  const sentences = analyseSentences(prepare(read, statistics), proposals, statistics);
  const found = sentences.find(({ analyses, index }) => analyses()[index]?.text.startsWith(begins));
  return found ? featureIn(found.features, feature) : 0;
}

/** For each feature a question, a text of which it is less and one of which it is more. */
const ROWS: Readonly<
  Record<Feature, readonly [question: string, less: string, more: string, begins?: string]>
> = {
  sentence: ['red barn', 'A red door.', 'A red barn.'],
  passage: ['red barn', 'A red door.', 'A red barn.'],
  sentenceCoverage: ['red barn', 'A red door.', 'A red barn.'],
  passageCoverage: ['red barn', 'One red door. Two.', 'One red door. A barn.', 'One'],
  articleCoverage: ['red barn', 'One red door. Two.', 'One red door. A barn.', 'One'],
  before: ['red barn', 'A door. It is red.', 'A barn. It is red.', 'It'],
  after: ['red barn', 'It is red. A door.', 'It is red. A barn.', 'It'],
  title: ['red barn', '# A door\n\nIt is red.', '# A barn\n\nIt is red.', 'It'],
  withBefore: ['red barn', 'A door. It is red.', 'A barn. It is red.', 'It'],
  withAll: ['red barn', 'It is red. A door.', 'It is red. A barn.', 'It'],
  flatCoverage: ['red barn', 'A red door.', 'A red barn.'],
  rareCoverage: ['red barn', 'A red door.', 'A red barn.'],
  plainCoverage: ['barn of Nora', 'That is Nora.', 'That barn.'],
  exact: ['red barns', 'The red barn.', 'The red barns.'],
  otherForm: ['quarrelsome sheep', 'The sheep ate.', 'A quarrel of sheep.'],
  related: ['friend of sheep', 'The sheep ate.', 'A buddy of sheep.'],
  relatedWithAll: ['friend of sheep', 'Sheep ate. They sat.', 'Sheep ate. A buddy sat.'],
  relatedInPassage: ['friend of sheep', 'Sheep ate. They sat.', 'Sheep ate. A buddy sat.'],
  numbers: ['40 barns', 'Two barns.', 'Some 40 barns.'],
  missingNames: ['barn of Nora', 'The barn of Nora.', 'The barn of Olaf.'],
  missingRarest: ['red barn', 'The red barn.', 'The red door, and red again.'],
  pairs: ['red barn', 'A barn that is red.', 'A red barn.'],
  phrase: ['the red barn', 'A barn that is red.', 'See the red barn.'],
  ordered: ['red barn', 'A barn that is red.', 'A red barn.'],
  density: ['red barn', 'A red barn, a green door and a tree.', 'A red barn.'],
  near: ['Who built the barn?', 'The barn is red.', 'The barn of Nora is red.'],
  offersWho: ['Who built the barn?', 'The barn is red.', 'The barn of Nora is red.'],
  offersPerson: ['Who built the barn?', 'The barn is red.', 'The barn of Nora Quist is red.'],
  offersWhen: ['When was the barn built?', 'The barn is red.', 'The barn was built in October.'],
  offersYear: ['In what year was the barn built?', 'The barn is red.', 'The barn is of 1902.'],
  offersWhere: ['Where is the barn?', 'The barn is red.', 'The barn is near Oldport.'],
  offersAmount: ['How many barns?', 'The barn is red.', 'The barn has forty doors.'],
  offersMoney: ['How much did the barn cost?', 'The barn is red.', 'The barn cost $40.'],
  offersDuration: [
    'How long did the barn burn?',
    'The barn burnt.',
    'The barn burnt for two days.',
  ],
  offersWhy: ['Why did the barn burn?', 'The barn burnt.', 'The barn burnt because of rust.'],
  offersSaying: ['What did Nora say of the barn?', 'The barn is red.', 'Of the barn Nora said no.'],
  offersQuotation: ['What did Nora say of the barn?', 'The barn is red.', 'The barn is “red”.'],
  offersDenial: ['Did the barn burn?', 'The barn burnt.', 'The barn did not burn.'],
  counted: ['How many barns?', 'The barn has forty doors.', 'There are forty barns.'],
  asks: ['red barn', 'The barn is red.', 'Is the barn red?'],
  leansOn: ['red barn', 'A door. It is red.', 'A barn. It is red.', 'It'],
  dated: [
    'Which barn burnt in 2014?',
    '---\ndate: 2013-01-02\n---\n\nThe barn burnt.',
    '---\ndate: 2014-01-02\n---\n\nThe barn burnt.',
  ],
};

describe('a feature', () => {
  it.each(Object.entries(ROWS) as [Feature, (typeof ROWS)[Feature]][])(
    '%s tells one sentence from another',
    async (feature, [question, less, more, begins]) => {
      const [low, high] = await Promise.all([
        valueIn(feature, question, less, begins),
        valueIn(feature, question, more, begins),
      ]);
      expect(high).toBeGreaterThan(low);
    },
  );

  it('belongs to a group that can be left out', () => {
    const grouped = new Set(FEATURE_GROUPS.flatMap(featuresIn));
    expect(FEATURES.filter((name) => !grouped.has(name))).toEqual([]);
  });
});
