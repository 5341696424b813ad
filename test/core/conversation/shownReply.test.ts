import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonNotation } from '../../../src/core/answer/answerJson.ts';
import { excerptAt } from '../../../src/core/answer/excerpt.ts';
import type { DraftQuotation } from '../../../src/core/answer/proofread/draft.ts';
import type { Proofreading } from '../../../src/core/answer/proofread/proofreading.ts';
import type { QuoteCheck } from '../../../src/core/answer/quoteCheck/quoteCheck.ts';
import { withExcerpts } from '../../../src/core/answer/quoteCheck/quotePlaces.ts';
import type { Testimony } from '../../../src/core/answer/statement/metStatement.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { citedIn } from '../../../src/core/conversation/citedIn.ts';
import { actOnQuotes } from '../../../src/core/conversation/quoteActions.ts';
import type { Reply } from '../../../src/core/conversation/reply.ts';
import { createDoor, type ShownReply } from '../../../src/core/conversation/shownReply.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { doorTo } from '../../support/door.ts';
import { articleOf } from '../../support/library.ts';
import { NOTATIONS } from '../../support/notations.ts';
import { anyText } from '../../support/texts.ts';

const ACCESSED = new Date('2016-10-10T12:00:00Z');
const asked = { question: 'When?', confidence: 0.9, notFound: [] };

/** A reply of every kind that quotes from these places. */
function repliesFrom(places: readonly { readonly article: Article; readonly span: Span }[]) {
  const excerpts = places.map(({ article, span }) => {
    const half = { start: 0, end: Math.ceil((span.end - span.start) / 2) };
    return excerptAt(article, span, [half]);
  });
  const found = places.map(({ article, span }) => ({ articleId: article.id, ...span }));
  const [first = { articleId: '', start: 0, end: 0 }] = found;
  const checks: QuoteCheck[] = [
    { kind: 'exact', places: found },
    { kind: 'similar', places: found },
    {
      kind: 'altered',
      place: first,
      difference: [{ kind: 'missing', text: '', ...first }],
      changes: ['words'],
    },
    { kind: 'stitched', pieces: found.map((it) => ({ claim: it, places: [it] })) },
    { kind: 'absent' },
  ];
  const articles = places.map(({ article }) => article);
  const entries = excerpts.map((excerpt) => ({ excerpt, date: '2016', dates: 'event' as const }));
  const place = { start: 0, end: 1 };
  const quotation: DraftQuotation = {
    span: place,
    form: 'marks',
    parts: [{ text: 'a b c', slices: [place] }],
  };
  const testimonies = excerpts.map(
    (excerpt, at): Testimony => ({
      excerpt,
      stance:
        at % 2 === 0
          ? { kind: 'said', isReported: false }
          : { kind: 'differs', in: 'day', stated: place, found: place, isReported: false },
    }),
  );
  const replies: Reply[] = [
    { kind: 'answer', answer: { kind: 'answered', ...asked, excerpts }, isFollowUp: false },
    { kind: 'answer', answer: { kind: 'related', ...asked, excerpts }, isFollowUp: true },
    { kind: 'answer', answer: { kind: 'nothing-found', ...asked }, isFollowUp: false },
    ...checks.map((check): Reply => {
      return { kind: 'quote-check', claim: 'a b c', ...withExcerpts(check, articles) };
    }),
    proofread({
      quotations: [
        { quotation, verdict: { kind: 'similar', places: found }, caveats: [], excerpts },
      ],
    }),
    proofread({
      figures: [{ figure: { span: place, sentence: place }, verdict: 'differs', excerpts }],
    }),
    { kind: 'sources', sentences: [{ text: 'a', found: 'answered' }], excerpts },
    {
      kind: 'statement',
      typed: 'Stated.',
      met: { statement: 'a b', kind: 'divided', testimonies },
    },
    { kind: 'timeline', timeline: { topic: 'a', entries, undated: 1 } },
    { kind: 'articles', entries: [] },
    { kind: 'help' },
    { kind: 'forgotten' },
    { kind: 'no-records', why: 'down' },
    {
      kind: 'corrections',
      entries: places.map(({ article, span }) => ({
        ...{
          receipt: 'R',
          quote: 'as it was',
          lost: 'as it was',
          change: 'reworded',
          at: 0,
          title: article.title,
        },
        now: excerptAt(article, span),
      })),
    },
    { kind: 'managers-only' },
    actOnQuotes(places, { kind: 'context' }, undefined),
    actOnQuotes(places, { kind: 'more' }, undefined),
    actOnQuotes(places, { kind: 'nearest' }, undefined),
    actOnQuotes(places, { kind: 'copy' }, undefined),
    actOnQuotes(places, { kind: 'cite', style: 'apa', accessed: ACCESSED }, undefined),
  ];
  return replies;
}

function proofread(found: Partial<Proofreading>): Reply {
  const proofreading = { quotations: [], figures: [], ...found };
  return { kind: 'proofreading', draft: { text: '"a b c" 5%' }, proofreading };
}

