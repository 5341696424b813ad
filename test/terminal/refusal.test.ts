import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { folderPlace, Refusal, refuseFolder, requireArticles } from '../../src/terminal/refusal.ts';
import { articleOf, articlesOf } from '../support/library.ts';

const problem = { path: 'b.md', reason: 'It is empty.', remedy: 'Write.', skipped: true };

describe('a folder', () => {
  it('that cannot be read is refused with what the system says, and what to do', () => {
    const error = Object.assign(new Error('no'), { code: 'ENOENT' });
    expect(() => refuseFolder('news\u001b[2J')(error)).toThrow(Refusal);
    expect(() => refuseFolder('news')(error)).toThrow(
      'The folder news cannot be read (ENOENT). Name a folder with --articles or ARTICLES_DIR.',
    );
  });

  it('costs what else goes wrong nothing of its own', () => {
    const bug = new TypeError('a bug');
    expect(() => refuseFolder('news')(bug)).toThrow(bug);
  });

  it('without an article is refused, and what could not be used is mentioned', async () => {
    const errors = Object.assign(new PassThrough(), { isTTY: false });
    const streams = { errors: errors as unknown as NodeJS.WriteStream };
    const empty = { articles: articlesOf([]), problems: [problem] };
    await expect(requireArticles(empty, folderPlace('news'), streams)).rejects.toThrow(
      'There is no article in news.',
    );
    expect(String(errors.read())).toBe('1 problem in news; "pullquote articles" lists them.\n');
    const full = { articles: articlesOf([articleOf('a.md', 'One.')]), problems: [] };
    await requireArticles(full, folderPlace('news'), streams);
    expect(errors.read()).toBeNull();
  });
});
