import { expect, it, onTestFinished } from 'vitest';
import { openServer } from '../../src/web/server.ts';
import { libraryOf } from '../support/library.ts';
import { folderOf, runProgram, startOnTerminal } from '../support/program.ts';
import { startPage, webOptionsOf } from '../support/web.ts';

const FILES = { 'pier.md': '# Pier\n\nThe pier is new.\n' };

it('is reached where it says, until it is closed', async () => {
  const server = await openServer(webOptionsOf(await libraryOf(FILES)));
  onTestFinished(server.close);
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(`${server.address}/healthz`)).text()).toBe('alive\n');
  await server.close();
  await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
});

it('is served by the program, which is ready when the articles are read, and ends when it is told to', async () => {
  const page = await startPage(['--articles', await folderOf(FILES)]);
  await page.untilLogged('1 article can be asked.');
  expect((await fetch(`${page.address}/readyz`)).status).toBe(200);
  page.kill('SIGTERM');
  expect(await page.ended).toMatchObject({ code: 0 });
});

it('is named where its port is taken, and nothing else is done', async () => {
  const folder = await folderOf(FILES);
  const page = await startPage(['--articles', folder]);
  const { port } = new URL(page.address);
  const second = await runProgram(['serve', '--articles', folder], { env: { PORT: port } });
  expect(second.code).toBe(2);
  expect(second.stderr).toBe(
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
