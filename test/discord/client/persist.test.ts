import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { expect, it } from 'vitest';
import { persist } from '../../../src/discord/client/persist.ts';
import { createPace } from '../../../src/pace/sendingFirst.ts';

/** Fails with each of these errors in turn, then comes through. */
function sendingAfter(...errors: readonly Error[]) {
  let attempts = 0;
  const send = async () => {
    attempts += 1;
    const error = errors[attempts - 1];
    if (error) throw error;
    return 'sent';
  };
  return { send, attempts: () => attempts };
}

const refused = (code: number) =>
  new DiscordAPIError({ code, message: 'No.' }, code, 400, 'POST', 'https://discord.test', {});
const broken = new Error('socket hang up');

it('sends once where that comes through', async () => {
  const { send, attempts } = sendingAfter();
  expect(await persist(createPace(), send)).toBe('sent');
  expect(attempts()).toBe(1);
});

it('sends again where the connection broke, three times at most', async () => {
  const twice = sendingAfter(broken, broken);
  expect(await persist(createPace(), twice.send)).toBe('sent');
  expect(twice.attempts()).toBe(3);
  const always = sendingAfter(broken, broken, broken);
  await expect(persist(createPace(), always.send)).rejects.toBe(broken);
  expect(always.attempts()).toBe(3);
});

it('does not send again what Discord refuses', async () => {
  const error = refused(RESTJSONErrorCodes.MissingAccess);
  const { send, attempts } = sendingAfter(error);
  await expect(persist(createPace(), send)).rejects.toBe(error);
  expect(attempts()).toBe(1);
});

it('is content where an earlier attempt came through after all', async () => {
  const already = refused(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
  const { send, attempts } = sendingAfter(broken, already);
  expect(await persist(createPace(), send)).toBe(undefined);
  expect(attempts()).toBe(2);
});
