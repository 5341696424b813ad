import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate, passAnswer, type ShownAnswer } from '../../../src/core/answer/gate.ts';
import type { Shortfall } from '../../../src/core/answer/shortfall.ts';
import { QUESTION_LIMIT } from '../../../src/core/question/question.ts';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { quoteIdOf, readButtonId } from '../../../src/discord/buttonId.ts';
import {
  type AnswerLook,
  answerCard,
  moreCard,
  nearestCard,
  plainReply,
} from '../../../src/discord/cards/answerCard.ts';
import { COLOURS } from '../../../src/discord/cards/card.ts';
import { questionOn } from '../../../src/discord/cards/questionLine.ts';
import { discordNotation } from '../../../src/discord/notation.ts';
import {
  buttonsOf,
  colourOf,
  lookOver,
  quotesOn,
  rowsOf,
  sendCard,
  textsOf,
} from '../../support/cards.ts';
import { checkMessage } from '../../support/discord/limits.ts';
import { allArticlesIn, byId, libraryOf } from '../../support/library.ts';
import { anyText } from '../../support/texts.ts';

const LOCALES = ['en', 'de', 'fr', 'es-ES', 'ru', 'ja'];

/** A question asked over files, and how the answer is shown. */
async function shown(
  files: Readonly<Record<string, string>>,
  question: string,
  more: Partial<AnswerLook> = {},
) {
  const library = await libraryOf(files);
  const gate = createGate(discordNotation, library.textOf, () => {});
  const answer = passAnswer(await library.ask(question), gate);
  const look = { ...lookOver(byId(await allArticlesIn(library))), ...more };
  const card = answerCard(answer, look);
  const plain = plainReply(answer, look);
  return {
    answer,
    look,
    card,
    texts: textsOf(card),
    labels: buttonsOf(card).map((it) => it.label),
    plain,
  };
}

const META =
  '---\ntitle: "Talks *end* @everyone"\npublisher: "[The](https://evil.example) Daily"\ndate: 2016-10-03\nurl: https://news.example/a(b)\n---\n';
const FACTORIES = Object.fromEntries(
  ['one', 'two', 'three', 'four', 'five'].map((word, index) => [
    `${word}.md`,
    `In the year 199${index} the ${word} factory of the ${word} town made truce bells.`,
  ]),
);

