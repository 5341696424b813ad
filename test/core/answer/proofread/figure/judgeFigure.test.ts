import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeFigure } from '../../../../../src/core/answer/proofread/figure/judgeFigure.ts';
import { saidFiguresIn } from '../../../../../src/core/answer/proofread/figure/saidFigure.ts';
import type { Article } from '../../../../../src/core/article/article.ts';
import { passagesOf } from '../../../../../src/core/article/passage.ts';
import { sentencesOf } from '../../../../../src/core/text/sentence.ts';
import { readFolder } from '../../../../support/readFolder.ts';

/** The last figure of a draft against one article: the verdict, and the words of the place. */
function judged(draft: string, source: string, language = 'en', at = -1): readonly string[] {
  const article: Article = {
    ...{ id: 'osk', path: 'osk.txt', title: 'News', tags: [], text: source, language },
    blocks: [{ start: 0, end: source.length, headings: [] }],
  };
  const figure = saidFiguresIn(draft, language).at(at);
  if (!figure) return ['unread'];
  const span = { start: figure.start, end: figure.end };
  const sentence = sentencesOf(draft, { start: 0, end: draft.length }, language).find(
    ({ start, end }) => start <= span.start && span.end <= end,
  ) ?? { start: 0, end: draft.length };
  const places = passagesOf(article).map((passage) => ({ article, passage }));
  const finding = judgeFigure({ text: draft, language }, { span, sentence }, places);
  if (!finding) return ['unread'];
  const { place } = finding;
  return [finding.verdict, ...(place ? [source.slice(place.start, place.end)] : [])];
}

const TURNOUT = 'Turnout in the Velmark election reached 68.9 percent, the commission said.';
const CAMP = 'Some 2,987 civilians fled the camp near Osk on Monday.';

