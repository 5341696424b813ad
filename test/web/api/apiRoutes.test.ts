import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerJson } from '../../../src/core/answer/answerJson.ts';
import { createApp } from '../../../src/web/app.ts';
import { libraryOf } from '../../support/library.ts';
import { memoryRecords } from '../../support/memoryRecords.ts';
import { callerOf } from '../../support/operations.ts';
import { webOptionsOf } from '../../support/web.ts';

const library = await libraryOf({
  'news/pier.md':
    '---\ntitle: The pier\ndate: 2016-10-03\n---\n\nThe council reopened the pier on October 3, 2016.\n',
  'mill #1.md': '# Mill\n\nThe paper mill at Grenholm closed its gates in the spring of 2015.\n',
});
const app = createApp(webOptionsOf(library));

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1${path}`, { headers });
const post = (path: string, body: NonNullable<RequestInit['body']>, type?: string) =>
  app.request(`http://127.0.0.1${path}`, {
    method: 'POST',
    body,
    ...(type !== undefined && { headers: { 'Content-Type': type } }),
  });
const sent = (path: string, value: unknown) =>
  post(path, JSON.stringify(value), 'application/json');

const QUESTION = 'When did the council reopen the pier?';
const ASK = `/api/ask?question=${encodeURIComponent(QUESTION)}`;

