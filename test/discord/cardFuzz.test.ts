import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../src/core/answer.ts';
import type { Article } from '../../src/core/article.ts';
import { catalogueEntryOf, nameOf } from '../../src/core/citation.ts';
import { excerptAt } from '../../src/core/excerpt.ts';
import { createGate, passAnswer } from '../../src/core/gate.ts';
import type { Library } from '../../src/core/library.ts';
import type { QuoteCheck } from '../../src/core/quoteCheck/quoteCheck.ts';
import { REFERENCE_STYLES } from '../../src/core/reference.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Span } from '../../src/core/span.ts';
import { label } from '../../src/core/visible.ts';
import { wordingIn } from '../../src/core/wording.ts';
import { readButtonId } from '../../src/discord/buttonId.ts';
import { plainReply, questionOn } from '../../src/discord/cards/answerCard.ts';
import type { Card } from '../../src/discord/cards/card.ts';
import { noticeCard } from '../../src/discord/cards/card.ts';
import { createConversation, type Hearer } from '../../src/discord/conversation.ts';
import { codeNotation, discordNotation } from '../../src/discord/notation.ts';
import { buttonsOf, linksOf, lookOver, quotesOn, sendCard, textsOf } from '../support/cards.ts';
import { checkMessage } from '../support/discordLimits.ts';
import { articlesOf } from '../support/library.ts';
import { anyText } from '../support/texts.ts';

/** Replies that are tried, and the buttons of each; one after the other in all languages. */
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
  .tuple(fc.constantFrom('https://a.example/', 'http://b.example/(c)?d=', 'https://c.example/**'), text)
  .chain(([address, end]) =>
    fc.constantFrom('', `#${'long'.repeat(150)}`).map((more) => new URL(address + end.toWellFormed() + more).href),
  );

const article = fc
  .record({
    title: name,
    author: maybe(name),
    publisher: maybe(name),
    date: maybe(fc.constantFrom('2016-10-03', '2017-02-03T04:05:06Z', '0001-01-01', '9999-12-31')),
    url: maybe(url),
    path: textUpTo(255),
    isExtracted: fc.boolean(),
    headings: fc.array(name, { maxLength: 2 }),
    pieces: fc.array(text, { minLength: 1, maxLength: 12 }),
    times: fc.constantFrom(1, 1, 1, 30),
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
  kind: fc.constantFrom('answered', 'related', 'nothing-found', 'check', 'sources', 'timeline', 'articles', 'help', 'forgotten', 'not-a-question'),
  asked,
  places: fc.array(place, { minLength: 1, maxLength: 6 }),
  claim: textUpTo(4000),
  checked: fc.constantFrom<QuoteCheck['kind']>('exact', 'exact-but-typography', 'altered', 'stitched', 'similar', 'absent', 'too-short', 'too-long'),
  names: fc.array(textUpTo(200), { maxLength: 12 }),
  cuts,
  sharedBy: maybe(textUpTo(32)),
  isPrivate: fc.boolean(),
  locale: fc.constantFrom(...LOCALES),
  gate: fc.constantFrom('honest', 'honest', 'honest', 'lying'),
  chosen: fc.constantFrom(...REFERENCE_STYLES),
});
type Seeds = typeof seeds extends fc.Arbitrary<infer T> ? T : never;

const unused = () => Promise.reject(new Error('This is not asked here.'));

