import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../../src/core/answer/answer.ts';
import type { Asker } from '../../../../src/core/conversation/asker.ts';
import { claim } from '../../../../src/core/conversation/commands/claim.ts';
import { findSources } from '../../../../src/core/conversation/commands/findSources.ts';
import { help } from '../../../../src/core/conversation/commands/help.ts';
import { timeline } from '../../../../src/core/conversation/commands/timeline.ts';
import { verify } from '../../../../src/core/conversation/commands/verify.ts';
import {
  type ReceiptAbout,
  receiptOf,
} from '../../../../src/core/conversation/receipt/receiptOf.ts';
import type { Reply } from '../../../../src/core/conversation/reply.ts';
import { discordNotation } from '../../../../src/discord/notation.ts';
import { OWNER } from '../../../../src/terminal/owner.ts';
import { MEMBER } from '../../../support/asker.ts';
import { deskOf } from '../../../support/desk.ts';
import { doorTo } from '../../../support/door.ts';
import { libraryOf } from '../../../support/library.ts';

const TEXT = '---\ndate: 2016-10-05\n---\n\nThe truce in Orrin began on 3 October 2016.\n';
const library = await libraryOf({ 'truce.md': TEXT });
const textOf = library.textOf;
const door = doorTo(discordNotation, textOf);
const SENTENCE = 'The truce in Orrin began on 3 October 2016.';

const receiptTo = (reply: Reply, asker: Asker = MEMBER, more: Partial<ReceiptAbout> = {}) =>
  receiptOf(door.reply(reply), {
    ...{ asker, person: 'key', at: 5, articles: 1, textOf },
    checkOf: (text) => `check of ${text.length}`,
    makings: () => ({ program: '1.2.3', engine: 'packed', reader: 'own' }),
    ...more,
  });

const answerTo = async (question: string): Promise<Reply> => ({
  kind: 'answer',
  answer: await library.ask(question),
  isFollowUp: false,
});

const askedOf = (values: Record<string, string>) => ({ asker: MEMBER, values, earlier: [] });

const QUOTED = {
  articleId: 'truce',
  version: `check of ${TEXT.length}`,
  start: TEXT.indexOf('The truce'),
  end: TEXT.trimEnd().length,
  check: `check of ${SENTENCE.length}`,
  quote: SENTENCE,
  title: 'truce',
};

