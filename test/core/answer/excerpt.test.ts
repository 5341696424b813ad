import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAsking } from '../../../src/asking/asking.ts';
import { type AnswerLimits, DEFAULT_LIMITS } from '../../../src/core/answer/answer.ts';
import type { Article } from '../../../src/core/article/article.ts';
import type { ReadPairs } from '../../../src/core/ranking/readPairs.ts';
import { articleOf, holdingsOf, libraryOf, NOW } from '../../support/library.ts';
import { standInReader } from '../../support/standInReader.ts';
import { anyFileText } from '../../support/texts.ts';

async function excerptsFrom(
  files: Readonly<Record<string, string>>,
  question: string,
  limits: Partial<AnswerLimits> = {},
) {
  const library = await libraryOf(files);
  const answer = await library.ask(question, { ...DEFAULT_LIMITS, ...limits });
  return 'excerpts' in answer ? answer.excerpts : [];
}

const quotes = (excerpts: Awaited<ReturnType<typeof excerptsFrom>>) =>
  excerpts.map((it) => it.quote);

it('is cited for the page of the sentence that it is shown for', async () => {
  const texts = ['Zero was here.', 'One came.', 'The truce began.'];
  const text = texts.join('\n\n');
  const blocks = texts.map((block, index) => {
    const start = text.indexOf(block);
    return { start, end: start + block.length, headings: [], page: index + 1 };
  });
  const book: Article = {
    ...{ id: 'a.pdf', path: 'a.pdf', title: 'A', tags: [], isExtracted: true, text, blocks },
    pageLabels: ['i', 'ii', '217'],
  };
  const holdings = await holdingsOf([book]);
  const library = createAsking({ ...holdings, problems: [] }, () => NOW);
  const answer = await library.ask('truce', DEFAULT_LIMITS);
  const [first] = 'excerpts' in answer ? answer.excerpts : [];
  expect(first).toMatchObject({
    quote: text,
    citation: { pages: [3, 3], pageLabels: ['217', '217'] },
  });
});

