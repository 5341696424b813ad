import { isIP } from 'node:net';
import type { WebSettings } from '../../settings.ts';

/** Listening there is listening on every address of the machine. */
const EVERYWHERE: readonly string[] = ['0.0.0.0', '::', '::0'];

/** What a `Host` header and the authority of an address look like: a name or an address, and a port or none. */
const AUTHORITY = /^(\[[\da-f:.]+\]|[\w.-]+?)\.?(?::\d{1,5})?$/i;

/** Whether a name or an address means this machine, whatever any name server says. */
export function isLoopback(name: string): boolean {
  const bare = name.toLowerCase().replace(/^\[|\]$/g, '');
  if (bare === 'localhost' || bare.endsWith('.localhost')) return true;
  return bare === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/.test(bare);
}

/** Whether nobody reaches the page but from this machine, with no server between that others reach. */
export function staysHere({ host, publicUrl }: WebSettings): boolean {
  const isPublic = publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname);
  return isLoopback(host) && !isPublic;
}

/**
 * Tells whether the page is called so. A page elsewhere can have its own name lead to this machine, and would
 * read here what its visitors may (DNS rebinding); what it cannot do is call this server by another name.
 * @param machine how the machine calls itself.
 */
export function acceptsHost(
  { host, publicUrl }: WebSettings,
  machine: string,
): (authority: string) => boolean {
  const names = [host, ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])];
  const isEverywhere = EVERYWHERE.includes(host);
  const own = new Set([...names, ...(isEverywhere ? [machine] : [])].map(plain));
  return (authority) => {
    const name = plain(AUTHORITY.exec(authority)?.[1] ?? '');
    if (name === '') return false;
    // An address is nobody's name, so it leads nowhere else.
    return own.has(name) || isLoopback(name) || (isEverywhere && isIP(name) !== 0);
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^\[|\]$/g, '');
}
