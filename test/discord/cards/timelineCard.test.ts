import { describe, expect, it } from 'vitest';
import { excerptAt } from '../../../src/core/answer/excerpt.ts';
import type { Timeline } from '../../../src/core/answer/timeline.ts';
import { QUESTION_LIMIT } from '../../../src/core/question/question.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { questionOn } from '../../../src/discord/cards/questionLine.ts';
import { timelineCard } from '../../../src/discord/cards/timelineCard.ts';
import { discordNotation } from '../../../src/discord/notation.ts';
import { lookOver, quotesOn, rowsOf, sendCard, textsOf } from '../../support/cards.ts';
import { doorTo } from '../../support/door.ts';
import { articleOf, libraryOf } from '../../support/library.ts';

const LOCALES = ['en', 'de', 'fr', 'es-ES', 'ru', 'ja'];

function shownTimeline(timeline: Timeline, textOf: (id: string) => string | undefined) {
  const shown = doorTo(discordNotation, textOf).reply({ kind: 'timeline', timeline });
  if (shown.kind !== 'timeline') throw new Error('This is no timeline.');
  return shown.timeline;
}

function cardOf(
  {
    texts = [],
    topic = 'truce',
    undated = 0,
    more = '',
    lies = false,
  }: { texts?: readonly string[]; topic?: string; undated?: number; more?: string; lies?: boolean },
  page = 1,
  locale = 'en',
) {
  const articles = texts.map((text, at) => articleOf(`${at}.md`, `${more}${text}`));
  const entries = articles.map((article, at): Timeline['entries'][number] => {
    const end = article.text.length;
    const excerpt = excerptAt(article, { start: end - (texts[at]?.length ?? 0), end });
    return { excerpt, date: `2016-09-${10 + at}`, dates: at % 2 === 0 ? 'event' : 'article' };
  });
  const textOf = (id: string) => (lies ? 'Other words.' : articles[Number(id)]?.text);
  const look = { ...lookOver(undefined), wording: wordingIn(locale) };
  const card = timelineCard(shownTimeline({ topic, entries, undated }, textOf), look, page);
  sendCard(card);
  return card;
}

const NINE = Array.from({ length: 9 }, (_, at) => `Truce number ${at} began.`);

describe('the card of a timeline', () => {
  it('has its topic, and each excerpt under its date with what the date is of', () => {
    expect(
      textsOf(cardOf({ texts: NINE.slice(0, 2), undated: 1, topic: '**truce** <@1>' })),
    ).toEqual([
      '-# Timeline:\n### \\*\\*truce\\*\\* \\<\\@1\\>\n-# 2 dated excerpts · 1 undated excerpt is left out',
      '**<t:1473508800:D>**\n> Truce number 0 began.\n-# **0** · 0\\.md\\:1',
      '**<t:1473595200:D>** · date of the article\n> Truce number 1 began.\n-# **1** · 1\\.md\\:1',
    ]);
  });

  it('shows each excerpt on exactly one of its pages, in order', () => {
    const quotes = [1, 2, 3].flatMap((page) => quotesOn(cardOf({ texts: NINE }, page)));
    expect(quotes).toEqual(NINE);
    expect([1, 2, 3].map((page) => rowsOf(cardOf({ texts: NINE }, page)))).toEqual([
      [['Next']],
      [['Previous', 'Next']],
      [['Previous']],
    ]);
    expect(cardOf({ texts: NINE }, 9)).toEqual(cardOf({ texts: NINE }, 3));
  });

  it('loses no excerpt between its pages, however long they are', () => {
    const texts = NINE.map((text) => `${text.slice(0, -1)} ${'and went on '.repeat(70)}.`);
    const more = `---\ntitle: ${'A long title '.repeat(30)}\nauthor: ${'Nora Quist, '.repeat(30)}\n---\n`;
    const pages = Array.from({ length: 9 }, (_, at) => cardOf({ texts, more }, at + 1));
    const seen = new Set(pages.flatMap(quotesOn));
    expect(texts.filter((text) => !seen.has(text))).toEqual([]);
  });

  it('shows what sixty articles say in the same words', async () => {
    const headline = 'A headline of the usual length about the truce in Orrin, ';
    const files = Array.from({ length: 70 }, (_, at) => [
      `${at}.md`,
      `---\ntitle: "${headline.repeat(2)}${at}"\ndate: 2016-10-03\n---\nThe truce in Orrin began when the mayor rang a bell.`,
    ]);
    const { textOf, timeline } = await libraryOf(Object.fromEntries(files));
    const shown = shownTimeline(await timeline('truce in Orrin'), textOf);
    const card = timelineCard(shown, lookOver(undefined), 1);
    expect(quotesOn(card)).toHaveLength(1);
    sendCard(card);
  });

  it('of nothing says so', () => {
    expect(textsOf(cardOf({}))).toEqual([
      '-# Timeline:\n### truce\n-# No dated excerpt speaks of this.',
    ]);
  });

  it('shows no quotation that is not what the article says, and counts none', () => {
    const card = cardOf({ texts: NINE, lies: true });
    expect(quotesOn(card)).toEqual([]);
    expect(textsOf(card).join()).toContain('No dated excerpt');
  });

  it.each(LOCALES)('carries its topic, from which its buttons read it, in %s', (locale) => {
    for (const topic of ['truce', '**', '> a', 'a  b'.replace('  ', ' ')]) {
      expect(questionOn(textsOf(cardOf({ topic, texts: NINE }, 2, locale))[0] ?? '')).toBe(topic);
    }
  });

  it.each(['a', '*', '⟦', '👍'])('fits however long its topic is: %s', (character) => {
    cardOf({ texts: NINE, topic: character.repeat(QUESTION_LIMIT).slice(0, QUESTION_LIMIT) });
  });
});
