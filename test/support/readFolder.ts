import type { Article } from '../../src/core/article/article.ts';
import { compareNames } from '../../src/core/article/listOrder.ts';
import type { Problem } from '../../src/core/article/problem.ts';
import { DEFAULT_FILE_OPTIONS } from '../../src/library/folder/fileOptions.ts';
import { type Except, listFolder } from '../../src/library/folder/listFolder.ts';
import { readFile } from '../../src/library/folder/readFile.ts';

export interface Folder {
  readonly articles: ReadonlyMap<string, Article>;
  readonly problems: readonly Problem[];
}

/** Every article of a folder, without a library. @param onRead hears of each file that has been read. */
export async function readFolder(
  folder: string,
  except?: Except,
  onRead: (path: string) => void = () => {},
): Promise<Folder> {
  const listing = await listFolder(folder, except);
  const articles = new Map<string, Article>();
  const problems = [...listing.problems];
  for (const file of listing.files) {
    for await (const read of readFile(listing.home, file, DEFAULT_FILE_OPTIONS)) {
      if (read.article) articles.set(read.article.id, read.article);
      problems.push(...read.problems);
    }
    onRead(file.path);
  }
  return { articles, problems: problems.sort((a, b) => compareNames(a.path, b.path)) };
}
