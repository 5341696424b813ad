import { fstatSync, writeSync } from 'node:fs';

/** Where the output cannot be written, or the program itself is at fault: whether it answers is not known. */
export const FAILED = 3;

type FileStream = NodeJS.WriteStream & { readonly fd: number };

/**
 * Ends the program where its output cannot be written. Whoever reads may stop reading ("| head"): that is
 * no fault of anybody's.
 */
export function guardOutput(
  output: FileStream,
  errors: NodeJS.WriteStream,
  exit: (code: number) => void,
): void {
  output.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return exit(0);
    errors.write(`The output cannot be written (${code ?? message}).\n`);
    exit(FAILED);
  });
  // Who cannot be told of it hears nothing; the output goes on.
  errors.on('error', () => {});
  if (isFile(output.fd)) writeWholeTo(output);
}

/** Fulfilled once all that was said so far is written, or cannot be. */
export function isWritten(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

function isFile(fd: number): boolean {
  try {
    return fstatSync(fd).isFile();
  } catch {
    // It was closed before the program began.
    return false;
  }
}

/**
 * A disk takes what it has room for and says only at the next call that there is no more: Node does not
 * ask again, and a text would end in the middle without a word.
 */
function writeWholeTo(output: FileStream): void {
  output._write = (chunk: Buffer, _encoding, done) => {
    try {
      for (let at = 0; at < chunk.length; ) at += writeSync(output.fd, chunk, at);
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  };
}