describe('the card of an answer', () => {
  it('has the question, the time of its quotations, and each with its source line', async () => {
    const { card, texts } = await shown(
      { 'a.md': `${META}The truce began on Sept. 9.` },
      'When did the *truce* begin?',
    );
    expect(texts).toEqual([
      '### When did the \\*truce\\* begin?\n-# From articles dated <t:1475496000:D>',
      '> The **truce** **began** on Sept. 9.\n' +
        '-# **[Talks \\*end\\* \\@everyone](https://news.example/a%28b%29#:~:text=The%20truce%20began%20on%20Sept.%209)** · ' +
        '\\[The\\](https\\://evil.example) Daily · <t:1475496000:D> · a.md\\:7',
    ]);
    expect(buttonsOf(card)[0]?.label).toBe('Context');
    expect(rowsOf(card)).toEqual([['Cite', 'Copy', 'Ask more', 'Edit question']]);
    sendCard(card);
  });

  it('looks different when it may not answer, and names the words that no article has', async () => {
    const files = { 'a.md': 'The convoy carried aid to Aleppo.' };
    const related = await shown(files, 'Which zeppelin dropped aid from the clouds above Aleppo?');
    const answered = await shown(files, 'Who carried aid?');
    expect(related.texts[0]).toContain('may not answer');
    expect(related.texts[0]).toContain('“zeppelin”');
    expect(answered.texts[0]).toBe('### Who carried aid?');
    expect(colourOf(related.card)).not.toBe(colourOf(answered.card));
  });

  it('says where a time was taken back, also in the words that a notification shows', async () => {
    const files = { 'a.md': '---\ndate: 2015-01-01\n---\nThe convoy carried aid to Aleppo.' };
    const { texts, plain, labels } = await shown(files, 'Who carried aid yesterday?');
    const said =
      'Nothing dated <t:1476014400:D> (“yesterday”) answers this, so all times were searched.';
    expect(texts[0]).toContain(`\n-# ${said}\n`);
    expect(plain.startsWith(`${said}\n> `)).toBe(true);
    expect(labels).not.toContain('Any time');
  });

  it('says where nothing was found, with the question and without a quotation', async () => {
    const { card, texts, labels } = await shown({ 'a.md': 'The truce began.' }, 'zeppelins?');
    expect(texts).toEqual([
      expect.stringMatching(/^### zeppelins\?\nThe articles do not answer this\./),
    ]);
    expect(labels).toEqual(['Ask more', 'Edit question']);
    sendCard(card);
  });

  it('of what is no question is the verdict alone', async () => {
    const { card, texts, labels } = await shown({ 'a.md': 'The truce began.' }, '?!');
    expect(texts).toEqual(['Ask a question in words.']);
    expect(labels).toEqual([]);
    sendCard(card);
  });

  it('shows two excerpts with a button each, and the others behind "More"', async () => {
    const { card, answer, look } = await shown(FACTORIES, 'Who made truce bells?');
    expect(rowsOf(card)[0]).toEqual(['More (3)', 'Cite', 'Copy', 'Ask more', 'Edit question']);
    const ids = buttonsOf(card).flatMap(({ id }) => readButtonId(id) ?? []);
    expect(ids.map(({ action }) => action).slice(0, 3)).toEqual(['context', 'context', 'more']);
    const left = ids.flatMap((id) => (id.action === 'more' ? id.quotes : []));
    expect(left).toHaveLength(3);
    const excerpts = 'excerpts' in answer ? answer.excerpts.slice(2) : [];
    const more = moreCard(excerpts, look);
    expect(new Set([...quotesOn(card), ...quotesOn(more)])).toEqual(
      new Set(Object.values(FACTORIES)),
    );
    expect(rowsOf(more)).toEqual([['Cite', 'Copy']]);
    sendCard(more);
  });

  it('leaves what is only related to "More", where it is told from what answers too', async () => {
    const { answer, look } = await shown(FACTORIES, 'Who made truce bells?');
    if (answer.kind !== 'answered') throw new Error(answer.kind);
    const cardsOf = (answering: number) => {
      const excerpts = answer.excerpts.map((it, at) =>
        at < answering ? it : { ...it, isRelated: true as const },
      );
      const first = answerCard({ ...answer, excerpts }, look);
      const more = moreCard(excerpts.slice(Math.min(2, answering)), look);
      for (const card of [first, more]) sendCard(card);
      return { first, more };
    };
    const heading = '**Related passages, which may not answer:**';
    const one = cardsOf(1);
    expect(quotesOn(one.first)).toHaveLength(1);
    expect(rowsOf(one.first)[0]?.[0]).toBe('More (4)');
    expect(textsOf(one.more).map((text) => text.split('\n')[0] === heading)).toEqual([
      ...[true, false, false, false],
    ]);
    expect(colourOf(one.more)).not.toBe(colourOf(one.first));
    const three = cardsOf(3);
    expect(quotesOn(three.first)).toHaveLength(2);
    expect(textsOf(three.more).map((text) => text.split('\n')[0] === heading)).toEqual([
      ...[false, true, false],
    ]);
    expect(colourOf(three.more)).toBe(colourOf(three.first));
    const left = buttonsOf(three.first).flatMap(({ id }) => {
      const read = readButtonId(id);
      return read?.action === 'more' ? read.quotes : [];
    });
    expect(left.map(({ isRelated = false }) => isRelated)).toEqual([false, true, true]);
  });

  it('says how old the newest source is, and of which time the quotations are', async () => {
    const files = {
      'a.md': '---\ndate: 2014-05-01\n---\nThe first truce began in May.',
      'b.md': '---\ndate: 2015-06-02\n---\nThe second truce began in June.',
    };
    const { texts } = await shown(files, 'When did the truce begin?', { year: 2018 });
    expect(texts[0]).toContain(
      'From articles dated <t:1398945600:D> to <t:1433246400:D> · The newest source is 3 years old',
    );
  });

  it('says what a question is limited to, what of it was not understood, and which article has no date', async () => {
    const { texts, labels } = await shown(
      { 'a.md': 'The truce began in March 2016.' },
      'When did the truce begin in March 2016? sort:*best*',
    );
    expect(texts[0]).toContain('Only dated between <t:1456833600:D> and <t:1459425600:D>');
    expect(texts[0]).toContain('sort\\: expects');
    expect(texts[1]).toContain('no date');
    expect(labels).toContain('Any time');
  });

  it('says who shared it, and notes from elsewhere, with nothing that Discord takes for markup', async () => {
    const { texts } = await shown({ 'a.md': 'The truce began.' }, 'truce', {
      sharedBy: '**Ann**\n<@1>',
      notes: ['# note'],
    });
    expect(texts[0]).toBe('-# \\*\\*Ann\\*\\* \\<\\@1\\> asked:\n### truce\n-# \\# note');
  });

  it.each([true, false])('can be shared where nobody else sees it: %s', async (isSharable) => {
    const { labels } = await shown({ 'a.md': 'The truce began.' }, 'truce', { isSharable });
    expect(labels.includes('Share')).toBe(isSharable);
  });

  it.each(LOCALES)(
    'fits with all of its buttons, in private and with a period, in %s',
    async (locale) => {
      const wording = wordingIn(locale);
      const question = 'When did the truce begin in March 2016?';
      const files = { 'a.md': 'The truce began in March 2016.' };
      const { card, labels } = await shown(files, question, { wording, isSharable: true });
      expect(labels).toEqual(
        expect.arrayContaining([wording.say('button.any-time'), wording.say('button.share')]),
      );
      expect(rowsOf(card).every((row) => row.length <= 5)).toBe(true);
      sendCard(card);
    },
  );

  it.each(LOCALES)(
    'offers the words that may have been meant, however long they are, in %s',
    (locale) => {
      const suggestions = ['truce', '**x**', 'a'.repeat(200), '👍'.repeat(90), 'b', 'c'].map(
        (instead) => ({ typed: 'x', instead }),
      );
      const answer = {
        kind: 'nothing-found',
        question: 'x',
        confidence: 0,
        notFound: [],
        suggestions,
      } as const;
      const card = answerCard(answer, { ...lookOver(undefined), wording: wordingIn(locale) });
      const meant = buttonsOf(card).filter(({ id }) => readButtonId(id)?.action === 'meant');
      expect(meant.map(({ id }) => readButtonId(id))).toEqual(
        [0, 1, 2].map((suggestion) => ({ action: 'meant', suggestion })),
      );
      expect(meant[0]?.label).toContain('truce');
      sendCard(card);
    },
  );

  it.each([
    ['markup', '*'],
    ['brackets that are spelt out', '⟦'],
    ['marks that reorder what follows', '\u202e'],
    ['characters of two units', '👍'],
  ])('fits however long the question is and however much of it is %s', (_, character) => {
    const question = `truce ${character.repeat(QUESTION_LIMIT)}`.slice(0, QUESTION_LIMIT);
    const words = question.split(' ');
    const answer = { kind: 'nothing-found', question, confidence: 0, notFound: words } as const;
    sendCard(answerCard(answer, lookOver(undefined)));
  });

  it('shows what many articles say, however many they are', async () => {
    const title = 'A long headline about the truce that all the papers of the country had that day';
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `${index}.md`,
        `---\ntitle: "${title}, ${'and then some, '.repeat(6)}${index}"\n---\nThe truce in Orrin began when the mayor rang a bell.`,
      ]),
    );
    const { card } = await shown(files, 'When did the truce in Orrin begin?');
    expect(quotesOn(card)).toHaveLength(1);
    sendCard(card);
  });

  it('says where a quotation stands that is too long for a card, however long that place is', async () => {
    const sentence = `The truce began ${'\u202e'.repeat(600)} here.`;
    const path = `${'very/'.repeat(40)}long.md`;
    const { card, texts } = await shown({ [path]: sentence }, 'truce');
    expect(quotesOn(card)).toEqual([]);
    expect(texts.at(-1)).toContain('too long');
    sendCard(card);
  });
});