/** What was drawn: a reply, and a library that gives it to whatever is asked. */
function worldOf(drawn: Seeds) {
  const articles = drawn.articles.map((it, index): Article => ({ ...it, id: `${index}.md` }));
  const excerpts = drawn.places.map((it) => excerptIn(articles, it));
  const reply = replyOf(drawn, articles, excerpts);
  const answer: Answer = reply.kind === 'answer' ? reply.answer : { kind: 'nothing-found', ...drawn.asked, confidence: 0 };
  const library: Library = {
    ask: async () => answer,
    explain: unused,
    timeline: async () => reply.kind === 'timeline' ? reply.timeline : { topic: drawn.asked.question, entries: [], undated: 0 },
    checkQuote: unused,
    headlines: unused,
    articles: articlesOf(articles),
    problems: [],
    ...(drawn.cuts.length > 6 && { progress: { files: [1, 2], bytes: [1, 2] } }),
  };
  const textOf = (id: string) => {
    const stored = library.articles.get(id)?.text;
    return drawn.gate === 'honest' ? stored : stored?.replaceAll(/[^]/g, 'x!');
  };
  const conversation = createConversation({
    library,
    gate: createGate(discordNotation, textOf, () => {}),
    copyGate: createGate(codeNotation, textOf, () => {}),
    now: () => NOW,
  });
  const hearer: Hearer = {
    wording: wordingIn(drawn.locale),
    isPrivate: drawn.isPrivate,
    isManager: drawn.isPrivate,
    isKeptPrivate: drawn.isPrivate,
    ...(drawn.sharedBy !== undefined && { sharedBy: drawn.sharedBy }),
  };
  const plain = plainReply(passAnswer(answer, createGate(discordNotation, textOf, () => {})), { ...lookOver(undefined), ...hearer });
  return { articles, reply, conversation, hearer, plain };
}

function replyOf(drawn: Seeds, articles: readonly Article[], excerpts: readonly Excerpt[]): Reply {
  const { asked, names } = drawn;
  switch (drawn.kind) {
    case 'answered':
    case 'related': {
      // The best excerpts of an answer do not overlap.
      const apart = excerpts.slice(0, 5).filter(({ citation: { articleId, start } }, index, all) =>
        all.findIndex(({ citation: other }) => other.articleId === articleId && other.start === start) === index);
      const answer: Answer = { kind: drawn.kind, ...asked, confidence: 0.9, excerpts: apart };
      return { kind: 'answer', answer, isFollowUp: false };
    }
    case 'nothing-found':
      return { kind: 'answer', answer: { kind: drawn.kind, ...asked, confidence: 0 }, isFollowUp: false };
    case 'not-a-question':
      return { kind: 'answer', answer: { kind: drawn.kind, question: asked.question, reason: drawn.isPrivate ? 'empty' : 'too-long' }, isFollowUp: false };
    case 'check':
      return { kind: 'quote-check', claim: drawn.claim, check: checkOf(drawn, excerpts) };
    case 'sources': {
      const kinds = ['answered', 'related', 'nothing-found'] as const;
      const sentences = names.slice(0, 10).map((text, index) => ({ text, found: kinds[index % 3] ?? 'related' }));
      return { kind: 'sources', sentences, excerpts: excerpts.slice(0, 5) };
    }
    case 'timeline': {
      const entries = excerpts.map((excerpt, index) => ({
        excerpt,
        date: index % 2 === 0 ? '2016-09' : '2016-10-03',
        dates: index % 2 === 0 ? ('event' as const) : ('article' as const),
      }));
      return { kind: 'timeline', timeline: { topic: asked.question, entries, undated: names.length } };
    }
    case 'articles': {
      const entries = Array.from({ length: 13 }, () => articles.map(catalogueEntryOf)).flat().slice(0, 50);
      const problems = names.map((reason) => ({ path: reason, reason, remedy: '', skipped: true }));
      return { kind: 'articles', entries, ...(drawn.isPrivate && { problems }) };
    }
    case 'help':
    case 'forgotten':
      return { kind: drawn.kind };
  }
}

