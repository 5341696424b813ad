import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../../../src/core/answer/proofread/quotationsIn.ts';

/** The parts of each quotation. */
const quoted = (text: string) =>
  quotationsIn({ text }).map(({ parts }) => parts.map((part) => part.text));

describe('what stands between marks', () => {
  it.each([
    ['in English', 'She said, “We will come,” and left.', [['We will come,']]],
    ['typed', 'She said, "We will come," and left.', [['We will come,']]],
    ['in British English', "'We will come,' he said.", [['We will come,']]],
    ['in German', 'Er sagte: „Wir kommen ‚bald‘ wieder.“', [['Wir kommen ‚bald‘ wieder.']]],
    ['in German books', '»Er sagte ›wir kommen‹ und ging.«', [['Er sagte ›wir kommen‹ und ging.']]],
    ['in French', 'Il a dit : « Nous “viendrons” demain. »', [['Nous “viendrons” demain.']]],
    ['in Spanish', 'Dijo: «Vendremos “mañana” todos».', [['Vendremos “mañana” todos']]],
    ['in Russian', 'Он сказал: «Мы „скоро“ придём».', [['Мы „скоро“ придём']]],
    ['in Japanese', '市長は「雨でも『必ず』来る」と述べた。', [['雨でも『必ず』来る']]],
    ['typed in Japanese', '市長は"雨でも必ず来る"と述べた。', [['雨でも必ず来る']]],
    ['in Swedish', '”Vi kommer snart”, sade hon.', [['Vi kommer snart']]],
    ['of LaTeX', "``We come now'' and ``we stay''", [['We come now'], ['we stay']]],
    [
      'of typewriters',
      ',,Wir kommen bald“ und <<vendremos ya>>',
      [['Wir kommen bald'], ['vendremos ya']],
    ],
    [
      'as entities',
      '&ldquo;We come now&rdquo; &quot;we stay&quot;',
      [['We come now'], ['we stay']],
    ],
    ['escaped', '\\"We come now\\"', [['We come now']]],
    [
      'mixed up',
      '“One of them“ and „two of” and "three of”',
      [['One of them'], ['two of'], ['three of']],
    ],
    ['emphasised', '**"We will come,"** she said.', [['We will come,']]],
    ['without spaces', '"We will come,"she said.', [['We will come,']]],
    [
      'in brackets and dashes',
      '(“in brackets”)—“after a dash”—end',
      [['in brackets'], ['after a dash']],
    ],
    ['tagged', '<q>We come</q> and <i>"we stay"</i>', [['We come'], ['we stay']]],
    ['behind what has no width', '\u200b"We come now" 🎉"we stay"', [['We come now'], ['we stay']]],
    ['within each other', '"He said, \'We come,\' and left."', [["He said, 'We come,' and left."]]],
  ])('%s is quoted', (_, text, parts) => {
    expect(quoted(text)).toEqual(parts);
  });

  it.each([
    ["the dogs' bone and the cats' tail", []],
    ["rock 'n' roll in the '90s and '68, the dogs' year", []],
    ['l’année d’or, l\'été, o’clock, 5\' 10" tall, 12" wide', []],
    ["'We love rock 'n' roll,' he said.", [["We love rock 'n' roll,"]]],
    ['‘We’ll come to the dogs’ house’, he said.', [['We’ll come to the dogs’ house']]],
    ['"It was a 12" record," he said.', [['It was a 12" record,']]],
    ["'Twas “we come now,” she said of the dogs' bone.", [['we come now,']]],
  ])('apostrophes, feet and inches quote nobody: %s', (text, parts) => {
    expect(quoted(text)).toEqual(parts);
  });

  it.each([
    ['He said "we come. Then "it rains," she said.', [['it rains,']]],
    ['“No end. “We come,” she said.', [['We come,']]],
    ['No beginning” and “we come,” she said.', [['we come,']]],
    ['« Sans fin. Il a dit : « Nous venons. »', [['Nous venons.']]],
    ['“No end.\n\nThen “we come,” she said.', [['we come,']]],
    [
      '- “first item here”\n- “no end here\n- the “third item”',
      [['first item here'], ['third item']],
    ],
  ])('a mark that nothing closes costs nothing else: %j', (text, parts) => {
    expect(quoted(text)).toEqual(parts);
  });

  it.each([
    ['“One.\n\n“Two.\n\n“Three,” she said.', 'One. Two. Three,'],
    ['"One.\n\n"Two," she said.', 'One. Two,'],
    ['« Un.\n\n» Deux. »', 'Un. Deux.'],
    ['« Un.\n\n« Deux. »', 'Un. Deux.'],
    ['„Eins.\n\n„Zwei.“', 'Eins. Zwei.'],
  ])('paragraphs that each begin with marks are one quotation: %j', (text, part) => {
    expect(quoted(text)).toEqual([[part]]);
  });

  it.each([
    ['`“inline code here”` and “real words”', [['real words']]],
    ['```\n“code in here”\n```\n“real words”', [['real words']]],
    ['~~~~\n“code in here”\n~~~\n~~~~\n“real words”', [['real words']]],
    ['---\ntitle: “a title here”\n---\n“real words”', [['real words']]],
    ['[x](http://a.b "a title here") <i title="words in tags"> “real words”', [['real words']]],
    ['<!-- “a remark here” --> “real words”', [['real words']]],
    ['```\nno end: “real words”', [['real words']]],
    ['`no end: “real words”', [['real words']]],
    ['---\n\nSaid “real words” here.\n\n---\n\n“More words”', [['real words'], ['More words']]],
  ])('code and what only programs read quote nobody: %j', (text, parts) => {
    expect(quoted(text)).toEqual(parts);
  });

  it('code that the caller has marked quotes nobody', () => {
    const text = 'x = “code in here”\n\n“real words”';
    const code = [{ start: 0, end: text.indexOf('\n') }];
    expect(quotationsIn({ text, code }).map(({ parts }) => parts[0]?.text)).toEqual(['real words']);
  });
});

