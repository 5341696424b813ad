import { execFile } from 'node:child_process';
import { chmod, mkdir, open, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { zipOf } from '../../support/archive.ts';
import {
  controlsIn,
  type Ended,
  folderOf,
  runProgram,
  startProgram,
} from '../../support/program.ts';
import { SAMPLES } from '../../support/samples.ts';

/** The good article that lies beside whatever else there is, and what it is asked for. */
const GOOD = 'The wardens counted 4471 herons at the Tolva weir in spring.';
const QUESTION = 'How many herons did the wardens count at the Tolva weir?';

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';

async function hostileFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> {
  return folderOf({ 'good.md': GOOD, ...files });
}

async function run(...args: readonly string[]): Promise<Ended> {
  const ended = await runProgram(args, { env: { FILE_TIME_LIMIT: '10' } });
  for (const text of [ended.stdout, ended.stderr]) {
    expect(controlsIn(text)).toEqual([]);
    expect(text).not.toMatch(/[\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe]/);
    expect(text).not.toMatch(/\n\s+at .*:\d+:\d+/);
  }
  return ended;
}

/** What is told of a file: why, and what to do about it. */
type Told = ReadonlyMap<string, string>;

/** What the program says about each file that it has a problem with, by its name as it is shown, the first thing where it says several. */
async function check(
  folder: string,
  verb: 'check' | 'articles' = 'check',
): Promise<Ended & { readonly told: Told }> {
  const ended = await run(verb, '--articles', folder);
  const told = new Map<string, string>();
  const paragraphs = ended.stdout.trim().split('\n\n');
  const summary = paragraphs.findIndex((it) => /^\d+ articles?(?:, \d+ problems?)?$/.test(it));
  for (const paragraph of paragraphs.slice(summary + 1)) {
    const [place = '', text = '', ...rest] = paragraph.split('\n');
    expect(rest).toEqual([]);
    // A reason, a remedy, and what became of the article.
    expect(text).toMatch(/^ {2}\p{Lu}.*\. \p{Lu}.*\. (?:Left out|The article serves)\.$/u);
    const path = place.replace(/(?::\d+)?(?:, (?:entry|p\.) \d+)*$/, '');
    if (!told.has(path)) told.set(path, text.trim());
  }
  return { ...ended, told };
}

/** That the good article answers, whatever lies beside it. */
async function expectAnswer(folder: string): Promise<void> {
  const { code, stdout } = await run('ask', '--articles', folder, QUESTION);
  expect(stdout).toContain(GOOD);
  expect(code).toBe(0);
}

it.runIf(isLinux)('shows names that would act on a terminal without their doing so', async () => {
  const long = `${'n'.repeat(252)}.md`;
  const names: Readonly<Record<string, string>> = {
    '\u001b[2J\u001b]0;owned\u0007.md': '⟦U+001B⟧[2J⟦U+001B⟧]0;owned⟦U+0007⟧.md',
    'two\nlines.md': 'two lines.md',
    'right\u202edm.exe.md': 'right⟦U+202E⟧dm.exe.md',
    'return\rover.md': 'return over.md',
    'tab\there.md': 'tab here.md',
    '\u009b31m.md': '⟦U+009B⟧31m.md',
    '⟦U+001B⟧.md': '⟦U+27E6⟧U+001B⟧.md',
    '-rf.md': '-rf.md',
    '$(reboot).md': '$(reboot).md',
    [long]: long,
  };
  const read = Object.fromEntries(Object.keys(names).map((name) => [`read/${name}`, 'It rains.']));
  const empty = Object.fromEntries(Object.keys(names).map((name) => [`empty/${name}`, '']));
  const folder = await hostileFolder({ ...read, ...empty });
  await writeFile(Buffer.from(`${folder}/not-\xff-utf8.md`, 'latin1'), 'It rains.');
  const { code, told } = await check(folder);
  expect(code).toBe(1);
  const shown = Object.values(names).map((name) => `empty/${name}`);
  expect([...told.keys()].sort()).toEqual([...shown, 'not-\ufffd-utf8.md'].sort());
  await expectAnswer(folder);
  const { stdout } = await run('articles', '--articles', folder);
  for (const name of Object.values(names)) expect(stdout).toContain(`read/${name}`);
});

it.runIf(isLinux)('neither follows links in a circle nor waits for pipes and sockets', async () => {
  const folder = await hostileFolder({ 'a/b/deep.md': 'It rains.' });
  await symlink('.', join(folder, 'itself'));
  await symlink('../..', join(folder, 'a/b/up'));
  await symlink('two.md', join(folder, 'one.md'));
  await symlink('one.md', join(folder, 'two.md'));
  await symlink('nowhere.md', join(folder, 'dangling.md'));
  await symlink('/etc/passwd', join(folder, 'passwd.txt'));
  await symlink('/dev/zero', join(folder, 'zero.txt'));
  for (const name of ['pipe.md', 'pipe.pdf', 'pipe.jsonl']) {
    await promisify(execFile)('mkfifo', [join(folder, name)]);
  }
  const server = createServer().listen(join(folder, 'socket.txt'));
  onTestFinished(() => void server.close());
  const { code, told, stdout } = await check(folder);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^2 articles, /);
  expect(Object.fromEntries(told)).toEqual({
    'dangling.md': expect.stringContaining('leads nowhere'),
    'one.md': expect.stringContaining('leads nowhere'),
    'passwd.txt': expect.stringContaining('leads out of the folder'),
    'pipe.jsonl': expect.stringContaining('no regular file'),
    'pipe.md': expect.stringContaining('no regular file'),
    'pipe.pdf': expect.stringContaining('no regular file'),
    'socket.txt': expect.stringContaining('no regular file'),
    'two.md': expect.stringContaining('leads nowhere'),
    'zero.txt': expect.stringContaining('leads out of the folder'),
  });
  await expectAnswer(folder);
});