describe('the receipt of an answer', () => {
  it('tells who asked what where, what was quoted from which version of what, and what has answered', async () => {
    const question = 'When did the truce in Orrin begin? source:none';
    expect(receiptTo(await answerTo('When did the truce in Orrin begin?'))).toEqual({
      ...{ at: 5, face: 'discord', server: '22', channel: '33', person: 'key', isPrivate: false },
      ...{ language: 'en', asks: 'question', text: 'When did the truce in Orrin begin?' },
      ...{ outcome: 'answered', confidence: expect.any(Number), articles: 1 },
      quotations: [QUOTED],
      makings: {
        ...{ program: '1.2.3', engine: 'packed' },
        thresholds: { answered: 0.65, related: 0.1 },
      },
    });
    expect(receiptTo(await answerTo(question))).toMatchObject({
      ...{ text: question, outcome: 'nothing-found', quotations: [] },
    });
  });

  it('that nobody else saw has no words of the question and none of an article', async () => {
    const receipt = receiptTo(await answerTo('Did the truce in Orrin begin last week?'), {
      ...MEMBER,
      isPrivate: true,
    });
    const { quote: _, title: __, ...place } = QUOTED;
    expect(receipt).toMatchObject({ isPrivate: true, outcome: 'answered', quotations: [place] });
    expect(JSON.stringify(receipt)).not.toMatch(/Orrin|last week|October/);
  });

  it('does not name the channel of direct messages, by which Discord would tell whose they are', async () => {
    const direct = { ...MEMBER, server: undefined, channel: '99', isPrivate: true };
    const receipt = receiptTo(await answerTo('When did the truce in Orrin begin?'), direct);
    expect(receipt?.person).toBe('key');
    expect(receipt?.channel).toBeUndefined();
  });

  it('of the terminal has them all the same: the files are there', async () => {
    expect(receiptTo(await answerTo('When did the truce in Orrin begin?'), OWNER)).toMatchObject({
      ...{ face: 'terminal', isPrivate: false, text: 'When did the truce in Orrin begin?' },
      quotations: [QUOTED],
    });
  });

  it.each([
    [
      'Did the truce in Orrin begin last week?',
      { text: 'last week', from: '2016-10-03', to: '2016-10-10' },
    ],
    [
      'Did the truce in Orrin begin yesterday?',
      { text: 'yesterday', from: '2016-10-09', to: '2016-10-10' },
    ],
    ['Did the truce in Orrin begin in October 2016?', undefined],
    ['Did the truce in Orrin begin?', undefined],
  ])('to %j has the days that were meant by the clock: %j', async (question, period) => {
    expect(receiptTo(await answerTo(question))?.period).toEqual(period);
  });

  it('tells how much it could show, where that was not as usual, and the reader where one has read it', async () => {
    const limits = { ...DEFAULT_LIMITS, excerpts: 1 };
    const reply = await answerTo('When did the truce in Orrin begin?');
    expect(receiptTo(reply, MEMBER, { limits })?.limits).toEqual(limits);
    if (reply.kind !== 'answer' || reply.answer.kind !== 'answered') throw new Error(reply.kind);
    const read = receiptTo({ ...reply, answer: { ...reply.answer, isRead: true } });
    expect(read?.makings).toEqual({
      ...{ program: '1.2.3', engine: 'packed', reader: 'own' },
      thresholds: { answered: 0.35, related: 0.05 },
    });
  });

  it('tells which quotations were only related, and which were held back', async () => {
    const reply = await answerTo('When did the truce in Orrin begin?');
    if (reply.kind !== 'answer' || reply.answer.kind !== 'answered') throw new Error(reply.kind);
    const { excerpts, question, confidence, notFound } = reply.answer;
    const twice = [...excerpts, ...excerpts.map((it) => ({ ...it, isRelated: true as const }))];
    const related = receiptTo({ ...reply, answer: { ...reply.answer, excerpts: twice } });
    expect(related?.quotations).toEqual([QUOTED, { ...QUOTED, isRelated: true }]);
    const asked = { question, confidence, notFound, excerpts };
    const answer = { ...asked, kind: 'related', nearest: { why: 'no-time' } } as const;
    expect(receiptTo({ ...reply, answer })?.quotations).toEqual([{ ...QUOTED, isHeldBack: true }]);
  });

  it('has no quotation that did not come out of the door', async () => {
    const reply = await answerTo('When did the truce in Orrin begin?');
    const about = {
      ...{ asker: MEMBER, at: 5, articles: 1, textOf: () => undefined, checkOf: String },
      makings: () => ({ program: '1', engine: '2' }),
    };
    const changed = doorTo(discordNotation, () => 'Other words.').reply(reply);
    expect(receiptOf(changed, about)).toMatchObject({ outcome: 'nothing-found', quotations: [] });
    expect(receiptOf(door.reply(reply), about)?.quotations).toEqual([]);
  });
});

describe('what else quotes leaves a receipt too', () => {
  it.each<[string, Promise<Reply>, object | undefined]>([
    [
      'a timeline',
      timeline.run(askedOf({ topic: 'truce Orrin' }), deskOf(library)),
      { asks: 'topic', text: 'truce Orrin', outcome: 'found', quotations: [QUOTED] },
    ],
    [
      'a check',
      verify.run(askedOf({ text: SENTENCE }), deskOf(library)),
      { asks: 'quotation', text: SENTENCE, outcome: 'exact', quotations: [QUOTED] },
    ],
    ['a check of too little', verify.run(askedOf({ text: 'So' }), deskOf(library)), undefined],
    [
      'a statement, with its operators',
      claim.run(askedOf({ statement: SENTENCE, after: '2016' }), deskOf(library)),
      { asks: 'statement', text: `after:2016 ${SENTENCE}`, outcome: 'said', quotations: [QUOTED] },
    ],
    [
      'a statement that asks',
      claim.run(askedOf({ statement: 'Who?' }), deskOf(library)),
      undefined,
    ],
    [
      'the sources of a message',
      findSources.run(askedOf({ text: `${SENTENCE} Bees hum.` }), deskOf(library)),
      { asks: 'message', text: `${SENTENCE}\nBees hum.`, outcome: 'found', quotations: [QUOTED] },
    ],
    ['help', help.run(askedOf({}), deskOf(library)), undefined],
    ['no question', answerTo(' '), undefined],
  ])('%s', async (_, reply, receipt) => {
    const kept = receiptTo(await reply);
    if (receipt === undefined) expect(kept).toBeUndefined();
    else expect(kept).toMatchObject(receipt);
  });
});
