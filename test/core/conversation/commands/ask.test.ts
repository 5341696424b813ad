import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/core/answer/answer.ts';
import type { Asked } from '../../../../src/core/conversation/asker.ts';
import type { CommandOption } from '../../../../src/core/conversation/command.ts';
import { ask } from '../../../../src/core/conversation/commands/ask.ts';
import type { Library } from '../../../../src/core/conversation/library.ts';
import { readFilter } from '../../../../src/core/question/filter/filteredQuestion.ts';
import { QUESTION_LIMIT } from '../../../../src/core/question/question.ts';
import { MEMBER } from '../../../support/asker.ts';
import { deskOf } from '../../../support/desk.ts';
import { libraryOf, NOW } from '../../../support/library.ts';

const FILES = {
  'daily.md':
    '---\ntitle: Talks end\ndate: 2016-10-03\npublisher: The Daily\nauthor: Nora Quist\n---\nThe truce in Orrin collapsed when the talks ended.',
  'evening.md':
    '---\ntitle: Truce begins\ndate: 2016-09-09\npublisher: "Evening Post"\nauthor: Ilse Varga\n---\nThe truce in Orrin began when the mayor rang a bell.',
  'undated.md': '# Bells\n\nIn Lund the truce began with a song of forty children.',
};

async function run(values: Asked['values'], ...earlier: readonly string[]) {
  const library = await libraryOf(FILES);
  const turns = earlier.map((question) => ({ question }));
  const reply = await ask.run({ asker: MEMBER, values, earlier: turns }, deskOf(library));
  if (reply.kind !== 'answer') throw new Error('It is no answer.');
  return reply;
}

const quotedFrom = (answer: Answer) =>
  'excerpts' in answer ? answer.excerpts.map(({ citation }) => citation.articleId) : [];

describe('/ask', () => {
  it('answers what was typed, as it was typed', async () => {
    const { answer, isFollowUp } = await run({ question: 'When did the truce in Orrin begin?' });
    expect(answer).toMatchObject({
      kind: 'answered',
      question: 'When did the truce in Orrin begin?',
    });
    expect(answer).not.toHaveProperty('filter');
    expect(isFollowUp).toBe(false);
  });

  it.each([
    ['after', '2016-10', ['daily']],
    ['before', '2016-10', ['evening']],
    ['source', 'evening post', ['evening']],
    ['author', 'quist', ['daily']],
  ])('keeps to what was chosen for %s', async (option, value, wanted) => {
    const { answer } = await run({ question: 'truce Orrin', [option]: value });
    expect(quotedFrom(answer)).toEqual(wanted);
  });

  it('sorts as it was chosen', async () => {
    const sorted = async (sort: string) =>
      quotedFrom((await run({ question: 'truce Orrin', sort })).answer);
    expect(await sorted('oldest')).toEqual(['evening', 'daily']);
    expect(await sorted('newest')).toEqual(['daily', 'evening']);
  });

  it('says what it could not read of what was chosen', async () => {
    const { answer } = await run({ question: 'truce Orrin', after: 'spring' });
    expect(answer).toMatchObject({
      filterProblems: [{ kind: 'not-a-date', operator: 'after', value: 'spring' }],
    });
  });

  it('takes nothing that was chosen for more than it is', async () => {
    const source = '" after:2016-10 author:"x';
    const { answer } = await run({ question: 'truce Orrin', source });
    const filter = 'filter' in answer ? answer.filter : undefined;
    expect(filter).toMatchObject({ sources: ['after:2016-10 author:x'], authors: [] });
    expect(filter).not.toHaveProperty('after');
  });

  it('takes up what was asked before, with its limits', async () => {
    const { answer, isFollowUp } = await run(
      { question: 'And when did it collapse?' },
      'When did the truce in Orrin begin? source:daily',
    );
    expect(isFollowUp).toBe(true);
    expect(answer.question).toContain('truce in Orrin');
    expect(quotedFrom(answer)).toEqual(['daily']);
  });

  it.each([
    [{ source: 'evening' }, 'source:daily', { sources: ['evening'] }],
    [{ author: 'varga' }, 'author:quist', { authors: ['varga'] }],
    [{ after: '2016-09' }, 'after:2016-10', { after: '2016-09-01' }],
    [{ before: '2016-12' }, 'before:2016-11', { before: '2016-12-01' }],
    [{ sort: 'oldest' }, 'sort:newest', { sort: 'oldest' }],
  ])('prefers %o, chosen now, to what was asked before: %s', async (chosen, before, wanted) => {
    const { answer } = await run(
      { question: 'And when did it collapse?', ...chosen },
      `When did the truce in Orrin begin? ${before}`,
    );
    expect('filter' in answer ? answer.filter : undefined).toMatchObject(wanted);
  });

  it('stays within the article whose title was chosen before', async () => {
    const { answer } = await run(
      { question: 'And when did it collapse?' },
      'article:daily When did the truce in Orrin begin?',
    );
    expect(quotedFrom(answer)).toEqual(['daily']);
    expect(answer.question).not.toMatch(/article:.*article:/);
  });

  it.each(['', ' ', '?!', '**'])('finds no question in %j', async (question) => {
    const { answer } = await run({ question });
    expect(answer).toMatchObject({ kind: 'not-a-question', reason: 'empty' });
  });

  it('has a limit of length, which its option says', async () => {
    expect(ask.options.question.maxLength).toBe(QUESTION_LIMIT);
    const { answer } = await run({ question: 'a'.repeat(QUESTION_LIMIT + 1) });
    expect(answer).toMatchObject({ kind: 'not-a-question', reason: 'too-long' });
  });

  it('has its options in the order in which they are registered, the required one first', () => {
    expect(Object.entries(ask.options).map(([name, { isRequired }]) => [name, isRequired])).toEqual(
      [
        ['question', true],
        ['after', undefined],
        ['before', undefined],
        ['collection', undefined],
        ['source', undefined],
        ['author', undefined],
        ['sort', undefined],
      ],
    );
  });
});