describe('an excerpt', () => {
  it('is the best sentence and those after it, up to three', async () => {
    const text = 'Zero was here. The truce began. One came. Two came. Three came.';
    expect(quotes(await excerptsFrom({ 'a.md': text }, 'truce'))[0]).toBe(
      'The truce began. One came. Two came.',
    );
  });

  it('reads back where nothing follows', async () => {
    const text = 'Zero was here. One came. Two came. The truce began.';
    expect(quotes(await excerptsFrom({ 'a.md': text }, 'truce'))[0]).toBe(
      'One came. Two came. The truce began.',
    );
  });

  const two = { sentences: 2 };

  it.each([
    [
      'before it, to which a noun goes back',
      'The mill at Osk closed. The company sells its wheels in May. Nobody bids.',
      'The mill at Osk closed. The company sells its wheels in May.',
    ],
    [
      'behind it',
      'Rain fell. The wheels will be sold in May. So says the mill at Osk.',
      'The wheels will be sold in May. So says the mill at Osk.',
    ],
  ])(
    'takes in the sentence %s, where the name that was asked for stands',
    async (_, text, quote) => {
      const excerpts = await excerptsFrom({ 'a.md': text }, 'When does Osk sell wheels?', two);
      expect(quotes(excerpts)[0]).toBe(quote);
    },
  );

  it.each(['He sold the wheels in May.', 'In May 2016 he sold the wheels.'])(
    'takes in the sentence on which it leans: %j',
    async (leaning) => {
      const text = `Rain fell. Tom Osk came. ${leaning} The wheels turn.`;
      const excerpts = await excerptsFrom({ 'a.md': text }, 'When were the wheels sold?', two);
      expect(quotes(excerpts)[0]).toBe(`Tom Osk came. ${leaning}`);
    },
  );

  it('does not begin with a neighbour that leans on what is left out', async () => {
    const text = 'Tom Osk came. He saw. He was wet. The wheels were sold in May.';
    const quoteOf = async (sentences: number) =>
      quotes(await excerptsFrom({ 'a.md': text }, 'When were the wheels sold?', { sentences }))[0];
    expect(await quoteOf(3)).toBe('The wheels were sold in May.');
    expect(await quoteOf(4)).toBe(text);
  });

  it('takes in one before it where all lean', async () => {
    const text = 'Tom Osk came. He saw. He was wet. He sold the wheels in May.';
    const excerpts = await excerptsFrom({ 'a.md': text }, 'When were the wheels sold?', two);
    expect(quotes(excerpts)[0]).toBe('He was wet. He sold the wheels in May.');
  });

  it('takes in the question to which it replies, and no other', async () => {
    const text =
      'Who paid? The town did. When was the bridge built? In 1931. Who paid for it? Osk did.';
    const excerpts = await excerptsFrom({ 'a.md': text }, 'When was the bridge built?');
    expect(quotes(excerpts)[0]).toBe('When was the bridge built? In 1931.');
  });

  it('keeps to the characters and sentences that were asked for', async () => {
    const text = 'The truce began. One came. Two came. Three came.';
    const [first] = await excerptsFrom({ 'a.md': text }, 'truce', { chars: 30, sentenceChars: 30 });
    expect(first?.quote).toBe('The truce began. One came.');
    const [single] = await excerptsFrom({ 'a.md': text }, 'truce', { sentences: 1 });
    expect(single?.quote).toBe('The truce began.');
  });

  it('keeps a single sentence of up to 900 characters whole', async () => {
    const text = `The truce ${'really '.repeat(120)}began.`;
    const [first] = await excerptsFrom({ 'a.md': text }, 'truce');
    expect(first).toMatchObject({ quote: text });
    expect(first?.cut).toBeUndefined();
  });

  it('cuts a longer one between words, says so, and keeps the words that were asked for', async () => {
    const filler = 'so on and '.repeat(100);
    const text = `Here ${filler} the truce began ${filler} until the end.`;
    const [first] = await excerptsFrom({ 'a.md': text }, 'When did the truce begin?');
    expect(first?.quote.length).toBeLessThanOrEqual(900);
    expect(first?.quote).toContain('the truce began');
    expect(first?.cut).toEqual({ before: true, after: true });
    expect(text).toContain(` ${first?.quote} `);
  });

  it('cuts a longer one around the words at which a reader points', async () => {
    const filler = 'so on and '.repeat(100);
    const text = `The truce began, began and began, and ${filler} in Geneva ${filler} until the end.`;
    const library = await libraryOf({ 'a.md': text }, undefined, standInReader);
    const answer = await library.ask('Where did the truce begin?');
    const [first] = 'excerpts' in answer ? answer.excerpts : [];
    const [mark] = first?.answers ?? [];
    expect(first?.quote.slice(mark?.start, mark?.end)).toBe('Geneva');
    expect(first?.cut).toEqual({ before: true, after: true });
  });

  it('marks no words as the answer where every word of the sentence is one', async () => {
    const wholly: ReadPairs = async (_, passages) =>
      passages.map(({ sentences }) =>
        sentences.map(({ start, end }) => ({ score: 3, answer: { start, end: end - 1 } })),
      );
    const library = await libraryOf({ 'a.md': 'The truce began.' }, undefined, wholly);
    const answer = await library.ask('When did the truce begin?');
    const [first] = 'excerpts' in answer ? answer.excerpts : [];
    expect(first?.quote).toBe('The truce began.');
    expect(first?.answers).toBeUndefined();
  });

  it('cuts text without spaces between graphemes', async () => {
    const text = `Truce ${'👩‍👩‍👧‍👦'.repeat(300)}`;
    const [first] = await excerptsFrom({ 'a.md': text }, 'truce');
    expect(first?.cut).toEqual({ before: false, after: true });
    const graphemes = Array.from(
      new Intl.Segmenter().segment(first?.quote ?? ''),
      (it) => it.segment,
    );
    expect(graphemes.slice(6).every((it) => it === '👩‍👩‍👧‍👦')).toBe(true);
  });

  it('cuts no mark off the space that it stands on', async () => {
    const text = `Truce, ${'x '.repeat(3)} \u034fhere ${'and there '.repeat(9)}the truce began`;
    for (let chars = 40; chars < text.length; chars += 1) {
      const some = { chars, sentenceChars: chars, sentences: 1 };
      const [first] = quotes(await excerptsFrom({ 'a.md': text }, 'truce began', some));
      expect(first).not.toMatch(/^\u034f/);
    }
  });

  it('does not reach over page furniture', async () => {
    const text = 'Title\n\nThe truce began.\n\nADVERTISEMENT\n\nOne came.';
    expect(quotes(await excerptsFrom({ 'a.txt': text }, 'truce'))).toEqual(['The truce began.']);
  });

  it('highlights the question’s words in all their forms', async () => {
    const [first] = await excerptsFrom(
      { 'a.md': 'The U.S. suspended it.' },
      'Did the US suspend it?',
    );
    const marked = first?.highlights.map(({ start, end }) => first.quote.slice(start, end));
    expect(marked).toEqual(['U.S.', 'suspended']);
  });
});

