import { describe, expect, it } from 'vitest';
import type { Asker } from '../../../../src/core/conversation/asker.ts';
import { NO_RULES, type Rules } from '../../../../src/core/conversation/collections/rules.ts';
import { ask } from '../../../../src/core/conversation/commands/ask.ts';
import { claim } from '../../../../src/core/conversation/commands/claim.ts';
import { findSources } from '../../../../src/core/conversation/commands/findSources.ts';
import { receipt } from '../../../../src/core/conversation/commands/receipt.ts';
import { timeline } from '../../../../src/core/conversation/commands/timeline.ts';
import { verify } from '../../../../src/core/conversation/commands/verify.ts';
import type { Desk } from '../../../../src/core/conversation/desk.ts';
import { keepReceipt } from '../../../../src/core/conversation/receipt/keepReceipt.ts';
import { type Records, RecordsFailure } from '../../../../src/core/conversation/records/records.ts';
import type { ReceiptReply, Reply } from '../../../../src/core/conversation/reply.ts';
import { discordNotation } from '../../../../src/discord/notation.ts';
import { OWNER } from '../../../../src/terminal/owner.ts';
import { MEMBER } from '../../../support/asker.ts';
import { bookkeepingWith } from '../../../support/bookkeeping.ts';
import { desksOf } from '../../../support/desk.ts';
import { doorTo } from '../../../support/door.ts';
import { libraryOf, NOW } from '../../../support/library.ts';
import { memoryRecords } from '../../../support/memoryRecords.ts';

const SENTENCE = 'The truce in Orrin began on 3 October 2016.';
const FILES = { 'truce.md': `# The truce\n\n${SENTENCE}` };
const QUESTION = 'When did the truce in Orrin begin?';

const BOB: Asker = { ...MEMBER, user: '12' };

const idOf = (kept: number) => `ABCDEFG${kept}`;

/** A desk whose ids could be typed. */
async function deskOver(
  files: Record<string, string>,
  records: Records,
  asker = MEMBER,
  rules = NO_RULES,
) {
  let kept = 0;
  const newId = () => {
    kept += 1;
    return idOf(kept);
  };
  const library = await libraryOf(files);
  const bookkeeping = bookkeepingWith({ newId });
  return { ...desksOf(library, records, NOW, rules)(asker), bookkeeping, textOf: library.textOf };
}

/** Keeps a receipt of what somebody asks of some articles. */
async function kept(
  asker: Asker = MEMBER,
  run: (desk: Desk) => Promise<Reply> = (desk) =>
    ask.run({ asker, values: { question: QUESTION }, earlier: [] }, desk),
) {
  const records = memoryRecords();
  const desk = await deskOver(FILES, records, asker);
  const door = doorTo(discordNotation, desk.textOf);
  const id = (await keepReceipt(door.reply(await run(desk)), asker, desk)) ?? '';
  return {
    records,
    id,
    /** What somebody is told of it later, when the articles are others. */
    async seenBy(
      later: Asker,
      files: Record<string, string> = FILES,
      typed = id,
      rules = NO_RULES,
    ) {
      const at = await deskOver(files, records, later, rules);
      return receipt.run({ asker: later, values: { id: typed }, earlier: [] }, at);
    },
  };
}

function receiptIn(reply: Reply): ReceiptReply {
  if (reply.kind !== 'receipt') throw new Error(reply.kind);
  return reply;
}

describe('who sees a receipt', () => {
  const ELSEWHERE = { channel: '34' };
  const FAR = { server: '23', channel: '35' };
  const PRIVATE = { isPrivate: true };
  const IN_GROUP = { server: undefined, channel: '40' };

  it.each<[string, Asker, Asker, boolean]>([
    ['who asked', MEMBER, MEMBER, true],
    ['who asked, elsewhere', MEMBER, { ...MEMBER, ...FAR }, true],
    ['others who are there', MEMBER, BOB, true],
    ['others of the server', MEMBER, { ...BOB, ...ELSEWHERE }, true],
    ['nobody of another server', MEMBER, { ...BOB, ...FAR }, false],
    ['nobody in direct messages', MEMBER, { ...BOB, server: undefined, channel: '50' }, false],
    ['who has the files', MEMBER, OWNER, true],
    ['of what was private who asked', { ...MEMBER, ...PRIVATE }, MEMBER, true],
    ['of what was private nobody else', { ...MEMBER, ...PRIVATE }, BOB, false],
    ['of what was private not who has the files', { ...MEMBER, ...PRIVATE }, OWNER, false],
    ['of a group who is in it', { ...MEMBER, ...IN_GROUP }, { ...BOB, ...IN_GROUP }, true],
    [
      'of a group nobody of another one',
      { ...MEMBER, ...IN_GROUP },
      { ...BOB, ...IN_GROUP, channel: '41' },
      false,
    ],
    ['of the terminal who has the files', OWNER, OWNER, true],
    [
      'of the terminal nobody on Discord',
      OWNER,
      { ...BOB, server: undefined, channel: undefined },
      false,
    ],
  ])('%s', async (_, asked, later, sees) => {
    const { seenBy } = await kept(asked);
    expect((await seenBy(later)).kind).toBe(sees ? 'receipt' : 'no-receipt');
  });

  it('is who was there alone, where something is kept from anybody of the server', async () => {
    const { seenBy, id } = await kept();
    const rules: Rules = {
      collections: [
        {
          name: 'Staff',
          holds: { kind: 'folder', folders: ['staff'] },
          only: [{ kind: 'channel', id: '33' }],
        },
      ],
      places: [],
    };
    const elsewhere = { ...BOB, channel: '34', above: [] };
    expect(await seenBy(elsewhere, FILES, id, rules)).toEqual({ kind: 'no-receipt' });
    expect((await seenBy({ ...BOB, above: [] }, FILES, id, rules)).kind).toBe('receipt');
  });

  it('is looked up as it is read aloud, and what is unknown is as what is forbidden', async () => {
    const { seenBy, id } = await kept();
    const { seenBy: private_ } = await kept({ ...MEMBER, isPrivate: true });
    for (const typed of [
      id.toLowerCase(),
      `${id.slice(0, 4)}-${id.slice(4)}`,
      ` ${id.replace('1', 'l')} `,
    ])
      expect((await seenBy(MEMBER, FILES, typed)).kind).toBe('receipt');
    const unknown = await seenBy(BOB, FILES, 'ZZZZZZZZ');
    expect(unknown).toEqual({ kind: 'no-receipt' });
    expect(await private_(BOB)).toEqual(unknown);
    expect(await seenBy(BOB, FILES, 'what?')).toEqual(unknown);
  });

  it('is nobody where nothing is remembered, or the records fail', async () => {
    const run = (desk: Desk) =>
      receipt.run({ asker: MEMBER, values: { id: 'ABCDEFG1' }, earlier: [] }, desk);
    const library = await libraryOf(FILES);
    expect(await run(desksOf(library)(MEMBER))).toEqual({ kind: 'no-records', why: 'not-here' });
    const records = memoryRecords();
    const get = () => {
      throw new RecordsFailure('locked', '');
    };
    const failing = { ...records, receipts: { ...records.receipts, get } };
    expect(await run(desksOf(library, failing)(MEMBER))).toEqual({
      kind: 'no-records',
      why: 'down',
    });
  });
});

