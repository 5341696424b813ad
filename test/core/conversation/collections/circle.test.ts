import { expect, it } from 'vitest';
import type { Asker } from '../../../../src/core/conversation/asker.ts';
import {
  type Circle,
  includes,
  isPlaceOf,
} from '../../../../src/core/conversation/collections/circle.ts';
import { OWNER } from '../../../../src/terminal/owner.ts';
import { MEMBER } from '../../../support/asker.ts';

const PUBLIC: Asker = { ...MEMBER, roles: ['7'], above: ['44'] };
const PRIVATE: Asker = { ...PUBLIC, isPrivate: true };
const { server: _, ...nowhere } = PRIVATE;
const DIRECT: Asker = { ...nowhere, roles: [], above: [] };
const UNKNOWN: Asker = { ...PUBLIC, above: undefined };

const SERVER: Circle = { kind: 'server', id: '22' };
const CHANNEL: Circle = { kind: 'channel', id: '33' };
const ABOVE: Circle = { kind: 'channel', id: '44' };
const ROLE: Circle = { kind: 'role', id: '7' };
const USER: Circle = { kind: 'user', id: '11' };
const DMS: Circle = { kind: 'direct-messages' };
const TERMINAL: Circle = { kind: 'terminal' };

it.each<[string, Circle, Asker, boolean]>([
  ['a server has everybody there', SERVER, PUBLIC, true],
  ['a server has nobody elsewhere', SERVER, { ...PUBLIC, server: '23' }, false],
  ['a server has nobody in direct messages', SERVER, DIRECT, false],
  ['a channel has everybody there', CHANNEL, PUBLIC, true],
  ['a channel has what is in it', ABOVE, PUBLIC, true],
  ['a channel has nobody of whom it is not known where they are', ABOVE, UNKNOWN, false],
  ['a role has who has it, alone', ROLE, PRIVATE, true],
  ['a role has nobody where others see the reply', ROLE, PUBLIC, false],
  ['a role has nobody else', { ...ROLE, id: '8' }, PRIVATE, false],
  ['a person is that person, alone', USER, PRIVATE, true],
  ['a person is nobody where others see the reply', USER, PUBLIC, false],
  ['direct messages have whoever writes there', DMS, DIRECT, true],
  [
    'direct messages have nobody where others see the reply',
    DMS,
    { ...DIRECT, isPrivate: false },
    false,
  ],
  ['direct messages have nobody on a server', DMS, PRIVATE, false],
  ['direct messages have nobody at the terminal', DMS, OWNER, false],
  ['the terminal has its owner', TERMINAL, OWNER, true],
  ['the terminal has nobody else', TERMINAL, DIRECT, false],
])('%s', (_, circle, asker, expected) => {
  expect(includes(circle, asker)).toBe(expected);
});

it.each<[string, Circle, Asker, 'yes' | 'no' | 'unknown']>([
  ['a channel limits what is in it', ABOVE, PUBLIC, 'yes'],
  ['a channel limits nothing elsewhere', { ...CHANNEL, id: '34' }, PUBLIC, 'no'],
  ['a channel may limit what is in nobody knows what', ABOVE, UNKNOWN, 'unknown'],
  ['a channel is none of direct messages', ABOVE, { ...DIRECT, above: undefined }, 'no'],
  ['direct messages are those of others as well', DMS, { ...DIRECT, isPrivate: false }, 'yes'],
  ['a role is no place', ROLE, PRIVATE, 'no'],
  ['the terminal is one', TERMINAL, OWNER, 'yes'],
])('%s', (_, circle, asker, expected) => {
  expect(isPlaceOf(circle, asker)).toBe(expected);
});
