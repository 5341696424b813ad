import { type Dirent, lstatSync } from 'node:fs';
import { lstat, opendir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { compareNames } from '../../core/article/listOrder.ts';
import type { Problem } from '../../core/article/problem.ts';
import { pauses } from '../../pace/pauses.ts';
import { articleIdOf, endingOf, formatOf, READABLE } from '../formats/formats.ts';
import { Exchanged } from './listedFile.ts';
import { codeOf, unreadable } from './unreadable.ts';

/** A file that may be read, and how to tell whether it has changed. */
export interface ListedFile {
  /** The path in the folder, with `/` between parts. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /**
   * When the file, its name or its rights last changed, in milliseconds since 1970; 0 where that was
   * just now, since a file system's clock may give the next change the same time.
   */
  readonly changed: number;
}

export interface Listing {
  /** The folder's real path. */
  readonly home: string;
  /** In order of the paths. */
  readonly files: readonly ListedFile[];
  readonly problems: readonly Problem[];
}

/** A file and a folder that hold no articles. */
export interface Except {
  readonly file?: string | undefined;
  readonly folder?: string | undefined;
}

/** What a folder's file with rules is called. */
export const RULES_FILE = 'collections.yaml';

/** Whether a file in the folder itself is meant to hold rules, however its name was written. It is no article. */
export function isRulesFile(name: string): boolean {
  return /^collections\.ya?ml(?:\.txt)?$/i.test(name);
}

interface OpenListing {
  readonly home: string;
  /** In order. */
  readonly paths: string[];
  readonly problems: Problem[];
}

/** Milliseconds; the clocks of file systems stand still for up to two seconds (FAT), mostly for four. */
const JUST_NOW = 50;
/** Names in a folder that are read at once. */
const NAMES_AT_ONCE = 1024;
/** Files looked at at the same time. */
const AT_ONCE = 64;
/** Milliseconds within which a near disk shows so many files. */
const NEAR = 5;

/**
 * Every file in a folder and below it that can be read. Passed over are names that begin with a dot,
 * the file with the rules, and the folders with the pictures and styles of a saved page beside it.
 * @param except what is no article, wherever it lies.
 * @throws where the folder itself cannot be read.
 */
export async function listFolder(folder: string, except: Except = {}): Promise<Listing> {
  const { home, paths, problems } = await walk(folder, except);
  const known = new Map<string, string>();
  const isSingle = (path: string) => {
    const twin = known.get(articleIdOf(path));
    if (twin !== undefined) problems.push(twinOf(path, twin));
    else known.set(articleIdOf(path), path);
    return twin === undefined;
  };
  // On a near disk waiting for a look takes ten times as long as the look; on a distant one nobody
  // else should have to wait for it.
  let isNear = false;
  const look = async (path: string): Promise<ListedFile | undefined> => {
    try {
      const file = join(home, path);
      const { size, ctimeMs } = isNear ? lstatSync(file) : await lstat(file);
      // The clock of a file system may be ahead of ours, or behind.
      const isJustNow = Math.abs(Date.now() - ctimeMs) < JUST_NOW;
      return { path, size, changed: isJustNow ? 0 : ctimeMs };
    } catch (error) {
      // A file that has just gone is no problem; one whose name is not UTF-8 is never found by it.
      const isGone = codeOf(error) === 'ENOENT' && !path.includes('\uFFFD');
      if (!isGone) problems.push(unreadable(path, error));
      return undefined;
    }
  };
  const files: ListedFile[] = [];
  const pause = pauses();
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    await pause();
    const single = paths.slice(at, at + AT_ONCE).filter(isSingle);
    const start = performance.now();
    for (const file of await Promise.all(single.map(look))) if (file) files.push(file);
    isNear = performance.now() - start < NEAR;
  }
  return { home, files, problems };
}

function twinOf(path: string, twin: string): Problem {
  return {
    path,
    reason: `Its name differs from ${twin} only in the ending, so both would be one article.`,
    remedy: 'Rename one of the two.',
    skipped: true,
  };
}