/** What a reply quotes, and where it says that it stands. */
function renderedIn(reply: ShownReply): { rendered: string; at?: Span & { articleId: string } }[] {
  switch (reply.kind) {
    case 'answer':
      return 'excerpts' in reply.answer ? reply.answer.excerpts.map(quoted) : [];
    case 'quote-check':
    case 'sources':
    case 'more':
    case 'nearest':
    case 'copy':
      return reply.excerpts.map(quoted);
    case 'gaps':
      return reply.entries.flatMap(({ excerpts }) => excerpts.map(quoted));
    case 'managers-only':
      return [];
    case 'proofreading':
      return [...reply.proofreading.quotations, ...reply.proofreading.figures].flatMap(
        ({ excerpts }) => excerpts.map(quoted),
      );
    case 'statement':
      return reply.met.testimonies.map(({ excerpt }) => quoted(excerpt));
    case 'timeline':
      return reply.timeline.entries.map(({ excerpt }) => quoted(excerpt));
    case 'context':
      return [
        { rendered: reply.alone, at: reply.citation },
        ...reply.stretches.map((rendered) => ({ rendered })),
      ];
    case 'corrections':
      return reply.entries.flatMap(({ now }) => (now ? [quoted(now)] : []));
    case 'receipt':
      return [
        ...reply.quotations.flatMap(({ fate }) =>
          fate.kind === 'stands' ? [quoted(fate.excerpt)] : [],
        ),
        ...(reply.now?.came ?? []).map(quoted),
      ];
    case 'no-receipt':
    case 'no-records':
    case 'articles':
    case 'collections':
    case 'help':
    case 'forgotten':
    case 'references':
    case 'lost':
      return [];
  }
}

function quoted(excerpt: {
  readonly rendered: string;
  readonly citation: Span & { readonly articleId: string };
}) {
  return { rendered: excerpt.rendered, at: excerpt.citation };
}

