import { overlaps, type Span } from '../../../text/span.ts';
import { wordsOf } from '../../../text/words.ts';
import { REPORTING } from '../../statement/turningWords.ts';
import type { SaidFigure } from './saidFigure.ts';

/** What a figure is about: terms of its sentence, each with how closely it stands to the figure, 0..1. */
export type FigureMatter = ReadonlyMap<string, number>;

/** What stands before all figures of a sentence may be of any of them, and rather of the first. */
const LEAD = { ofFirst: 0.5, ofOthers: 0.25 } as const;

/** Where one figure's part of a sentence ends, in the six languages. */
const SEAM =
  /[,;:–—、]|(?<!\p{L})(?:and|but|while|whereas|against|compared|versus|from|und|aber|während|gegenüber|et|mais|contre|tandis|y|pero|frente|mientras|и|а|но|против)(?!\p{L})/iu;

/**
 * The matter of one of the figures of a sentence. Each has the part of the sentence around it: "69 % in the north,
 * 45 % in the south". What a sentence says before its only figure is of that one.
 * @param figures of the sentence, in order, with offsets into the text.
 * @param but words that are nobody's matter, as a credit's.
 */
export function matterOf(
  text: string,
  sentence: Span,
  figures: readonly SaidFigure[],
  index: number,
  language: string,
  but: readonly Span[] = [],
): FigureMatter {
  const rivals = rivalsOf(figures, index);
  const own = partOf(text, sentence, rivals, figures[index]);
  const lead = { start: sentence.start, end: rivals[0]?.start ?? sentence.end };
  const isFirst = rivals[0] === figures[index];
  const leadWeight = rivals.length < 2 ? 1 : isFirst ? LEAD.ofFirst : LEAD.ofOthers;
  const matter = new Map<string, number>();
  for (const word of wordsOf(text, sentence, language)) {
    if (
      word.stop ||
      isNumber(word.term) ||
      REPORTING.has(word.term) ||
      [...figures, ...but].some((it) => overlaps(it, word))
    )
      continue;
    const weight = overlaps(lead, word) ? leadWeight : overlaps(own, word) ? 1 : 0;
    if (weight > (matter.get(word.term) ?? 0)) matter.set(word.term, weight);
  }
  return matter;
}

function isNumber(term: string): boolean {
  return /^\p{N}/u.test(term);
}

/** Those of a sentence that are in one unit, among them the figure: only they can be taken for each other. */
function rivalsOf(figures: readonly SaidFigure[], index: number): SaidFigure[] {
  return figures.filter(({ unit }) => unit === figures[index]?.unit);
}

/** The part of a sentence around a figure, between those of its rivals. */
export function partOf(
  text: string,
  sentence: Span,
  rivals: readonly SaidFigure[],
  figure: SaidFigure | undefined,
): Span {
  const at = figure ? rivals.indexOf(figure) : -1;
  const [before, self, behind] = [rivals[at - 1], rivals[at], rivals[at + 1]];
  if (!self) return sentence;
  return {
    start: before ? seamBetween(text, before, self) : sentence.start,
    end: behind ? seamBetween(text, self, behind) : sentence.end,
  };
}

function seamBetween(text: string, { end }: Span, { start }: Span): number {
  const between = text.slice(end, start);
  const found = SEAM.exec(between);
  return end + (found?.index ?? Math.floor(between.length / 2));
}
