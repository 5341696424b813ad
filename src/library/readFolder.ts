import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type Article, compareNames } from '../core/article.ts';
import type { Problem } from '../core/problem.ts';
import { articleIdOf, isReadable, readArticle } from './readArticle.ts';

/** Bytes. A larger file is hardly one article; 16 MiB is some 2,500 printed pages. */
export const FILE_LIMIT = 16 * 1024 * 1024;

export interface Folder {
  readonly articles: ReadonlyMap<string, Article>;
  readonly problems: readonly Problem[];
}

/** How far the reading has come. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Reads every article in a folder and below it, in order of the paths. Names that begin with a dot
 * are passed over. What cannot be read becomes a problem and costs nothing else.
 * @param except a file that is no article, wherever it lies.
 */
export async function readFolder(
  folder: string,
  onProgress: OnProgress = () => {},
  except?: string,
): Promise<Folder> {
  const { files, problems } = await listFiles(folder, except);
  const articles = new Map<string, Article>();
  let done = 0;
  for (const path of files) {
    const read = await readOne(folder, path, articles);
    if (read.article) articles.set(read.article.id, read.article);
    problems.push(...read.problems);
    done += 1;
    onProgress(done, files.length);
  }
  return { articles, problems: problems.sort((a, b) => compareNames(a.path, b.path)) };
}

async function readOne(
  folder: string,
  path: string,
  known: ReadonlyMap<string, Article>,
): Promise<ReturnType<typeof readArticle>> {
  const problem = (reason: string, remedy: string) => ({
    problems: [{ path, reason, remedy, skipped: true }],
  });
  const twin = known.get(articleIdOf(path));
  if (twin) {
    return problem(
      `Its name differs from ${twin.path} only in the ending, so both would be one article.`,
      'Rename one of the two.',
    );
  }
  try {
    const file = join(folder, path);
    const { size } = await stat(file);
    if (size > FILE_LIMIT) {
      const limit = `${FILE_LIMIT / 1024 / 1024} MiB`;
      return problem(`It is larger than ${limit}.`, 'Split it into one file an article.');
    }
    return readArticle(path, await readFile(file));
  } catch (error) {
    return problem(`It cannot be read (${codeOf(error)}).`, 'Check its permissions.');
  }
}

interface Listing {
  readonly files: string[];
  readonly problems: Problem[];
}

async function listFiles(root: string, except: string | undefined): Promise<Listing> {
  const listing: Listing = { files: [], problems: [] };
  const home = await realpath(root);
  const passedOver = except === undefined ? [] : await namesOf(except);
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(join(home, folder), { withFileTypes: true }).catch((error) => {
      if (folder === '') throw error;
      const reason = `The folder cannot be read (${codeOf(error)}).`;
      const remedy = 'Check its permissions.';
      listing.problems.push({ path: folder || '.', reason, remedy, skipped: true });
      return [];
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory() && passedOver.includes(join(home, path))) continue;
      if (entry.isDirectory()) await visit(path);
      else if (entry.isSymbolicLink()) await noteLink(listing, home, path);
      else if (!entry.isFile()) listing.problems.push(notAnArticle(path, 'It is no regular file.'));
      else if (isReadable(path)) listing.files.push(path);
      else listing.problems.push(notAnArticle(path, 'Only .md and .txt files can be read.'));
    }
  };
  await visit('');
  listing.files.sort(compareNames);
  return listing;
}

/** A file's own path and, where it is a link, the path of the link in its real folder. */
async function namesOf(file: string): Promise<string[]> {
  const folder = await realpath(dirname(file)).catch(() => dirname(file));
  const link = join(folder, basename(file));
  return [link, await realpath(file).catch(() => link)];
}

/** A link inside the folder leads to what is read anyway; one that leaves the folder is refused. */
async function noteLink(listing: Listing, home: string, path: string): Promise<void> {
  const target = await realpath(join(home, path)).catch(() => undefined);
  const leavesFolder = target !== undefined && isOutside(home, target);
  const isHidden =
    target !== undefined &&
    !leavesFolder &&
    /(?:^|[\\/])\.(?!\.(?:[\\/]|$))/.test(relative(home, target));
  if (target !== undefined && !leavesFolder && !isHidden) return;
  const reason =
    target === undefined
      ? 'It is a link that leads nowhere.'
      : isHidden
        ? 'It is a link to what is passed over, since its name begins with a dot.'
        : 'It is a link that leads out of the folder.';
  const remedy = 'Copy the file itself into the folder.';
  listing.problems.push({ path, reason, remedy, skipped: true });
}

function isOutside(home: string, target: string): boolean {
  const way = relative(home, target);
  return way === '..' || way.startsWith(`..${sep}`);
}

function notAnArticle(path: string, reason: string): Problem {
  return { path, reason, remedy: 'Convert it to .md or .txt, or remove it.', skipped: true };
}

/** The system's name for a failure (ENOENT), or what it says. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
