import { DatabaseError } from 'pg';
import { describe, expect, it } from 'vitest';
import { RecordsFailure } from '../../../src/core/conversation/records/records.ts';
import {
  failureOf,
  isBroken,
  isCollision,
  isLoss,
} from '../../../src/records/postgres/troubles.ts';

/** What the server says. */
const said = (code: string, message = 'so it is') =>
  Object.assign(new DatabaseError(message, message.length, 'error'), { code });
/** What the system says. */
const met = (code: string, message = code) => Object.assign(new Error(message), { code });

describe('trouble with a database', () => {
  it.each([
    ['28P01', 'unreachable'],
    ['3D000', 'unreachable'],
    ['53300', 'unreachable'],
    ['57P03', 'unreachable'],
    ['57014', 'unreachable'],
    ['08006', 'unreachable'],
    ['40001', 'locked'],
    ['40P01', 'locked'],
    ['55P03', 'locked'],
    ['25006', 'read-only'],
    ['0A000', 'read-only'],
    ['42501', 'read-only'],
    ['53100', 'full'],
    ['42P01', 'damaged'],
    ['XX001', 'damaged'],
    ['23505', 'failed'],
    ['42601', 'failed'],
  ] as const)('that the server calls %s is called %s', (code, trouble) => {
    expect(failureOf(said(code))).toMatchObject({ trouble, message: 'so it is' });
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EPIPE', 'EAI_AGAIN', 'CERT_HAS_EXPIRED'])(
    'that the system calls %s is that it is out of reach',
    (code) => {
      expect(failureOf(met(code))).toMatchObject({ trouble: 'unreachable', message: code });
    },
  );

  it('is told in a line, and by its code where nothing else is said', () => {
    expect(failureOf(said('28P01', 'no\nbecause'))).toMatchObject({ message: 'no' });
    expect(failureOf(met('ECONNREFUSED', ''))).toMatchObject({ message: 'ECONNREFUSED' });
  });

  it('that has been told stays what it is', () => {
    const failure = new RecordsFailure('full', 'no room');
    expect(failureOf(failure)).toBe(failure);
  });

  it.each([
    ['a collision with others', said('40001'), [true, false, false]],
    ['a server that ends', said('57P01'), [false, true, true]],
    ['a socket that is closed', met('ECONNRESET'), [false, true, true]],
    [
      'a connection that ended',
      new Error('Connection terminated unexpectedly'),
      [false, true, true],
    ],
    ['an answer that does not come', new Error('Query read timeout'), [false, false, true]],
    ['a server that only follows another by now', said('25006'), [false, false, true]],
    ['a row that is there', said('23505'), [false, false, false]],
  ])('tells what is to be done: %s', (_, error, expected) => {
    const failure = failureOf(error);
    expect([isCollision(failure), isLoss(failure), isBroken(failure)]).toEqual(expected);
  });
});
