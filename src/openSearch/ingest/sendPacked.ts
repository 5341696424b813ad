import type { Problem } from '../../core/article/problem.ts';
import { label } from '../../core/text/visible.ts';
import type { FileRead } from '../../library/folder/fileRead.ts';
import type { Packed } from '../../library/packing/packFiles.ts';
import { catalogueOf, filesOf } from '../../library/shelves/packedArticles.ts';
import { type Segment, segmentOf } from '../../library/shelves/segment.ts';
import { termAt } from '../../search/packedTerms.ts';
import { articleDocumentId, documentsOf, passageDocumentId, termDocumentId } from '../documents.ts';
import type { FileDocument, MeanLengths } from '../indexLayout.ts';
import type { Bulk, BulkAction, BulkResult } from './bulk.ts';
import type { ClaimedFile, Claims } from './claims.ts';

/** A claimed file that is being read. */
export interface OpenFile {
  readonly claimed: ClaimedFile;
  /** Passages of the articles that were there of it before, and of those that were sent since. */
  readonly before: ReadonlyMap<string, number>;
  readonly sent: Map<string, number>;
  /** Ids of articles that the cluster did not take. */
  readonly untaken: Set<string>;
  /** What the cluster did not take of it. */
  readonly problems: Problem[];
  /** Whether something of it was written under a later epoch, so that it is to be read under a later one still. */
  isOutrun: boolean;
}

export function openFile(claimed: ClaimedFile): OpenFile {
  const about = { before: new Map(claimed.before), sent: new Map(), untaken: new Set<string>() };
  return { claimed, ...about, problems: [], isOutrun: false };
}

/** How much was sent of a file. */
export interface SentFile {
  readonly articles: number;
  readonly passages: number;
}

export interface SenderOptions {
  readonly bulk: Bulk;
  readonly claims: Claims;
  readonly means: MeanLengths;
}

/** Sends what was packed of claimed files. */
export interface Sender {
  /** Sends a segment, if there is one. @param open by their paths; those that are no longer ours are taken out. */
  segment(packed: Packed, open: Map<string, OpenFile>): Promise<void>;
  /**
   * Notes that files were read to their ends: nothing is left of what was there of them before.
   * @returns those that are there as they were read.
   */
  end(files: readonly FileRead[], open: ReadonlyMap<string, OpenFile>): Promise<SentFile[]>;
}

export function createSender({ bulk, claims, means }: SenderOptions): Sender {
  /** Words that are in the vocabulary. */
  const known = new Set<string>();
  const note = (file: OpenFile, result: BulkResult | undefined): void => {
    if (result?.kind === 'outrun') {
      file.isOutrun = true;
      claims.see(result.epoch);
    }
  };

  const send = async (segment: Segment, open: Map<string, OpenFile>) => {
    await announce(segment, open, claims);
    const articles: SentPart[] = [];
    const owners: OpenFile[] = [];
    const vocabulary = newTerms(segment, known);
    function* actions(): Generator<BulkAction> {
      for (const { file: path, article, passages } of documentsOf(segment, means)) {
        const file = open.get(path);
        if (!file) continue;
        const { epoch } = file.claimed;
        const routing = articleDocumentId(article.article);
        const written = { kind: 'index', epoch } as const;
        articles.push({
          ...{ file, article: article.article, passages: passages.length },
          action: { ...written, id: routing, document: article },
        });
        for (const [number, document] of passages.entries()) {
          owners.push(file);
          const id = passageDocumentId(article.article, number);
          yield { ...written, id, routing, document };
        }
      }
      for (const term of vocabulary) {
        const document = { kind: 'term', term };
        yield { kind: 'create', id: termDocumentId(term), document };
      }
    }
    const results = await bulk.send(actions());
    for (const [at, file] of owners.entries()) {
      const result = results[at];
      note(file, result);
      if (result?.kind === 'refused') refuse(file, result.reason, false);
    }
    for (const term of vocabulary) known.add(term);
    // Passages are there before what they are of, and none that it no longer has.
    await bulk.send(articles.flatMap(surplus));
    const fates = await bulk.send(articles.map(({ action }) => action));
    for (const [at, { file, article }] of articles.entries()) {
      const result = fates[at];
      note(file, result);
      if (result?.kind !== 'refused') continue;
      file.untaken.add(article);
      refuse(file, result.reason, true);
    }
  };

  return {
    async segment({ bytes }, open) {
      if (!bytes) return;
      const segment = segmentOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      await send(segment, open);
    },
    async end(files, open) {
      const ended = files.flatMap((read) => {
        const file = open.get(read.path);
        return file ? { read, file } : [];
      });
      await bulk.send(
        ended.flatMap(({ read, file }) => leftovers(file, new Set(idsTaken(read, file)))),
      );
      const written = new Set(
        await claims.write(
          ended.map(({ read, file }) => [file.claimed, documentOf(read, file)] as const),
        ),
      );
      return ended.flatMap(({ read, file }) => {
        if (!written.has(file.claimed) || file.isOutrun) return [];
        const passages = idsTaken(read, file).map((id) => file.sent.get(id) ?? 0);
        return { articles: passages.length, passages: passages.reduce((all, it) => all + it, 0) };
      });
    },
  };
}

