import { describe, expect, it } from 'vitest';
import { terminalNotation } from '../../../src/terminal/notation.ts';
import { proofreadingView } from '../../../src/terminal/views/proofreadingView.ts';
import { proofreadIn } from '../../support/proofread.ts';

const SCREEN = { colour: false, links: false };
const FILES = {
  'a.txt': 'Harbour\n\nThe harbour was closed for fourteen days after the great storm.\n',
};

async function viewOf(text: string, file?: string) {
  const reply = await proofreadIn(terminalNotation(SCREEN), { text }, FILES);
  return proofreadingView(reply, SCREEN, file === undefined ? {} : { file });
}

describe('the view of a draft', () => {
  it('says where something is found, how it stands, and what the source has', async () => {
    const draft = 'One.\n“The harbour was closed for 20 days after the great storm”';
    expect(await viewOf(draft, 'a.md')).toBe(
      [
        'a.md:2:1  Error  Altered: a number.',
        '  “20” instead of “fourteen”',
        '  In the draft: The harbour was closed for 20 days after the great storm',
        '  In the source:',
        '   ┃ The harbour was closed for fourteen days after the great storm',
        ' [1] Harbour · a.txt:3',
        '',
        '1 quotation · 1 error',
      ].join('\n'),
    );
  });

  it('shows in short what is in order', async () => {
    expect(await viewOf('“The harbour was closed for fourteen days”')).toBe(
      'line 1  In order  Exact.\n  “The harbour was closed for fourteen days”\n  Harbour · a.txt:3\n\n1 quotation · In order',
    );
  });

  it('counts what is found in a draft that was taken out of another format', async () => {
    const reply = await proofreadIn(
      terminalNotation(SCREEN),
      { text: 'a\n“b c d”\n“e f g”' },
      FILES,
    );
    const view = proofreadingView(reply, SCREEN, { isTakenOut: true });
    expect(view.match(/^\S+(?= {2})/gm)).toEqual(['1.', '2.']);
  });

  it('says that there is nothing', async () => {
    expect(await viewOf('Nothing is quoted here.')).toBe(
      'There is no quotation in it that can be checked.',
    );
  });

  it('says from where on it was stopped', async () => {
    const reply = await proofreadIn(terminalNotation(SCREEN), { text: 'a\nb' }, FILES);
    const stopped = { ...reply, proofreading: { ...reply.proofreading, stoppedAt: 2 } };
    expect(proofreadingView(stopped, SCREEN)).toContain(
      'Stopped: from line 2 on nothing was checked.',
    );
  });

  it('lets nothing of a draft act on the screen', async () => {
    const view = await viewOf(
      '“The harbour \u202e was \u001b[31m closed for ever and ever”',
      'a\u202e.md',
    );
    expect(view).not.toContain('\u202e');
    expect(view).not.toContain('\u001b');
  });
});
