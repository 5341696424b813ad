import type { Citation, Cut } from './answer.ts';
import type { ShownAnswer, ShownExcerpt } from './gate.ts';
import type { Progress } from './library.ts';
import { QUESTION_LIMIT } from './question.ts';

/** What the bot says in its own words. It never says anything about the matter of a question. */

/** The sentence above the excerpts, or in their place. */
export function verdictOf(answer: ShownAnswer): string {
  switch (answer.kind) {
    case 'answered':
      return 'From the articles:';
    case 'related':
      return 'The articles may not answer this. The nearest passages:';
    case 'nothing-found':
      return 'The articles do not answer this.';
    case 'not-a-question':
      switch (answer.reason) {
        case 'empty':
          return 'Ask a question in words.';
        case 'too-long':
          return `A question may have at most ${QUESTION_LIMIT} characters.`;
      }
  }
}

/** Names the words of the question that no article has; undefined where there are none. */
export function missingWordsOf(answer: ShownAnswer): string | undefined {
  if (answer.kind === 'not-a-question' || answer.notFound.length === 0) return undefined;
  const words = answer.notFound.map((word) => `“${word}”`).join(', ');
  return answer.notFound.length === 1
    ? `No article has the word ${words}.`
    : `No article has the words ${words}.`;
}

/** Says outside the quotation that it is not the whole sentence. */
export function cutNoteOf({ before, after }: Cut): string {
  if (before && after) return '[the sentence begins earlier and goes on]';
  return before ? '[the sentence begins earlier]' : '[the sentence goes on]';
}

/**
 * Where a reader can check a quotation: "folder/file.md:12–13", "report.pdf, p. 3",
 * "export.jsonl, entry 17", "page.html, under “Talks › The deal”", or the lines that `show` numbers.
 */
export function placeOf({ path, lines, isExtracted, entry, pages, headings }: Citation): string {
  if (!isExtracted) return `${path}:${rangeOf(lines)}`;
  const parts = [
    ...(entry === undefined ? [] : [`entry ${entry}`]),
    ...(pages === undefined ? [] : [`${pages[0] === pages[1] ? 'p.' : 'pp.'} ${rangeOf(pages)}`]),
    ...(headings === undefined ? [] : [`under “${headings.join(' › ')}”`]),
  ];
  return [path, ...(parts.length > 0 ? parts : [`line ${rangeOf(lines)} of its text`])].join(', ');
}

/** "12" or "12–13". */
function rangeOf([first, last]: readonly [first: number, last: number]): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

/** Who wrote and who published it, as far as the article says. */
export function creditOf({ author, publisher }: Citation): string[] {
  return [author, publisher].filter((name) => name !== undefined);
}

/**
 * Names the other articles that say the same, with the agency that each is from, and says how many
 * origins there are where an agency makes them fewer than articles. Undefined where there is none.
 * @param name writes a title as the face needs it.
 */
export function alsoInOf(
  { citation, alsoIn }: Pick<ShownExcerpt, 'citation' | 'alsoIn'>,
  name: (title: string) => string,
): string | undefined {
  if (alsoIn.length === 0) return undefined;
  const others = alsoIn.map(({ title, agency }) =>
    agency === undefined ? name(title) : `${name(title)} (${agency})`,
  );
  const all = [citation, ...alsoIn];
  const origins = new Set(all.map(({ agency, articleId }) => agency ?? `article ${articleId}`))
    .size;
  const counted =
    origins < all.length ? `; ${all.length} articles, ${count(origins, 'origin')}` : '';
  return `also in: ${others.join(' · ')}${counted}`;
}

/** Says that not all articles have been read yet. */
export function readingNoteOf({ files: [read, all] }: Progress): string {
  return `The articles are still being read (${read} of ${all}). Ask again in a moment for all of them.`;
}

/** "1 article", "3 articles". */
export function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
