import { expect, it } from 'vitest';
import { watchedDesks } from '../../src/monitoring/watchedDesk.ts';
import { MEMBER } from '../support/asker.ts';
import { desksOf } from '../support/desk.ts';
import { libraryOf } from '../support/library.ts';

const library = await libraryOf({ 'pier.md': '# Pier\n\nThe pier was built in 1912.\n' });

function watchedOver(whole = library) {
  const heard: string[] = [];
  const deskOf = watchedDesks(desksOf(whole), (face, kind) => {
    heard.push(`${face} ${kind}`);
    return (outcome) => heard.push(outcome);
  });
  return { deskOf, heard };
}

it('hears of each thing that is asked, and what that has come to, and of no word of it', async () => {
  const { deskOf, heard } = watchedOver();
  const { ask, checkQuote, headlines } = deskOf(MEMBER).library;
  await ask('When was the pier built?');
  await ask('Who ate the moon?');
  await checkQuote('The pier was built in 1912.');
  await headlines('pi');
  expect(heard).toEqual([
    ...['discord ask', 'answered', 'discord ask', 'nothing-found'],
    ...['discord verify', 'given', 'discord headlines', 'given'],
  ]);
});

it('hears also what is asked in haste', async () => {
  const { deskOf, heard } = watchedOver();
  await deskOf(MEMBER).library.inHaste().ask('When was the pier built?');
  expect(heard).toEqual(['discord ask', 'answered']);
});

it('hears of what fails, which fails all the same', async () => {
  const broken = {
    ...library,
    ask: () => Promise.reject(new Error('The disk is gone.')),
  };
  const { deskOf, heard } = watchedOver(broken);
  await expect(deskOf(MEMBER).library.ask('When?')).rejects.toThrow('The disk is gone.');
  expect(heard).toEqual(['discord ask', 'failed']);
});

it('leaves the library as it is, and the same for whoever may ask the same on a face', async () => {
  const { deskOf } = watchedOver();
  const desk = deskOf(MEMBER);
  expect(await desk.library.articles.size()).toBe(1);
  expect(desk.library.problems).toEqual(library.problems);
  expect(deskOf({ ...MEMBER, user: 'somebody else' }).library).toBe(desk.library);
  expect(deskOf({ ...MEMBER, face: 'web' }).library).not.toBe(desk.library);
});