it.each([
  ['Turnout in Velmark was 69 %.', TURNOUT, ['stands', '68.9 percent']],
  ['Turnout in Velmark was 68.9 per cent.', TURNOUT, ['stands', '68.9 percent']],
  ['Turnout in Velmark was 68.0 %.', TURNOUT, ['differs', '68.9 percent']],
  ['Turnout in Velmark was 68 %.', TURNOUT, ['differs', '68.9 percent']],
  ['Turnout in Velmark was 86.9 %.', TURNOUT, ['differs', '68.9 percent']],
  ['Turnout in Velmark was 68.90 %.', TURNOUT, ['differs', '68.9 percent']],
  ['Turnout in Velmark was about 70 %.', TURNOUT, ['stands', '68.9 percent']],
  ['Turnout in Velmark was more than 68 %.', TURNOUT, ['stands', '68.9 percent']],
  ['Turnout in Velmark was more than 69 %.', TURNOUT, ['differs', '68.9 percent']],
  ['Turnout in Velmark was almost 69 %.', TURNOUT, ['stands', '68.9 percent']],
  ['Turnout in Velmark did not reach 69 %.', TURNOUT, ['differs', '68.9 percent']],
  [
    'About 3,000 people fled the camp near Osk.',
    'Exactly 2,987 civilians fled the camp near Osk.',
    ['stands', '2,987'],
  ],
  [
    '3,000 people fled the camp near Osk.',
    'Exactly 2,987 civilians fled the camp near Osk.',
    ['differs', '2,987'],
  ],
  ['About 2,987 people fled the camp near Osk.', CAMP, ['stands', 'Some 2,987']],
  ['2,987 people fled the camp near Osk.', CAMP, ['differs', 'Some 2,987']],
  ['About 2,987 soldiers fled the camp near Osk.', CAMP, ['absent']],
  ['About 2,987 dollars vanished from the camp near Osk.', CAMP, ['absent']],
  [
    'The bridge cost $1.2 million.',
    'The bridge cost 1,200,000 dollars.',
    ['stands', '1,200,000 dollars'],
  ],
  [
    'The bridge cost $1.2m.',
    'The bridge cost 1.2 million dollars.',
    ['stands', '1.2 million dollars'],
  ],
  [
    'The bridge cost $1.2 billion.',
    'The bridge cost 1.2 million dollars.',
    ['differs', '1.2 million dollars'],
  ],
  [
    'The bridge cost $1,200,000.',
    'The bridge cost 1.2 million dollars.',
    ['stands', '1.2 million dollars'],
  ],
  ['The bridge cost €1.2m.', 'The bridge cost 1.2 million dollars.', ['absent']],
  ['6 ships sank at Oru Bay.', 'At Oru Bay six ships sank.', ['stands', 'six']],
  ['The road is 5 km long.', 'The new road is 5 kilometres long.', ['stands', '5 kilometres']],
  ['The road is 5 miles long.', 'The new road is 5 kilometres long.', ['absent']],
  [
    'Nearly half of voters backed Halberd.',
    'Halberd was backed by 48.6 % of voters.',
    ['stands', '48.6 %'],
  ],
  [
    'Half of voters backed Halberd.',
    'Halberd was backed by 48.6 % of voters.',
    ['differs', '48.6 %'],
  ],
  [
    'More than half of voters backed Halberd.',
    'Halberd was backed by 51.8 % of voters.',
    ['stands', '51.8 %'],
  ],
  [
    'Between 50 and 60 fighters died at Osk.',
    'At Osk 50 to 60 fighters died.',
    ['stands', '50 to 60'],
  ],
  ['55 fighters died at Osk.', 'At Osk 50 to 60 fighters died.', ['differs', '50 to 60']],
  ['It was the third truce in Osk.', 'Three truces failed in Osk.', ['unread']],
  [
    'At least 80 people died at Osk.',
    'More than 80 people died at Osk.',
    ['stands', 'More than 80'],
  ],
  [
    'More than 80 people died at Osk.',
    'At least 80 people died at Osk.',
    ['differs', 'At least 80'],
  ],
  ['80 people died at Osk.', 'More than 80 people died at Osk.', ['differs', 'More than 80']],
  [
    'More than 80 people died at Osk.',
    'The blast at Osk killed 83 people, who died at once.',
    ['stands', '83'],
  ],
  [
    'More than 80 people died at Osk.',
    'The blast at Osk killed 140 people, who died at once.',
    ['differs', '140'],
  ],
  ['Prices in Osk fell by 12 %.', 'Prices in Osk rose by 12 %.', ['differs', '12 %']],
  ['Prices in Osk rose to 12 %.', 'Prices in Osk rose by 12 %.', ['differs', '12 %']],
  ['The low in Osk was -5 °C.', 'The low in Osk was 5 °C.', ['differs', '5 °C']],
  ['The low in Osk was −5 °C.', 'The low in Osk was minus 5 °C.', ['stands', 'minus 5 °C']],
] as const)('of "%s" beside "%s" it is said: %j', (draft, source, expected) => {
  expect(judged(draft, source)).toEqual(expected);
});

const TWO = 'Turnout was 69 % in the north and 45 % in the south.';
const KILLED = 'The blast killed 12 people and wounded 30 in Osk.';

it.each([
  ['Turnout in the north was 69 %.', TWO, ['stands', '69 %']],
  ['Turnout in the south was 45 %.', TWO, ['stands', '45 %']],
  ['Turnout in the north was 45 %.', TWO, ['differs', '69 %']],
  ['Turnout in the south was 69 %.', TWO, ['differs', '45 %']],
  ['Turnout rose in the south, to 69 %.', TWO, ['differs', '45 %']],
  ['The blast in Osk wounded 30 people.', KILLED, ['stands', '30']],
  ['The blast in Osk killed 30 people.', KILLED, ['differs', '12']],
  ['The blast in Osk wounded 12 people.', KILLED, ['differs', '30']],
] as const)(
  'of several figures of a sentence each has its own part: "%s" beside "%s" is %j',
  (draft, source, expected) => {
    expect(judged(draft, source)).toEqual(expected);
  },
);

