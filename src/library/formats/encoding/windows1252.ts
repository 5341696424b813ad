/** What Windows-1252 has where ISO-8859-1 has control characters; a space where it has nothing. */
const WESTERN = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Windows-1252, which several releases of Node decode as ISO-8859-1 (nodejs/node issue 56542). */
export function decodeWestern(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => {
      const character = WESTERN[control.charCodeAt(0) - 0x80] ?? ' ';
      return character === ' ' ? control : character;
    });
}
