import picocolors from 'picocolors';
import { cite } from '../core/citation.ts';
import type { Library } from '../core/library.ts';
import type { Problem } from '../core/problem.ts';
import { label } from '../core/visible.ts';
import { count, creditOf } from '../core/wording.ts';
import type { Screen } from './notation.ts';
import { link } from './view.ts';

/** The list of the articles, and below it what could not be used. */
export function articlesView(library: Library, screen: Screen): string {
  const { bold, cyan, dim } = picocolors.createColors(screen.colour);
  const articles = [...library.articles.values()].map((article) => {
    const title = cyan(label(article.title));
    const about = [
      ...creditOf(cite(article, { start: 0, end: 0 })).map(label),
      label(article.date ?? 'no date'),
      label(article.path),
    ].join(' · ');
    const head = article.url === undefined ? title : link(title, article.url, screen);
    const based = article.basedOn === undefined ? '' : `\n  ${dim(label(article.basedOn))}`;
    return `${bold(label(article.id))}\n  ${head}\n  ${about}${based}`;
  });
  const summary = [
    count(articles.length, 'article'),
    ...(library.problems.length > 0 ? [count(library.problems.length, 'problem')] : []),
  ].join(', ');
  return [...articles, summary, ...problemsView(library.problems, screen)].join('\n\n');
}

/** One paragraph for each problem. */
export function problemsView(problems: readonly Problem[], screen: Screen): string[] {
  const { yellow } = picocolors.createColors(screen.colour);
  return problems.map(({ path, line, reason, remedy, skipped }) => {
    const place = line === undefined ? label(path) : `${label(path)}:${line}`;
    const fate = skipped ? 'Left out.' : 'The article serves.';
    return `${yellow(place)}\n  ${label(reason)} ${label(remedy)} ${fate}`;
  });
}
