import { readArticles } from '../../article/articles.ts';
import { namedIn } from '../../question/filter/filteredQuestion.ts';
import type { Desk } from '../desk.ts';
import { plainName } from './rules.ts';

/**
 * Whether a question names a collection, or an article, that somebody sees alone and others do not, so that
 * the question itself is for nobody else.
 * @param theirs as they see it alone. @param everybodys as everybody does where they are.
 */
export async function namesMore(
  question: string,
  theirs: Desk,
  everybodys: Desk,
): Promise<boolean> {
  const { collection, articles } = namedIn(question);
  const isAskable = ({ collections }: Desk) =>
    collection !== undefined &&
    collections.some(({ name }) => plainName(name) === plainName(collection));
  if (isAskable(theirs) && !isAskable(everybodys)) return true;
  const [seen, open] = await Promise.all(
    [theirs, everybodys].map(({ library }) => readArticles(articles, library.articles)),
  );
  return articles.some((id) => seen?.get(id) !== undefined && open?.get(id) === undefined);
}
