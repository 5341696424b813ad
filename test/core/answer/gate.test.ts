import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../../src/core/answer/answer.ts';
import {
  createGate,
  type Mismatch,
  type Notation,
  passAnswer,
} from '../../../src/core/answer/gate.ts';
import type { Mark } from '../../../src/core/answer/mark.ts';
import { cite } from '../../../src/core/article/citation.ts';
import { discordNotation } from '../../../src/discord/notation.ts';
import { articleOf } from '../../support/library.ts';
import { NOTATIONS, SCREENS } from '../../support/notations.ts';
import { anyText } from '../../support/texts.ts';

/** A text with marks of both kinds, ascending and apart. */
const markedText = fc
  .tuple(anyText, fc.array(fc.nat(200), { maxLength: 12 }), fc.nat(63))
  .map(([text, cuts, kinds]) => {
    const edges = [...new Set(cuts.filter((cut) => cut <= text.length))].sort((a, b) => a - b);
    const marks: Mark[] = [];
    for (let index = 0; index + 1 < edges.length; index += 2) {
      const kind = kinds & (1 << (index / 2)) ? 'answer' : 'asked';
      marks.push({ start: edges[index] ?? 0, end: edges[index + 1] ?? 0, kind });
    }
    return { text, marks };
  });

describe.each(NOTATIONS)('on %s', (_, notation) => {
  it('any quotation can be undone to the very characters it was made of', () => {
    fc.assert(
      fc.property(markedText, ({ text, marks }) => {
        expect(notation.read(notation.write(text, marks))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('a quotation passes the gate when the article has it, and only then', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), fc.string({ minLength: 1 }), (text, a, b, other) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const dropped: Mismatch[] = [];
        const gate = createGate(
          notation,
          () => text,
          (mismatch) => dropped.push(mismatch),
        );
        const where = { articleId: 'a', start, end, marks: [] };
        const slice = text.slice(start, end);

        expect(gate(where)).toBe(notation.write(slice, []));
        expect(gate({ ...where, quote: slice })).toBeDefined();
        expect(dropped).toEqual([]);

        const wrong = slice + other;
        expect(gate({ ...where, quote: wrong })).toBeUndefined();
        expect(dropped).toEqual([{ articleId: 'a', start, end }]);
      }),
    );
  });
});

describe.each(SCREENS)('on %s', (_, notation) => {
  it('nothing of the article acts on the screen', () => {
    fc.assert(
      fc.property(markedText, ({ text, marks }) => {
        const shown = notation.write(text, marks);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the two sequences that are ours.
        const alien = shown.replace(/\u001b\[(?:1|22|4|24)m/g, '');
        expect(alien).not.toMatch(/(?!\r\n|[\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        // Fillers that nobody sees (one of them is written in Mongolian), and heaps of marks.
        expect(alien).not.toMatch(
          /\u034f|[\u00ad\u115f\u1160\u3164\uffa0\u{e0041}]|(?<![\u1820-\u18aa][\u180b-\u180d\u180f]?)\u180e|\p{M}{7}/u,
        );
      }),
    );
  });
});

describe('the gate', () => {
  const article = articleOf('a.txt', 'Title\n\nThe truce began. It held.');
  const gateOver = (notation: Notation, text: string | undefined) => {
    const dropped: Mismatch[] = [];
    const gate = createGate(
      notation,
      () => text,
      (mismatch) => dropped.push(mismatch),
    );
    return { gate, dropped };
  };
  const excerptAt = (start: number, end: number, quote = article.text.slice(start, end)) => ({
    quote,
    score: 1,
    highlights: [],
    citation: cite(article, { start, end }),
    alsoIn: [],
  });
  const answered = (...excerpts: ReturnType<typeof excerptAt>[]): Answer => ({
    kind: 'answered',
    question: 'When did the truce begin?',
    confidence: 1,
    notFound: [],
    excerpts,
  });

  it('drops a face that writes something else than the article says', () => {
    const liar: Notation = { write: (quote) => quote.toUpperCase(), read: (rendered) => rendered };
    const { gate, dropped } = gateOver(liar, article.text);
    expect(passAnswer(answered(excerptAt(7, 23)), gate).kind).toBe('nothing-found');
    expect(dropped).toEqual(
      [{ articleId: 'a', start: 7, end: 23 }].map((it) => expect.objectContaining(it)),
    );
  });

  it('drops a quotation whose article has changed, and one whose article is gone', () => {
    for (const text of ['Title\n\nThe truce ended. It held.', undefined]) {
      const { gate } = gateOver(discordNotation, text);
      expect(passAnswer(answered(excerptAt(7, 23)), gate).kind).toBe('nothing-found');
    }
  });

  it('keeps the other excerpts and their order when one is dropped', () => {
    const { gate, dropped } = gateOver(discordNotation, article.text);
    const answer = passAnswer(
      answered(excerptAt(24, 32), excerptAt(7, 23, 'The truce ended.'), excerptAt(7, 23)),
      gate,
    );
    expect('excerpts' in answer && answer.excerpts.map((it) => it.quote)).toEqual([
      'It held.',
      'The truce began.',
    ]);
    expect(dropped).toHaveLength(1);
  });

  it('does not call an answer what is left when all that answers is dropped', () => {
    const { gate } = gateOver(discordNotation, article.text);
    const related = { ...excerptAt(24, 32), score: 0.4, isRelated: true as const };
    const answer = passAnswer(answered(excerptAt(7, 23, 'The truce ended.'), related), gate);
    expect(answer).toMatchObject({ kind: 'related', confidence: 0.4 });
    expect('excerpts' in answer && answer.excerpts).toEqual([
      expect.not.objectContaining({ isRelated: true }),
    ]);
  });

  it('says nothing of excerpts beside each other where one of them is dropped', () => {
    const { gate } = gateOver(discordNotation, article.text);
    const given = ['began', 'held'].map((text, at) => ({ text, origins: 1, excerpts: [at] }));
    const accounts = { kind: 'differ', given } as const;
    const whole = { ...answered(excerptAt(7, 23), excerptAt(24, 32)), accounts };
    const broken = { ...answered(excerptAt(7, 23), excerptAt(24, 32, 'It fell.')), accounts };
    expect(passAnswer(whole, gate)).toMatchObject({ accounts });
    expect(passAnswer(broken, gate)).not.toHaveProperty('accounts');
  });

  it('says of the nearest only what is so: nothing where that is dropped', () => {
    const { gate } = gateOver(discordNotation, article.text);
    const [first, second] = [excerptAt(7, 23), excerptAt(24, 32)];
    const asked = { kind: 'related', question: 'When?', confidence: 0.4, notFound: [] } as const;
    const nearest = { why: 'no-time' } as const;
    const passed = (...excerpts: readonly Excerpt[]) =>
      passAnswer({ ...asked, nearest, excerpts }, gate);
    expect(passed(first, { ...second, quote: 'Other.' })).toMatchObject({
      kind: 'related',
      nearest,
    });
    expect(passed({ ...first, quote: 'Other.' }, second)).not.toHaveProperty('nearest');
    expect(passed({ ...first, quote: 'Other.' })).toEqual({
      ...{ ...asked, kind: 'nothing-found', confidence: 0 },
    });
  });

  it('carries no citation in what it makes of an answer without a single true quotation', () => {
    const { gate } = gateOver(discordNotation, article.text);
    const answer = passAnswer(answered(excerptAt(7, 23, 'The truce ended.')), gate);
    expect(answer).toEqual({
      kind: 'nothing-found',
      question: 'When did the truce begin?',
      confidence: 0,
      notFound: [],
    });
  });
});
