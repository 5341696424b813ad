import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate, type ShownAnswer } from '../../src/core/gate.ts';
import type { Library } from '../../src/core/library.ts';
import { answerCard, type Card, noticeCard, plainReply } from '../../src/discord/card.ts';
import { createConversation } from '../../src/discord/conversation.ts';
import { discordNotation } from '../../src/discord/notation.ts';
import { checkMessage } from '../support/discordLimits.ts';
import { libraryOf } from '../support/library.ts';
import { anyFileText } from '../support/texts.ts';

const COMPONENTS_V2 = 1 << 15;

const conversationOver = (library: Library) => {
  const textOf = (id: string) => library.articles.get(id)?.text;
  return createConversation(
    library,
    createGate(discordNotation, textOf, () => {}),
  );
};

/** Throws what Discord would refuse. */
const sendable = (components: Card) =>
  checkMessage({ flags: COMPONENTS_V2, components }, { files: [], mayHide: true });

interface Shape {
  readonly content?: unknown;
  readonly custom_id?: unknown;
  readonly label?: unknown;
  readonly components?: unknown;
}

/** All components of a card, nested ones too. */
function flatten(components: unknown): Shape[] {
  if (!Array.isArray(components)) return [];
  return components.flatMap((part: Shape) => [part, ...flatten(part.components)]);
}

const textsOf = (card: Card) =>
  flatten(card)
    .flatMap((it) => it.content ?? [])
    .map(String);
const buttonsOf = (card: Card) =>
  flatten(card).flatMap(({ label, custom_id }) =>
    custom_id === undefined ? [] : [{ label: String(label), id: String(custom_id) }],
  );

/** The quotations on a card, undone. */
const quotesOn = (card: Card) =>
  textsOf(card).flatMap((text) => {
    const lines = text.split('\n');
    const end = lines.findIndex((line) => !line.startsWith('> '));
    const quoted = lines.slice(0, end === -1 ? lines.length : end).join('\n');
    return quoted === '' ? [] : [discordNotation.read(quoted)];
  });

const META =
  '---\ntitle: "Talks *end* @everyone"\npublisher: "[The](https://evil.example) Daily"\ndate: 2016-10-03\nurl: https://news.example/a(b)\n---\n';

describe('the card of an answer', () => {
  it('has the question, each quotation with its source line, and a button for each', async () => {
    const { ask } = conversationOver(
      await libraryOf({ 'a.md': `${META}The truce began on Sept. 9.` }),
    );
    const card = answerCard(await ask('When did the *truce* begin?'));
    expect(textsOf(card)).toEqual([
      '**When did the \\*truce\\* begin?**',
      '> The **truce** **began** on Sept. 9.\n' +
        '-# **[Talks \\*end\\* \\@everyone](https://news.example/a%28b%29)** · ' +
        '\\[The\\](https\\://evil.example) Daily · <t:1475496000:D> · a.md\\:7',
    ]);
    expect(buttonsOf(card).map((it) => it.label)).toEqual(['Context']);
    sendable(card);
  });

  it('looks different when it may not answer, and names the words that no article has', async () => {
    const { ask } = conversationOver(
      await libraryOf({ 'a.md': 'The convoy carried aid to Aleppo.' }),
    );
    const related = answerCard(await ask('Which zeppelin dropped aid from the clouds?'));
    const answered = answerCard(await ask('Who carried aid?'));
    expect(textsOf(related)[0]).toContain('may not answer');
    expect(textsOf(related)[0]).toContain('“zeppelin”');
    expect(textsOf(answered)[0]).toBe('**Who carried aid?**');
    const colour = (card: Card) =>
      card[0] && 'accent_color' in card[0] ? card[0].accent_color : 0;
    expect(colour(related)).not.toBe(colour(answered));
  });

  it('shows three excerpts, and the others behind "More"', async () => {
    const files = Object.fromEntries(
      ['one', 'two', 'three', 'four', 'five'].map((word, index) => [
        `${word}.md`,
        `In the year 199${index} the ${word} factory of the ${word} town made truce bells.`,
      ]),
    );
    const conversation = conversationOver(await libraryOf(files));
    const card = answerCard(await conversation.ask('Who made truce bells?'));
    expect(buttonsOf(card).map((it) => it.label)).toEqual([
      'Context 1',
      'Context 2',
      'Context 3',
      'More (2)',
    ]);
    const more = conversation.press(buttonsOf(card)[3]?.id ?? '');
    const shown = [...quotesOn(card), ...quotesOn(more ?? [])];
    expect(new Set(shown)).toEqual(new Set(Object.values(files)));
  });
});

describe('a button', () => {
  it('shows the quotation in bold among its neighbours', async () => {
    const text = 'Before it came. The truce began. After it went.';
    const conversation = conversationOver(await libraryOf({ 'a.md': text }));
    const answer = await conversation.ask('truce');
    const [button] = buttonsOf(answerCard(answer));
    const card = conversation.press(button?.id ?? '') ?? [];
    expect(quotesOn(card)).toEqual([text]);
    sendable(card);
  });

  it('says calmly that the article has changed or gone', async () => {
    const before = conversationOver(await libraryOf({ 'a.md': 'The truce began.' }));
    const id = buttonsOf(answerCard(await before.ask('truce')))[0]?.id ?? '';
    const changed = conversationOver(await libraryOf({ 'a.md': 'The truce ended.' }));
    expect(textsOf(changed.press(id) ?? [])).toEqual([expect.stringContaining('has changed')]);
    const gone = conversationOver(await libraryOf({ 'b.md': 'The truce began.' }));
    expect(textsOf(gone.press(id) ?? [])).toEqual([expect.stringContaining('no longer')]);
  });

  it('of somebody else is not ours', async () => {
    const { press } = conversationOver(await libraryOf({ 'a.md': 'The truce began.' }));
    expect(press('something:else')).toBeUndefined();
  });
});

it('whatever the articles say, Discord takes every card, and every quotation on it is verbatim', async () => {
  const file = fc.tuple(anyFileText, anyFileText, fc.nat(40)).map(([title, text, times]) => {
    const body = `The truce began. ${text} `.repeat(1 + times);
    return `---\ntitle: ${JSON.stringify(title)}\npublisher: ${JSON.stringify(text)}\n---\n${body}`;
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { minLength: 1, maxLength: 5 }),
      anyFileText,
      async (texts, typed) => {
        const files = Object.fromEntries(texts.map((text, index) => [`${index}.md`, text]));
        const library = await libraryOf(files).catch(() => undefined);
        if (!library) return;
        const conversation = conversationOver(library);
        const answer: ShownAnswer = await conversation.ask(`truce begin ${typed}`.slice(0, 1000));
        expect(plainReply(answer).length).toBeLessThanOrEqual(2000);
        const card = answerCard(answer);
        const pressed = buttonsOf(card).map(({ id }) => conversation.press(id) ?? noticeCard(''));
        for (const shown of [card, ...pressed]) {
          sendable(shown);
          for (const quote of quotesOn(shown)) {
            expect([...library.articles.values()].some(({ text }) => text.includes(quote))).toBe(
              true,
            );
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