/** Articles made of anything, with a place in each; and what some of them have become since. */
const world = fc
  .array(
    fc.record({
      pieces: fc.array(anyText, { minLength: 1, maxLength: 4 }),
      start: fc.nat(),
      length: fc.nat(200),
      now: fc.option(anyText, { nil: undefined, freq: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((drawn) =>
    drawn.map(({ pieces, start, length, now }, index) => {
      const text = pieces.join(' ');
      const blocks = [{ start: 0, end: text.length, headings: [] }];
      const article: Article = {
        id: `${index}`,
        path: `${index}`,
        title: '',
        tags: [],
        text,
        blocks,
      };
      const from = start % text.length;
      const span = { start: from, end: Math.min(text.length, from + 1 + length) };
      return { article, span, now: now ?? text };
    }),
  );

describe.each(NOTATIONS)('what is quoted on %s', (_, notation) => {
  it('is, undone, a slice of its article as it is now, whatever the article is made of', () => {
    fc.assert(
      fc.property(world, (places) => {
        const texts = new Map(places.map(({ article, now }) => [article.id, now]));
        const door = doorTo(notation, (id) => texts.get(id));
        for (const reply of repliesFrom(places)) {
          for (const { rendered, at } of renderedIn(door.reply(reply))) {
            const quote = notation.read(rendered);
            expect(quote).not.toBe('');
            if (at) expect(texts.get(at.articleId)?.slice(at.start, at.end)).toBe(quote);
            else expect([...texts.values()].some((text) => text.includes(quote))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is all of what was to be quoted where nothing has changed', () => {
    fc.assert(
      fc.property(world, (places) => {
        const door = doorTo(notation, (id) => places[Number(id)]?.article.text);
        for (const reply of repliesFrom(places)) {
          const before = renderedBefore(reply);
          expect(renderedIn(door.reply(reply))).toHaveLength(before);
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('what a reply quotes or refers to is cited in it, so that its articles can be read before it is drawn', () => {
  fc.assert(
    fc.property(world, (places) => {
      const door = doorTo(jsonNotation, (id) => places[Number(id)]?.article.text);
      for (const reply of repliesFrom(places)) {
        const shown = door.reply(reply);
        const drawn = renderedIn(shown).flatMap(({ at }) => at?.articleId ?? []);
        const referred = shown.kind === 'references' ? places.map(({ article }) => article.id) : [];
        const cited = citedIn(shown).map(({ articleId }) => articleId);
        expect(new Set(cited)).toEqual(new Set([...drawn, ...referred]));
      }
    }),
    { numRuns: 100 },
  );
});

/** How many quotations a reply has before the gate. */
function renderedBefore(reply: Reply): number {
  switch (reply.kind) {
    case 'answer':
      return 'excerpts' in reply.answer ? reply.answer.excerpts.length : 0;
    case 'quote-check':
    case 'sources':
    case 'more':
    case 'nearest':
    case 'copy':
      return reply.excerpts.length;
    case 'gaps':
      return reply.entries.flatMap(({ excerpts }) => excerpts).length;
    case 'managers-only':
      return 0;
    case 'proofreading':
      return [...reply.proofreading.quotations, ...reply.proofreading.figures].flatMap(
        ({ excerpts }) => excerpts,
      ).length;
    case 'statement':
      return reply.met.testimonies.length;
    case 'timeline':
      return reply.timeline.entries.length;
    case 'context':
      return 1 + reply.stretches.length;
    case 'corrections':
      return reply.entries.filter(({ now }) => now).length;
    case 'receipt':
      return (
        reply.quotations.filter(({ fate }) => fate.kind === 'stands').length +
        (reply.now?.came.length ?? 0)
      );
    case 'no-receipt':
    case 'no-records':
    case 'articles':
    case 'collections':
    case 'help':
    case 'forgotten':
    case 'references':
    case 'lost':
      return 0;
  }
}

describe('a reply whose quotations do not pass', () => {
  const article = articleOf('a.md', 'The truce began. It held.');
  const places = [{ article, span: { start: 0, end: 16 } }];
  const shut = doorTo(jsonNotation, () => 'Other words.');
  const shown = repliesFrom(places).map((reply) => shut.reply(reply));
  const ofKind = <K extends ShownReply['kind']>(kind: K) =>
    shown.filter((reply): reply is Extract<ShownReply, { kind: K }> => reply.kind === kind);

  it('is an answer in which nothing was found', () => {
    expect(ofKind('answer').map(({ answer }) => answer.kind)).toEqual(
      ofKind('answer').map(() => 'nothing-found'),
    );
    expect(shut.answer({ kind: 'answered', ...asked, excerpts: [] }).kind).toBe('nothing-found');
  });

  it('is a check, and sources, without excerpts', () => {
    for (const { excerpts } of [...ofKind('quote-check'), ...ofKind('sources')]) {
      expect(excerpts).toEqual([]);
    }
    expect(ofKind('sources')[0]?.sentences).toHaveLength(1);
  });

  it('is a proofreading that still says how the draft stands to the articles', () => {
    expect(ofKind('proofreading').map(({ proofreading }) => proofreading)).toMatchObject([
      { quotations: [{ verdict: { kind: 'similar' }, excerpts: [] }] },
      { figures: [{ verdict: 'differs', excerpts: [] }] },
    ]);
  });

  it('is a timeline without those entries, which has left out no more for want of a date', () => {
    expect(ofKind('timeline').map((it) => it.timeline)).toEqual([
      { topic: 'a', entries: [], undated: 1 },
    ]);
  });

  it('is lost, since its article has changed, where it was about those quotations alone', () => {
    expect(ofKind('lost')).toEqual(
      ['context', 'more', 'nearest', 'copy'].map(() => ({ kind: 'lost', why: 'changed' })),
    );
    expect([...ofKind('context'), ...ofKind('more'), ...ofKind('copy')]).toEqual([]);
  });

  it('keeps the others, in their order', () => {
    const other = articleOf('b.md', 'Nobody came.');
    const door = doorTo(jsonNotation, (id) => (id === 'b' ? other.text : undefined));
    const both = [...places, { article: other, span: { start: 0, end: 12 } }, ...places];
    for (const reply of repliesFrom(both)) {
      const read = renderedIn(door.reply(reply)).map(({ rendered }) => jsonNotation.read(rendered));
      if (reply.kind === 'context' || renderedBefore(reply) < 2) continue;
      expect(read).toEqual(['Nobody came.']);
    }
  });
});

describe('where articles are read on a page', () => {
  const article = articleOf('a.md', 'The truce began. It held.');
  const places = [{ article, span: { start: 0, end: 16 } }];
  const linkTo = ({ id, text }: { id: string; text: string }, { start, end }: Span) =>
    `https://quotes.example/${id}?${text.slice(start, end)}`;

  it('each citation of a quotation has the address of its words, whatever the reply', () => {
    const linking = createDoor(
      jsonNotation,
      () => article.text,
      () => {},
      linkTo,
    );
    for (const reply of repliesFrom(places)) {
      const links = JSON.stringify(linking.reply(reply)).match(/"link":"[^"]*"/g) ?? [];
      const shown =
        renderedBefore(reply) > 0 ? ['"link":"https://quotes.example/a?The truce began."'] : [];
      expect(new Set(links)).toEqual(new Set(shown));
    }
  });

  it('none has one where they are read nowhere', () => {
    const plain = doorTo(jsonNotation, () => article.text);
    for (const reply of repliesFrom(places)) {
      expect(JSON.stringify(plain.reply(reply))).not.toContain('"link"');
    }
  });
});

describe('stretches of an article', () => {
  it('are shown in order, its file looked at once, and none where that says something else', () => {
    let looks = 0;
    const door = doorTo(jsonNotation, () => {
      looks += 1;
      return 'It held.';
    });
    const stretches = [0, 3, 8].map((start) => ({ start, end: start + 3 }));
    expect(door.stretches('a', stretches)).toEqual(['"It "', '"hel"', undefined]);
    expect(looks).toBe(1);
    const gone = doorTo(jsonNotation, () => undefined);
    expect(gone.stretches('a', stretches)).toEqual([undefined, undefined, undefined]);
  });
});
