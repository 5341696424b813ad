import type { Article } from '../../article/article.ts';
import type { Excerpt } from '../answer.ts';
import { excerptAt } from '../excerpt.ts';
import type { ArticleSpan } from '../quoteCheck/quoteCheck.ts';
import type { Credit, DraftQuotation } from './draft.ts';
import { creditCaveats, type FoundPlace } from './judging/creditCaveats.ts';
import { leftOutAround } from './judging/cutShort.ts';
import { type KnownSources, NO_SOURCES } from './judging/knownSources.ts';
import { doubtOf, otherReading } from './judging/sourceDoubt.ts';
import { verdictOn } from './judging/verdict.ts';
import type { Caveat, QuotationFinding, Standing, Verdict } from './proofreading.ts';

type ById = ReadonlyMap<string, Article>;

/**
 * How a quotation of a draft stands to articles.
 * @param articles those that may have its words.
 * @param sources of the whole library, to know what is credited with it, and
 * @param text of the draft, which may name them as no list of names does.
 */
export function judgeQuotation(
  quotation: DraftQuotation,
  articles: readonly Article[],
  sources: KnownSources = NO_SOURCES,
  text = '',
): QuotationFinding {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const verdict = doubted(verdictOn(quotation, articles), quotation, byId);
  const credit = quotation.credit && withKnownNames(quotation.credit, sources, text);
  const caveats = caveatsOn(credit, verdict, byId, sources);
  return { quotation, verdict, caveats, excerpts: excerptsFor(verdict, caveats, byId) };
}

/** The verdict, or that there can be none since the source's own text is not to be trusted. */
function doubted(verdict: Verdict, { parts }: DraftQuotation, byId: ById): Verdict {
  switch (verdict.kind) {
    case 'altered': {
      const { place, part, difference } = verdict;
      const article = byId.get(place.articleId);
      const why = article && doubtOf(verdict, parts[part]?.text ?? '', article);
      return why ? { kind: 'cannot-say', place, why, difference } : verdict;
    }
    case 'exact':
    case 'exact-but-typography': {
      const [only] = parts;
      const [place, ...others] = verdict.places[0] ?? [];
      const article = place && byId.get(place.articleId);
      if (!only || parts.length > 1 || !article || others.length > 0) return verdict;
      const other = otherReading(only.text, article, [...byId.values()]);
      return other
        ? { kind: 'cannot-say', place: other.place, why: 'readings', difference: other.difference }
        : verdict;
    }
    case 'stitched':
    case 'similar':
    case 'absent':
    case 'cannot-say':
    case 'unchecked':
      return verdict;
  }
}

/** A credit with the sources that its words name in full: "Coast & Labor Review" is one. */
function withKnownNames(credit: Credit, { namedIn }: KnownSources, text: string): Credit {
  const known = namedIn(text.slice(credit.span.start, credit.span.end));
  return { ...credit, names: [...new Set([...credit.names, ...known])] };
}

function caveatsOn(
  credit: Credit | undefined,
  verdict: Verdict,
  byId: ById,
  sources: KnownSources,
): Caveat[] {
  if (verdict.kind !== 'exact' && verdict.kind !== 'exact-but-typography') return [];
  const found = foundIn(verdict, byId);
  if (found.length === 0) return [];
  const credited = credit ? creditCaveats(credit, found, sources) : [];
  const named = new Set(credit?.names.flatMap((name) => sources.articlesOf(name)) ?? []);
  const count = Math.min(...verdict.places.map((places) => places.length));
  return [
    ...cutShort(verdict, byId, named),
    ...credited,
    ...(count > 1 ? [{ kind: 'several-places', count } as const] : []),
  ];
}

/** Places of the first part, since one of them stands for the whole. */
function foundIn({ places: [first = []] }: Standing, byId: ById): FoundPlace[] {
  return first.flatMap((place) => {
    const article = byId.get(place.articleId);
    return article ? [{ place, article }] : [];
  });
}

/** Places that are looked at for what was cut off: who quotes a place that goes on otherwise may mean another one. */
const MOST_LOOKS = 8;

/** What was cut off, where something was in each of the places, those of the source that is named before others. */
function cutShort({ places }: Standing, byId: ById, named: ReadonlySet<string>): Caveat[] {
  const ways = (places[0] ?? []).map((_, at) => places.flatMap((own) => own[at] ?? []));
  const ofNamed = ways.filter(([first]) => first && named.has(first.articleId));
  const looked = (ofNamed.length > 0 ? ofNamed : ways).slice(0, MOST_LOOKS);
  const cut = looked.map((chain) => cutIn(chain, byId));
  const [first = []] = cut;
  return cut.every((caveats) => caveats.length > 0) ? first : [];
}

function cutIn(chain: readonly ArticleSpan[], byId: ById): Caveat[] {
  const found = chain.flatMap((place, part) => {
    const article = byId.get(place.articleId);
    const next = chain[part + 1];
    if (!article) return [];
    const sides = leftOutAround(
      article,
      place,
      next?.articleId === place.articleId ? next.start : undefined,
    );
    const rests = sides.map(({ side, start, end }) => ({
      side,
      rest: { articleId: article.id, start, end },
    }));
    return rests.filter(({ side }) => side === 'behind' || part === 0);
  });
  return (['behind', 'before'] as const).flatMap((side): Caveat[] => {
    const one = found.find((it) => it.side === side);
    return one ? [{ kind: 'cut-short', ...one }] : [];
  });
}

/** Places of the same words that are shown. */
const MOST_PLACES = 3;

function excerptsFor(verdict: Verdict, caveats: readonly Caveat[], byId: ById): Excerpt[] {
  return placesIn(verdict).flatMap((place, at) => {
    const article = byId.get(place.articleId);
    if (!article) return [];
    // The first one is shown with what was cut off it, which stands out.
    const rests = caveats.flatMap((it) =>
      it.kind === 'cut-short' && at === 0 && it.rest.articleId === article.id ? [it.rest] : [],
    );
    const start = Math.min(place.start, ...rests.map((rest) => rest.start));
    const end = Math.max(place.end, ...rests.map((rest) => rest.end));
    const shown = [...rests]
      .sort((a, b) => a.start - b.start)
      .map((rest) => ({ start: rest.start - start, end: rest.end - start }));
    const missing = at === 0 ? missingIn(verdict, start) : [];
    return [excerptAt(article, { start, end }, shown.length > 0 ? shown : missing)];
  });
}

/** What the draft leaves out or says otherwise, as offsets from where the excerpt begins. */
function missingIn(verdict: Verdict, from: number) {
  if (verdict.kind !== 'altered' && verdict.kind !== 'cannot-say') return [];
  return verdict.difference.flatMap((piece) =>
    piece.kind === 'missing' ? [{ start: piece.start - from, end: piece.end - from }] : [],
  );
}

function placesIn(verdict: Verdict): readonly ArticleSpan[] {
  switch (verdict.kind) {
    case 'exact':
    case 'exact-but-typography':
      return verdict.places.flatMap((places) => places.slice(0, MOST_PLACES));
    case 'similar':
      return verdict.places;
    case 'altered':
    case 'cannot-say':
      return [verdict.place];
    case 'stitched':
      return verdict.pieces.flatMap(({ places }) => places.slice(0, 1));
    case 'absent':
    case 'unchecked':
      return [];
  }
}