describe('the excerpts of an answer', () => {
  it('show what several articles say once, and name the others', async () => {
    const same = 'The week-long truce in Syria began on Sept. 9 in the city of Aleppo.';
    const files = {
      'a.md': same,
      'b.md': `# Second\n\n${same}`,
      'c.md': `${same.replace('Sept. 9', 'Sept. 12')}`,
    };
    const excerpts = await excerptsFrom(files, 'When did the truce begin?');
    expect(excerpts.map((it) => it.citation.articleId)).toEqual(['a', 'c']);
    expect(excerpts[0]?.alsoIn).toEqual([{ articleId: 'b', title: 'Second' }]);
    expect(excerpts[1]?.alsoIn).toEqual([]);
  });

  it.each([
    ['guilty', 'innocent'],
    ['Falcon', 'Heron'],
    ['March', 'April'],
  ])('do not hide behind each other what differs in one word: %s, %s', async (word, instead) => {
    const text = `In March 2021 the harbour court found the captain of the ferry Falcon guilty of smuggling.`;
    const files = { 'a.md': text, 'b.md': text.replace(word, instead) };
    const excerpts = await excerptsFrom(files, 'What did the harbour court find the captain?');
    expect(excerpts.map(({ alsoIn }) => alsoIn)).toEqual([[], []]);
  });

  it('do not take a denial for the same saying', async () => {
    const files = {
      'a.md': 'The minister did approve the merger of the two old firms.',
      'b.md': 'The minister did not approve the merger of the two old firms.',
    };
    expect(await excerptsFrom(files, 'Did the minister approve the merger?')).toHaveLength(2);
  });

  it('are verbatim, cited exactly, apart from each other and within the limits, whatever the text', async () => {
    const limits = fc.record({
      excerpts: fc.integer({ min: 1, max: 6 }),
      sentences: fc.integer({ min: 1, max: 4 }),
      chars: fc.integer({ min: 40, max: 400 }),
    });
    await fc.assert(
      fc.asyncProperty(
        anyFileText,
        limits,
        fc.constantFrom('a.md', 'a.txt'),
        async (any, some, path) => {
          const text = `Truce. ${any} The truce began. ${any}`;
          const article = articleOf(path, text);
          const wanted = { ...some, sentenceChars: some.chars };
          const excerpts = await excerptsFrom({ [path]: text }, 'truce began evil bold', wanted);
          expect(excerpts.length).toBeLessThanOrEqual(wanted.excerpts);
          const bounds = new Set(
            Array.from(new Intl.Segmenter().segment(article.text), (it) => it.index),
          ).add(article.text.length);
          for (const { quote, citation, highlights } of excerpts) {
            expect(article.text.slice(citation.start, citation.end)).toBe(quote);
            expect(quote.length).toBeLessThanOrEqual(wanted.chars);
            expect(quote).toBe(quote.trim());
            expect(bounds.has(citation.start) && bounds.has(citation.end)).toBe(true);
            expect(citation.lines[0]).toBe(
              article.text.slice(0, citation.start).split('\n').length,
            );
            expect(citation.lines[1]).toBe(article.text.slice(0, citation.end).split('\n').length);
            for (const { start, end } of highlights) {
              expect(start >= 0 && end <= quote.length && start < end).toBe(true);
            }
          }
          const sorted = excerpts.map((it) => it.citation).sort((a, b) => a.start - b.start);
          sorted.forEach((it, index) => {
            expect(it.start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0);
          });
        },
      ),
    );
  });
});