describe('the card of an answer that is held back', () => {
  const files = {
    'a.md': `${META}The truce began on Sept. 9. Nobody knew of it.`,
    'b.md': '# The ferry\n\nThe truce of the ferry began in the harbour.',
  };
  const held = async (nearest: Shortfall, more: Partial<AnswerLook> = {}) => {
    const { answer, look } = await shown(files, 'When did the truce begin?', more);
    if (answer.kind !== 'answered') throw new Error('There is an answer.');
    return { answer: { ...answer, kind: 'related', nearest } as const, look };
  };
  const NEAREST = { why: 'not-in-article', words: ['Kerry'] } as const;

  it('says why the nearest is no answer, and quotes nothing', async () => {
    const { answer, look } = await held(NEAREST);
    const card = answerCard(answer, look);
    expect(textsOf(card)).toEqual([
      '### When did the truce begin?\n**The articles may not answer this.**\n' +
        'The nearest passage is in “Talks \\*end\\* \\@everyone”, which does not mention “Kerry”.',
    ]);
    expect(rowsOf(card)).toEqual([['Show the nearest', 'Ask more', 'Edit question']]);
    expect(colourOf(card)).toBe(COLOURS.related);
    const plain = plainReply(answer, look);
    expect(plain).toMatch(/^The articles may not answer this\.\nThe nearest passage is in/);
    expect(plain).not.toContain('>');
    sendCard(card);
  });

  it('has the quotations behind a button, which shows the nearest as none', async () => {
    const { answer, look } = await held(NEAREST);
    const [pressed] = buttonsOf(answerCard(answer, look));
    const ids = answer.excerpts.map((it) =>
      quoteIdOf(it.citation.articleId, it.citation, it.quote),
    );
    expect(readButtonId(pressed?.id ?? '')).toEqual({ action: 'nearest', quotes: ids });
    const card = nearestCard(answer.excerpts, look);
    expect(textsOf(card)[0]).toContain('**Related, not an answer:**');
    expect(quotesOn(card)).toEqual([answer.excerpts[0]?.quote]);
    expect(buttonsOf(card).map(({ label }) => label)).toEqual([
      'Context',
      'More (1)',
      'Cite',
      'Copy',
    ]);
    expect(colourOf(card)).toBe(COLOURS.related);
    sendCard(card);
  });

  it.each(LOCALES)('fits in %s, whatever is said', async (locale) => {
    const long = 'x'.repeat(200);
    const all: Shortfall[] = [
      { why: 'not-in-article', words: [long, '@everyone', '**a**'] },
      { why: 'not-in-passage', words: [long] },
      { why: 'not-in-passage', words: [long, long, long] },
      ...(['no-number', 'no-time', 'no-name', 'not-known'] as const).map((why) => ({ why })),
    ];
    for (const nearest of all) {
      const { answer, look } = await held(nearest, { wording: wordingIn(locale) });
      const card = answerCard(answer, look);
      const [text = ''] = textsOf(card);
      expect(text).toContain('Talks \\*end\\*');
      expect(text).not.toMatch(/(?<!\\)@everyone|\{|\*\*a/);
      sendCard(card);
    }
  });
});

describe('the question on a card', () => {
  const head = (question: string, look: Partial<AnswerLook> = {}) => {
    const answer: ShownAnswer = { kind: 'nothing-found', question, confidence: 0, notFound: [] };
    return textsOf(answerCard(answer, { ...lookOver(undefined), ...look }))[0] ?? '';
  };

  it.each([
    'When?',
    '**',
    '**bold**',
    '> quoted',
    '-# small',
    '1. first',
    '\\',
    'a\\',
    '⟦U+202E⟧ \u202e',
    'source:"The Daily" truce -gates',
    'time:any in March 2016?',
    'a'.repeat(QUESTION_LIMIT),
  ])('is read as it was asked: %j', (question) => {
    expect(questionOn(head(question))).toBe(question);
  });

  it('is read as it was asked up to white space, whoever shared it', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText, { nil: undefined }), (text, sharedBy) => {
        const question = `${text}a`.trim();
        const read = questionOn(head(question, { sharedBy, notes: [text] }));
        expect(read).toBe(question.replace(/\s+/gu, ' ').trim());
      }),
      { numRuns: 1000 },
    );
  });

  it('is none where the card shows none', () => {
    expect(questionOn('Ask a question in words.')).toBeUndefined();
    expect(questionOn('> The **truce** began.\n-# **a** · a.md\\:1')).toBeUndefined();
    expect(questionOn('')).toBeUndefined();
  });
});

describe('the first words of a reply', () => {
  it('are the best quotation with its source', async () => {
    const { plain } = await shown({ 'a.md': '# Talks\n\nThe truce began.' }, 'truce');
    expect(plain).toBe('> The **truce** began.\n-# **Talks** · a.md\\:3');
  });

  it('say before it where it may not answer', async () => {
    const files = { 'a.md': 'The convoy carried aid to Aleppo.' };
    const { plain } = await shown(
      files,
      'Which zeppelin dropped aid from the clouds above Aleppo?',
    );
    expect(plain).toMatch(
      /^The articles may not answer this[\s\S]*“zeppelin”[\s\S]*\n> The convoy/,
    );
  });

  it.each(LOCALES)('fit in a message, however many words are missing, in %s', async (locale) => {
    const words = Array.from({ length: 333 }, (_, at) =>
      String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26)),
    );
    const { answer, plain } = await shown(
      { 'a.md': 'The truce began.' },
      words.join(' ').slice(0, QUESTION_LIMIT),
      {
        wording: wordingIn(locale),
      },
    );
    expect(answer.kind).not.toBe('not-a-question');
    checkMessage({ content: plain });
  });
});
