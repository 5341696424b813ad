/** Part of Windows-1252 that the decoder of some releases of Node does not know. */
const PRINTERS_MARKS: readonly (readonly [string, number])[] = [
  ['€', 0x80],
  ['„', 0x84],
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
];

const encoders = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The bytes of each character of an encoding, found out by decoding all of one and two bytes. */
function encoderOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = encoders.get(label);
  if (known) return known;
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label, { fatal: true });
  const note = (bytes: readonly number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !bytesOf.has(character)) bytesOf.set(character, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let first = 0; first < 256; first += 1) note([first]);
  for (let first = 0x81; first < 255; first += 1) {
    for (let second = 0x40; second < 255; second += 1) note([first, second]);
  }
  if (label === 'windows-1252')
    for (const [mark, byte] of PRINTERS_MARKS) bytesOf.set(mark, [byte]);
  encoders.set(label, bytesOf);
  return bytesOf;
}

/** A text as the bytes of an encoding that `TextDecoder` knows. */
export function encode(text: string, label: string): Uint8Array {
  const encoder = encoderOf(label);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = encoder.get(character);
      if (!bytes) throw new Error(`${label} has no ${character}`);
      return bytes;
    }),
  );
}
