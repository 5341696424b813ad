import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { closeFailure, describeError, startFailure } from '../../../src/discord/client/failure.ts';

const API = 'https://discord.test/api';
const refused = (status: number) =>
  new DiscordAPIError(
    { code: 50001, message: 'Missing Access' },
    50001,
    status,
    'PUT',
    `${API}/secret`,
    {
      body: { token: 'secret' },
    },
  );

describe('why the bot cannot run', () => {
  it.each([
    ['the token', refused(401), 'copy it anew'],
    ['the intents', new Error('Used disallowed intents'), 'intents'],
    ['the invitation', refused(403), 'invite it'],
    ['the server', refused(404), 'DISCORD_GUILD_ID'],
    ['the connection', new Error('ECONNREFUSED'), `cannot be reached at ${API}`],
    ['Discord itself', refused(500), `cannot be reached at ${API}`],
  ])('names %s', (_, error, said) => {
    expect(startFailure(error, API)).toContain(said);
  });

  it.each([
    [4004, 'token'],
    [4013, 'intents'],
    [4014, 'intents'],
    [4011, 'SHARDS'],
    [4010, 'SHARDS'],
    [4999, 'code 4999'],
  ])('is told of a gateway that closes with %i', (code, said) => {
    expect(closeFailure(code)).toContain(said);
  });
});

describe('an error in the log', () => {
  it('names its cause, and what caused that', () => {
    const full = Object.assign(new Error('disk full'), { code: 'ENOSPC' });
    const error = new TypeError('No.', { cause: new Error('engine down', { cause: full }) });
    expect(describeError(error)).toBe(
      'TypeError: No., because of Error: engine down, because of Error ENOSPC: disk full',
    );
    expect(describeError('odd')).toBe('odd');
  });

  it('never tells a request’s address or body', () => {
    expect(describeError(refused(403))).toBe('Discord answered 403, code 50001: Missing Access');
  });
});
