import type { Article } from '../../../article/article.ts';
import type { Passage } from '../../../article/passage.ts';
import { languageCode } from '../../../text/language.ts';
import { overlaps, type Span } from '../../../text/span.ts';
import { wordsOf } from '../../../text/words.ts';
import { excerptAt } from '../../excerpt.ts';
import type { Credit, Draft, DraftFigure } from '../draft.ts';
import type { FigureFinding } from '../proofreading.ts';
import { isAtPrecision } from './atPrecision.ts';
import { type FigureMatter, matterOf } from './matter.ts';
import { type SaidFigure, saidFiguresIn } from './saidFigure.ts';
import { COUNT } from './saidUnit.ts';
import {
  isOfOnesNamed,
  isOfOneThing,
  isOneSense,
  type PlacedFigure,
  yearsIn,
} from './sameMatter.ts';

/** Where a figure may stand: a passage of a source. */
export interface FigurePlace {
  readonly article: Article;
  readonly passage: Passage;
}

interface GivenFigure extends PlacedFigure {
  readonly place: FigurePlace;
  /** How much of what the draft's figure is about stands with it, 0..1. */
  readonly likeness: number;
  /** Whether it is this figure of its sentence that the draft's words stand closest to. */
  readonly isClosest: boolean;
}

/** The least likeness of a figure that is said of the same. Chosen on `test/quality/drafts`. */
const SAME_MATTER = 0.4;

/**
 * Whether a source gives a figure of a draft, at the draft's precision and of the same matter; else the nearest that
 * it gives of that. It never says of a figure that it stands where that is in doubt.
 * @param places where it may stand: those of whom the draft credits, or else those that are like its sentence.
 * @returns undefined where the figure cannot be read, or nobody says what it counts.
 */
export function judgeFigure(
  draft: Draft,
  figure: DraftFigure,
  places: readonly FigurePlace[],
): FigureFinding | undefined {
  const said = saidIn(draft, figure);
  if (!said) return undefined;
  const given = places.flatMap((place) => givenIn(said, place));
  const standing = best(
    given.filter(
      (it) => isAtPrecision(said.figure, it.figure) && it.isClosest && isOneSense(said, it),
    ),
    said,
  );
  if (standing) return { figure, verdict: 'stands', ...shown(standing) };
  const nearest = best(given, said);
  return nearest
    ? { figure, verdict: 'differs', ...shown(nearest) }
    : { figure, verdict: 'absent', excerpts: [] };
}

function saidIn(draft: Draft, { span, sentence, credit }: DraftFigure): PlacedFigure | undefined {
  const language = languageCode(draft.language);
  const figures = figuresWithin(draft.text, sentence, language);
  const index = figures.findIndex((it) => overlaps(it, span));
  const figure = figures[index];
  if (!figure || !isFigure(draft.text, figure)) return undefined;
  const but = credit ? creditWords(draft.text, span, credit) : [];
  const matter = matterOf(draft.text, sentence, figures, index, language, but);
  return { figure, figures, sentence, text: draft.text, language, matter };
}

/** Whether it says of what it is a number; "one of them" says rather which. */
function isFigure(text: string, { first, unit, counted, start, end }: SaidFigure): boolean {
  const isOne = first.number === 1 && !/\p{N}/u.test(text.slice(start, end));
  return unit !== COUNT || (counted.length > 0 && !isOne);
}

/** What of a sentence is its credit: where that is a clause with the figure in it, the names alone. */
function creditWords(text: string, figure: Span, { span, names }: Credit): Span[] {
  if (!overlaps(span, figure)) return [span];
  return names.flatMap((name) => {
    const start = text.indexOf(name, span.start);
    return start < 0 || start >= span.end ? [] : [{ start, end: start + name.length }];
  });
}

function figuresWithin(text: string, { start, end }: Span, language: string): SaidFigure[] {
  const moved = <T extends Span>(it: T): T => ({
    ...it,
    start: it.start + start,
    end: it.end + start,
  });
  return saidFiguresIn(text.slice(start, end), language).map((it) => {
    const first = moved(it.first);
    return { ...moved(it), first, last: it.first === it.last ? first : moved(it.last) };
  });
}

/** The figures of a passage that are in the unit, and said of the matter, of the draft's. */
function givenIn(said: PlacedFigure, place: FigurePlace): GivenFigure[] {
  const { article, passage } = place;
  const { text } = article;
  const language = languageCode(article.language);
  const around = new Set(
    wordsOf([article.title, ...passage.headings].join('\n'), undefined, language).map(
      ({ term }) => term,
    ),
  );
  for (const { term } of wordsOf(text, passage, language)) around.add(term);
  const yearsAround = yearsIn(
    [article.title, article.date, ...passage.headings, text.slice(passage.start, passage.end)].join(
      '\n',
    ),
  );
  return passage.sentences.flatMap((sentence) => {
    const own = yearsIn(text.slice(sentence.start, sentence.end));
    const years = new Set(own.length > 0 ? own : yearsAround);
    if (!isOfOnesNamed(said, { text, sentence, language }, { terms: around, years })) return [];
    const figures = figuresWithin(text, sentence, language);
    const alike = figures.flatMap((figure, index) => {
      const matter = matterOf(text, sentence, figures, index, language);
      const placed = { figure, figures, sentence, text, language, matter };
      return isOfOneThing(said, placed, around) ? [placed] : [];
    });
    const nearness = alike.map(({ matter }) =>
      shareOf(said.matter, (term) => matter.get(term) ?? 0),
    );
    const most = Math.max(...nearness);
    return alike.flatMap((placed, at): GivenFigure[] => {
      const near = nearness[at] ?? 0;
      const inSentence = new Set(wordsOf(text, sentence, language).map(({ term }) => term));
      const likeness = shareOf(said.matter, (term) =>
        inSentence.has(term) ? 1 : around.has(term) ? 0.5 : 0,
      );
      const isShared = near > 0 || said.matter.size === 0;
      if (likeness < SAME_MATTER || !isShared) return [];
      const rivals = nearness.filter((it, other) => other !== at && it >= near);
      return [
        {
          ...placed,
          place,
          likeness: likeness + near,
          isClosest: near === most && rivals.length === 0,
        },
      ];
    });
  });
}

/** How much of a matter is found. */
function shareOf(matter: FigureMatter, found: (term: string) => number): number {
  let all = 0;
  let shared = 0;
  for (const [term, weight] of matter) {
    all += weight;
    shared += weight * found(term);
  }
  return all === 0 ? 0 : shared / all;
}

/** That of the likest matter, of these that of the nearest number. */
function best(given: readonly GivenFigure[], { figure }: PlacedFigure): GivenFigure | undefined {
  const offOf = (it: GivenFigure) => Math.abs(it.figure.first.number - figure.first.number);
  return given.toSorted((a, b) => b.likeness - a.likeness || offOf(a) - offOf(b))[0];
}

/** UTF-16 code units of a sentence up to which it is shown whole. */
const SHOWN = 900;

function shown({
  figure,
  sentence,
  place: { article },
}: GivenFigure): Pick<FigureFinding, 'place' | 'excerpts'> {
  const { start, end } = figure;
  const span = sentence.end - sentence.start > SHOWN ? { start, end } : sentence;
  const highlights = [{ start: start - span.start, end: end - span.start }];
  return {
    place: { articleId: article.id, start, end },
    excerpts: [excerptAt(article, span, highlights)],
  };
}