it.skipIf(isRoot)('tells of files and folders that it must not read', async () => {
  const endings = Object.keys(SAMPLES);
  const folder = await hostileFolder(
    Object.fromEntries([
      ...endings.map((ending) => [`locked${ending}`, 'It rains.'] as const),
      ['cellar/rain.md', 'It rains.'] as const,
    ]),
  );
  for (const ending of endings) await chmod(join(folder, `locked${ending}`), 0);
  await chmod(join(folder, 'cellar'), 0);
  onTestFinished(() => chmod(join(folder, 'cellar'), 0o700));
  const { code, told } = await check(folder);
  expect(code).toBe(1);
  const unlike = endings.filter((ending) => ending !== '.txt');
  for (const name of ['cellar', ...unlike.map((ending) => `locked${ending}`)]) {
    expect(told.get(name)).toMatch(/cannot be read \(EACCES\)\. Check its permissions\./);
  }
  await expectAnswer(folder);
});

it('passes over a line of 200 MB', async () => {
  const folder = await hostileFolder({ 'line.txt': '', 'nothing.jsonl': '' });
  const size = 200 * 2 ** 20;
  await truncate(join(folder, 'line.txt'), size);
  await truncate(join(folder, 'nothing.jsonl'), size);
  const line = await open(join(folder, 'line.jsonl'), 'w');
  const piece = Buffer.from('It rains. '.repeat(2 ** 20 / 8));
  await line.write('{"text": "');
  for (let written = 0; written < size; written += piece.length) await line.write(piece);
  await line.write('"}\n{"id": "after", "text": "The storm is over."}\n');
  await line.close();
  const { code, told, stdout } = await check(folder);
  expect(code).toBe(1);
  expect(told.get('line.txt')).toMatch(/^It is larger than 16 MiB\./);
  expect(told.get('nothing.jsonl')).toMatch(/longer|NUL/);
  expect(told.get('line.jsonl')).toMatch(/^It is longer than/);
  expect(stdout).toMatch(/^2 articles, 3 problems/);
  await expectAnswer(folder);
});

it('tells of an empty file of every format', async () => {
  const endings = Object.keys(SAMPLES);
  const folder = await hostileFolder(
    Object.fromEntries([
      ...endings.map((ending) => [`nothing-${ending.slice(1)}${ending}`, ''] as const),
      ...endings.map((ending) => [`blank-${ending.slice(1)}${ending}`, ' \n \n'] as const),
    ]),
  );
  const { code, told } = await check(folder);
  expect(code).toBe(1);
  expect(told.size).toBe(2 * endings.length);
  for (const text of told.values()) expect(text).toMatch(/Left out\.$/);
  await expectAnswer(folder);
});

