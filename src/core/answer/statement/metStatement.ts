import type { Article } from '../../article/article.ts';
import type { NotAQuestion } from '../../question/question.ts';
import type { Synonyms } from '../../question/synonyms.ts';
import { asks } from '../../ranking/numbered/signs.ts';
import type { Proposal } from '../../ranking/order.ts';
import type { UnreadReason } from '../../ranking/readPairs.ts';
import { DEFAULT_LANGUAGE, languageCode } from '../../text/language.ts';
import { sentencesOf } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { termsOf } from '../../text/words.ts';
import type { Excerpt, Limited } from '../answer.ts';
import { excerptAt } from '../excerpt.ts';
import { type Notion, notionsIn } from './notion.ts';
import { type Stance, stanceOf } from './stance.ts';

/** A statement that was met with what the articles say. It is never called true or false. */
export interface MetStatement extends Limited {
  /** As it was compared: without operators, and white space around it. */
  readonly statement: string;
  readonly kind: MetKind;
  /** Why it is untold, where that is not that no sentence tells. */
  readonly why?: Unmet;
  /** Why it was met by words alone, though there is a reader. */
  readonly unread?: UnreadReason;
  /** What tells it, that which says so first. At least one, but where it is untold. */
  readonly testimonies: readonly Testimony[];
}

/** Articles say so, differ, do one and the other, or do not tell. */
export type MetKind = 'said' | 'differs' | 'divided' | 'untold';

/** Why a text cannot be met. */
export type Unmet = NotAQuestion | 'asks' | 'several' | 'language';

/** A sentence of an article that says the same as a statement, or the same but for one thing. */
export interface Testimony {
  readonly stance: Exclude<Stance, { readonly kind: 'untold' }>;
  /** The sentence, with the place that differs highlighted. */
  readonly excerpt: Excerpt;
}

/** Sentences of each kind that are shown. */
const MOST = 3;

/** Meets a statement in English with passages that may speak of it, best first. In doubt they do not tell. */
export function meet(
  statement: string,
  proposals: readonly Proposal[],
  synonyms: Synonyms,
): Pick<MetStatement, 'kind' | 'testimonies'> {
  const stated = notionsIn(statement, synonyms);
  const english = proposals.filter(
    ({ entry }) => languageCode(entry.language) === DEFAULT_LANGUAGE,
  );
  const met = english.flatMap(({ article: read, passage }) => {
    const article = read();
    return passage.sentences.flatMap((span) => testimonyOf(stated, article, span, synonyms));
  });
  const said = met.filter(({ stance }) => stance.kind === 'said');
  const saying = new Set(said.map(articleOf));
  // What differs in an article that says so as well speaks of something else.
  const differing = met.filter((it) => it.stance.kind === 'differs' && !saying.has(articleOf(it)));
  const testimonies = [...said.slice(0, MOST), ...differing.slice(0, MOST)];
  return { kind: kindOf(testimonies.map(({ stance }) => stance)), testimonies };
}

/** What testimonies come to. */
export function kindOf(stances: readonly Stance[]): MetKind {
  const isSaid = stances.some(({ kind }) => kind === 'said');
  const differs = stances.some(({ kind }) => kind === 'differs');
  if (isSaid) return differs ? 'divided' : 'said';
  return differs ? 'differs' : 'untold';
}

/** Why a text is no statement that can be met; undefined where it is one. @param language see `languageCode`. */
export function whyUnmet(text: string, language: string): Unmet | undefined {
  if (language !== DEFAULT_LANGUAGE) return 'language';
  if (asks(text)) return 'asks';
  return sentencesOf(text, { start: 0, end: text.length }).length > 1 ? 'several' : undefined;
}

function articleOf({ excerpt }: Testimony): string {
  return excerpt.citation.articleId;
}

function testimonyOf(
  stated: readonly Notion[],
  article: Article,
  span: Span,
  synonyms: Synonyms,
): Testimony[] {
  const text = article.text.slice(span.start, span.end);
  if (asks(text) || !mayTell(stated, text)) return [];
  const stance = stanceOf(stated, notionsIn(text, synonyms), article.text);
  return stance.kind === 'untold' ? [] : [testimonyWith(stance, article, span)];
}

/** A sentence as what tells of a statement. */
export function testimonyWith(
  stance: Testimony['stance'],
  article: Article,
  sentence: Span,
): Testimony {
  const highlights = stance.kind === 'differs' ? [stance.found] : [];
  return { stance, excerpt: excerptAt(article, sentence, highlights) };
}

/** Whether a sentence has so many words of a statement that it is worth being compared with it. */
function mayTell(stated: readonly Notion[], text: string): boolean {
  const wanted = stated.filter(({ value, name }) => !value && name === undefined);
  const terms = new Set(termsOf(text));
  return 2 * wanted.filter(({ ownTerm }) => terms.has(ownTerm)).length >= wanted.length - 1;
}
