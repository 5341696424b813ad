import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { timesSaidIn } from '../../../src/core/question/filter/timesSaid.ts';
import { createTimesPacker, openTimes } from '../../../src/library/shelves/packedTimes.ts';
import { heldColumns } from '../../../src/search/columns.ts';
import { articleOf } from '../../support/library.ts';

const said = fc.constantFrom(
  ...['It rained.', 'in March', 'on March 31', 'in 2016', '3 May 2021', 'since the 1990s'],
  ...['2019-02-30', 'in the summer of 2014', 'February 31, 2099', 'on 29 February', 'in 1800'],
);

it('the times of passages are when their articles were written, and what their titles and texts speak of, in their order', () => {
  const texts = fc.array(fc.array(said, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(texts, fc.constantFrom('', 'date: 2017-03-02\n'), (all, date) => {
      const articles = all.map((parts, at) =>
        articleOf(
          `${at}.md`,
          `---\n${date}title: Of May 2020\n---\n${parts.join('\n\n# In 1850\n\n')}`,
        ),
      );
      const packer = createTimesPacker();
      const expected = articles.flatMap((article) =>
        passagesOf(article).map((passage) => {
          packer.add(article, passage);
          const titles = [article.title, ...passage.headings].join('\n');
          const text = article.text.slice(passage.start, passage.end);
          const said = timesSaidIn(`${titles}\n${text}`, article.date);
          return { written: date === '' ? undefined : '2017-03-02', said };
        }),
      );
      const { timesOf } = openTimes(heldColumns(packer.pack()));
      const kept = expected.map((_, passage) => timesOf(passage));
      expect(kept.map(({ written, said }) => ({ written, said: said() }))).toEqual(expected);
    }),
  );
});
