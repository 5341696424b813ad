import { type Article, isDiary } from './article.ts';
import { nameOf } from './citation.ts';
import { type TimesNamed, timesNamedIn } from './timesNamed.ts';

/** What the catalogue of a library says of an article, so that nobody has to read its text for it. */
export interface CatalogueEntry
  extends Pick<Article, 'id' | 'title' | 'author' | 'publisher' | 'date' | 'url' | 'language'>,
    TimesNamed {
  /** Absent where it has none. */
  readonly tags?: readonly string[];
  /** Present where its entries have dates of their own. */
  readonly isDiary?: true;
  /** The news agency that the article credits as its origin. */
  readonly agency?: string;
}

/** An article's line in the catalogue. */
export function catalogueEntryOf(article: Article): CatalogueEntry {
  const { articleId: id, ...name } = nameOf(article);
  const { author, publisher, date, url, language, tags } = article;
  return {
    id,
    ...name,
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(tags.length > 0 && { tags }),
    ...(isDiary(article) && { isDiary: true }),
    ...timesNamedIn(article.text),
  };
}
