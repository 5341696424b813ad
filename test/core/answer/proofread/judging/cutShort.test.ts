import { describe, expect, it } from 'vitest';
import { leftOutAround } from '../../../../../src/core/answer/proofread/judging/cutShort.ts';
import { articleOf } from '../../../../support/library.ts';

/** What was cut off the words between bars, and on which side. */
function leftOut(marked: string, language = 'en') {
  const [lead = '', words = '', rest = ''] = marked.split('|');
  const text = `Before it. ${lead}${words}${rest} Behind it.`;
  const article = { ...articleOf('a.txt', text), language };
  const start = text.indexOf(words);
  return leftOutAround(article, { start, end: start + words.length }).map(
    ({ side, start, end }) => [side, article.text.slice(start, end)],
  );
}

describe('words that are cut out of a sentence', () => {
  it.each([
    ['|The board will sign the contract|, but only in spring.', 'behind', ', but only in spring.'],
    [
      '|The board will sign the contract| unless the crew objects.',
      'behind',
      'unless the crew objects.',
    ],
    ['|The board will sign the contract| in May if it is asked.', undefined, ''],
    [
      '|The board will sign the contract|, according to its clerk.',
      'behind',
      ', according to its clerk.',
    ],
    ['|The hull of the ferry| is not sound.', 'behind', 'is not sound.'],
    [
      '“|The hull of the ferry is sound|,” he said, “but the engine is old.”',
      'behind',
      ',” he said, “but the engine is old.”',
    ],
    ['|The ferry costs 5| million a year.', 'behind', 'million a year.'],
    ['It is not true that |the board signed the contract|.', 'before', 'It is not true that'],
    ['She denied that |the board signed the contract|.', 'before', 'She denied that'],
    [
      'There is no evidence that |the board signed the contract|.',
      'before',
      'There is no evidence that',
    ],
    ['If |the board signs the contract|, the crew will leave.', 'before', 'If'],
    ['The clerk was not there, and |the board signed the contract|.', undefined, ''],
    [
      'According to its clerk, |the board signed the contract|.',
      'before',
      'According to its clerk,',
    ],
    ['|The board will sign the contract| in the spring of the year.', undefined, ''],
    ['|The board will sign the contract.|', undefined, ''],
    ['|The board will sign the contract, but| not in May.', 'behind', 'not in May.'],
    ['She said that |the board will sign the contract|.', undefined, ''],
  ])('%s', (marked, side, words) => {
    expect(leftOut(marked)).toEqual(side === undefined ? [] : [[side, words]]);
  });

  it.each([
    ['de', '|Der Rat stimmt dem Vertrag zu|, aber erst im Mai.', 'behind'],
    ['de', '|Der Rat stimmt dem Vertrag zu|, sofern das Land zahlt.', 'behind'],
    ['de', 'Er bestritt, dass |der Rat dem Vertrag zustimmt|.', 'before'],
    ['de', 'Laut dem Schreiber |stimmt der Rat dem Vertrag zu|.', 'before'],
    ['fr', '|Le conseil signera le contrat|, sauf si le port refuse.', 'behind'],
    ['fr', 'Il est faux que |le conseil a signé le contrat|.', 'before'],
    ['es', '|El consejo firmará el contrato|, salvo que el puerto se niegue.', 'behind'],
    ['es', 'Negó que |el consejo firmara el contrato|.', 'before'],
    ['ru', '|Совет подпишет договор|, но только весной.', 'behind'],
    ['ru', 'Он отрицал, что |совет подписал договор|.', 'before'],
    ['ja', '|市議会は契約に賛成する|が、来年からだ。', 'behind'],
    ['ja', '|市議会は契約に賛成する|ことはない。', 'behind'],
    ['ja', '|市議会は契約に賛成するが|、来年からだ。', 'behind'],
  ])('in %s: %s', (language, marked, side) => {
    expect(leftOut(marked, language).map(([where]) => where)).toEqual([side]);
  });
});