describe('parts', () => {
  it.each([
    ['“We come […] again.”', ['We come', 'again.']],
    ['“We come [...] again.”', ['We come', 'again.']],
    ['“We come (…) again ...”', ['We come', 'again']],
    ['“…we come . . . again”', ['we come', 'again']],
    ['「雨でも（中略）来る」', ['雨でも', '来る']],
    ['«Мы <…> придём»', ['Мы', 'придём']],
    ['“We come [the mayor] [sic] again.”', ['We come [the mayor] [sic] again.']],
  ])('are what stands between omissions: %s', (text, parts) => {
    expect(quoted(text)).toEqual([parts]);
  });

  it.each([
    ['“We come,” she said, “if it rains.”', ['We come,', 'if it rains.']],
    [
      '"We come," said Mr. Grün, "if it rains," he added, "or not."',
      ['We come,', 'if it rains,', 'or not.'],
    ],
    ['„Wir kommen“, sagte sie, „wenn es regnet.“', ['Wir kommen', 'wenn es regnet.']],
    ['« Nous viendrons, a déclaré Anna Grün, s’il pleut. »', ['Nous viendrons', 's’il pleut.']],
    ['« Nous viendrons », a-t-elle dit, « s’il pleut ».', ['Nous viendrons', 's’il pleut']],
    ['«Vendremos —dijo ella— si llueve».', ['Vendremos', 'si llueve']],
    ['«Мы придём, — сказала она, — если пойдёт дождь».', ['Мы придём', 'если пойдёт дождь']],
  ])('are what a clause parts that says who spoke: %s', (text, parts) => {
    expect(quoted(text)).toEqual([parts]);
  });

  it.each([
    ['“We come,” she said. “It rains.”', [['We come,'], ['It rains.']]],
    ['“We come” and “we stay,” she said.', [['We come'], ['we stay,']]],
    ['“We come,” said Grün, who added, “it rains.”', [['We come,'], ['it rains.']]],
    ['It was “the worst day”, then said, “I left.”', [['the worst day'], ['I left.']]],
    ['“We come,” she said,\n\n“if it rains.”', [['We come,'], ['if it rains.']]],
  ])('are not what stands in other sentences: %j', (text, parts) => {
    expect(quoted(text)).toEqual(parts);
  });

  it.each([
    ['“We come.[1] It rains.¹ We stay[^a]”', 'We come. It rains. We stay'],
    ['“We <em>will</em> come<sup>1</sup>”', 'We will come'],
    ['“A field of 5 m² here”', 'A field of 5 m² here'],
    ['“It has [5] members”', 'It has [5] members'],
  ])('have no numbers of notes: %s', (text, part) => {
    expect(quoted(text)).toEqual([[part]]);
  });
});

