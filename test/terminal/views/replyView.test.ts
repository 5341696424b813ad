import { describe, expect, it } from 'vitest';
import { excerptAt } from '../../../src/core/answer/excerpt.ts';
import { checkQuote } from '../../../src/core/answer/quoteCheck/quoteCheck.ts';
import { withExcerpts } from '../../../src/core/answer/quoteCheck/quotePlaces.ts';
import { catalogueEntryOf } from '../../../src/core/article/catalogue.ts';
import { actOnQuotes } from '../../../src/core/conversation/quoteActions.ts';
import type { Reply } from '../../../src/core/conversation/reply.ts';
import { terminalNotation } from '../../../src/terminal/notation.ts';
import { replyView } from '../../../src/terminal/views/replyView.ts';
import { doorTo } from '../../support/door.ts';
import { articleOf } from '../../support/library.ts';

const SCREEN = { colour: false, links: false };
const EVIL = '\u001b[2J\u202e';
const article = articleOf(
  'a.md',
  `---\ntitle: "Talks \\e[2J\\u202Eend"\ndate: 2016-10-03\n---\nThe harbour board did not approve the ferry contract. It held.`,
);
const SAID = 'The harbour board did not approve the ferry contract.';
const start = article.text.indexOf(SAID);
const span = { start, end: start + SAID.length };
const excerpt = excerptAt(article, span);
const QUOTED = `   ┃ ${SAID}\n [1] Talks ⟦U+001B⟧[2J⟦U+202E⟧end · 2016-10-03 · a.md:5`;

const viewOf = (reply: Reply, text = article.text) =>
  replyView(doorTo(terminalNotation(SCREEN), () => text).reply(reply), SCREEN);
const checked = (claim: string): Reply => ({
  kind: 'quote-check',
  claim,
  ...withExcerpts(checkQuote(claim, [article]), [article]),
});

describe('the view of a reply', () => {
  it('of a check says how the text stands to the articles, and shows where', () => {
    expect(viewOf(checked(SAID))).toBe(`In the articles, word for word.\n\n${QUOTED}`);
    expect(viewOf(checked('zeppelins love bananas'))).toBe('Not in the articles.');
  });

  it('of an altered text shows it as it was posted, with nothing that acts on the screen', () => {
    const claim = SAID.replace(' not', '').replace('ferry', '\u202eferry');
    expect(viewOf(checked(claim))).toBe(
      `Altered. In the articles it reads:\n\n${QUOTED.replace('contract.', 'contract')}\n\nChanged: a denial.\n\nAs it was posted:\n${claim.replace('\u202e', '⟦U+202E⟧')}`,
    );
  });

  it('of sources says of each sentence whether the articles speak of it', () => {
    const sentences = [
      { text: `Board${EVIL}`, found: 'answered' },
      { text: 'Nobody came.', found: 'nothing-found' },
    ] as const;
    expect(viewOf({ kind: 'sources', sentences, excerpts: [excerpt] })).toBe(
      `Board⟦U+001B⟧[2J⟦U+202E⟧\n  The articles speak of it.\nNobody came.\n  The articles do not speak of it.\n\n${QUOTED}`,
    );
    const none = { kind: 'sources', sentences: [], excerpts: [] } as const;
    expect(viewOf(none)).toBe('There is nothing here to be checked.');
  });

  it('of a timeline has each excerpt under its date, and says whose the date is', () => {
    const entries = (['event', 'article'] as const).map((dates) => ({
      ...{ excerpt, dates },
      date: '2016-09-09',
    }));
    const reply = { kind: 'timeline', timeline: { topic: `truce${EVIL}`, entries, undated: 1 } };
    expect(viewOf({ ...reply, kind: 'timeline' })).toBe(
      [
        'Timeline: truce⟦U+001B⟧[2J⟦U+202E⟧\n2 dated excerpts · 1 undated excerpt is left out',
        `2016-09-09\n${QUOTED}`,
        `2016-09-09 date of the article\n${QUOTED.replace('[1]', '[2]')}`,
      ].join('\n\n'),
    );
    expect(viewOf({ ...reply, kind: 'timeline' }, 'Other words.')).toContain(
      'No dated excerpt speaks of this.',
    );
  });

  it('of the articles lists them, and what could not be used where that is told', () => {
    const entries = [catalogueEntryOf(article)];
    const list = '1 article\n2016-10-03  Talks ⟦U+001B⟧[2J⟦U+202E⟧end  a';
    expect(viewOf({ kind: 'articles', entries })).toBe(list);
    expect(viewOf({ kind: 'articles', entries, problems: [] })).toBe(list);
    const problems = [{ path: `b${EVIL}`, reason: 'Broken.', remedy: 'Mend it.', skipped: true }];
    expect(viewOf({ kind: 'articles', entries, problems })).toBe(
      `${list}\n\n1 article, 1 problem\n\nb⟦U+001B⟧[2J⟦U+202E⟧\n  Broken. Mend it. Left out.`,
    );
  });

  it('of an answer has all its excerpts', () => {
    const excerpts = Array.from({ length: 5 }, () => excerpt);
    const asked = { question: 'When?', confidence: 1, notFound: [] };
    const view = viewOf({
      kind: 'answer',
      answer: { kind: 'answered', ...asked, excerpts },
      isFollowUp: false,
    });
    expect(view.startsWith(`From the articles:\n\n${QUOTED}\n\n`)).toBe(true);
    expect(view.match(/^ \[\d\]/gm)).toEqual([' [1]', ' [2]', ' [3]', ' [4]', ' [5]']);
  });

  it('of what is done with a quotation has its context, itself, its source or a reference', () => {
    const found = [{ article, span }];
    expect(viewOf(actOnQuotes(found, { kind: 'context' }, undefined))).toBe(
      `   ┃ ${SAID} It held.\n\n     a.md:5`,
    );
    expect(viewOf(actOnQuotes(found, { kind: 'more' }, undefined))).toBe(QUOTED);
    expect(viewOf(actOnQuotes(found, { kind: 'copy' }, undefined))).toBe(
      `   ┃ ${SAID}\n— Talks ⟦U+001B⟧[2J⟦U+202E⟧end, 2016-10-03, a.md`,
    );
    const cite = { kind: 'cite', style: 'apa', accessed: new Date(0) } as const;
    expect(viewOf(actOnQuotes(found, cite, undefined))).toContain('(2016, October 3)');
  });

  it('of what is lost says why', () => {
    const context = { kind: 'context' } as const;
    const progress = { files: [1, 2], bytes: [1, 2] } as const;
    expect(viewOf(actOnQuotes(['changed'], context, undefined))).toContain('has changed');
    expect(viewOf(actOnQuotes(['gone'], context, undefined))).toContain('no longer');
    expect(viewOf(actOnQuotes(['gone'], context, progress))).toContain('(1 of 2)');
  });

  it('of the help has the promise, and every command but itself with what follows it', () => {
    const view = viewOf({ kind: 'help' });
    expect(view).toMatch(/^The bot answers from its articles alone\./);
    expect(view).toMatch(/^ {2}\/ask QUESTION {6}Ask /m);
    expect(view).toMatch(/^ {2}\/articles {10}The articles/m);
    expect(view).not.toContain('/help');
  });

  it('of what is forgotten says so', () => {
    expect(viewOf({ kind: 'forgotten' })).toBe('Forgotten. The next question stands alone.');
  });
});
