import { describe, expect, it } from 'vitest';
import { alterationsIn } from '../../../../src/core/answer/quoteCheck/alteration.ts';
import { checkQuote } from '../../../../src/core/answer/quoteCheck/quoteCheck.ts';
import { articleOf } from '../../../support/library.ts';

function changesOf(source: string, claim: string) {
  const check = checkQuote(claim, [articleOf('a.md', `# A\n\n${source}\n`)]);
  return check.kind === 'altered' ? alterationsIn(check.difference) : check.kind;
}

describe('what kind of words a quotation changed', () => {
  const source =
    'The board did not approve the 14 contracts of the harbour when Anna Keller spoke to it on Tuesday.';
  it.each([
    ['number', source.replace('14', '41')],
    ['denial', source.replace('did not approve', 'did approve')],
    ['name', source.replace('Keller', 'Kessler')],
    ['day', source.replace('Tuesday', 'Thursday')],
    ['words', source.replace('approve', 'discuss')],
    ['small', source.replace('of the harbour', 'in the harbour')],
  ])('is told: %s', (kind, claim) => {
    expect(changesOf(source, claim)).toEqual([kind]);
  });
});