it.each([
  [
    'de',
    'Die Wahlbeteiligung lag bei 69 Prozent.',
    'Die Wahlbeteiligung lag bei 68,9 %.',
    ['stands', '68,9 %'],
  ],
  [
    'de',
    'Rund 3.000 Menschen flohen aus Osk.',
    'Aus Osk flohen 2.987 Menschen.',
    ['stands', '2.987'],
  ],
  [
    'de',
    'Mehr als 3.000 Menschen flohen aus Osk.',
    'Aus Osk flohen 2.987 Menschen.',
    ['differs', '2.987'],
  ],
  [
    'de',
    'Die Brücke kostete 1,2 Mio. Euro.',
    'Die Brücke kostete 1.200.000 Euro.',
    ['stands', '1.200.000 Euro'],
  ],
  [
    'fr',
    'La participation a atteint 69 %.',
    'La participation a atteint 68,9 pour cent.',
    ['stands', '68,9 pour cent'],
  ],
  [
    'fr',
    'Le pont a coûté 1,2 million d’euros.',
    'Le pont a coûté 12 millions d’euros.',
    ['differs', '12 millions d’euros'],
  ],
  [
    'es',
    'La participación fue del 69 %.',
    'La participación fue del 68,9 por ciento.',
    ['stands', '68,9 por ciento'],
  ],
  [
    'es',
    'Huyeron más de 3.000 personas de Osk.',
    'Huyeron 3.000 personas de Osk.',
    ['differs', '3.000'],
  ],
  [
    'ru',
    'Явка составила 69 %.',
    'Явка на выборах составила 68,9 процента.',
    ['stands', '68,9 процента'],
  ],
  ['ja', '投票率は69%だった。', '投票率は68.9パーセントだった。', ['stands', '68.9パーセント']],
  ['ja', '約3,000人が避難した。', '3,000人が避難した。', ['stands', '3,000']],
  ['ja', '4,000人が避難した。', '3,000人が避難した。', ['differs', '3,000']],
] as const)('in %s, of "%s" beside "%s" it is said: %j', (language, draft, source, expected) => {
  expect(judged(draft, source, language)).toEqual(expected);
});

it.each([
  ['69 % of women backed Halberd.', '69 % of men backed Halberd.', 'absent'],
  ['69 % backed Halberd.', '69 % of men backed Halberd.', 'absent'],
  ['69 % backed Halberd.', '69 % of voters backed Halberd.', 'stands'],
  ['The blast in Osk killed 12 civilians.', 'The blast in Velmark killed 12 civilians.', 'absent'],
  ['Osk lost 12 ships.', 'Velmark lost 12 ships.', 'absent'],
  ['In 2015 turnout in Osk was 69 %.', 'In 2011 turnout in Osk was 69 %.', 'absent'],
  ['In 2015 turnout in Osk was 69 %.', 'In 2015 turnout in Osk was 69 %.', 'stands'],
  ['On Monday 12 people died in Osk.', 'On Friday 12 people died in Osk.', 'absent'],
  ['Osk took in 12 more families.', 'Osk took in 12 families.', 'differs'],
  ['Osk uses 12 tonnes of salt a day.', 'Osk uses 12 tonnes of salt a week.', 'differs'],
  ['Osk uses 12 tonnes of salt a day.', 'Each day, Osk uses 12 tonnes of salt.', 'differs'],
  [
    'The mill at Osk made a profit of $5 million.',
    'The mill at Osk made a loss of $5 million.',
    'differs',
  ],
  [
    'The council in Osk closed 12 schools.',
    'The council in Osk plans to close 12 schools.',
    'differs',
  ],
  ['The council in Osk won 12 seats.', 'The council in Osk lost 12 seats.', 'differs'],
  [
    'Two-thirds of the seats in Osk are held by women.',
    'Women hold 66.7 % of the seats in Osk.',
    'stands',
  ],
  ['The budget of Osk is about €3bn.', 'The budget of Osk is 2.95 billion euros.', 'stands'],
  ['The budget of Osk grew 3 percentage points.', 'The budget of Osk grew 3 percent.', 'absent'],
  ['Ten people died in Osk.', 'In Osk, 10 people died.', 'stands'],
  ['Some 12,500 people live in Osk.', 'Osk, where 12,487 people live, has one school.', 'stands'],
  ['It was 69 %.', 'It was 69 %.', 'absent'],
  ['There were 69, it said.', 'There were 69, it said.', 'unread'],
] as const)(
  'what is said of another matter is none: "%s" beside "%s" is %s',
  (draft, source, verdict) => {
    expect(judged(draft, source)[0]).toBe(verdict);
  },
);

