import { expect, it } from 'vitest';
import {
  ACCORDING,
  isReportingClause,
  SAYING,
} from '../../../../src/core/answer/proofread/sayingVerbs.ts';

it.each([
  ['She said so.', true],
  ['Reuters reported it.', true],
  ['Sie erklärte es.', true],
  ['Elle a déclaré cela.', true],
  ['Ella declaró eso.', true],
  ['Она заявила это.', true],
  ['と市長は述べた。', true],
  ['The unsaid is sad.', false],
  ['Sie sägt.', false],
])('whether "%s" has a verb that says that words are somebody\'s: %j', (text, has) => {
  expect(new RegExp(SAYING, 'iu').test(text)).toBe(has);
});

it.each([
  'according to Reuters',
  'laut Reuters',
  'selon Reuters',
  'según Reuters',
  'по данным Reuters',
  'Reutersによると',
])('"%s" names a source', (text) => {
  expect(text).toMatch(new RegExp(ACCORDING, 'iu'));
});

it.each([
  [' she said, ', true],
  [', said Mr. Grün of the harbour, ', true],
  [', sagte sie, ', true],
  [', a-t-elle dit, ', true],
  [', — сказал он, — ', true],
  [' she said. ', false],
  [' she said, and ', false],
  [', then said, ', false],
  [', she said, and he added, ', false],
  [' and the harbour, ', false],
  [' she said,\n\n', false],
])('what stands between two quotations is a clause that says who speaks: %j is %j', (text, is) => {
  expect(isReportingClause(text)).toBe(is);
});
