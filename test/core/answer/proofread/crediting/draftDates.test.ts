import { expect, it } from 'vitest';
import { draftDatesIn } from '../../../../../src/core/answer/proofread/crediting/draftDates.ts';

it.each([
  ['en', 'on 3 May 2016', ['3 May 2016|2016|4|3']],
  ['en', 'on 2016-05-03', ['2016-05-03|2016|4|3']],
  ['de', 'am 3. Mai 2016 und 13.5.2016', ['3. Mai 2016|2016|4|3', '13.5.2016|2016|4|13']],
  ['de', 'am 3.5.2016', ['3.5.2016|2016|4|3']],
  ['de', 'im März 2016', ['März 2016|2016|2|']],
  ['de', 'im Mai', []],
  ['fr', 'le 1er août 2016', ['1er août 2016|2016|7|1']],
  ['es', 'el 3 de mayo de 2016', ['3 de mayo de 2016|2016|4|3']],
  ['ru', '3 мая 2016 года', ['3 мая 2016|2016|4|3']],
  ['ja', '2016年5月3日', ['2016年5月3日|2016|4|3']],
  ['ja', '5月3日', ['5月3日||4|3']],
  ['de', 'am 33. Mai 2016', ['2016|2016||']],
])('%s: the dates of "%s" are %j', (language, text, dates) => {
  const found = draftDatesIn(text, language).map(({ start, end, first: { year, month, day } }) =>
    [text.slice(start, end), year, month, day].join('|'),
  );
  expect(found).toEqual(dates);
});