describe('a block', () => {
  it.each([
    ['> We come\n> if it rains.\n', ['We come if it rains.']],
    ['> We come.\n>\n> It rains.\n', ['We come. It rains.']],
    ['> “We come.”[^1]\n', ['We come.']],
    ['> “One.\n>\n> “Two.”\n', ['One. Two.']],
    ['> We come.\n>\n> — Anna Grün, *The Harbour*, p. 3\n', ['We come.']],
    ['> We come. (Grün 2016, p. 12)\n', ['We come.']],
    ['> We “come” [...]\n> again.\n', ['We “come”', 'again.']],
    ['The report said:\n\n    We come.\n\nMore.', ['We come.']],
    ['It is so.\n\n    We come if\n    it rains.\n\nMore.', ['We come if\n    it rains.']],
  ])('is one quotation: %j', (text, parts) => {
    const found = quotationsIn({ text });
    expect(found.map(({ form }) => form)).toEqual(['block']);
    expect(found[0]?.parts.map((part) => part.text)).toEqual(parts);
  });

  it.each([
    ['<blockquote>\n<p>We come.</p>\n</blockquote>\nMore.', [['We come.']]],
    ['> > Older words.\n> Newer words.\n', [['Older words.'], ['Newer words.']]],
    ['> Words of theirs.\nWords of ours.', [['Words of theirs.']]],
    ['> [!NOTE]\n> Our own “real words” here.\n', [['real words']]],
    ['Like so:\n\n    let x = f(1);\n\nMore.', []],
    ['   First line of a paragraph\ngoes on.\n\n   Another one\ngoes on.', []],
    ['- an item\n\n    goes on here\n    and here', []],
  ])('ends where its signs do: %j', (text, parts) => {
    expect(quoted(text)).toEqual(parts);
  });

  it('is what the caller has marked', () => {
    const text = 'He said so.\n\nWe come.\n\nIt rains.\n\nMore.';
    const blockQuotations = [{ start: text.indexOf('We'), end: text.indexOf('\n\nMore') }];
    expect(quotationsIn({ text, blockQuotations })).toMatchObject([
      {
        ...{ span: blockQuotations[0], form: 'block' },
        parts: [
          {
            text: 'We come.\n\nIt rains.',
            slices: blockQuotations,
          },
        ],
      },
    ]);
  });
});

it('titles in a list of sources are no quotations', () => {
  const list = '1. Grün, A. (2016). “The Harbour Is Closed for Good.” *The Harbour*, 3 May.';
  expect(quoted(`## References\n\n${list}\n\n## Then\n\n“We come now.”`)).toEqual([
    ['We come now.'],
  ]);
  expect(quoted(`Sources\n\n${list}\n\nWe stay here.\n\nOf 2016: “We come now.”`)).toEqual([
    ['We come now.'],
  ]);
  expect(quoted(`## Notes\n\nWe stay: “We come now.”`)).toEqual([['We come now.']]);
});

it('titles in notes are no quotations, what notes say that somebody said is', () => {
  const text =
    '[^1]: Anna Grün, “The Harbour Is Closed,” The Harbour, 3 May 2016.\n[^2]: Grün said: “We come now.”';
  expect(quoted(text)).toEqual([['We come now.']]);
});

const PIECES = [
  ...[
    '“',
    '”',
    '„',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '‹',
    '›',
    '「',
    '」',
    '‚',
    '``',
    "''",
    ',,',
    '<<',
    '>>',
  ],
  ...[
    '\n',
    '\n\n',
    '> ',
    '    ',
    '- ',
    '# ',
    '```',
    '`',
    '~~~',
    '---\n',
    '[^1]',
    '[^1]: ',
    '[1] ',
    '¹',
    '…',
    '[...]',
  ],
  ...[
    ' she said, ',
    ', — сказал он, — ',
    ', dit-elle, ',
    ' — ',
    '(Grün 2016, p. 12)',
    '<em>',
    '<!--',
    '-->',
    '](',
    '&quot;',
  ],
  ...[
    'We',
    ' come ',
    'now.',
    ' It rains, ',
    'l’été',
    "dogs' ",
    '雨',
    '\\',
    '**',
    '\r\n',
    '\ud83d',
    '\u0000',
    '12',
    's',
  ],
];

it('whatever a text is, slices lie in it in order and are the words of their part, and quotations stand apart', () => {
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((it) => it.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const { span, parts } of quotationsIn({ text })) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(parts.length).toBeGreaterThan(0);
        let from = span.start;
        for (const part of parts) {
          expect(part.slices.length).toBeGreaterThan(0);
          for (const slice of part.slices) {
            expect(slice.start).toBeGreaterThanOrEqual(from);
            expect(slice.end).toBeGreaterThan(slice.start);
            from = slice.end;
          }
          const slices = part.slices.map((slice) => text.slice(slice.start, slice.end));
          expect(slices.join(' ')).toBe(part.text);
        }
        expect(from).toBeLessThanOrEqual(span.end);
        ({ end } = span);
      }
    }),
    { numRuns: 2000 },
  );
});

it.each(['"', '„»', "s' ", '“a\n\n', '> a\n', '“a b c,” she said, “d e f,” ', '    a b\n\n'])(
  'two hundred thousand characters of %j take seconds',
  (piece) => {
    const text = `“${piece.repeat(200_000 / piece.length)}`;
    const began = performance.now();
    quotationsIn({ text });
    expect(performance.now() - began).toBeLessThan(10_000);
  },
);
