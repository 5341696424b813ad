import { describe, expect, it } from 'vitest';
import type { ReceiptReply } from '../../../../src/core/conversation/reply.ts';
import { MESSAGES } from '../../../../src/core/speech/say.ts';
import { wordingIn } from '../../../../src/core/speech/wording.ts';
import { CARD_ROOM } from '../../../../src/discord/cards/card.ts';
import { receiptCard } from '../../../../src/discord/cards/remembered/receiptCard.ts';
import { discordNotation } from '../../../../src/discord/notation.ts';
import { textsOf } from '../../../support/cards.ts';
import { doorTo } from '../../../support/door.ts';
import { OTHERWISE, PRIVATE, RECEIPT_TEXT, SAME } from '../../../support/receiptReply.ts';

const door = doorTo(discordNotation, () => RECEIPT_TEXT);

function textsIn(reply: ReceiptReply, language = 'en'): string[] {
  const shown = door.reply(reply);
  if (shown.kind !== 'receipt') throw new Error(shown.kind);
  const look = { wording: wordingIn(language), addressOf: () => undefined, marksUndated: false };
  return textsOf(receiptCard(shown, look));
}

describe('a receipt as a card', () => {
  it('shows what was asked and quoted, and that it would be the same', () => {
    const [head, quotation, compared, ...more] = textsIn(SAME);
    expect(head).toMatch(
      /^### When did the truce begin\?\n-# Receipt 7Q4M2KXA\n-# Answered on <t:\d+:D>\n-# 5 articles searched · Pullquote 0\.1\.0 · minisearch · confidence 0\.75, answered from 0\.65 on$/,
    );
    expect(quotation).toContain('> The truce began.');
    expect(compared).toBe('**Asked again: the same answer.**');
    expect(more).toEqual([]);
  });

  it('says what became of quotations, what is quoted now, and why, what comes from articles escaped', () => {
    const whole = textsIn(OTHERWISE).join('\n');
    expect(whole).toContain('-# Quotation 2: “The \\*truce\\*” has changed since');
    expect(whole).toContain('-# Quotation 3: its article is not here.');
    expect(whole).toContain('-# The program: version 0.1.0 then, 0.2.0 now.');
    expect(whole).toMatch(/Then: dated between <t:\d+:D> and <t:\d+:D>\. Now: /);
    expect(whole).toMatch(/\*\*Quoted now, and not then:\*\*\n> It held\./);
  });

  it('has no question where that was private, and says so', () => {
    const [head] = textsIn(PRIVATE);
    expect(head).not.toContain('###');
    expect(head).toContain('-# The question was private.');
  });

  it.each(Object.keys(MESSAGES))('fits, however much there is, in %s', (language) => {
    const [fate] = OTHERWISE.quotations;
    const { now, receipt } = OTHERWISE;
    const text = '*'.repeat(1000);
    const full: ReceiptReply = {
      ...OTHERWISE,
      receipt: { ...receipt, text },
      quotations: Array.from(
        { length: 200 },
        () => fate ?? { version: '1a2b3c4d5e6f7g8h', fate: { kind: 'gone', articleId: '' } },
      ),
      now: now && { ...now, left: Array.from({ length: 200 }, (_, at) => at + 1) },
    };
    const texts = textsIn(full, language);
    expect(texts.join('').length).toBeLessThanOrEqual(CARD_ROOM);
    expect(texts.length).toBeLessThan(20);
  });
});
