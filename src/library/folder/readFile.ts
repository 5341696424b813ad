import { closeSync, createReadStream, fstatSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Article } from '../../core/article/article.ts';
import type { Problem } from '../../core/article/problem.ts';
import type { Entry, Extraction, Flaw } from '../formats/extraction/extraction.ts';
import { articleIdOf, formatOf } from '../formats/formats.ts';
import { type ReadFile, readArticle } from '../formats/text/readArticle.ts';
import { datedArticle } from './datedArticle.ts';
import type { FileOptions } from './fileOptions.ts';
import { openListed } from './listedFile.ts';
import type { ListedFile } from './listFolder.ts';
import { readWhole } from './regularFile.ts';
import { unreadable } from './unreadable.ts';

/** Most of a document of these formats is pictures and fonts, so it may be larger by this factor. */
const DOCUMENT_FACTOR = 16;

/**
 * Reads one file: an article, or one after the other where the file holds many. What cannot be read
 * becomes a problem and costs nothing else; nothing that a file holds makes this fail.
 * @param home the folder's real path.
 * @param onBytes hears how much of a file with many entries is read at a time.
 * @throws `Exchanged` where something else has taken the file's place since it was listed.
 */
export async function* readFile(
  home: string,
  { path }: Pick<ListedFile, 'path'>,
  { fileLimit, fields }: FileOptions,
  onBytes: (length: number) => void = () => {},
): AsyncGenerator<ReadFile> {
  const format = formatOf(path);
  if (!format) return;
  try {
    switch (format.kind) {
      case 'text': {
        const bytes = bytesOf(home, path, fileLimit);
        const named = { id: articleIdOf(path), path, ...format };
        yield bytes ? readFrom(bytes, readArticle(named, bytes)) : tooLarge(path, fileLimit);
        return;
      }
      case 'document': {
        const read = await format.load();
        const limit = DOCUMENT_FACTOR * fileLimit;
        const bytes = bytesOf(home, path, limit);
        yield bytes ? readFrom(bytes, articleFrom(path, await read(bytes))) : tooLarge(path, limit);
        return;
      }
      case 'export': {
        const read = await format.load();
        const chunks = countBytes(chunksOf(home, path), onBytes);
        yield* readEntries(path, read(chunks, { fields, entryLimit: fileLimit }));
      }
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    yield { problems: [unreadable(path, error)] };
  }
}

/** At once: a text is read faster than anybody could have a turn meanwhile. */
function bytesOf(home: string, path: string, limit: number): Buffer | undefined {
  const file = openListed(home, path);
  try {
    return readWhole(file, limit);
  } finally {
    closeSync(file);
  }
}

/** What a file holds when it is opened: one that grows all the time has an end too. */
async function* chunksOf(home: string, path: string): AsyncGenerator<Uint8Array> {
  const fd = openListed(home, path);
  const { size } = fstatSync(fd);
  if (size === 0) closeSync(fd);
  else yield* createReadStream('', { fd, end: size - 1 });
}

/** What became of a file that holds one article. */
function readFrom(bytes: Uint8Array, read: ReadFile): ReadFile {
  return { ...dated(read), fileCheck: crc32(bytes) };
}

function tooLarge(path: string, limit: number): ReadFile {
  const reason = `It is larger than ${limit / 1024 / 1024} MiB.`;
  const remedy = 'Split it into one file an article.';
  return { problems: [{ path, reason, remedy, skipped: true }] };
}

async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function* readEntries(path: string, entries: AsyncIterable<Entry>): AsyncGenerator<ReadFile> {
  const known = new Map<string, number>();
  let isSilent = true;
  for await (const { entry, ownId, extraction } of entries) {
    isSilent = false;
    const earlier = ownId === undefined ? undefined : known.get(ownId);
    if (ownId !== undefined && earlier === undefined) known.set(ownId, entry);
    const { article, problems } = articleFrom(path, extraction, entry);
    // Two entries with one id are two articles all the same; the second goes by its number.
    const name = ownId === undefined || earlier !== undefined ? `entry-${entry}` : ownId;
    const doubled =
      earlier === undefined
        ? []
        : [
            {
              ...{ path, entry, skipped: false },
              reason: `It has the same id as entry ${earlier}.`,
              remedy: 'Give each entry an id of its own.',
            },
          ];
    const named = article && { article: { ...article, id: `${path}#${name}`, entry } };
    yield dated({ ...named, problems: [...problems, ...doubled] });
  }
  if (isSilent) yield { problems: [nothingPublished(path)] };
}

/** What a file holds besides, its readers pass over without a word. */
function nothingPublished(path: string): Problem {
  return {
    path,
    reason: 'None of its entries is a published article.',
    remedy: 'Export it again with its articles, or remove it.',
    skipped: true,
  };
}

function articleFrom(path: string, extraction: Extraction, entry?: number): ReadFile {
  const at = (flaw: Flaw, skipped: boolean): Problem => ({
    path,
    ...(entry !== undefined && { entry }),
    ...flaw,
    skipped,
  });
  if ('broken' in extraction) return { problems: [at(extraction.broken, true)] };
  const { metadata, content, flaws } = extraction;
  if (content.blocks.length === 0) {
    const remedy = 'Remove it, or put a file with a text in its place.';
    return { problems: [at({ reason: 'It has no text that could be quoted.', remedy }, true)] };
  }
  const article: Article = {
    tags: [],
    title: titleFrom(path, content.text),
    ...metadata,
    ...{ id: articleIdOf(path), path, isExtracted: true, ...content },
  };
  return { article, problems: flaws.map((flaw) => at(flaw, false)) };
}

function dated(read: ReadFile): ReadFile {
  return read.article ? { ...read, article: datedArticle(read.article) } : read;
}

/** UTF-16 code units of a title made of a text's first line. */
const TITLE_LENGTH = 90;

/** The first line where it is short enough for a title, the file's name otherwise. */
function titleFrom(path: string, text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line !== '' && line.length <= TITLE_LENGTH ? line : path.slice(path.lastIndexOf('/') + 1);
}
