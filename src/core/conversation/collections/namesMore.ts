import { namedIn } from '../../question/filter/filteredQuestion.ts';
import type { Desk } from '../desk.ts';
import { plainName } from './rules.ts';

/**
 * Whether a question names a collection, or an article, that somebody sees alone and others do not, so that
 * the question itself is for nobody else.
 * @param theirs as they see it alone. @param everybodys as everybody does where they are.
 */
export function namesMore(question: string, theirs: Desk, everybodys: Desk): boolean {
  const { collection, articles } = namedIn(question);
  const isOpenOnlyTo = (isSeen: (desk: Desk) => boolean) => isSeen(theirs) && !isSeen(everybodys);
  const isAskable = ({ collections }: Desk) =>
    collection !== undefined &&
    collections.some(({ name }) => plainName(name) === plainName(collection));
  return (
    isOpenOnlyTo(isAskable) ||
    articles.some((id) => isOpenOnlyTo(({ library }) => library.articles.get(id) !== undefined))
  );
}
