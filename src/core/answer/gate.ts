import type { Article } from '../article/article.ts';
import type { Citation } from '../article/citation.ts';
import type { Span } from '../text/span.ts';
import type { Answer, Answered, Excerpt, Related } from './answer.ts';
import { type Mark, marksOf } from './mark.ts';

/** How one face writes a quotation, and how what it wrote is undone. */
export interface Notation {
  /** @param marks ascending, apart from each other. */
  write(quote: string, marks: readonly Mark[]): string;
  /** The quote that was written. */
  read(rendered: string): string;
}

declare const passed: unique symbol;

/** A quotation as a face shows it. Only the gate makes one, so no face can show what it has not seen. */
export type Rendered = string & { readonly [passed]: true };

/** A stretch of an article to be shown as a quotation. */
export interface Quotation extends Span {
  readonly articleId: string;
  /** Ascending, apart from each other. */
  readonly marks: readonly Mark[];
  /** What is believed to stand there; the article's own text where it is left out. */
  readonly quote?: string;
}

/** Renders a quotation, or nothing where what would be shown is not what the article says. */
export interface Gate {
  (quotation: Quotation): Rendered | undefined;
  /** Where a quotation that passes is read in its article; undefined where there is no such page. */
  readonly linkTo: (quotation: Pick<Quotation, 'articleId' | keyof Span>) => string | undefined;
}

/** The address of the page on which words of an article are read. */
export type LinkTo = (article: Pick<Article, 'id' | 'text'>, span: Span) => string;

/** A quotation that was not shown because it would not have been verbatim. */
export interface Mismatch extends Span {
  readonly articleId: string;
}

/**
 * The gate before a face: what it is about to show is undone and compared with the slice of the
 * article as it is stored. There is no other way to a `Rendered`.
 * @param textOf the stored text of an article; undefined where there is none.
 * @param drop hears of each quotation that is not shown.
 * @param linkTo absent where articles are read nowhere.
 */
export function createGate(
  notation: Notation,
  textOf: (articleId: string) => string | undefined,
  drop: (mismatch: Mismatch) => void,
  linkTo?: LinkTo,
): Gate {
  const pass = ({ articleId, start, end, marks, quote }: Quotation) => {
    const slice = textOf(articleId)?.slice(start, end) ?? '';
    const rendered = notation.write(quote ?? slice, marks);
    // The brand exists for the compiler alone; this is where it is earned.
    if (slice !== '' && notation.read(rendered) === slice) return rendered as Rendered;
    drop({ articleId, start, end });
    return undefined;
  };
  return Object.assign(pass, {
    linkTo({ articleId, start, end }: Parameters<Gate['linkTo']>[0]) {
      const text = linkTo && textOf(articleId);
      return text === undefined ? undefined : linkTo?.({ id: articleId, text }, { start, end });
    },
  });
}

/** An excerpt that has passed the gate. */
export interface ShownExcerpt extends Excerpt {
  readonly rendered: Rendered;
}

type Shown<A> = A extends { readonly excerpts: readonly Excerpt[] }
  ? Omit<A, 'excerpts'> & { readonly excerpts: readonly ShownExcerpt[] }
  : A;

/** An answer that a face may show. */
export type ShownAnswer = Answer extends infer A ? Shown<A> : never;

/** The answer without the excerpts that do not pass; where none does, nothing was found. */
export function passAnswer(answer: Answer, gate: Gate): ShownAnswer {
  switch (answer.kind) {
    case 'nothing-found':
    case 'not-a-question':
      return answer;
    case 'answered':
    case 'related': {
      const excerpts = passExcerpts(answer.excerpts, gate);
      // What is said of excerpts beside each other holds for all of them, of the nearest for that alone.
      const isWhole = excerpts.length === answer.excerpts.length;
      const isFirst = excerpts[0]?.quote === answer.excerpts[0]?.quote;
      const holds = answer.kind === 'answered' ? isWhole : isFirst;
      const told = holds ? answer : withoutNotes(answer);
      if (excerpts.some(({ isRelated }) => !isRelated)) return { ...told, excerpts };
      const [best] = excerpts;
      if (best) {
        const all = excerpts.map(({ isRelated: _, ...excerpt }) => excerpt);
        return {
          ...withoutNotes(answer),
          kind: 'related',
          confidence: best.score,
          excerpts: all,
        };
      }
      const { excerpts: _, ...asked } = withoutNotes(answer);
      return { ...asked, kind: 'nothing-found', confidence: 0 };
    }
  }
}

function withoutNotes(
  answer: Answered | Related,
): Omit<Answered, 'accounts'> | Omit<Related, 'nearest'> {
  switch (answer.kind) {
    case 'answered': {
      const { accounts: _, ...told } = answer;
      return told;
    }
    case 'related': {
      const { nearest: _, ...told } = answer;
      return told;
    }
  }
}

/** The excerpts that pass. */
export function passExcerpts(excerpts: readonly Excerpt[], gate: Gate): ShownExcerpt[] {
  return excerpts.flatMap((excerpt) => {
    const { citation, highlights, answers, quote } = excerpt;
    const rendered = gate({ ...citation, marks: marksOf(highlights, answers), quote });
    if (rendered === undefined) return [];
    return [{ ...excerpt, citation: linked(citation, gate), rendered }];
  });
}

/** A citation with the address at which it is read, where there is one. */
export function linked(citation: Citation, gate: Gate): Citation {
  const link = gate.linkTo(citation);
  return link === undefined ? citation : { ...citation, link };
}
