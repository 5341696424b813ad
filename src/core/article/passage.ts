import { languageCode } from '../text/language.ts';
import { sentencesOf } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import type { Article, Block } from './article.ts';

/** The indexed stretch of an article: neighbouring sentences that are read together. */
export interface Passage extends Span {
  readonly articleId: string;
  /** Its sentences in order; between two of them stands nothing but white space. */
  readonly sentences: readonly Span[];
  readonly headings: readonly string[];
}

/**
 * UTF-16 code units. Short paragraphs join until a passage has this length, since a news paragraph is
 * often one sentence and its neighbours tell what it is about. A passage is cut only between
 * sentences, once it is twice as long.
 */
const PASSAGE_LENGTH = 600;

/** The passages of an article, in order; every sentence of every block stands in exactly one. */
export function passagesOf(article: Article): Passage[] {
  const passages: Passage[] = [];
  const language = languageCode(article.language);
  let open: { sentences: Span[]; block: Block } | undefined;
  const close = () => {
    if (open) passages.push(passageOf(article.id, open.sentences, open.block.headings));
    open = undefined;
  };
  for (const block of article.blocks) {
    const sentences = sentencesOf(article.text, block, language);
    if (open && !joins(article.text, open, block)) close();
    for (const sentence of sentences) {
      open ??= { sentences: [], block };
      open.sentences.push(sentence);
      open.block = block;
      if (lengthOf(open.sentences) >= 2 * PASSAGE_LENGTH) close();
    }
  }
  close();
  return passages;
}

function joins(
  text: string,
  open: { readonly sentences: readonly Span[]; readonly block: Block },
  next: Block,
): boolean {
  const between = text.slice(open.block.end, next.start);
  return (
    lengthOf(open.sentences) < PASSAGE_LENGTH &&
    /^\s*$/.test(between) &&
    !open.block.apart &&
    !next.apart &&
    open.block.headings.join('\n') === next.headings.join('\n')
  );
}

function lengthOf(sentences: readonly Span[]): number {
  return (sentences.at(-1)?.end ?? 0) - (sentences[0]?.start ?? 0);
}

function passageOf(
  articleId: string,
  sentences: readonly Span[],
  headings: readonly string[],
): Passage {
  const start = sentences[0]?.start ?? 0;
  return { articleId, start, end: sentences.at(-1)?.end ?? start, sentences, headings };
}
