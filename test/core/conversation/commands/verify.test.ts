import { describe, expect, it } from 'vitest';
import { CLAIM_LIMIT } from '../../../../src/core/answer/quoteCheck/quoteCheck.ts';
import { checkThisQuote } from '../../../../src/core/conversation/commands/checkThisQuote.ts';
import { verify } from '../../../../src/core/conversation/commands/verify.ts';
import { MEMBER } from '../../../support/asker.ts';
import { deskOf } from '../../../support/desk.ts';
import { libraryOf } from '../../../support/library.ts';

const FILES = { 'ferry.md': 'The board did not approve the new ferry contract on Tuesday.' };

const askedOf = (text: string | undefined) => ({ asker: MEMBER, values: { text }, earlier: [] });
const run = async (text: string | undefined) =>
  verify.run(askedOf(text), deskOf(await libraryOf(FILES)));

describe('/verify', () => {
  it.each([
    ['exact', 'The board did not approve the new ferry contract'],
    ['altered', 'The board did approve the new ferry contract on Tuesday'],
    ['absent', 'Nobody has ever seen a zeppelin over the harbour'],
    ['too-short', 'ferry'],
    ['too-short', ''],
    ['too-long', 'ferry '.repeat(CLAIM_LIMIT)],
  ])('says that a text is %s, and keeps it as it was posted', async (kind, text) => {
    expect(await run(text)).toMatchObject({ kind: 'quote-check', claim: text, check: { kind } });
  });

  it('finds no quotation where there is no text', async () => {
    expect(await run(undefined)).toMatchObject({ claim: '', check: { kind: 'too-short' } });
  });

  it('takes as long a text as can be checked', () => {
    expect(verify.options.text).toEqual({ isRequired: true, maxLength: CLAIM_LIMIT });
  });

  it('says the same of a message as of what is typed', async () => {
    const text = ' “The board did approve the new ferry contract”\n<@1> **!** ';
    expect(await checkThisQuote.run(askedOf(text), deskOf(await libraryOf(FILES)))).toEqual(
      await run(text),
    );
  });
});
