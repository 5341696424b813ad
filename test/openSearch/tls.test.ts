import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { clusterSkipped, HAS_CLUSTER, ownIndex } from '../support/openSearch/cluster.ts';
import { NODE } from '../support/openSearch/sentFolder.ts';
import { type Authority, ownAuthority, tlsFrontOf } from '../support/openSearch/tlsFront.ts';
import { ARTICLES, type Ended, folderOf, runProgram } from '../support/program.ts';

const { index } = ownIndex();
/** As awkward as a password may be. */
const CREDENTIALS = { user: 'ann@news', password: 'p@ss/wörd: 50%?' };
const QUESTION = 'When did the week-long truce begin?';

/** Ports of what stands before the node: with a right certificate, with that of another host, and with an old one. */
const ports = { right: 0, otherHost: 0, old: 0 };
let authority: Authority;

/** The address that the cluster is reached by, as somebody writes it. */
function addressOf(port: number, password = CREDENTIALS.password, scheme = 'https'): string {
  const [user, secret] = [CREDENTIALS.user, password].map(encodeURIComponent);
  return `${scheme}://${user}:${secret}@127.0.0.1:${port}`;
}

/** Both who sends and who asks. */
async function both(env: Readonly<Record<string, string>>): Promise<readonly Ended[]> {
  const all = { SEARCH_ENGINE: 'opensearch', OPENSEARCH_INDEX: index, ...env };
  const sent = await runProgram(['ingest', '--articles', ARTICLES], { env: all });
  return [sent, await runProgram(['ask', QUESTION], { env: all })];
}

/** What both say where they cannot begin: the same sentence, and none of the password. */
async function refused(env: Readonly<Record<string, string>>): Promise<string> {
  const [sent, asked] = await both(env);
  expect(sent).toMatchObject({ code: 2, stdout: '' });
  expect(asked).toMatchObject({ code: 2, stdout: '' });
  const { stderr = '' } = sent ?? {};
  const sentenceOf = (told = '') => told.replace(/^\{"time":"[^"]*","message":"(.*)"\}$/m, '$1');
  expect(sentenceOf(asked?.stderr)).toBe(sentenceOf(stderr));
  expect(sentenceOf(stderr)).toMatch(/^[^\n{]+\.\n$/);
  const { user, password } = CREDENTIALS;
  for (const secret of [
    password,
    encodeURIComponent(password),
    Buffer.from(`${user}:${password}`).toString('base64'),
  ]) {
    expect(stderr).not.toContain(secret);
  }
  expect(stderr).not.toMatch(/p@ss|p%40ss|wrong one|Basic/);
  return stderr;
}

it.each(['lines', 'json'])(
  'whatever a cluster repeats of it, no password is told in %s',
  async (LOG_FORMAT) => {
    const server = createServer(({ headers: { authorization = '' } }, answer) => {
      const [, sent = ''] = authorization.split(' ');
      const { password } = CREDENTIALS;
      const told = [
        sent,
        Buffer.from(sent, 'base64').toString(),
        password,
        encodeURIComponent(password),
      ];
      answer
        .writeHead(400, { 'content-type': 'application/json' })
        .end(JSON.stringify({ error: { reason: `not ${told.join(' ')}` } }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const OPENSEARCH_URL = addressOf(port, undefined, 'http');
    expect(await refused({ OPENSEARCH_URL, LOG_FORMAT })).toContain('[token]');
  },
);

describe.runIf(HAS_CLUSTER)(`a cluster behind TLS and a password${clusterSkipped}`, () => {
  beforeAll(async () => {
    authority = await ownAuthority();
    const front = async (names: string, days?: number) =>
      tlsFrontOf(NODE, await authority.certify(names, days), CREDENTIALS);
    ports.right = await front('IP:127.0.0.1');
    ports.otherHost = await front('DNS:search.example');
    ports.old = await front('IP:127.0.0.1', 0);
  });

  it('is sent articles, and answers from them', async () => {
    const env = { OPENSEARCH_URL: addressOf(ports.right), OPENSEARCH_CA: authority.file };
    const [sent, asked] = await both(env);
    expect(sent).toMatchObject({
      ...{ code: 0, stderr: '' },
      stdout: expect.stringMatching(/^5 articles in 5 files were sent/),
    });
    expect(asked).toMatchObject({
      ...{ code: 0, stderr: '' },
      stdout: expect.stringContaining('The week-long truce in Syria began on Sept. 9, 2016.'),
    });
  });

  it('whose authority nobody knows is refused, and which setting names it is said', async () => {
    const unnamed = { OPENSEARCH_URL: addressOf(ports.right) };
    expect(await refused(unnamed)).toMatch(/certificate that nobody vouches for.* OPENSEARCH_CA /);
    const other = { ...unnamed, OPENSEARCH_CA: (await ownAuthority()).file };
    expect(await refused(other)).toMatch(/certificate that nobody vouches for.* OPENSEARCH_CA /);
  });

  it('whose authority cannot be read is not asked', async () => {
    const none = await folderOf({ 'ca.pem': 'Lost.\n' });
    for (const [file, why] of [
      [`${none}/ca.pem`, /OPENSEARCH_CA cannot be used.*it holds none/],
      [`${none}/away.pem`, /OPENSEARCH_CA cannot be used.*ENOENT/],
    ] as const) {
      const env = { OPENSEARCH_URL: addressOf(ports.right), OPENSEARCH_CA: file };
      expect(await refused(env)).toMatch(why);
    }
  });

  it('that does not know us says so, with a wrong password and with none', async () => {
    const wrong = addressOf(ports.right, 'wrong one');
    const nobody = `https://127.0.0.1:${ports.right}`;
    for (const OPENSEARCH_URL of [wrong, nobody]) {
      const said = await refused({ OPENSEARCH_URL, OPENSEARCH_CA: authority.file });
      expect(said).toMatch(/let us in; look at the user and password in OPENSEARCH_URL/);
    }
  });

  it('that shows the certificate of another host, or one whose time is over, is refused', async () => {
    const env = { OPENSEARCH_CA: authority.file };
    const otherHost = await refused({ ...env, OPENSEARCH_URL: addressOf(ports.otherHost) });
    expect(otherHost).toMatch(/certificate of another host.* OPENSEARCH_URL /);
    const old = await refused({ ...env, OPENSEARCH_URL: addressOf(ports.old) });
    expect(old).toMatch(/certificate whose time is over.*renew it/);
  });

  it('that has no TLS is told from one that has', async () => {
    const env = { OPENSEARCH_CA: authority.file };
    const { port } = new URL(NODE);
    const said = await refused({ ...env, OPENSEARCH_URL: addressOf(Number(port)) });
    expect(said).toMatch(/OPENSEARCH_URL does not speak TLS.*http:\/\//);
    const asked = await runProgram(['ask', QUESTION], {
      env: {
        ...{ SEARCH_ENGINE: 'opensearch', OPENSEARCH_INDEX: index },
        OPENSEARCH_URL: addressOf(ports.right, undefined, 'http'),
      },
    });
    expect(asked).toMatchObject({ code: 2, stdout: '' });
    expect(asked.stderr).toMatch(
      /^[^\n]*OPENSEARCH_URL, also whether it is https or http[^\n]*\n$/,
    );
  });
});
