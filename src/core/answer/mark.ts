import { segmenterOf } from '../text/segmenter.ts';
import type { Span } from '../text/span.ts';
import { spell } from '../text/visible.ts';

/** Words that stand out in a quotation, as offsets into it. */
export interface Mark extends Span {
  readonly kind: MarkKind;
}

/** Words that the question asks with, or words that answer it. */
export type MarkKind = 'asked' | 'answer';

/**
 * The marks of a quotation: the words that answer or, where nobody knows them, the question's words. Both
 * at once would make neither stand out.
 * @param asked,answers each ascending, apart from each other.
 */
export function marksOf(asked: readonly Span[], answers: readonly Span[] = []): Mark[] {
  const [spans, kind] =
    answers.length > 0 ? ([answers, 'answer'] as const) : ([asked, 'asked'] as const);
  return spans.map(({ start, end }) => ({ start, end, kind }));
}

/** A stretch of a text, as it is shown, that is marked throughout or not at all. */
export interface Stretch {
  readonly text: string;
  readonly kind?: MarkKind;
}

/**
 * A text in stretches, in order and without gaps, with what would act on a screen spelt out. Marks that
 * touch are one stretch, as words of Japanese do: two signs of emphasis side by side are none to Markdown.
 * No stretch ends within what a screen shows as one: the halves of a line end are two line ends to a page, those
 * of a surrogate pair nothing to anybody, and an accent alone stands on whatever is written before it.
 * @param marks ascending, apart from each other.
 */
export function stretchesOf(text: string, marks: readonly Mark[]): Stretch[] {
  // Before it is cut: whether a character can be seen depends on those around it.
  const spelt = spell(text);
  const stretches: Stretch[] = [];
  let from = 0;
  const shown = marks.map(({ start, end, kind }) => {
    const whole = wholeGraphemes(spelt.text, { start: spelt.at(start), end: spelt.at(end) });
    return { ...whole, kind };
  });
  for (const mark of joined(shown)) {
    // Of what is shown as one and has two marks, the first one has all.
    const start = Math.max(from, mark.start);
    const end = Math.max(from, mark.end);
    stretches.push(
      { text: spelt.text.slice(from, start) },
      { text: spelt.text.slice(start, end), kind: mark.kind },
    );
    from = end;
  }
  return [...stretches, { text: spelt.text.slice(from) }].filter(({ text }) => text !== '');
}

function joined(marks: readonly Mark[]): Mark[] {
  const apart: Mark[] = [];
  for (const mark of marks) {
    const last = apart.at(-1);
    if (last && last.end >= mark.start && last.kind === mark.kind) {
      apart[apart.length - 1] = { ...last, end: mark.end };
    } else apart.push(mark);
  }
  return apart;
}

/** Each of these is a grapheme beside another one of these. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;

/** The span widened so that it splits no grapheme. */
function wholeGraphemes(text: string, span: Span): Span {
  const isBetween = (at: number) => PLAIN.test(text.slice(Math.max(0, at - 1), at + 1));
  return isBetween(span.start) && isBetween(span.end) ? span : widened(text, span, 'grapheme');
}

/** The span widened so that it splits no word and no grapheme; a rare sign is one with a letter in these alone. */
export function wholeWords(text: string, span: Span): Span {
  const wide = widened(text, widened(text, span, 'word'), 'grapheme');
  const isWhole = wide.start === span.start && wide.end === span.end;
  return isWhole ? wide : wholeWords(text, wide);
}

function widened(text: string, { start, end }: Span, by: 'word' | 'grapheme'): Span {
  const segments = segmenterOf(by).segment(text);
  const first = segments.containing(start);
  const last = segments.containing(Math.max(start, end - 1));
  return {
    start: first?.index ?? start,
    end: last ? last.index + last.segment.length : end,
  };
}
