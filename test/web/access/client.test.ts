import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clientOf } from '../../../src/web/access/client.ts';

it.each([
  ['an address is a client', '203.0.113.5', undefined, false, '203.0.113.5'],
  [
    'so is one of IPv4 that is written as of IPv6',
    '::ffff:203.0.113.5',
    undefined,
    false,
    '203.0.113.5',
  ],
  [
    'a household has a network of IPv6',
    '2001:db8:1:2:3:4:5:6',
    undefined,
    false,
    '2001:db8:1:2::/64',
  ],
  ['however it is written', '2001:0db8:1:2::9', undefined, false, '2001:db8:1:2::/64'],
  ['its zone does not matter', 'fe80::1%eth0', undefined, false, 'fe80:0:0:0::/64'],
  [
    'nobody is believed where no server is to stand between',
    '127.0.0.1',
    '203.0.113.5',
    false,
    '127.0.0.1',
  ],
  ['a server near is believed where one is', '127.0.0.1', '203.0.113.5', true, '203.0.113.5'],
  [
    'it has seen the last address itself',
    '172.18.0.2',
    '1.1.1.1, 203.0.113.5',
    true,
    '203.0.113.5',
  ],
  ['with a port', '10.0.0.1', '203.0.113.5:4711', true, '203.0.113.5'],
  ['with brackets', '::1', '[2001:db8:1:2::9]:4711', true, '2001:db8:1:2::/64'],
  ['a server far away is not believed', '198.51.100.7', '203.0.113.5', true, '198.51.100.7'],
  ['what is no address is nobody', '127.0.0.1', 'unknown', true, '127.0.0.1'],
  ['a connection that is gone has none', undefined, undefined, true, ''],
])('%s', (_because, peer, forwardedFor, isBehind, expected) => {
  expect(clientOf(peer, forwardedFor, isBehind)).toBe(expected);
});

it('whoever is not near is one client, whatever they write', () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      expect(clientOf('198.51.100.7', written, true)).toBe('198.51.100.7');
    }),
  );
});
