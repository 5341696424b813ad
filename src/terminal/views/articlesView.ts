import picocolors from 'picocolors';
import type { Articles } from '../../core/article/articles.ts';
import { creditOf } from '../../core/article/citation.ts';
import type { Problem } from '../../core/article/problem.ts';
import { problemFateOf } from '../../core/speech/replyWords.ts';
import { label } from '../../core/text/visible.ts';
import type { Screen } from '../notation.ts';
import { count, ENGLISH, problemPlaceOf, say } from '../wording.ts';
import { link } from './answerView.ts';

/** The list of the articles, and below it what could not be used. */
export async function articlesView(
  articles: Articles,
  problems: readonly Problem[],
  screen: Screen,
): Promise<string> {
  const { bold, cyan, dim } = picocolors.createColors(screen.colour);
  const listed: string[] = [];
  for (const id of await articles.ids()) {
    const article = await articles.get(id);
    if (!article) continue;
    const title = cyan(label(article.title));
    const about = [
      ...creditOf(article).map(label),
      label(article.date ?? say('quote.undated')),
      label(article.path),
    ].join(' · ');
    const head = article.url === undefined ? title : link(title, article.url, screen);
    const based = article.basedOn === undefined ? '' : `\n  ${dim(label(article.basedOn))}`;
    listed.push(`${bold(label(article.id))}\n  ${head}\n  ${about}${based}`);
  }
  return [...listed, problemsView(await articles.size(), problems, screen)].join('\n\n');
}

/** How many articles and problems there are, and a paragraph for each problem. */
export function problemsView(
  articles: number,
  problems: readonly Problem[],
  screen: Screen,
): string {
  const summary = [
    count(articles, 'article'),
    ...(problems.length > 0 ? [count(problems.length, 'problem')] : []),
  ].join(', ');
  return [summary, ...problems.map((problem) => problemView(problem, screen))].join('\n\n');
}

export function problemView(problem: Problem, screen: Screen): string {
  const { yellow } = picocolors.createColors(screen.colour);
  const { reason, remedy } = problem;
  const fate = problemFateOf(ENGLISH, problem);
  return `${yellow(label(problemPlaceOf(problem)))}\n  ${label(reason)} ${label(remedy)} ${fate}`;
}