describe('what is offered while it is typed', () => {
  const offered = async (option: CommandOption, typed: string, library?: Library) =>
    (await option.complete?.(typed, deskOf(library ?? (await libraryOf(FILES))))) ?? [];

  it('are the publishers and authors that what is typed is a part of, in order', async () => {
    const { source, author } = ask.options;
    expect(await offered(source, '')).toEqual([
      { shown: 'Evening Post', value: 'Evening Post' },
      { shown: 'The Daily', value: 'The Daily' },
    ]);
    expect((await offered(source, ' DAIL ')).map(({ value }) => value)).toEqual(['The Daily']);
    expect((await offered(author, 'varga')).map(({ value }) => value)).toEqual(['Ilse Varga']);
    expect(await offered(author, 'the daily')).toEqual([]);
  });

  it('are titles for a question, which ask within their article', async () => {
    const [first, ...others] = await offered(ask.options.question, 'talks');
    expect(others).toEqual([]);
    expect(first?.shown).toBe('Talks end');
    const { answer } = await run({ question: first?.value });
    expect(quotedFrom(answer)).toEqual(['daily']);
    expect((await offered(ask.options.question, '')).map(({ shown }) => shown)).toEqual([
      'Talks end',
      'Truce begins',
      'Bells',
    ]);
  });

  it.each([
    ['a very long title', 'Talks '.repeat(60).trim(), 'a'],
    ['a long title of characters that are two', '🕊️ Talks '.repeat(30).trim(), 'a'],
    ['a long path with spaces', 'Talks end', `${'my folder/'.repeat(20)}a`],
    ['a long path', 'Talks end', `${'folder/'.repeat(20)}a`],
    ['quotation marks', 'Talks "end" “now”', 'a'],
    ['an operator', 'Talks after:2016 -end', 'a'],
  ])('fits where an article has %s, and still asks within it', async (_, title, id) => {
    const library = await libraryOf({
      [`${id}.md`]: `---\ntitle: ${JSON.stringify(title)}\n---\nThe talks ended.`,
    });
    const [offer] = await offered(ask.options.question, 'talks', library);
    const value = offer?.value ?? '';
    expect(value.length).toBeLessThanOrEqual(100);
    expect(value.isWellFormed()).toBe(true);
    const { filter, problems } = readFilter(value, NOW);
    // Where the id does not fit, the title alone is asked.
    expect(filter.articles.every((named) => named === id)).toBe(true);
    expect(problems).toEqual([]);
    const { kind } = await library.ask(value);
    expect(kind).not.toBe('nothing-found');
    expect(kind).not.toBe('not-a-question');
  });
});
