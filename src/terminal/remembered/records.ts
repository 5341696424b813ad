import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { RecordsFailure } from '../../core/conversation/records/records.ts';
import type { RecordsFile } from '../../core/conversation/records/recordsFile.ts';
import { label } from '../../core/text/visible.ts';
import { type Console, print } from '../console.ts';
import type { RecordsDeed } from '../invocation.ts';
import { FAILED } from '../output.ts';
import { Refusal } from '../refusal.ts';
import { recordsView, sizeOf } from '../views/recordsView.ts';

/**
 * Does what the owner wants done with what is remembered.
 * @returns the exit code: 0 done, 1 not erased, 3 the records cannot be used. @throws `Refusal`
 */
export async function doWithRecords(
  deed: RecordsDeed,
  file: RecordsFile,
  streams: Console,
): Promise<number> {
  try {
    switch (deed.deed) {
      case 'overview':
        await print(streams.output, `${recordsView(file.path, await file.overview())}\n`);
        return 0;
      case 'backup':
        return await backUp(file, deed.file, streams);
      case 'export':
        return await exportRows(file, streams);
      case 'erase':
        return await erase(file, deed.isConfirmed, streams);
    }
  } catch (error) {
    if (!(error instanceof RecordsFailure)) throw error;
    streams.errors.write(`${label(file.noteOf(error))}\n`);
    return FAILED;
  }
}

async function backUp(file: RecordsFile, to: string, { output }: Console): Promise<0> {
  // They would be taken for a part of the records.
  if (['-wal', '-shm'].some((ending) => resolve(to) === resolve(file.path) + ending)) {
    throw new Refusal(`${label(to)} is the name of a part of the records. Name another file.`);
  }
  await requireFree(to);
  const backup = await file.backup(to);
  switch (backup.kind) {
    case 'nothing-kept':
      throw new Refusal(NOTHING_KEPT);
    case 'elsewhere':
      throw new Refusal(backup.how);
    case 'unwritten':
      throw new Refusal(`${label(to)} cannot be written (${label(backup.why)}).`);
    case 'written':
      await print(
        output,
        `${label(to)} is written and checked (${sizeOf(backup.size)}). ${KEEP}\n`,
      );
      return 0;
  }
}

const KEEP = 'It has the key of people’s ids, so keep it like the records themselves.';

const NOTHING_KEPT = 'Nothing has been remembered yet, so there is nothing to copy.';

/** @throws `Refusal` where a file is already there, or its folder is not. */
async function requireFree(to: string): Promise<void> {
  const there = await stat(to).catch(codeOf);
  if (typeof there !== 'string')
    throw new Refusal(`${label(to)} is there already. Name a new file.`);
  const folder = await stat(dirname(to)).catch(codeOf);
  if (typeof folder === 'string' || !folder.isDirectory()) {
    throw new Refusal(`There is no folder ${label(dirname(to))}.`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

async function exportRows(file: RecordsFile, { output, errors }: Console): Promise<number> {
  const unread: string[] = [];
  for await (const exported of file.rows()) {
    if ('unread' in exported) unread.push(exported.unread);
    else await print(output, `${JSON.stringify(exported.row)}\n`);
  }
  if (unread.length === 0) return 0;
  errors.write(
    `The records are damaged: these kinds could be read in part only: ${unread.join(', ')}.\n`,
  );
  return FAILED;
}

/** Asks once more, where somebody is there to be asked. */
async function erase(file: RecordsFile, isConfirmed: boolean, streams: Console): Promise<0 | 1> {
  if (!isConfirmed && !(await confirms(file, streams))) {
    await print(streams.output, 'Nothing is erased.\n');
    return 1;
  }
  const rows = await file.erase();
  const entries = rows === 1 ? '1 entry' : `${rows.toLocaleString('en')} entries`;
  await print(
    streams.output,
    `Everything that was remembered is erased (${entries}); copies that were made of it are not.\n`,
  );
  return 0;
}

async function confirms(file: RecordsFile, { input, output }: Console): Promise<boolean> {
  if (!input.isTTY) {
    throw new Refusal('Nobody is there to be asked. With --yes everything is erased.');
  }
  const lines = createInterface({ input, output });
  try {
    const ask = `Erase all that is remembered in ${label(file.path)}, for good? Type yes: `;
    // Who closes the input has not said yes.
    const closed = once(lines, 'close').then(() => '');
    const said = await Promise.race([lines.question(ask).catch(() => ''), closed]);
    return said.trim().toLowerCase() === 'yes';
  } finally {
    lines.close();
  }
}