describe('what a receipt tells', () => {
  it('is the same answer, where nothing has changed', async () => {
    const reply = receiptIn(await (await kept()).seenBy(BOB));
    expect(reply.quotations).toMatchObject([{ fate: { kind: 'stands', isChangedAround: false } }]);
    expect(reply.now).toMatchObject({ outcome: 'answered', isSame: true });
  });

  it.each<[string, Record<string, string>, object, object]>([
    [
      'that other words of the article have changed',
      { 'truce.md': `${FILES['truce.md']} It held.` },
      { kind: 'stands', isChangedAround: true, excerpt: { quote: SENTENCE } },
      {},
    ],
    [
      'where the words stand now',
      { 'truce.md': `# The truce\n\nBees hum in the meadow.\n\n${SENTENCE}` },
      { kind: 'stands', isChangedAround: true, excerpt: { quote: SENTENCE } },
      { outcome: 'answered' },
    ],
    [
      'that the words have changed',
      { 'truce.md': '# The truce\n\nThe truce in Orrin began on 4 October 2016.' },
      { kind: 'changed', title: 'The truce' },
      { isSame: false, left: [1], causes: [{ kind: 'article-changed', title: 'The truce' }] },
    ],
    [
      'that the article is gone, and none of its words',
      { 'bees.md': 'Bees hum.' },
      { kind: 'gone', articleId: 'truce' },
      { isSame: false, outcome: 'nothing-found', causes: [{ kind: 'article-gone' }] },
    ],
  ])('is %s', async (_, files, fate, now) => {
    const reply = receiptIn(await (await kept()).seenBy(BOB, files));
    expect(reply.quotations[0]?.fate).toMatchObject(fate);
    expect(reply.now).toMatchObject(now);
  });

  it('names what is gone to whoever has the files alone', async () => {
    const { seenBy } = await kept();
    expect(receiptIn(await seenBy(BOB, {})).namesGone).toBe(false);
    expect(receiptIn(await seenBy(OWNER, {})).namesGone).toBe(true);
  });

  it('of a private question is what stands as it did, and nothing that is asked again', async () => {
    const { seenBy } = await kept({ ...MEMBER, isPrivate: true });
    const before = receiptIn(await seenBy(MEMBER));
    expect(before.now).toBeUndefined();
    expect(before.quotations[0]?.fate).toMatchObject({
      kind: 'stands',
      excerpt: { quote: SENTENCE },
    });
    const moved = { 'truce.md': `# The truce\n\nNow. ${SENTENCE}` };
    const after = receiptIn(await seenBy(MEMBER, moved));
    expect(after.quotations[0]?.fate).toMatchObject({ kind: 'changed' });
  });

  it.each<[string, (desk: Desk) => Promise<Reply>]>([
    [
      'a timeline',
      (desk) =>
        timeline.run({ asker: MEMBER, values: { topic: 'truce Orrin' }, earlier: [] }, desk),
    ],
    [
      'a check',
      (desk) => verify.run({ asker: MEMBER, values: { text: SENTENCE }, earlier: [] }, desk),
    ],
    [
      'a statement',
      (desk) => claim.run({ asker: MEMBER, values: { statement: SENTENCE }, earlier: [] }, desk),
    ],
    [
      'sources',
      (desk) => findSources.run({ asker: MEMBER, values: { text: SENTENCE }, earlier: [] }, desk),
    ],
  ])('of %s is asked again as it was', async (_, run) => {
    const { seenBy } = await kept(MEMBER, run);
    expect(receiptIn(await seenBy(BOB)).now).toMatchObject({ isSame: true, left: [], came: [] });
    const later = receiptIn(await seenBy(BOB, { 'bees.md': 'Bees hum.' }));
    expect(later.now).toMatchObject({ isSame: false, left: [1] });
  });
});
