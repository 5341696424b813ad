/** UTF-16 of either byte order, where the bytes begin with its mark or are plainly in it, as `TextDecoder` calls it. */
export function wideEncoding(bytes: Uint8Array): string | undefined {
  return markedWide(bytes) ?? unmarkedWide(bytes);
}

export function markedWide([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Share of characters that are of one block of 256 or ASCII in a text of one alphabet. */
const OF_ONE_ALPHABET = 0.8;

function unmarkedWide(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const highBytes = [new Map<number, number>(), new Map<number, number>()] as const;
  for (const [index, byte] of bytes.entries()) {
    const counts = highBytes[index % 2 === 0 ? 0 : 1];
    counts.set(byte, (counts.get(byte) ?? 0) + 1);
  }
  const isHigh = (counts: ReadonlyMap<number, number>, others: ReadonlyMap<number, number>) => {
    const most = Math.max(...[...counts].map(([byte, count]) => (byte === 0 ? 0 : count)), 0);
    const alphabet = (counts.get(0) ?? 0) + most;
    return !others.has(0) && counts.has(0) && alphabet >= (OF_ONE_ALPHABET * bytes.length) / 2;
  };
  if (isHigh(highBytes[1], highBytes[0])) return 'utf-16le';
  return isHigh(highBytes[0], highBytes[1]) ? 'utf-16be' : undefined;
}
