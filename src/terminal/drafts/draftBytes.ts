import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { DRAFT_BYTES, type DraftFile } from '../../core/answer/proofread/draftFile.ts';
import { label } from '../../core/text/visible.ts';
import { Refusal } from '../refusal.ts';

/** What stands for standard input. */
export const STANDARD_INPUT = '-';

/** The bytes of a draft, one more than it may have at most. @throws `Refusal` where there are none. */
export async function draftBytes(file: string, input: NodeJS.ReadableStream): Promise<DraftFile> {
  if (file === STANDARD_INPUT) return { name: '', bytes: await bytesFrom(input) };
  try {
    const about = await stat(file);
    if (about.isDirectory()) throw new Refusal(`${label(file)} is a folder; name one file in it.`);
    if (!about.isFile()) {
      throw new Refusal(`${label(file)} is no file; ${STANDARD_INPUT} reads standard input.`);
    }
    return { name: file, bytes: await bytesFrom(createReadStream(file)) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const why = error.code === 'ENOENT' ? 'is not there' : `cannot be read (${error.code})`;
    throw new Refusal(`${label(file)} ${why}.`);
  }
}

async function bytesFrom(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    // It is too large already, however much follows.
    if (length > DRAFT_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, DRAFT_BYTES + 1);
}
