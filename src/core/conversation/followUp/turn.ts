import type { Answer } from '../../answer/answer.ts';

/** One question of a conversation, and what was quoted first in reply. */
export interface Turn {
  /** The question that was run, which may say more than what was typed. */
  readonly question: string;
  /** The title of the article that was quoted first. */
  readonly title?: string | undefined;
  readonly quote?: string | undefined;
}

/** What a question leaves behind to be taken up. */
export function turnOf(answer: Answer): Turn {
  const [first] = 'excerpts' in answer ? answer.excerpts : [];
  const { question } = answer;
  return first ? { question, title: first.citation.title, quote: first.quote } : { question };
}