it('reads or reports every format under the name of every other one', async () => {
  const files = Object.keys(SAMPLES).flatMap((ending) =>
    Object.entries(SAMPLES).map(
      ([other, [sample]]) => [`${other.slice(1)}-as${ending}`, sample ?? ''] as const,
    ),
  );
  // A text and a Markdown file of one name would be one article.
  const apart = files.map(([name, bytes]) => [name.replace(/-as\.txt$/, '-as-txt.txt'), bytes]);
  const folder = await hostileFolder(Object.fromEntries(apart));
  const { told, stdout } = await check(folder, 'articles');
  // "path" is the last of what is said about an article.
  const read = new Set(
    Array.from(stdout.matchAll(/ · ([\w.-]+)$/gm), ([, path = '']) => path).filter(Boolean),
  );
  for (const [name] of apart)
    expect([name, told.has(`${name}`) || read.has(`${name}`)]).toEqual([name, true]);
  for (const ending of Object.keys(SAMPLES)) {
    const name = `${ending.slice(1)}-as${ending === '.txt' ? '-txt' : ''}${ending}`;
    if (ending !== '.docx') expect([name, read.has(name)]).toEqual([name, true]);
  }
  expect(told.get('html-as.pdf')).toMatch(/^It is not a PDF\./);
  expect(told.get('pdf-as.docx')).toMatch(/^It is not a Word document\./);
  expect(told.get('pdf-as-txt.txt')).toMatch(/Left out\.$/);
  expect(told.get('pdf-as.epub')).toMatch(/no EPUB/);
  await expectAnswer(folder);
});

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const CONTAINER = '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>';
const PACKAGE =
  '<package><manifest><item id="p" href="p.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="p"/></spine></package>';

function wordOf(document: Buffer): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: Buffer.from(TYPES) },
    { name: '_rels/.rels', content: Buffer.from(RELATIONS) },
    { name: 'word/document.xml', content: document },
  ]);
}

function bookOf(page: Buffer): Buffer {
  return zipOf([
    { name: 'META-INF/container.xml', content: Buffer.from(CONTAINER) },
    { name: 'book.opf', content: Buffer.from(PACKAGE) },
    { name: 'p.xhtml', content: page },
  ]);
}

