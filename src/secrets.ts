import { unescape as decoded } from 'node:querystring';
import type { Settings } from './settings.ts';

/** What nothing that is written may hold; the longest first, since one may be a part of another. */
export function secretsIn({ web, discord, databaseUrl, openSearch }: Settings): string[] {
  const tokens = [web.accessToken, web.adminToken, discord?.token];
  const addresses = [databaseUrl, ...(openSearch.nodes ?? [])].flatMap((it) => it ?? []);
  const all = new Set([...tokens, ...addresses.flatMap(passwordsIn)]);
  for (const none of [undefined, '', ...IN_OUR_WORDS]) all.delete(none);
  return [...all].flatMap((it) => it ?? []).sort((a, b) => b.length - a.length);
}

/** Whose password is a word of our own sentences would have it told by what is missing there. */
const IN_OUR_WORDS = ['password'];

/** Where an address has a password: before the host, and of PostgreSQL's also among what is asked for. */
const PLACES = [/^[^:]*:\/\/[^/?#:]*:([^/?#]*)@/, /[?&]password=([^&#]*)/];

/** Each in every form in which somebody may tell of it: as it was written, encoded, decoded, and as it is sent. */
function passwordsIn(address: string): string[] {
  const { username, password, searchParams } = new URL(address);
  const written = PLACES.flatMap((place) => place.exec(address)?.[1] ?? []);
  const plain = [...written.map(decoded), searchParams.get('password') ?? ''];
  const sent = plain.map((it) => Buffer.from(`${decoded(username)}:${it}`).toString('base64'));
  return [...written, password, ...plain, ...plain.map(encodeURIComponent), ...sent];
}
