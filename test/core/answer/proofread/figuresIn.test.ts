import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figuresIn } from '../../../../src/core/answer/proofread/figuresIn.ts';
import { quotationsIn } from '../../../../src/core/answer/proofread/quotationsIn.ts';

/** Each figure with whom it is given to, and whether a quotation or a credit is near: "12 %|Reuters|near". */
const figures = (text: string, language?: string) => {
  const draft = { text, language };
  return figuresIn(draft, quotationsIn(draft)).map(({ span, credit, isNear }) =>
    [
      text.slice(span.start, span.end),
      credit?.names.join(', ') ?? '',
      isNear ? 'near' : 'far',
    ].join('|'),
  );
};

it.each([
  ['en', 'According to Reuters, about 3,000 people left.', ['about 3,000|Reuters|near']],
  ['en', 'Prices rose by 69 % (Reuters, 3 May 2016, p. 4).', ['69 %|Reuters|near']],
  ['en', 'It has 12 members.[^1]\n\n[^1]: Council, p. 12, 300 members\n', ['12|Council|near']],
  ['en', '“We saw 500 people,” said Grün of 12 ships (Smith 2016: 14).', ['12|Grün, Smith|near']],
  ['en', '“We come.” That was 12.5 % of all.', ['12.5 %||near']],
  ['en', '“We come,” one docker recalled.', []],
  ['en', 'It is `5 km` of [it](http://x.org/12%25) long.', []],
  ['en', 'It is 5 km long.\n\n“We come,” she said.', ['5 km||far']],
  ['en', '> 15 km long\n\n```\n12 km\n```\n\n`13 km`', []],
  [
    'de',
    'Laut Reuters stiegen die Preise um 12,5 Prozent auf 3.000 Euro (S. 12).',
    ['12,5 Prozent|Reuters|near', '3.000 Euro|Reuters|near'],
  ],
  ['fr', 'Selon Le Monde, 12 % sont parties.', ['12 %|Le Monde|near']],
  ['es', 'Según El País, el 12 % se fueron.', ['12 %|El País|near']],
  ['ru', 'По данным Reuters, 12,5 процента ушли.', ['12,5 процента|Reuters|near']],
  ['ja', 'ロイター通信によると、12％増えた。', ['12％|ロイター通信|near']],
])('%s: the figures of %j are %j', (language, text, found) => {
  expect(figures(text, language)).toEqual(found);
});

it('figures stand in their sentences and in no quotation', () => {
  const pieces = [
    '12 %',
    ' 5 km',
    '“',
    '” ',
    'said Reuters',
    '. ',
    'We ',
    '(Smith 2016: 12)',
    '\n\n',
    '> ',
    '3,000 people',
    '「',
    '」',
    '`',
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((it) => it.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const quotations = quotationsIn({ text });
      for (const { span, sentence } of figuresIn({ text }, quotations)) {
        expect(sentence.start).toBeLessThanOrEqual(span.start);
        expect(sentence.end).toBeGreaterThanOrEqual(span.end);
        const isQuoted = quotations.some(
          (it) => it.span.start < span.end && span.start < it.span.end,
        );
        expect(isQuoted && text.slice(span.start, span.end)).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});