function laughs(): string {
  const entities = Array.from({ length: 20 }, (_, at) =>
    at === 0 ? '<!ENTITY l0 "lol">' : `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE rss [${entities.join('')}]><rss><channel><item><title>&l19;</title><description>It &l19; rains.</description></item></channel></rss>`;
}

it('survives bombs, and what is nested without end', async () => {
  const zeros = Buffer.alloc(300_000_000);
  const folder = await hostileFolder({
    'bomb.docx': wordOf(zeros),
    'bomb.epub': bookOf(zeros),
    'laughs.xml': laughs(),
    'laughs.rss': laughs(),
    'nested.html': `${'<div>'.repeat(100_000)}It rains.`,
    'nested.epub': bookOf(Buffer.from(`${'<div>'.repeat(100_000)}It rains.`)),
    'nested.xml': `<rss><channel><item>${'<a>'.repeat(100_000)}`,
    'deep.json': '['.repeat(100_000),
    'deeper.json': '{"a":'.repeat(100_000),
    'deep.jsonl': `${'['.repeat(100_000)}\n{"text": "The storm is over."}\n`,
    'deep.md': `${'>'.repeat(100_000)} It rains.`,
    'lists.md': `${'- '.repeat(50_000)}It rains.`,
    'front.md': `---\ntitle: ${'['.repeat(60_000)}\n---\n\nIt rains.`,
    'quotes.md': `---\ntitle: ${'"'.repeat(200_000)}\n---\n\nIt rains.`,
    'declaration.xml': `<rss><channel><item><title>A<![${'A'.repeat(60_000)}`,
    'marks.csv': `id,text\n${'"'.repeat(1_000_001)}`,
  });
  const { told, stdout } = await check(folder, 'articles');
  const reasons = Object.fromEntries(told);
  expect(reasons).toMatchObject({
    'bomb.docx': expect.stringContaining('unpacks into more than a document could hold'),
    'bomb.epub': expect.stringContaining('larger than any book'),
    'nested.html': expect.stringContaining('nested'),
    'nested.epub': expect.stringContaining('nested too deep'),
    'nested.xml': expect.stringContaining('nested'),
    'deep.json': expect.stringContaining('nested'),
    'deeper.json': expect.stringContaining('nested'),
    'deep.jsonl': expect.stringMatching(/not valid JSON|nested/),
    'front.md': expect.stringContaining('front matter'),
    'quotes.md': expect.stringContaining('front matter'),
    'declaration.xml': expect.stringContaining('not well-formed'),
    'marks.csv': expect.stringMatching(/Left out\.$/),
  });
  for (const text of told.values()) expect(text).not.toMatch(/^Reading it/);
  expect(stdout).not.toMatch(/lollol/);
  await expectAnswer(folder);
});

it('reads what is left of a folder that goes while it is read', async () => {
  const page = await readFile(new URL('../formats/fixtures/ferry.html', import.meta.url));
  const files = Array.from(
    { length: 150 },
    (_, at) => [`part-${at % 5}/${at}.html`, page] as const,
  );
  for (const pause of [200, 400, 800]) {
    const folder = await hostileFolder(Object.fromEntries(files));
    const running = await startProgram(['check', '--articles', folder]);
    await wait(pause);
    await rm(join(folder, 'part-3'), { recursive: true });
    await rm(join(folder, 'part-1'), { recursive: true });
    const { code, stdout, stderr } = await running.ended;
    // What goes when it has been read already is found out by whoever looks at what is kept.
    expect(stderr).toMatch(
      /^(?:What was kept of \d+ articles? is not what the folder holds; .*\n)*$/,
    );
    expect(stdout).toMatch(/^\d+ articles/);
    expect(code).toBe(stdout.includes('problem') ? 1 : 0);
    expect(stdout).not.toMatch(/Reading it failed/);
  }
  const folder = await hostileFolder(Object.fromEntries(files));
  const running = await startProgram(['check', '--articles', folder]);
  await wait(300);
  await rm(folder, { recursive: true });
  const { code, stderr } = await running.ended;
  expect([0, 1, 2]).toContain(code);
  expect(stderr).not.toMatch(/\n\s+at /);
});

it('tells of a file whose entries are all unpublished', async () => {
  const draft = '<item><title>A</title><description>It rains.</description><status>draft</status>';
  const folder = await hostileFolder({
    'drafts.xml': `<rss xmlns:wp="w"><channel>${draft.replaceAll('status>', 'wp:status>')}</item></channel></rss>`,
    'drafts.jsonl': '{"text": "It rains.", "status": "draft"}\n',
    'drafts.json': '[{"text": "It rains.", "status": "draft"}]',
    'drafts.csv': 'text,status\nIt rains.,draft\n',
  });
  const { told } = await check(folder);
  expect([...told.keys()]).toEqual(['drafts.csv', 'drafts.json', 'drafts.jsonl', 'drafts.xml']);
  for (const text of told.values()) expect(text).toMatch(/^None of its entries is a published/);
});

it('lets no entry take the place of another article', async () => {
  const lines = [
    { id: 'a\0good', text: 'The pier is closed.' },
    { id: '\ud800', text: 'The bridge is shut.' },
    { id: 'entry-4', text: 'The tower is leaning.' },
    { text: 'The mill is turning.' },
    { id: '__proto__', text: 'The well is dry.' },
    { id: '../good', text: 'The barn is empty.' },
    { id: '\u001b[2J\u202e', text: 'The road is open.' },
  ];
  const folder = await hostileFolder({
    'export.jsonl': lines.map((line) => JSON.stringify(line)).join('\n'),
  });
  const { stdout } = await run('articles', '--articles', folder);
  expect(stdout).toMatch(/^8 articles$/m);
  for (const question of ['Is the tower leaning?', 'Is the mill turning?', 'Is the pier closed?']) {
    const asked = await run('ask', '--articles', folder, question);
    expect([asked.code, asked.stderr]).toEqual([0, '']);
  }
  await expectAnswer(folder);
});

it('says so where nothing in the folder can be read', async () => {
  const folder = await folderOf({ 'a.pdf': 'It rains.', 'b.docx': '', 'c.exe': 'MZ' });
  await mkdir(join(folder, 'empty'));
  const { code, told } = await check(folder);
  expect([code, [...told.keys()]]).toEqual([2, ['a.pdf', 'b.docx', 'c.exe']]);
  const asked = await run('ask', '--articles', folder, QUESTION);
  expect([asked.code, asked.stdout]).toEqual([2, '']);
  expect(asked.stderr).toMatch(/There is no article in /);
});