function checkOf({ checked, claim, cuts }: Seeds, excerpts: readonly Excerpt[]): QuoteCheck {
  const places = excerpts.map(({ citation: { articleId, start, end } }) => ({ articleId, start, end }));
  switch (checked) {
    case 'exact':
    case 'exact-but-typography':
    case 'similar':
      return { kind: checked, places };
    case 'stitched':
      return { kind: checked, pieces: places.map((place) => ({ claim: { start: 0, end: 1 }, places: [place] })) };
    case 'altered': {
      const [place = { articleId: '', start: 0, end: 0 }] = places;
      const added = spansWithin(claim.length, cuts);
      const missing = spansWithin(place.end - place.start, cuts);
      return {
        kind: checked,
        place,
        difference: [
          ...missing.map(({ start, end }) => ({ kind: 'missing' as const, text: '', start: place.start + start, end: place.start + end })),
          ...added.map((span) => ({ kind: 'added' as const, text: '', claim: span })),
        ],
      };
    }
    case 'absent':
    case 'too-short':
    case 'too-long':
      return { kind: checked };
  }
}

/** The card of what was drawn, and of each of its buttons and theirs. */
async function cardsOf(drawn: Seeds, { reply, conversation, hearer }: ReturnType<typeof worldOf>): Promise<Card[]> {
  const first = conversation.show(reply, hearer);
  const cards = [first, noticeCard(drawn.claim.slice(0, 100))];
  const asked = questionOn(textsOf(first)[0] ?? '');
  for (const { id } of buttonsOf(first)) {
    const read = readButtonId(id);
    if (!read) throw new Error(`${id} is no button of ours.`);
    cards.push(await conversation.press(read, { question: asked, chosen: drawn.chosen }, hearer));
  }
  return cards;
}

/** What is left for Discord to interpret once what we write ourselves and what is escaped is gone. */
function leftIn(text: string): string {
  return text
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    .replaceAll('**', '')
    .replace(/<t:-?\d+:D>/g, '')
    .replace(/\[([^[\]]*)\]\(https?:[^()\s<>]*\)/g, '$1')
    .replace(/^(?:> |-# )/gm, '');
}

const IN_CODE = /^(?:```\n(?:(?!```)[^])*\n```(?:\n|$))+$/;

describe('whatever articles, questions and posts say', () => {
  const failures = new Map<string, number>();
  it('Discord takes every card', async () => {
    const samples = fc.sample(seeds, { numRuns: RUNS, seed: 11 });
    const note = (what: string, drawn: Seeds, more: unknown) => {
      const key = what;
      if (!failures.has(key)) console.log(key, JSON.stringify(more)?.slice(0, 1500));
      failures.set(key, (failures.get(key) ?? 0) + 1);
    };
    for (const drawn of samples) {
      const world = worldOf(drawn);
      let cards: Card[] = [];
      try { cards = await cardsOf(drawn, world); } catch (error) { note(`throws ${drawn.kind} ${String(error)}`, drawn, String((error as Error).stack)); continue; }
      try { checkMessage({ content: world.plain }); } catch (error) { note(`plain ${drawn.kind}`, drawn, [world.plain.length, (error as {errors: unknown}).errors]); }
      cards.forEach((card, index) => {
        const what = index === 0 ? drawn.kind : index === 1 ? 'notice' : `${drawn.kind}>${readButtonId(buttonsOf(cards[0]!)[index - 2]?.id ?? '')?.action}`;
        try { sendCard(card); } catch (error) { note(`refused ${what} ${drawn.gate} ${drawn.isPrivate} ${JSON.stringify((error as {errors: unknown}).errors)}`.slice(0,200), drawn, textsOf(card).map(t=>t.length)); }
        for (const text of textsOf(card)) {
          if (text.startsWith('```')) { if (!IN_CODE.test(text)) note(`code ${what}`, drawn, text); continue; }
          if (/[*_~|`<>@[\]\\]|https?:|:\w+:/.test(leftIn(text))) note(`markup ${what} ${/[*_~|`<>@[\]\\]|https?:|:\w+:/.exec(leftIn(text))}`, drawn, [text, leftIn(text)]);
        }
        for (const quote of quotesOn(card)) {
          if (drawn.gate === 'lying') note(`lie shown ${what}`, drawn, quote);
          if (!world.articles.some(({ text }) => text.includes(quote))) note(`not verbatim ${what}`, drawn, quote);
        }
      });
    }
    console.log(failures);
  });
});