describe('a question to the API', () => {
  it('is answered in the JSON of the command line, to the byte, by GET and by POST', async () => {
    const expected = `${answerJson(callerOf(library).door.answer(await library.ask(QUESTION)))}\n`;
    const got = await get(ASK);
    expect(got.headers.get('Content-Type')).toBe('application/json');
    expect(await got.text()).toBe(expected);
    expect(await (await sent('/api/ask', { question: QUESTION })).text()).toBe(expected);
  });

  it('that asks again with the ETag of the answer is told that it is the same', async () => {
    const tag = (await get(ASK)).headers.get('ETag') ?? '';
    const again = await get(ASK, { 'If-None-Match': `"other", W/${tag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await get(`${ASK}&limit=1`, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('keeps a receipt where it is sent, and nothing where an address is looked at', async () => {
    const keeping = createApp(webOptionsOf(library, memoryRecords()));
    const looked = await keeping.request(`http://127.0.0.1${ASK}`);
    expect(await looked.json()).not.toHaveProperty('receipt');
    const asked = await keeping.request('http://127.0.0.1/api/ask', {
      method: 'POST',
      body: JSON.stringify({ question: QUESTION }),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(await asked.json()).toHaveProperty('receipt');
  });
});

describe('questions as lines', () => {
  it('are answered line by line, in order, and a wrong line costs that line', async () => {
    const lines = [
      JSON.stringify({ id: 'a', question: QUESTION, limit: 1 }),
      '',
      'no JSON',
      JSON.stringify({ id: 7, question: ' ' }),
      JSON.stringify({ id: 1e300, question: QUESTION }),
      JSON.stringify({ question: QUESTION, colour: 'red' }),
      JSON.stringify({ id: 8, question: 'Who won the regatta in Oslo?' }),
    ];
    const answer = await post('/api/ask', lines.join('\n'), 'application/jsonl; charset=utf-8');
    expect(answer.headers.get('Content-Type')).toBe('application/jsonl');
    const told = (await answer.text()).trimEnd().split('\n');
    expect(told.map((line) => JSON.parse(line))).toMatchObject([
      { id: 'a', kind: 'answered' },
      { error: { line: 3, message: 'The line is not a JSON object with a question.' } },
      { id: 7, error: { line: 4, message: expect.stringContaining('question: ') } },
      { error: { line: 5 } },
      { error: { line: 6, message: expect.stringContaining('colour: Not known here') } },
      { id: 8, kind: 'nothing-found' },
    ]);
    expect(told[0]).toMatch(/^\{"id":"a","question":/);
  });
});

describe('the other addresses', () => {
  it.each([
    ['/api/verify?text=The+paper+mill+at+Grenholm+closed', { verdict: 'exact' }],
    ['/api/claim?statement=The+council+reopened+the+pier.', { kind: 'said' }],
    ['/api/timeline?topic=pier', { entries: [{ date: '2016-10-03' }] }],
    ['/api/find-sources?text=The+paper+mill+closed.', { sentences: [{}] }],
    ['/api/articles?query=pier&size=1', { total: 1, articles: [{ id: 'news/pier' }] }],
    ['/api/articles/news/pier', { article: { title: 'The pier' } }],
    ['/api/articles/news%2Fpier?from=6', { text: expect.stringContaining('The council') }],
    ['/api/articles/mill%20%231?quote=paper+mill', { citation: { articleId: 'mill #1' } }],
  ])('GET %s', async (path, expected) => {
    const answer = await get(path);
    expect(await answer.json()).toMatchObject(expected);
    expect(answer.status).toBe(200);
  });

  const draft = 'It said: “The paper mill at Grenholm opened its gates in the spring of 2015.”';
  it('proofread a draft as JSON, as a text, and as an uploaded file', async () => {
    const form = new FormData();
    form.set('file', new File([draft], 'draft.md'));
    form.set('figures', 'none');
    const page = new FormData();
    page.set('file', new File([`<!doctype html><p>${draft}</p>`], 'draft.html'));
    const answers = [
      await post('/api/proofread', page),
      await sent('/api/proofread', { text: draft }),
      await post('/api/proofread?figures=none', draft, 'text/markdown; charset=utf-8'),
      await post('/api/proofread', form),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({
        errors: 1,
        quotations: [{ verdict: 'altered' }],
      });
    }
  });
});

describe('what is wrong with a request', () => {
  it.each([
    ['GET', '/api/ask', undefined, undefined, 400],
    ['GET', '/api/ask?question=a&question=b', undefined, undefined, 400],
    ['GET', '/api/ask?question=a&limit=99', undefined, undefined, 400],
    ['GET', '/api/articles/nowhere', undefined, undefined, 404],
    ['GET', '/api/articles/%ff', undefined, undefined, 404],
    ['GET', '/api/nothing', undefined, undefined, 404],
    ['DELETE', '/api/ask', undefined, undefined, 405],
    ['GET', '/api/proofread', undefined, undefined, 405],
    ['POST', '/api/ask', 'application/json', '{', 400],
    ['POST', '/api/ask', 'application/json', '[]', 400],
    ['POST', '/api/ask', 'application/json', '"a"', 400],
    ['POST', '/api/ask', 'application/json', new Uint8Array([0xff]), 400],
    ['POST', '/api/ask', 'application/json', `[${' '.repeat(1 << 20)}]`, 413],
    ['POST', '/api/ask', 'text/plain', 'a', 415],
    ['POST', '/api/ask', 'application/xml', '<a/>', 415],
    ['POST', '/api/proofread', 'multipart/form-data; boundary=x', 'broken', 400],
  ])('%s %s as %s', async (method, path, type, body, status) => {
    const answer = await app.request(`http://127.0.0.1${path}`, {
      method,
      ...(body !== undefined && { body }),
      headers: type === undefined ? {} : { 'Content-Type': type },
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    const told = await answer.json();
    expect(told).toMatchObject({ type: 'about:blank', status, title: expect.any(String) });
    expect(JSON.stringify(told)).not.toMatch(/src\/|\.ts|\bat \w+ \(/);
  });

  it('is told with where in the input it stands', async () => {
    const answer = await sent('/api/ask', { question: 7, limit: 0 });
    expect(await answer.json()).toMatchObject({
      errors: [{ pointer: '/question' }, { pointer: '/limit' }],
    });
  });

  it('is what an upload is that is no draft', async () => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array([77, 90])], 'draft.exe'));
    const answer = await post('/api/proofread', form);
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('.docx') });
  });

  it('is that nothing is taken that comes back', async () => {
    expect((await get(ASK, { Accept: 'text/xml' })).status).toBe(406);
    expect((await get(ASK, { Accept: 'text/html, */*;q=0.1' })).status).toBe(200);
  });

  it('is nothing that makes a fault of the program, whatever it is', async () => {
    const paths = fc.constantFrom(
      'ask',
      'verify',
      'claim',
      'proofread',
      'timeline',
      'articles',
      'articles/x',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map((it) => `{"question":${it}}`),
    );
    const types = fc.constantFrom(
      'application/json',
      'application/jsonl',
      'text/plain',
      'multipart/form-data',
      '',
    );
    await fc.assert(
      fc.asyncProperty(paths, text, types, async (path, body, type) => {
        const query = encodeURIComponent(body.toWellFormed());
        const answers = [
          await post(`/api/${path}`, body.toWellFormed(), type),
          await get(`/api/${path}?question=${query}&text=${query}&${query}`),
          await get(`/api/articles/${query}`),
        ];
        for (const answer of answers) {
          expect(answer.status).toBeLessThan(500);
          await answer.arrayBuffer();
        }
      }),
      { numRuns: 100 },
    );
  });
});
