import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openServer } from '../../src/web/server.ts';
import { libraryOf } from '../support/library.ts';
import {
  ARTICLES,
  folderOf,
  runProgram,
  startOnTerminal,
  startProgram,
} from '../support/program.ts';
import { startPage, webOptionsOf, webSettingsOf } from '../support/web.ts';

async function openedTo(host: string, port: number): Promise<Socket> {
  const socket = connect(port, host);
  onTestFinished(() => {
    socket.destroy();
  });
  await once(socket, 'connect');
  return socket;
}

const FILES = { 'pier.md': '# Pier\n\nThe pier is new.\n' };

it('is reached where it says, until it is closed', async () => {
  const server = await openServer(webOptionsOf(await libraryOf(FILES)));
  onTestFinished(server.close);
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(`${server.address}/healthz`)).text()).toBe('alive\n');
  await server.close();
  await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
});

it('lets go of whoever sends their headers drop by drop', async () => {
  const hasty = { headersTimeout: 300, requestTimeout: 500, connectionsCheckingInterval: 100 };
  const server = await openServer(webOptionsOf(await libraryOf(FILES)), hasty);
  onTestFinished(server.close);
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  socket.write('GET / HTTP/1.1\r\n');
  const drip = setInterval(() => socket.write('X: x\r\n'), 50);
  onTestFinished(() => clearInterval(drip));
  const [said] = await once(socket, 'data');
  expect(String(said)).toMatch(/^HTTP\/1\.1 408 /);
});

it('answers what it has begun to read before it is closed, and takes nothing new', async () => {
  const settings = webSettingsOf({ accessToken: 'reader-reader-reader' });
  const server = await openServer({ ...webOptionsOf(await libraryOf(FILES)), settings });
  const { host, hostname, port } = new URL(server.address);
  const idle = await openedTo(hostname, Number(port));
  const asking = await openedTo(hostname, Number(port));
  const form = 'token=reader-reader-reader&to=/articles';
  asking.write(
    `POST /login HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\n\r\n${form.slice(0, 9)}`,
  );
  idle.write(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  expect(String((await once(idle, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 /);
  const closed = server.close();
  await once(idle, 'close');
  asking.write(form.slice(9));
  const answer = String((await once(asking, 'data'))[0]);
  expect(answer).toMatch(/^HTTP\/1\.1 303 /);
  expect(answer).toMatch(/^Connection: close\r$/im);
  await closed;
  await expect(fetch(server.address)).rejects.toThrow();
});

it('is served by the program, which is ready when the articles are read, and ends when it is told to', async () => {
  const page = await startPage(['--articles', await folderOf(FILES)]);
  await page.untilLogged('1 article can be asked.');
  expect((await fetch(`${page.address}/readyz`)).status).toBe(200);
  page.kill('SIGTERM');
  expect(await page.ended).toMatchObject({ code: 0 });
});

it('is named where its port is taken, and the program ends', async () => {
  const folder = await folderOf(FILES);
  const page = await startPage(['--articles', folder]);
  const { port } = new URL(page.address);
  const second = await runProgram(['serve', '--articles', folder], { env: { PORT: port } });
  expect(second.code).toBe(2);
  expect(second.stderr).toContain(
    `The page cannot be served on 127.0.0.1, port ${port} (EADDRINUSE). Set HOST or PORT to another one.\n`,
  );
  page.kill('SIGTERM');
  await page.ended;
});

it('leaves the chat to itself where its port is taken', async () => {
  const folder = await folderOf(FILES);
  const page = await startPage(['--articles', folder]);
  const { port } = new URL(page.address);
  const chat = await startOnTerminal(['start', '--articles', folder], { env: { PORT: port } });
  await chat.until('(EADDRINUSE)');
  chat.type('Is the pier new?\n');
  await chat.until('From the articles:');
  chat.type('quit\n');
  expect((await chat.ended).code).toBe(0);
  page.kill('SIGTERM');
  await page.ended;
});

it('is not served to others where nobody said who may, and that is all that is said', async () => {
  const folder = await folderOf(FILES);
  const refused = await runProgram(['serve', '--articles', folder], { env: { HOST: '0.0.0.0' } });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/^The page is not served\. [^\n]*Set ACCESS_TOKEN [^\n]*\n$/);
});

it('ends at once where it is told to while the articles are read', async () => {
  const page = await startPage(['--articles', ARTICLES]);
  page.kill('SIGTERM');
  expect(await page.ended).toMatchObject({ code: 0 });
});

it('tells as an object a line what happens, where it is to, and how it goes in numbers', async () => {
  const env = { LOG_FORMAT: 'json', PORT: '0' };
  const page = await startProgram(['serve', '--articles', await folderOf(FILES)], { env });
  await page.untilLogged('1 article can be asked.');
  page.kill('SIGTERM');
  const { stderr } = await page.ended;
  const lines = stderr.trimEnd().split('\n');
  expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual(
    lines.map(() => ['time', 'message']),
  );
});

it('tells in numbers how it goes, by what the library holds', async () => {
  const page = await startPage(['--articles', await folderOf(FILES)]);
  await page.untilLogged('1 article can be asked.');
  await (await fetch(`${page.address}/?q=ferry`)).text();
  const numbers = await (await fetch(`${page.address}/metrics`)).text();
  expect(numbers).toMatch(/\npullquote_step_seconds_count\{step="search"\} [1-9]/);
  expect(numbers).toMatch(/\npullquote_step_seconds_count\{step="gate"\} [1-9]/);
  expect(numbers).toContain('\npullquote_articles 1\n');
  expect(numbers).toMatch(/\npullquote_passages [1-9]/);
  page.kill('SIGTERM');
  await page.ended;
});

it('loses no question when it is told to end: whatever came in is answered', async () => {
  const page = await startPage(['--articles', ARTICLES]);
  await page.untilLogged('can be asked.');
  const { host, hostname, port } = new URL(page.address);
  // More than it answers at once, and all of it is there before it is told.
  const asking = await Promise.all(
    Array.from({ length: 60 }, () => openedTo(hostname, Number(port))),
  );
  const answers = asking.map(async (socket) => {
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8').includes('<blockquote');
  });
  for (const socket of asking)
    socket.write(`GET /?q=When+did+the+truce+begin%3F HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  page.kill('SIGTERM');
  expect(await Promise.all(answers)).toEqual(answers.map(() => true));
  expect(await page.ended).toMatchObject({ code: 0 });
});
