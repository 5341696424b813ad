import { expect, it } from 'vitest';
import { createDeskOf } from '../../../src/core/conversation/desk.ts';
import { MEMBER } from '../../support/asker.ts';
import { libraryOf, NOW } from '../../support/library.ts';
import { memoryRecords } from '../../support/memoryRecords.ts';

it('everybody sees the whole library, and what is remembered', async () => {
  const library = await libraryOf({ 'a.md': 'The truce began.' });
  const records = memoryRecords();
  const desk = createDeskOf({ library, records, now: () => NOW })(MEMBER);
  expect(desk.library).toBe(library);
  expect(desk.records).toBe(records);
  expect(desk.now()).toBe(NOW);
});
