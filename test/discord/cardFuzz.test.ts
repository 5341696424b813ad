import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../src/core/answer/answer.ts';
import { jsonNotation } from '../../src/core/answer/answerJson.ts';
import { excerptAt } from '../../src/core/answer/excerpt.ts';
import type { QuoteCheck } from '../../src/core/answer/quoteCheck/quoteCheck.ts';
import { withExcerpts } from '../../src/core/answer/quoteCheck/quotePlaces.ts';
import { REFERENCE_STYLES } from '../../src/core/answer/reference/reference.ts';
import type { Testimony } from '../../src/core/answer/statement/metStatement.ts';
import type { Article } from '../../src/core/article/article.ts';
import { catalogueEntryOf } from '../../src/core/article/catalogue.ts';
import { nameOf } from '../../src/core/article/citation.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import type { Reply } from '../../src/core/conversation/reply.ts';
import { wordingIn } from '../../src/core/speech/wording.ts';
import type { Span } from '../../src/core/text/span.ts';
import { readButtonId } from '../../src/discord/buttonId.ts';
import { answerCard, plainReply } from '../../src/discord/cards/answerCard.ts';
import { type Card, noticeCard } from '../../src/discord/cards/card.ts';
import { questionOn } from '../../src/discord/cards/questionLine.ts';
import { createConversation } from '../../src/discord/conversation.ts';
import { type Hearer, hearerOf } from '../../src/discord/hearer.ts';
import { codeNotation, discordNotation } from '../../src/discord/notation.ts';
import { buttonsOf, lookOver, quotesOn, sendCard, textsOf } from '../support/cards.ts';
import { desksOf } from '../support/desk.ts';
import { ALICE } from '../support/discord/asker.ts';
import { checkMessage } from '../support/discord/limits.ts';
import { RestError } from '../support/discord/rules.ts';
import { doorTo } from '../support/door.ts';
import { articlesOf, byId } from '../support/library.ts';
import { anyText } from '../support/texts.ts';

/** Replies that are tried: with a notice and a button each, more than ten thousand cards. */
const RUNS = 10_000;
const LOCALES = ['en', 'de', 'fr', 'es-ES', 'ru', 'ja'] as const;
const NOW = new Date('2018-10-10T12:00:00Z');

/** Texts are drawn from these, so that ten thousand cards take seconds. */
const TEXTS = fc.sample(anyText, { numRuns: 400, seed: 7 });
const text = fc.constantFrom(...TEXTS);
/** Some are as long as they may be. */
const textUpTo = (most: number) =>
  fc
    .tuple(text, text, fc.constantFrom(1, 1, 1, 2, 40))
    .map(([a, b, times]) => `${a} ${b} `.repeat(times).slice(0, most));
/** A title, a name or a heading; nothing limits how long they are. */
const name = textUpTo(2000);
/** What has letters is a question. */
const question = textUpTo(998).map((it) => `${it} a`.trim());
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const url = fc
  .tuple(
    fc.constantFrom('https://a.example/', 'http://b.example/(c)?d=', 'https://c.example/**'),
    text,
  )
  .chain(([address, end]) =>
    fc
      .constantFrom('', `#${'long'.repeat(150)}`)
      .map((more) => new URL(address + end.toWellFormed() + more).href),
  );

const article = fc
  .record({
    title: name,
    author: maybe(name),
    publisher: maybe(name),
    date: maybe(fc.constantFrom('2016-10-03', '2017-02-03T04:05:06Z', '0001-01-01', '9999-12-31')),
    // To find a place on its page takes the longest of all.
    url: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: url }),
    path: textUpTo(255),
    isExtracted: fc.boolean(),
    headings: fc.array(name, { maxLength: 2 }),
    pieces: fc.array(text, { minLength: 1, maxLength: 6 }),
    times: fc.constantFrom(1, 1, 1, 1, 1, 10),
  })
  .map((it): Omit<Article, 'id'> => {
    const { title, author, publisher, date, url, path, headings } = it;
    const text = it.pieces.join(' ').repeat(it.times);
    return {
      ...{ title, path, text, tags: [] },
      ...(author !== undefined && { author }),
      ...(publisher !== undefined && { publisher }),
      ...(date !== undefined && { date }),
      ...(url !== undefined && { url }),
      ...(it.isExtracted && { isExtracted: true }),
      blocks: [{ start: 0, end: text.length, headings }],
    };
  });