it.each([
  [
    'de',
    'Die Explosion in Osk tötete 12 Menschen.',
    'Die Explosion in Velmark tötete 12 Menschen.',
    'absent',
  ],
  ['de', 'Die Preise in Osk stiegen um 12 %.', 'Die Preise in Osk sanken um 12 %.', 'differs'],
  ['de', '69 % der Frauen wählten Halberd.', '69 % der Männer wählten Halberd.', 'absent'],
  [
    'fr',
    '69 % des femmes ont voté pour Halberd.',
    '69 % des hommes ont voté pour Halberd.',
    'absent',
  ],
  [
    'fr',
    'Lundi, 12 personnes sont mortes à Osk.',
    'Vendredi, 12 personnes sont mortes à Osk.',
    'absent',
  ],
  [
    'es',
    'El lunes murieron 12 personas en Osk.',
    'El viernes murieron 12 personas en Osk.',
    'absent',
  ],
  ['es', 'No murieron 12 personas en Osk.', 'Murieron 12 personas en Osk.', 'differs'],
  ['ru', 'Цены в Оске выросли на 12 %.', 'Цены в Оске снизились на 12 %.', 'differs'],
  ['ja', '物価は12%上昇した。', '物価は12%下落した。', 'differs'],
] as const)(
  'in %s, of another matter: "%s" beside "%s" is %s',
  (language, draft, source, verdict) => {
    expect(judged(draft, source, language)[0]).toBe(verdict);
  },
);

const samples = await readFolder(new URL('../../../../../articles', import.meta.url).pathname);

describe('in the articles', () => {
  const sentences = [...samples.articles.values()].flatMap((article) =>
    passagesOf(article).flatMap((passage) =>
      passage.sentences.map((span) => ({
        article,
        text: article.text.slice(span.start, span.end),
      })),
    ),
  );
  const given = sentences.flatMap(({ article, text }) =>
    saidFiguresIn(text, 'en')
      .filter(
        ({ unit, counted, first }) =>
          unit !== 'count' || (counted.length > 0 && first.number !== 1),
      )
      .map((figure) => ({ article, text, figure })),
  );

  it('a figure stands in its own sentence, and no other number in its place does', () => {
    const digit = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.constantFrom(...given), digit, ({ article, text, figure }, by) => {
        const { start, end } = figure.first;
        const places = passagesOf(article).map((passage) => ({ article, passage }));
        const judge = (words: string) => {
          const draft = text.slice(0, start) + words + text.slice(end);
          const span = { start, end: start + words.length };
          const sentence = { start: 0, end: draft.length };
          return judgeFigure({ text: draft }, { span, sentence }, places)?.verdict;
        };
        const written = text.slice(start, end);
        expect(judge(written)).toBe('stands');
        const changed = written.replace(/\d(?!.*\d)/, (it) => `${(Number(it) + by) % 10}`);
        if (changed !== written) expect(judge(changed)).not.toBe('stands');
      }),
    );
  });
});
