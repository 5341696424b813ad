import type { Library } from '../core/conversation/library.ts';
import { label } from '../core/text/visible.ts';
import { type Console, logTo } from './console.ts';
import { count } from './wording.ts';

/** Why the program cannot do what it was asked to: what to print before leaving with exit code 2. */
export class Refusal extends Error {}

/** For a folder that may not be there. @throws `Refusal`, or the error where it says something else. */
export function refuseFolder(articlesDir: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Refusal(
      `The folder ${label(articlesDir)} cannot be read (${error.code}). Name a folder with --articles or ARTICLES_DIR.`,
    );
  };
}

/** Where the articles are, for people. */
export interface ArticlePlace {
  readonly name: string;
  /** What is to be done where there is not a single article. */
  readonly whenEmpty: string;
}

export function folderPlace(articlesDir: string): ArticlePlace {
  return {
    name: articlesDir,
    whenEmpty: `There is no article in ${label(articlesDir)}. Put files there that can be read (.md, .txt, .html, .pdf and others), or name another folder with --articles or ARTICLES_DIR.`,
  };
}

/** Mentions what could not be used. @throws `Refusal` where there is not a single article. */
export async function requireArticles(
  { articles, problems }: Pick<Library, 'articles' | 'problems'>,
  { name, whenEmpty }: ArticlePlace,
  console: Pick<Console, 'errors' | 'logs'>,
): Promise<void> {
  if (problems.length > 0) {
    const found = count(problems.length, 'problem');
    logTo(console)(`${found} in ${name}; "pullquote articles" lists them.`);
  }
  if ((await articles.size()) === 0) throw new Refusal(whenEmpty);
}