/** Says what is about to be written, so that whoever goes on in our place knows what may be there. */
async function announce(
  { articles }: Segment,
  open: Map<string, OpenFile>,
  claims: Claims,
): Promise<void> {
  const { firstPassages } = articles;
  const ids = Array.from(catalogueOf(articles), ({ id }) => id);
  const touched: OpenFile[] = [];
  let number = 0;
  for (const [path, count] of filesOf(articles)) {
    const file = open.get(path);
    for (const end = number + count; number < end; number += 1) {
      const passages = (firstPassages[number + 1] ?? 0) - (firstPassages[number] ?? 0);
      const id = ids[number] ?? '';
      file?.sent.set(id, Math.max(passages, file.sent.get(id) ?? 0));
    }
    if (!file) continue;
    file.claimed.pending = [...file.sent];
    touched.push(file);
  }
  const ours = new Set(await claims.announce(touched.map(({ claimed }) => claimed)));
  for (const { claimed } of touched) if (!ours.has(claimed)) open.delete(claimed.path);
}

function newTerms({ index: { terms } }: Segment, known: ReadonlySet<string>): string[] {
  const fresh: string[] = [];
  for (let number = 0; number < terms.size; number += 1) {
    const term = termAt(terms, number);
    if (!known.has(term)) fresh.push(term);
  }
  return fresh;
}

/** An article that is sent when its passages are there. */
interface SentPart {
  readonly file: OpenFile;
  readonly article: string;
  readonly passages: number;
  readonly action: BulkAction;
}

/** Takes away the passages that an article had beyond those that it has. */
function surplus({ file, article, passages }: SentPart): BulkAction[] {
  const { epoch } = file.claimed;
  const most = Math.max(file.before.get(article) ?? 0, file.sent.get(article) ?? 0);
  return removalsOf(article, [passages, most], epoch);
}

/** Takes away what was there of a file and no longer is. @param ids of the articles that it has. */
export function leftovers(
  { claimed: { epochBefore, epoch }, before, sent }: OpenFile,
  ids: ReadonlySet<string>,
): BulkAction[] {
  const removals = (of: ReadonlyMap<string, number>, under: number) =>
    [...of].flatMap(([article, passages]) =>
      ids.has(article)
        ? []
        : [
            { kind: 'delete', id: articleDocumentId(article), epoch: under } as const,
            ...removalsOf(article, [0, passages], under),
          ],
    );
  // Where another file has an article of that name by now, that was written under a later epoch.
  return [...removals(before, epochBefore + 1), ...removals(sent, epoch)];
}

/** Takes away passages of an article, from one number to before another. */
function removalsOf(
  article: string,
  [from, to]: readonly [number, number],
  epoch: number,
): BulkAction[] {
  const routing = articleDocumentId(article);
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => ({
    ...{ kind: 'delete', id: passageDocumentId(article, from + at), routing, epoch },
  }));
}

/** The articles of a file that are there. */
function idsTaken({ ids }: FileRead, { untaken }: OpenFile): string[] {
  return ids.filter((id) => !untaken.has(id));
}

/** What is known of a file that was read; one that is to be read again has no size. */
function documentOf(read: FileRead, file: OpenFile): FileDocument {
  const { path, size, changed, problems, isLost } = read;
  const { claimed, sent, problems: refused, isOutrun } = file;
  const all = [...problems, ...refused];
  return {
    ...{ kind: 'file', file: path, epoch: claimed.epoch, pending: [] },
    articles: idsTaken(read, file).map((id) => [id, sent.get(id) ?? 0] as const),
    ...(!isLost && !isOutrun && { size, changed }),
    ...(all.length > 0 && { problems: JSON.stringify(all) }),
  };
}

function refuse({ claimed: { path }, problems }: OpenFile, reason: string, skipped: boolean): void {
  // One is enough to know what is wrong.
  if (problems.some((problem) => problem.skipped === skipped)) return;
  problems.push({
    ...{ path, skipped },
    reason: `The cluster does not take ${skipped ? 'an article' : 'a passage'} of it: ${label(reason)}.`,
    remedy: 'Split it into smaller files.',
  });
}
