import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLES, runProgram } from '../../support/program.ts';

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

/** Files of all formats side by side; those that are copied were made by the programs that people use. */
const COPIED = [
  join(FIXTURES, 'pdf/report.pdf'),
  join(FIXTURES, 'pdf/scan.pdf'),
  join(FIXTURES, 'docx/notes.docx'),
  join(FIXTURES, 'winters.epub'),
  join(FIXTURES, 'ferry.html'),
  join(ARTICLES, 'us-suspends-syria-talks.md'),
];
const WRITTEN: Readonly<Record<string, string>> = {
  'lamp.jsonl':
    '{"id": 7, "title": "Lamp", "text": "The lamp of the lighthouse was replaced on Tuesday."}\n' +
    '{"id": 8, "title": \n' +
    '{"id": 9, "headline": "Market", "body": "<p>The fish market closed because of the storm.</p>"}\n',
  'posts.json':
    '{"posts": [{"title": {"rendered": "Kiosk"}, "content": {"rendered": "<p>The kiosk sells nine newspapers.</p>"}}]}',
  'school.csv': 'title;text\nSchool;"The school on Lund reopened with forty-two pupils."\n',
  'feed.xml':
    '<rss version="2.0"><channel><title>Courier</title><item><title>Tunnel</title>' +
    '<description>&lt;p&gt;The tunnel opened with a toll of four crowns.&lt;/p&gt;</description></item></channel></rss>',
  'hafen.txt':
    'Waffenruhe im Hafen\n\nDie Waffenruhe der Hafenarbeiter begann am Montag, nachdem der Stadtrat lange darüber gesprochen hatte.\n',
  'latin.txt': '',
};

interface Row {
  readonly question: string;
  readonly quote: string;
  readonly citation: Readonly<Record<string, unknown>>;
}

const ROWS: readonly Row[] = [
  {
    question: 'How many cracks did the divers count in the supports?',
    quote: 'counts 214 cracks',
    citation: { path: 'report.pdf', pages: [1, 1], headings: ['What the inspectors found'] },
  },
  {
    question: 'What was the vote on the budget of Harrow Bay?',
    quote: 'The vote was nine to four.',
    citation: { path: 'notes.docx', isExtracted: true },
  },
  {
    question: 'How was the post brought over the ice?',
    quote: 'on a sledge',
    citation: { path: 'winters.epub', headings: ['The first winter'] },
  },
  {
    question: 'Who keeps the only shop of the island?',
    quote: 'Marit Holm',
    citation: { path: 'ferry.html', url: 'https://courier.example/harbour-ferry-returns' },
  },
  {
    question: 'When was the lamp of the lighthouse replaced?',
    quote: 'on Tuesday',
    citation: { articleId: 'lamp.jsonl#7', path: 'lamp.jsonl', entry: 1 },
  },
  {
    question: 'Why did the fish market close?',
    quote: 'because of the storm',
    citation: { articleId: 'lamp.jsonl#9', title: 'Market', entry: 3 },
  },
  {
    question: 'How many newspapers does the kiosk sell?',
    quote: 'nine newspapers',
    citation: { path: 'posts.json', title: 'Kiosk', entry: 1 },
  },
  {
    question: 'How many pupils has the school on Lund?',
    quote: 'forty-two pupils',
    citation: { path: 'school.csv', entry: 1 },
  },
  {
    question: 'What is the toll of the tunnel?',
    quote: 'a toll of four crowns',
    citation: { path: 'feed.xml', publisher: 'Courier', entry: 1 },
  },
  {
    question: 'Wann begann die Waffenruhe der Hafenarbeiter?',
    quote: 'begann am Montag',
    citation: { path: 'hafen.txt', lines: [3, 3] },
  },
  {
    question: 'What did the café cost?',
    quote: 'The café cost 40 crowns – “too much”, they said.',
    citation: { path: 'latin.txt', lines: [3, 3] },
  },
  {
    question: 'When did the week-long truce begin?',
    quote: 'The week-long truce in Syria began on Sept. 9, 2016.',
    citation: { path: 'us-suspends-syria-talks.md' },
  },
];

describe('a folder with all formats side by side', () => {
  let folder = '';
  const answers = new Map<string, { quote: string; citation: Row['citation'] }>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullquote-formats-'));
    for (const file of COPIED) await copyFile(file, join(folder, basename(file)));
    for (const [path, text] of Object.entries(WRITTEN)) await writeFile(join(folder, path), text);
    // As a Windows editor of old saves it: 0xE9 is é, 0x93 and 0x94 are quotation marks, 0x96 a dash.
    const latin = 'Prices\n\nThe caf\xe9 cost 40 crowns \x96 \x93too much\x94, they said.\n';
    await writeFile(join(folder, 'latin.txt'), Buffer.from(latin, 'latin1'));
    const { stdout } = await runProgram(['ask', '--batch', '--articles', folder], {
      input: ROWS.map(({ question }) => `${JSON.stringify({ question })}\n`).join(''),
    });
    for (const line of stdout.trim().split('\n')) {
      const { question, excerpts } = JSON.parse(line);
      if (excerpts[0]) answers.set(question, excerpts[0]);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(ROWS)('answers $question from $citation.path', ({ question, quote, citation }) => {
    const answer = answers.get(question);
    expect(answer?.quote).toContain(quote);
    expect(answer?.citation).toMatchObject(citation);
  });

  it('shows the text that a quotation is a slice of', async () => {
    const extracted = [...answers.values()].filter(({ citation }) =>
      /pdf$|epub$|jsonl$/.test(String(citation['path'])),
    );
    expect(extracted.length).toBeGreaterThan(2);
    for (const { quote, citation } of extracted) {
      const { stdout } = await runProgram([
        'show',
        String(citation['articleId']),
        '--articles',
        folder,
      ]);
      expect(stdout.slice(Number(citation['start']), Number(citation['end']))).toBe(quote);
    }
  });

  it('names what cannot be read, by line, entry and remedy, and ends a check with 1', async () => {
    const { code, stdout } = await runProgram(['check', '--articles', folder]);
    expect(code).toBe(1);
    expect(stdout).toContain('lamp.jsonl:2, entry 2\n  It is not valid JSON');
    expect(stdout).toMatch(/scan\.pdf\n {2}It has no text; it may be a scan.*ocrmypdf/);
    expect(stdout).toMatch(/latin\.txt\n.*windows-1252.*The article serves\./i);
  });
});
