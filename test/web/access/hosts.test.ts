import { expect, it } from 'vitest';
import { acceptsHost, isLoopback, staysHere } from '../../../src/web/access/hosts.ts';
import { webSettingsOf } from '../../support/web.ts';

it.each([
  ['localhost', true],
  ['LOCALHOST', true],
  ['pull.localhost', true],
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['[::1]', true],
  ['::ffff:127.0.0.1', true],
  ['localhost.example.org', false],
  ['127.0.0.1.example.org', false],
  ['0.0.0.0', false],
  ['192.168.1.5', false],
  ['::', false],
])('of %s it is known whether it is this machine: %s', (name, expected) => {
  expect(isLoopback(name)).toBe(expected);
});

it.each([
  [{}, true],
  [{ host: 'localhost' }, true],
  [{ publicUrl: 'http://localhost:7464' }, true],
  [{ publicUrl: 'https://quotes.example.org' }, false],
  [{ host: '0.0.0.0' }, false],
  [{ host: '::' }, false],
  [{ host: 'quotes' }, false],
])('set so, the page stays on this machine or does not: %j', (settings, expected) => {
  expect(staysHere(webSettingsOf(settings))).toBe(expected);
});

const HERE = {};
const ANYWHERE = { host: '0.0.0.0', publicUrl: 'https://quotes.example.org' };
const ONE = { host: '192.168.1.5' };

it.each([
  [HERE, 'localhost:7464', true],
  [HERE, '127.0.0.1', true],
  [HERE, '[::1]:7464', true],
  [HERE, 'localhost.:7464', true],
  [HERE, 'quotes.example.org', false],
  [HERE, '192.168.1.5:7464', false],
  [HERE, 'machine', false],
  [HERE, '', false],
  [HERE, 'localhost:7464@quotes.example.org', false],
  [HERE, 'localhost/', false],
  [HERE, 'localhost:x', false],
  [HERE, 'local\thost', false],
  [ANYWHERE, 'quotes.example.org', true],
  [ANYWHERE, 'QUOTES.example.org:443', true],
  [ANYWHERE, '192.168.1.5:7464', true],
  [ANYWHERE, '[fe80::1]:7464', true],
  [ANYWHERE, 'machine:7464', true],
  [ANYWHERE, 'other.example.org', false],
  [ANYWHERE, 'quotes.example.org.evil.example', false],
  [ONE, '192.168.1.5:80', true],
  [ONE, '192.168.1.6:80', false],
])('set so: %j, it is called %j or is not: %s', (settings, authority, expected) => {
  expect(acceptsHost(webSettingsOf(settings), 'machine')(authority)).toBe(expected);
});
