import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { DEFINITIONS } from '../../../src/operations/definitions.ts';
import { OPERATIONS } from '../../../src/operations/operations.ts';
import { API_ROUTES } from '../../../src/web/api/apiRoute.ts';
import { openApi } from '../../../src/web/api/openApi.ts';
import { folderOf } from '../../support/program.ts';
import { startPage, webSettingsOf } from '../../support/web.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const document = openApi({ settings: webSettingsOf({}), version: '1.2.3' });

it('the description is one by the schema of OpenAPI 3.1', async () => {
  const folder = await folderOf({ 'openapi.json': JSON.stringify(document) });
  const validator = join(
    ROOT,
    'node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js',
  );
  const { stdout } = spawnSync(process.execPath, [validator, join(folder, 'openapi.json')]);
  expect(JSON.parse(stdout.toString())).toEqual({ valid: true });
  expect(document.openapi).toMatch(/^3\.1\./);
});

it('every operation has an address', () => {
  expect(new Set(API_ROUTES.map(({ operation }) => operation))).toEqual(new Set(OPERATIONS));
});

it('what it refers to is there, and a definition means the same wherever it is needed', () => {
  const text = JSON.stringify(document);
  const names = Object.keys(document.components.schemas);
  for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(names).toContain(name);
  expect(text).not.toContain('#/$defs/');
  for (const { output } of OPERATIONS) {
    for (const [name, schema] of Object.entries(Object(output['$defs'])))
      expect(isDeepStrictEqual(schema, DEFINITIONS[name]), name).toBe(true);
  }
});

it('of it another program makes a client that works with the program', async () => {
  const files = { 'news/pier.md': '# Pier\n\nThe council reopened the pier on October 3, 2016.\n' };
  const env = { PUBLIC_URL: 'http://127.0.0.1:7464' };
  const page = await startPage(['--articles', await folderOf(files)], { env });
  await page.untilLogged('1 article can be asked.');
  const client = await clientOf(await (await fetch(`${page.address}/api/openapi.json`)).text());
  const options = { baseUrl: page.address };

  const asked = await client.ask('When did the council reopen the pier?', { limit: 1 }, options);
  expect(asked).toMatchObject({ status: 200, data: { kind: 'answered' } });
  const text = 'The council closed the pier on October 3, 2016.';
  expect(await client.postVerifyQuote({ text }, options)).toMatchObject({
    data: { verdict: 'altered', quotations: [{ citation: { articleId: 'news/pier' } }] },
  });
  expect(await client.proofread({ text: `It said: “${text}”` }, options)).toMatchObject({
    data: { errors: 1 },
  });
  expect(await client.readArticle('news/pier', { quote: 'the pier' }, options)).toMatchObject({
    data: {
      article: { title: 'Pier' },
      citation: {
        link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:7464\/articles\/news\/pier/),
      },
    },
  });
  expect(await client.ask(' ', {}, options)).toMatchObject({
    status: 400,
    data: { errors: [{ pointer: '/question' }] },
  });
  page.kill('SIGTERM');
  await page.ended;
});

type Call = (...given: readonly unknown[]) => Promise<unknown>;

/** The functions of a client that is generated of a description. */
async function clientOf(
  description: string,
): Promise<Record<'ask' | 'postVerifyQuote' | 'proofread' | 'readArticle', Call>> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-client-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  // The client needs its own library, which is beside those of the project.
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'openapi.json'), description);
  const generator = join(ROOT, 'node_modules/oazapfts/dist/cli.js');
  const made = spawnSync(process.execPath, [generator, 'openapi.json', 'client.ts'], {
    cwd: folder,
  });
  expect(made.stderr.toString()).toBe('');
  return import(join(folder, 'client.ts'));
}
