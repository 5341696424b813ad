import type { Citation } from '../article/citation.ts';
import type { Accounts } from './answer.ts';
import type { Notation, ShownAnswer, ShownExcerpt } from './gate.ts';

/** A quotation as a JSON string. */
export const jsonNotation: Notation = {
  write: (quote) => JSON.stringify(quote),
  read: (rendered) => String(JSON.parse(rendered)),
};

/**
 * The JSON of an answer, on one line. Its form is public and stable: `answer.schema.json`.
 * @param id is repeated as it was given.
 * @param receipt its id; absent where none is kept.
 */
export function answerJson(answer: ShownAnswer, id?: string | number, receipt?: string): string {
  const excerpts = 'excerpts' in answer ? answer.excerpts : [];
  const { question, kind } = answer;
  return printable({
    ...(id !== undefined && { id }),
    question,
    kind,
    confidence: 'confidence' in answer ? rounded(answer.confidence) : 0,
    excerpts: excerpts.map(excerptJson),
    ...('accounts' in answer && { accounts: accountsJson(answer.accounts) }),
    notFound: 'notFound' in answer ? answer.notFound : [],
    ...('nearest' in answer && { nearest: answer.nearest }),
    ...('suggestions' in answer && { suggestions: answer.suggestions }),
    ...('unread' in answer && { unread: answer.unread }),
    ...('filter' in answer && { filter: answer.filter }),
    ...('filterProblems' in answer && { filterProblems: answer.filterProblems }),
    ...('reason' in answer && { reason: answer.reason }),
    receipt,
  });
}

/** JSON on one line, in which nothing acts on a terminal: what JSON leaves unescaped is escaped too. */
export function printable(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function excerptJson(excerpt: ShownExcerpt, index: number) {
  const { rendered, score, highlights, answers, cut, isRelated, citation, alsoIn } = excerpt;
  const quote = jsonNotation.read(rendered);
  const [answer] = answers ?? [];
  return {
    rank: index + 1,
    score: rounded(score),
    quote,
    highlights: highlights.map((highlight) => [highlight.start, highlight.end]),
    ...(answer && { answer: { text: quote.slice(answer.start, answer.end), ...answer } }),
    ...(cut && { cut }),
    ...(isRelated && { isRelated }),
    citation: citationJson(citation),
    alsoIn,
  };
}

function accountsJson({ kind, given }: Accounts) {
  return {
    kind,
    given: given.map(({ text, origins, date, isLater, excerpts }) => ({
      ...{ text, origins, date, isLater },
      ranks: excerpts.map((place) => place + 1),
    })),
  };
}

/** The fields in the order that is public; those that are left out are undefined. */
export function citationJson(citation: Citation) {
  const { articleId, title, agency, author, publisher, date, url, link, path, lines } = citation;
  const { isExtracted, entry, pages, pageLabels, headings, start, end, collections } = citation;
  return {
    ...{ articleId, title, agency, author, publisher, date, url, link, path, lines },
    ...{ isExtracted, entry, pages, pageLabels, headings, start, end, collections },
  };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 10_000) / 10_000;
}
