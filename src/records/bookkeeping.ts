import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bookkeeping } from '../core/conversation/receipt/bookkeeping.ts';
import { RECEIPT_ID_BYTES, receiptIdFrom } from '../core/conversation/receipt/receiptId.ts';

export interface BookkeepingOptions extends Pick<Bookkeeping, 'log'> {
  /** The version of the program. */
  readonly program: string;
  /** The name of the engine that serves at the moment. */
  readonly engine: () => string;
  readonly articlesDir: string;
  /** `off`, `auto` for that of the program itself, or a folder with another one. */
  readonly reader: string;
}

export function createBookkeeping({
  program,
  engine,
  reader,
  articlesDir,
  log,
}: BookkeepingOptions): Bookkeeping {
  let named: { readonly name: string | undefined } | undefined;
  return {
    newId: () => receiptIdFrom(randomBytes(RECEIPT_ID_BYTES)),
    checkOf,
    makings() {
      named ??= { name: readerNamed(reader) };
      return { program, engine: engine(), reader: named.name };
    },
    changedAt: (path) => changedAt(join(articlesDir, path)),
    log,
  };
}

/** A copy may be given the time of what it is a copy of, but not the time at which it was put there. */
function changedAt(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ctimeMs;
}

/** 96 bits: nobody finds another text with the same by chance. */
function checkOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** The program's own goes with its version; another one is told by what its model is. */
function readerNamed(reader: string): string | undefined {
  if (reader === 'off') return undefined;
  if (reader === 'auto') return 'own';
  try {
    return checkOf(readFileSync(join(reader, 'reader.onnx')));
  } catch {
    // Whoever starts it says what is wrong.
    return undefined;
  }
}
