import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks that are not the internet: a server between stands there, and whoever asks through it does not. */
const NEAR = new BlockList();
NEAR.addSubnet('127.0.0.0', 8);
NEAR.addSubnet('10.0.0.0', 8);
NEAR.addSubnet('172.16.0.0', 12);
NEAR.addSubnet('192.168.0.0', 16);
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fc00::', 7, 'ipv6');
NEAR.addSubnet('fe80::', 10, 'ipv6');

/**
 * Who is counted as one client: an address, of IPv6 the network that a household has. What a server between says
 * of whoever asks through it counts only where there is to be one, and it stands near: the last address, which
 * that server has seen itself. Whatever stands before was written by others.
 * @param peer the address at the other end of the connection.
 * @param isBehind whether `PUBLIC_URL` says that a server stands between.
 */
export function clientOf(
  peer: string | undefined,
  forwardedFor: string | undefined,
  isBehind: boolean,
): string {
  const address = plainAddress(peer ?? '');
  const told = plainAddress(forwardedFor?.split(',').at(-1)?.trim() ?? '');
  return networkOf(isBehind && isNear(address) && isAddress(told) ? told : address);
}

function isAddress(text: string): boolean {
  return isIPv4(text) || isIPv6(text);
}

function isNear(address: string): boolean {
  if (isIPv4(address)) return NEAR.check(address, 'ipv4');
  return isIPv6(address) && NEAR.check(address, 'ipv6');
}

/** Without a port, brackets, a zone, or the way of writing IPv4 in IPv6. */
function plainAddress(text: string): string {
  const bare = text.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
  return mapped.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
}

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.toLowerCase().split('::');
  const front = before === '' ? [] : before.split(':');
  const back = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  const groups = [...front, ...(after === undefined ? [] : zeros), ...back];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
