import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/operations/operations.ts';
import { folderOf, PROGRAM, runProgram, startProgram } from '../support/program.ts';
import { type RunningPage, startPage } from '../support/web.ts';

const FILES = {
  'news/pier.md':
    '---\ntitle: The pier\nauthor: Nora Quist\ndate: 2016-10-03\nurl: https://news.example.org/pier\n---\n\nThe council reopened the pier on October 3, 2016. It had been closed since the storm.\n',
  'mill #1.md': '# Mill\n\nThe paper mill at Grenholm closed its gates in the spring of 2015.\n',
};
const QUOTE = 'The council reopened the pier on October 3, 2016.';

let folder = '';
let page: RunningPage;
beforeAll(async () => {
  folder = await folderOf(FILES);
  page = await startPage(['--articles', folder]);
});
afterAll(() => page.kill('SIGTERM'));

const overStdio = () =>
  new StdioClientTransport({
    command: process.execPath,
    args: [PROGRAM, 'mcp', '--articles', folder],
    env: { PATH: process.env['PATH'] ?? '', READER: 'off' },
    stderr: 'ignore',
  });
const overHttp = () => new StreamableHTTPClientTransport(new URL(`${page.address}/mcp`));

describe.each([
  ['standard streams', 'legacy', overStdio],
  ['standard streams', 'auto', overStdio],
  ['HTTP', 'legacy', overHttp],
  ['HTTP', { pin: '2026-07-28' }, overHttp],
] as const)('over %s, as a client that speaks %j', (_, mode, transport) => {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  beforeAll(() => client.connect(transport()));
  afterAll(() => client.close());

  it('the newest protocol is spoken with whoever speaks it', () => {
    const expected = mode === 'legacy' ? /^2025-/ : /^2026-07-28$/;
    expect(client.getNegotiatedProtocolVersion()).toMatch(expected);
    expect(client.getServerVersion()).toMatchObject({ name: 'pullquote' });
    expect(client.getInstructions()).toContain('verify_quote');
  });

  it('every operation is a tool that only reads, with its schemas', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(OPERATIONS.map(({ name }) => name));
    for (const tool of tools) {
      expect(tool.annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(tool).toMatchObject({
        inputSchema: { type: 'object' },
        outputSchema: { type: 'object' },
      });
    }
  });

  it.each([
    ['ask', { question: 'When did the council reopen the pier?' }, { kind: 'answered' }],
    ['verify_quote', { text: QUOTE }, { verdict: 'exact' }],
    ['check_claim', { statement: 'The council reopened the pier.' }, { kind: 'said' }],
    ['proofread', { text: `It said: “${QUOTE.replace('3', '4')}”` }, { errors: 1 }],
    ['find_sources', { text: QUOTE }, { sentences: [{ found: 'answered' }] }],
    ['timeline', { topic: 'pier' }, { undated: 0 }],
    ['list_articles', { query: 'pier' }, { articles: [{ id: 'news/pier' }] }],
    ['read_article', { id: 'mill #1' }, { article: { title: 'Mill' } }],
  ])('%s gives what its schema says, and a short text', async (name, given, expected) => {
    // The client holds what comes back to the schema of the output, and throws where it is not so.
    const result = await client.callTool({ name, arguments: given });
    expect(result.isError).toBeFalsy();
    expect(result.structuredContent).toMatchObject(expected);
    expect(result.content).toEqual([{ type: 'text', text: expect.any(String) }]);
  });

  it('a quotation stands in the text with its place and its link', async () => {
    const given = { name: 'ask', arguments: { question: 'When did the council reopen the pier?' } };
    const { content } = await client.callTool(given);
    expect(JSON.stringify(content)).toContain(JSON.stringify(QUOTE).slice(1, -2));
    expect(JSON.stringify(content)).toContain('news/pier.md:');
    expect(JSON.stringify(content)).toContain('https://news.example.org/pier');
  });

  it('what is wrongly given is told to the model, so that it can be given better', async () => {
    const wrong = await client.callTool({ name: 'ask', arguments: { question: ' ', limit: 99 } });
    expect(wrong).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/question: Expected .*\nlimit: Expected a whole/s) }],
    });
    const gone = await client.callTool({ name: 'read_article', arguments: { id: 'nowhere' } });
    expect(gone).toMatchObject({ isError: true });
    await expect(client.callTool({ name: 'erase', arguments: {} })).rejects.toThrow('no such tool');
  });

  it('articles are resources, listed and read to the letter, and their ids are completed', async () => {
    const { resources } = await client.listResources();
    expect(resources).toMatchObject([
      { uri: 'pullquote://articles/mill%20%231', title: 'Mill' },
      { uri: 'pullquote://articles/news%2Fpier', description: 'Nora Quist · 2016-10-03' },
    ]);
    const { contents } = await client.readResource({ uri: 'pullquote://articles/mill%20%231' });
    expect(contents).toMatchObject([{ mimeType: 'text/plain', text: FILES['mill #1.md'] }]);
    const { resourceTemplates } = await client.listResourceTemplates();
    const [template] = resourceTemplates;
    const ref = { type: 'ref/resource', uri: template?.uriTemplate ?? '' } as const;
    const argument = { name: 'id', value: 'pie' };
    const { completion } = await client.complete({ ref, argument });
    expect(completion.values).toEqual(['news/pier']);
    const lost = { uri: 'pullquote://articles/nowhere' };
    await expect(client.readResource(lost)).rejects.toThrow();
  });

  it('whoever wants to hears how far a draft is', async () => {
    const text = Array.from({ length: 20 }, () => `“${QUOTE}”`).join('\n\n');
    const hear = async () => {
      const heard: number[] = [];
      await client.callTool(
        { name: 'proofread', arguments: { text } },
        { onprogress: ({ progress }) => heard.push(progress) },
      );
      expect(heard).toEqual([...heard].sort((a, b) => a - b));
      return heard.length;
    };
    // Over HTTP a client of before has no stream that it hears of it on before the answer, and one that was busy
    // passes over what came together with the answer.
    if (transport === overStdio) await expect.poll(hear).toBeGreaterThan(5);
    else await hear();
  });
});

describe('on standard streams', () => {
  const line = (id: number, method: string, params: unknown) =>
    `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;
  const hello = line(1, 'initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  });
  const question = line(2, 'tools/call', {
    name: 'ask',
    arguments: { question: 'When did the mill close?' },
  });

  it('what was asked before the end is answered, nothing else stands on the output, and it ends', async () => {
    const { stdout, code } = await runProgram(['mcp', '--articles', folder], {
      input: hello + question,
    });
    expect(code).toBe(0);
    const told = stdout
      .trimEnd()
      .split('\n')
      .map((it) => JSON.parse(it));
    expect(told).toMatchObject([
      { id: 1 },
      { id: 2, result: { structuredContent: { kind: 'answered' } } },
    ]);
  });

  it('it ends when it is told to, though nobody has ended its input', async () => {
    const running = await startProgram(['mcp', '--articles', folder]);
    running.type(hello);
    await running.until('"id":1');
    running.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0 });
  });

  it('where there is no article it says so on its errors, and leaves', async () => {
    const { code, stdout, stderr } = await runProgram(['mcp', '--articles', await folderOf({})], {
      input: '',
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no article');
  });

  it('what is no message costs nothing but itself', async () => {
    const input = `${hello}no JSON\n{"jsonrpc":"2.0","id":9,"method":"tools/call","params":7}\n${question}`;
    const { stdout, code } = await runProgram(['mcp', '--articles', folder], { input });
    expect(code).toBe(0);
    expect(stdout).toContain('"kind":"answered"');
  });
});
