import { expect, it } from 'vitest';
import { itemsIn } from '../../../src/asking/proofreading/draftItems.ts';

const DRAFT = {
  text: 'The mill cost 40 million crowns. “The ferry carries forty cars,” said Anna Grün. It takes 12 minutes, she said.',
  language: 'en',
};

const shown = (which: 'credited' | 'all' | 'none') =>
  itemsIn(DRAFT, which).map(({ span }) => DRAFT.text.slice(span.start, span.end));

it('quotations and figures come in the order of the draft', () => {
  expect(shown('all')).toEqual([
    expect.stringContaining('40 million'),
    '“The ferry carries forty cars,”',
    expect.stringContaining('12 minutes'),
  ]);
});

it('figures are left out where none are asked for', () => {
  expect(shown('none')).toEqual(['“The ferry carries forty cars,”']);
});