/** Spans in order and apart from each other within so many code units. */
function spansWithin(length: number, cuts: readonly number[]): Span[] {
  const ends = [...new Set(cuts.map((cut) => cut % (length + 1)))].sort((a, b) => a - b);
  return ends.flatMap((start, index) => {
    const end = ends[index + 1];
    return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}

const cuts = fc.array(fc.nat(4000), { maxLength: 8 });
/** UTF-16 code units of the longest excerpt, see `DEFAULT_LIMITS`. */
const LONGEST = 900;

/** What a stretch of one of the articles is drawn from. */
const place = fc.record({ of: fc.nat(), start: fc.nat(), length: fc.nat(LONGEST), cuts });
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

function excerptIn(articles: readonly Article[], { of, start, length, cuts }: Place): Excerpt {
  const article = articles[of % articles.length];
  if (!article) throw new Error('There are no articles.');
  const from = start % article.text.length;
  const end = Math.min(article.text.length, from + 1 + length);
  const excerpt = excerptAt(article, { start: from, end }, spansWithin(end - from, cuts));
  const alsoIn = articles.slice(0, cuts.length).map(nameOf);
  return { ...excerpt, alsoIn, ...(cuts.length > 4 && { cut: { before: true, after: false } }) };
}

const suggestions = fc.array(fc.record({ typed: name, instead: name }), { maxLength: 7 });
const filter = fc.record({
  after: fc.constantFrom('2016-01-01', '2016-09-30'),
  sources: fc.array(textUpTo(100), { maxLength: 2 }),
  authors: fc.array(textUpTo(100), { maxLength: 1 }),
  articles: fc.constant([]),
  phrases: fc.array(textUpTo(100), { maxLength: 1 }),
  excluded: fc.array(textUpTo(100), { maxLength: 1 }),
  sort: fc.constantFrom('newest' as const, 'relevance' as const),
  period: fc.constant({ text: 'in 2016', from: '2016-01-01', isRelative: false }),
});
const asked = fc.record(
  {
    question,
    notFound: fc.array(textUpTo(30), { maxLength: 20 }),
    suggestions,
    filter,
    filterProblems: fc.constant([{ kind: 'not-a-date', operator: 'after', value: '**' }] as const),
  },
  { requiredKeys: ['question', 'notFound'] },
);

/** What a reply to anything is drawn from. */
const seeds = fc.record({
  articles: fc.array(article, { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom(
    'answered',
    'related',
    'nothing-found',
    'check',
    'statement',
    'sources',
    'timeline',
    'articles',
    'help',
    'forgotten',
    'not-a-question',
  ),
  asked,
  places: fc.array(place, { minLength: 1, maxLength: 6 }),
  claim: textUpTo(4000),
  checked: fc.constantFrom<QuoteCheck['kind']>(
    'exact',
    'exact-but-typography',
    'altered',
    'stitched',
    'similar',
    'absent',
    'too-short',
    'too-long',
  ),
  names: fc.array(textUpTo(200), { maxLength: 12 }),
  cuts,
  sharedBy: maybe(textUpTo(32)),
  isPrivate: fc.boolean(),
  locale: fc.constantFrom(...LOCALES),
  gate: fc.constantFrom('honest', 'honest', 'honest', 'lying'),
  pressed: fc.nat(),
  chosen: fc.constantFrom(...REFERENCE_STYLES),
});
type Seeds = typeof seeds extends fc.Arbitrary<infer T> ? T : never;

const unused = () => Promise.reject(new Error('This is not asked here.'));

/** What was drawn: a reply, and a library that gives it to whatever is asked. */
function worldOf(drawn: Seeds) {
  const articles = drawn.articles.map((it, index): Article => ({ ...it, id: `${index}.md` }));
  const excerpts = drawn.places.map((it) => excerptIn(articles, it));
  const reply = replyOf(drawn, articles, excerpts);
  const answer: Answer =
    reply.kind === 'answer'
      ? reply.answer
      : { kind: 'nothing-found', ...drawn.asked, confidence: 0 };
  const library: Library = {
    ask: async () => answer,
    explain: unused,
    timeline: async () =>
      reply.kind === 'timeline'
        ? reply.timeline
        : { topic: drawn.asked.question, entries: [], undated: 0 },
    checkQuote: unused,
    proofread: unused,
    meetStatement: unused,
    sign: unused,
    headlines: unused,
    articles: articlesOf(articles),
    problems: [],
    within: () => library,
    inHaste: () => library,
    ...(drawn.cuts.length > 6 && { progress: { files: [1, 2], bytes: [1, 2] } }),
  };
  const read = byId(articles);
  const textOf = (id: string) => {
    const stored = read.get(id)?.text;
    return drawn.gate === 'honest' ? stored : stored?.replaceAll(/[\s\S]/g, 'x!');
  };
  const conversation = createConversation({
    deskOf: desksOf(library, undefined, NOW),
    door: doorTo(discordNotation, textOf),
    copyDoor: doorTo(codeNotation, textOf),
    jsonDoor: doorTo(jsonNotation, textOf),
  });
  const hearer: Hearer = {
    ...hearerOf(
      {
        ...ALICE,
        language: drawn.locale,
        isManager: drawn.isPrivate,
        isKeptPrivate: drawn.isPrivate,
      },
      drawn.isPrivate ? 'asker' : 'everybody',
    ),
    ...(drawn.sharedBy !== undefined && { sharedBy: drawn.sharedBy }),
  };
  const plain = plainReply(doorTo(discordNotation, textOf).answer(answer), {
    ...lookOver(undefined),
    ...hearer,
  });
  return { articles, reply, conversation, hearer, plain };
}

function replyOf(drawn: Seeds, articles: readonly Article[], excerpts: readonly Excerpt[]): Reply {
  const { asked, names } = drawn;
  // No two quotations of a reply begin in the same place.
  const apart = excerpts.filter(
    ({ citation: { articleId, start } }, index, all) =>
      all.findIndex(
        ({ citation: other }) => other.articleId === articleId && other.start === start,
      ) === index,
  );
  switch (drawn.kind) {
    case 'answered':
    case 'related': {
      const answer: Answer = {
        kind: drawn.kind,
        ...asked,
        confidence: 0.9,
        excerpts: apart.slice(0, 5),
      };
      return { kind: 'answer', answer, isFollowUp: false };
    }
    case 'nothing-found':
      return {
        kind: 'answer',
        answer: { kind: drawn.kind, ...asked, confidence: 0 },
        isFollowUp: false,
      };
    case 'not-a-question':
      return {
        kind: 'answer',
        answer: {
          kind: drawn.kind,
          question: asked.question,
          reason: drawn.isPrivate ? 'empty' : 'too-long',
        },
        isFollowUp: false,
      };
    case 'check':
      return {
        kind: 'quote-check',
        claim: drawn.claim,
        ...withExcerpts(checkOf(drawn, excerpts), articles),
      };
    case 'statement': {
      const place = (text: string, index: number) =>
        spansWithin(text.length, drawn.cuts)[index] ?? { start: 0, end: text.length };
      const testimonies = apart.map((excerpt, index): Testimony => {
        const found = place(excerpt.quote, index);
        const stated = place(drawn.claim, index);
        const difference = {
          kind: 'differs',
          in: 'name',
          stated,
          found,
          isReported: true,
        } as const;
        return {
          excerpt,
          stance: index % 3 === 0 ? { kind: 'said', isReported: true } : difference,
        };
      });
      const { filter } = asked;
      const met = { statement: drawn.claim, kind: 'divided', testimonies } as const;
      return { kind: 'statement', typed: drawn.claim, met: { ...met, ...(filter && { filter }) } };
    }
    case 'sources': {
      const kinds = ['answered', 'related', 'nothing-found'] as const;
      const sentences = names
        .slice(0, 10)
        .map((text, index) => ({ text, found: kinds[index % 3] ?? 'related' }));
      return { kind: 'sources', sentences, excerpts: excerpts.slice(0, 5) };
    }
    case 'timeline': {
      const entries = excerpts.map((excerpt, index) => ({
        excerpt,
        date: index % 2 === 0 ? '2016-09' : '2016-10-03',
        dates: index % 2 === 0 ? ('event' as const) : ('article' as const),
      }));
      return {
        kind: 'timeline',
        timeline: { topic: asked.question, entries, undated: names.length },
      };
    }
    case 'articles': {
      const entries = Array.from({ length: 13 }, () => articles.map(catalogueEntryOf))
        .flat()
        .slice(0, 50);
      const problems = names.map((reason) => ({ path: reason, reason, remedy: '', skipped: true }));
      return { kind: 'articles', entries, ...(drawn.isPrivate && { problems }) };
    }
    case 'help':
    case 'forgotten':
      return { kind: drawn.kind };
  }
}

function checkOf({ checked, claim, cuts }: Seeds, excerpts: readonly Excerpt[]): QuoteCheck {
  const places = excerpts.map(({ citation: { articleId, start, end } }) => ({
    articleId,
    start,
    end,
  }));
  switch (checked) {
    case 'exact':
    case 'exact-but-typography':
    case 'similar':
      return { kind: checked, places };
    case 'stitched':
      return {
        kind: checked,
        pieces: places.map((place) => ({ claim: { start: 0, end: 1 }, places: [place] })),
      };
    case 'altered': {
      const [place = { articleId: '', start: 0, end: 0 }] = places;
      const added = spansWithin(claim.length, cuts);
      const missing = spansWithin(place.end - place.start, cuts);
      return {
        kind: checked,
        place,
        difference: [
          ...missing.map(({ start, end }) => ({
            kind: 'missing' as const,
            text: '',
            start: place.start + start,
            end: place.start + end,
          })),
          ...added.map((span) => ({ kind: 'added' as const, text: '', claim: span })),
        ],
        changes: ['number', 'small'],
      };
    }
    case 'absent':
    case 'too-short':
    case 'too-long':
      return { kind: checked };
  }
}

/** The card of what was drawn, and the one that a button of it shows, by what they are. */
async function cardsOf(drawn: Seeds, world: ReturnType<typeof worldOf>): Promise<[string, Card][]> {
  const { reply, conversation, hearer } = world;
  const { card: first } = await conversation.run(
    { name: 'drawn', run: async () => reply },
    { asker: hearer, values: {}, earlier: [] },
  );
  const question = questionOn(textsOf(first)[0] ?? '');
  const cards: [string, Card][] = [
    [drawn.kind, first],
    ['notice', noticeCard(`It is so: ${drawn.claim.slice(0, 200)}`)],
  ];
  const buttons = buttonsOf(first);
  const button = buttons[drawn.pressed % Math.max(1, buttons.length)];
  if (button) {
    const read = readButtonId(button.id);
    if (!read) throw new Error(`${button.id} is no button of ours.`);
    const pressed = { question, chosen: drawn.chosen };
    const spoken = await conversation.press(read, pressed, hearer);
    cards.push([`${drawn.kind} › ${read.action}`, spoken.card]);
  }
  return cards;
}

const IN_CODE = /^(?:```\n(?:(?!```)[\s\S])*\n```(?:\n|$))+$/;
const MARKUP = /[*_~|`<>@[\]\\]|https?:\/\/|:\w+:/;

/** What is left for Discord to interpret once what is escaped and what we write ourselves is gone. */
function leftIn(text: string): string {
  if (IN_CODE.test(text)) return '';
  return text
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    .replaceAll('**', '')
    .replace(/<t:-?\d+:D>/g, '')
    .replace(/\[([^[\]]*)\]\(https?:\/\/[^()\s<>*]*\)/g, '$1')
    .replace(/^(?:> |-# )/gm, '');
}

/** What Discord would not take, or would take for something that it is not. */
function faultsOf(card: Card): string[] {
  const faults: string[] = [];
  try {
    sendCard(card);
  } catch (error) {
    faults.push(
      error instanceof RestError ? `refused: ${JSON.stringify(error.errors)}` : String(error),
    );
  }
  for (const text of textsOf(card)) {
    const found = MARKUP.exec(leftIn(text));
    if (found) faults.push(`markup: ${found[0]} in ${text}`);
    const lines = text.replaceAll(/```\n[\s\S]*?\n```/g, '').split('\n');
    const marked = lines.filter((it) => /^(?:#|\s*[-+] |\s*\d+\. )/.test(it));
    // The question is a heading of ours, one line at the beginning of a card.
    const own = text === textsOf(card)[0] ? 1 : 0;
    const line = marked.filter((it) => !it.startsWith('### ')).at(0) ?? marked[own];
    if (line !== undefined) faults.push(`a list or a heading: ${line}`);
  }
  return faults;
}

it('whatever articles, questions and posts say, Discord takes every card, shows each character of theirs as it stands, and every quotation is verbatim', {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (drawn) => {
      const world = worldOf(drawn);
      for (const [what, card] of await cardsOf(drawn, world)) {
        expect(faultsOf(card), what).toEqual([]);
        const quotes = quotesOn(card);
        // A gate that finds other words in the article lets nothing through.
        if (drawn.gate === 'lying') expect(quotes, what).toEqual([]);
        for (const quote of quotes) {
          expect(
            world.articles.some(({ text }) => text.includes(quote)),
            what,
          ).toBe(true);
        }
      }
      checkMessage({ content: world.plain });
    }),
    { numRuns: RUNS },
  );
});

it('the question on a card is the one that was asked, up to white space', async () => {
  await fc.assert(
    fc.property(
      asked,
      maybe(textUpTo(32)),
      fc.constantFrom(...LOCALES),
      (asked, sharedBy, locale) => {
        const answer = { kind: 'nothing-found', ...asked, confidence: 0 } as const;
        const look = { ...lookOver(undefined), wording: wordingIn(locale), sharedBy };
        const [head = ''] = textsOf(answerCard(answer, look));
        expect(questionOn(head)).toBe(asked.question.replace(/\s+/gu, ' ').trim());
      },
    ),
    { numRuns: 2000 },
  );
});