async function walk(root: string, { file, folder: data }: Except): Promise<OpenListing> {
  const home = await realpath(root);
  const listing: OpenListing = { home, paths: [], problems: [] };
  const passedOverFiles = file === undefined ? [] : await namesOf(file);
  const passedOverFolders = data === undefined ? [] : await namesOf(data);
  const pause = pauses();
  const visit = async (folder: string): Promise<void> => {
    const entries: Dirent[] = [];
    try {
      const opened = await opendir(join(home, folder), { bufferSize: NAMES_AT_ONCE });
      for await (const entry of opened) entries.push(entry);
      // A link may have taken its place since the folder above it was read.
      if ((await realpath(join(home, folder))) !== join(home, folder)) throw new Exchanged();
    } catch (error) {
      if (folder === '') throw error;
      entries.length = 0;
      const reason = `The folder cannot be read (${codeOf(error)}).`;
      const remedy = 'Check its permissions.';
      listing.problems.push({ path: folder, reason, remedy, skipped: true });
    }
    const names = new Set(entries.map(({ name }) => name));
    // So the paths come in order: what is in the folder "a" begins with "a/".
    const inOrder = entries
      .map((entry) => ({ entry, start: entry.isDirectory() ? `${entry.name}/` : entry.name }))
      .sort((a, b) => compareNames(a.start, b.start));
    for (const { entry } of inOrder) {
      await pause();
      if (entry.name.startsWith('.') || (folder === '' && isRulesFile(entry.name))) continue;
      if (entry.isDirectory() && belongsToPage(entry.name, names)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const passedOver = entry.isDirectory() ? passedOverFolders : passedOverFiles;
      if (passedOver.includes(join(home, path))) continue;
      if (entry.isDirectory()) await visit(path);
      else if (entry.isSymbolicLink()) await noteLink(listing, path);
      else if (!entry.isFile()) listing.problems.push(notAnArticle(path, 'It is no regular file.'));
      else if (formatOf(path)) listing.paths.push(path);
      else listing.problems.push(notAnArticle(path, `Only ${READABLE} files can be read.`));
    }
  };
  await visit('');
  return listing;
}

/** A file's own path and, where it is a link, the path of the link in its real folder. */
async function namesOf(file: string): Promise<string[]> {
  const folder = await realpath(dirname(file)).catch(() => dirname(file));
  const link = join(folder, basename(file));
  return [link, await realpath(file).catch(() => link)];
}

/** A link inside the folder leads to what is read anyway; one that leaves the folder is refused. */
async function noteLink(listing: OpenListing, path: string): Promise<void> {
  const { home } = listing;
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

/**
 * A page's name and what browsers append to it, in their languages, for the folder with what belongs to
 * the page: Microsoft, "Managing the File System", connected files.
 */
const PAGE_FOLDER =
  /^(.+)(?:\.files|-(?:Dateien|filer)|_(?:archivos|arquivos|bestanden|bylos|datoteke|dosyalar|elemei|failid|fails|fajlovi|ficheiros|fichiers|files?|fitxategiak|fitxers|pliki|soubory|tiedostot))$/;

/** Whether a folder holds what belongs to a page that was saved beside it. */
function belongsToPage(name: string, siblings: ReadonlySet<string>): boolean {
  const page = PAGE_FOLDER.exec(name)?.[1];
  return page !== undefined && ['.html', '.htm'].some((ending) => siblings.has(page + ending));
}

/** What to do about files that people have and that cannot be read, where there is a better way than most. */
const REMEDIES: Readonly<Record<string, string>> = {
  ...ofEndings('.mhtml .mht', 'Save the page as “Webpage, Complete”.'),
  ...ofEndings('.doc .odt .pages .rtf', 'Save it as .docx.'),
};

function ofEndings(endings: string, remedy: string): Record<string, string> {
  return Object.fromEntries(endings.split(' ').map((ending) => [ending, remedy]));
}

function notAnArticle(path: string, reason: string): Problem {
  const remedy = REMEDIES[endingOf(path)] ?? 'Convert it to .md or .txt, or remove it.';
  return { path, reason, remedy, skipped: true };
}
