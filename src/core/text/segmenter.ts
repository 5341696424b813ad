type Granularity = 'sentence' | 'word' | 'grapheme';

const segmenters = new Map<Granularity, Intl.Segmenter>();

/** What parts text of any language: the first one takes longer to make than most questions to answer, and few need it. */
export function segmenterOf(granularity: Granularity): Intl.Segmenter {
  const made = segmenters.get(granularity) ?? new Intl.Segmenter('en', { granularity });
  segmenters.set(granularity, made);
  return made;
}
