import type { FileOptions } from '../../library/folder/fileOptions.ts';
import type { FileRead } from '../../library/folder/fileRead.ts';
import type { Packed, TellPacked } from '../../library/packing/packFiles.ts';
import type { Processes } from '../../library/packing/packInProcesses.ts';
import type { ClaimedFile, Claims, DueFile } from './claims.ts';
import { type OpenFile, openFile, type Sender, type SentFile } from './sendPacked.ts';
import type { Slots } from './slots.ts';

/** What chunks are read with. */
export interface ChunkReader {
  readonly home: string;
  readonly fileOptions: FileOptions;
  /** Where files are read; here without them. */
  readonly processes?: Processes | undefined;
  readonly stop: AbortSignal;
  readonly claims: Claims;
  readonly sender: Sender;
  /** Hears how many bytes of a file have been read. */
  readonly note: (path: string, bytes: number) => void;
  /** Hears of a file that is there as it was read. */
  readonly onSent: (sent: SentFile) => void;
  /** Only some are read at the same time: sending goes on beside. */
  readonly reading: Slots;
}

/** Segments that wait to be sent while more is read. */
const WAITING = 2;

/** Reads and sends files that are claimed. @returns those that are to be read once more, under a later epoch. */
export async function readChunk(
  chunk: readonly (readonly [ClaimedFile, DueFile])[],
  reader: ChunkReader,
): Promise<DueFile[]> {
  const { home, fileOptions, claims } = reader;
  const opened = new Map(
    chunk.map(([claimed, due]) => [claimed.path, { file: openFile(claimed), due }]),
  );
  const open = new Map(Array.from(opened, ([path, { file }]) => [path, file]));
  const ended = new Set<string>();
  const lost = new Map<string, FileRead>();
  const end = async (files: readonly FileRead[]) => {
    for (const sent of await reader.sender.end(files, open)) reader.onSent(sent);
    for (const { path } of files) ended.add(path);
  };
  const take = async (packed: Packed) => {
    await reader.sender.segment(packed, open);
    // One at which a process was lost may be read again by another one.
    for (const file of packed.files) if (file.isLost) lost.set(file.path, file);
    for (const file of packed.files) if (!file.isLost) lost.delete(file.path);
    await end(packed.files.filter(({ isLost }) => !isLost));
  };
  const line = createLine(take);
  const tell: TellPacked = (event) => {
    if (event.kind === 'progress') return reader.note(event.path, event.bytes);
    for (const { path, size } of event.packed.files) reader.note(path, size);
    return line.add(event.packed);
  };
  const files = chunk.flatMap(([, { listed }]) => listed ?? []);
  const release = () => {
    const left = [...open.values()].filter(({ claimed }) => !ended.has(claimed.path));
    return claims.release(left.map(({ claimed }) => claimed));
  };
  try {
    const give = await reader.reading.take();
    await pack({ home, files, fileOptions }, tell, reader).finally(give);
    await line.done();
    await end([...lost.values()]);
  } catch (error) {
    // What has been packed is sent, and for the rest nobody need wait.
    await line.done().catch(() => {});
    await release().catch(() => {});
    throw error;
  }
  await release();
  return [...opened.values()].flatMap(({ file, due }) => (again(file, open) ? due : []));
}

function again(file: OpenFile, open: ReadonlyMap<string, OpenFile>): boolean {
  return file.isOutrun && open.has(file.claimed.path);
}

interface Job {
  readonly home: string;
  readonly files: readonly NonNullable<DueFile['listed']>[];
  readonly fileOptions: FileOptions;
}

async function pack(
  { home, files, fileOptions }: Job,
  tell: TellPacked,
  { processes, stop }: ChunkReader,
): Promise<void> {
  const job = { folder: home, files, fileOptions };
  if (processes) return processes.pack(job, tell, stop);
  const { packFiles } = await import('../../library/packing/packFiles.ts');
  return packFiles(job, tell);
}

/** Sends one segment after the other, while a few more are read. */
function createLine(send: (packed: Packed) => Promise<void>) {
  let last: Promise<void> = Promise.resolve();
  const waiting: Promise<void>[] = [];
  return {
    /** @returns when there is room for the next one. @throws where one was not sent. */
    async add(packed: Packed): Promise<void> {
      last = last.then(() => send(packed));
      last.catch(() => {});
      waiting.push(last);
      if (waiting.length > WAITING) await waiting.shift();
    },
    done: () => last,
  };
}
