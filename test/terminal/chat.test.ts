import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ARTICLES,
  type Ended,
  folderOf,
  hasTerminal,
  type Running,
  startOnTerminal,
} from '../support/program.ts';

const ESCAPE = '\u001B';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const ENTER = '\r';
/** What readline does after it has written the prompt: the cursor goes behind it. */
const PROMPT = `${ESCAPE}[3G`;

const QUESTION = 'When did the week-long truce begin?';
const UNKNOWN = 'Who is Zaphod Beeblebrox?';

interface Conversation extends Running {
  /** Types a line and waits for the next prompt. @returns what was said in between. */
  readonly say: (line: string) => Promise<string>;
}

interface Setting {
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly articles?: string;
}

/** A chat whose first prompt is there, and what it said before. */
async function greeted({
  columns,
  env = {},
  args = ['chat'],
  articles = ARTICLES,
}: Setting = {}): Promise<Conversation & { readonly greeting: string }> {
  const width = columns === undefined ? {} : { columns };
  const running = await startOnTerminal([...args, '--articles', articles], { env, ...width });
  const said = await running.until(PROMPT);
  const greeting = withoutProgress(said);
  const say = async (line: string): Promise<string> => {
    running.type(line + ENTER);
    return running.until(PROMPT);
  };
  return { ...running, greeting, say };
}

/** Holds the end of a chat to what a good end is. */
function expectGoodEnd({ code, stdout, stderr }: Ended): void {
  expect(code).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).not.toMatch(/^\s+at .+:\d+:\d+\)?\s*$/m);
  expect(stdout).not.toMatch(/Error|Warning|node:internal/);
  expect(stdout.endsWith('\n')).toBe(true);
}

/** A slow machine gets to see the progress of reading, which is cleared before anything else is said. */
function withoutProgress(said: string): string {
  return said.split(`\r${ESCAPE}[K`).at(-1) ?? '';
}

/** What a reader sees: no escape sequences, and line feeds as line ends. */
function plain(said: string): string {
  return stripVTControlCharacters(said).replaceAll(/\r+\n/g, '\n');
}

/** The sequences that set how characters look: bold, dim, colours. */
function stylesIn(said: string): string[] {
  return said.split(ESCAPE).flatMap((part) => /^\[[\d;]*m/.exec(part) ?? []);
}

/** The columns of the widest line. */
function widthOf(said: string): number {
  return Math.max(
    ...plain(said)
      .split('\n')
      .map((line) => Array.from(line).length),
  );
}

describe('the chat on a terminal', () => {
  beforeEach(({ skip }) => {
    skip(!hasTerminal, 'There is no util-linux "script" here to make a pseudo-terminal with.');
  });

  describe('talks', () => {
    it('greets with the number of articles and with how to ask', async () => {
      const { greeting } = await greeted();
      expect(plain(greeting)).toBe('Pullquote over 5 articles. Ask, or type help.\n\n? ');
      expect(greeting).toContain(`${ESCAPE}[1mPullquote${ESCAPE}[22m`);
      expect(greeting).toContain(`${ESCAPE}[1m? ${ESCAPE}[22m`);
    });

    it.each([
      ['no verb at all', []],
      ['start, where there is no token', ['start']],
    ])('is what comes of %s', async (_what, args) => {
      const { greeting } = await greeted({ args });
      expect(plain(greeting)).toContain('Pullquote over 5 articles.');
    });

    it('answers a question with three excerpts, their sources and the words in bold', async () => {
      const { say } = await greeted();
      const said = await say(QUESTION);
      expect(plain(said)).toMatch(
        /^When did the week-long truce begin\?\n\nFrom the articles:\n\n/,
      );
      expect(said).toContain(`${ESCAPE}[1mtruce${ESCAPE}[22m`);
      expect(plain(said)).toContain('   ┃ The week-long truce in Syria began on Sept. 9, 2016.');
      expect(plain(said)).toMatch(/^ \[1\] U\.S\. halts .* · us-suspends-syria-talks\.md:\d+/m);
      expect(plain(said).match(/^ \[\d+\]/gm)).toEqual([' [1]', ' [2]', ' [3]']);
      expect(plain(said)).toMatch(/\n\n2 more excerpts: type more\.\n\n\? $/);
    });

    it('shows the rest for "more", numbered on, and then says that there is no more', async () => {
      const { say } = await greeted();
      await say(QUESTION);
      const more = plain(await say('more'));
      expect(more.match(/^ \[\d+\]/gm)).toEqual([' [4]', ' [5]']);
      expect(more).not.toContain('From the articles:');
      expect(more).not.toContain('type more');
      expect(plain(await say('more'))).toContain('\n\nThere are no more excerpts.\n\n');
    });

    it('shows what stands around an excerpt for "context 1", the excerpt in bold', async () => {
      const { say } = await greeted({ columns: 100 });
      await say(QUESTION);
      const said = await say('context 1');
      const [before, excerpt, after] = [
        'John Kirby, the spokesman of the State Department, announced the decision',
        'The week-long truce in Syria began on Sept. 9, 2016.',
        'Kirby said that the United States had not made the decision',
      ].map((words) => plain(said).indexOf(words));
      expect(before).toBeGreaterThan(0);
      expect(excerpt).toBeGreaterThan(before ?? 0);
      expect(after).toBeGreaterThan(excerpt ?? 0);
      expect(said).toContain(`   ┃ ${ESCAPE}[1mThe`);
      expect(plain(said)).toMatch(/\n {5}us-suspends-syria-talks\.md:28–30\n/);
    });

    it('takes "context" for "context 1", and an excerpt that is not yet shown too', async () => {
      const { say } = await greeted();
      await say(QUESTION);
      const first = plain(await say('context 1'))
        .split('\n')
        .slice(1);
      expect(
        plain(await say('context'))
          .split('\n')
          .slice(1),
      ).toEqual(first);
      expect(
        plain(await say('CONTEXT  1'))
          .split('\n')
          .slice(1),
      ).toEqual(first);
      expect(plain(await say('context 4'))).toMatch(/ {5}\S+\.md:\d+/);
    });

    it.each(['context 99', 'context 0', 'open 99'])(
      'says which excerpts there are for "%s"',
      async (line) => {
        const { say } = await greeted();
        await say(QUESTION);
        expect(plain(await say(line))).toBe(`${line}\n\nExcerpts are numbered 1 to 5.\n\n? `);
      },
    );

    it('asks for a question first where there is none to go back to', async () => {
      const { say } = await greeted();
      for (const line of ['more', 'context 1', 'open 1']) {
        expect(plain(await say(line))).toBe(`${line}\n\nAsk something first.\n\n? `);
      }
    });

    it('does not ask for a question where one was asked and nothing was found', async () => {
      const { say } = await greeted();
      await say(UNKNOWN);
      expect(plain(await say('more'))).not.toContain('Ask something first.');
    });

    it('forgets the excerpts of the question before', async () => {
      const { say } = await greeted();
      await say(QUESTION);
      expect(plain(await say(UNKNOWN))).toContain('No article has the words “Zaphod”');
      expect(plain(await say('context 1'))).not.toContain('┃');
      const again = plain(await say(QUESTION));
      expect(again.match(/^ \[\d+\]/gm)).toEqual([' [1]', ' [2]', ' [3]']);
    });

    it('lists what it understands for "help"', async () => {
      const { say } = await greeted();
      const said = plain(await say('help'));
      for (const word of ['more', 'context N', 'open N', 'help', 'quit']) {
        expect(said).toContain(`\n  ${word}  `);
      }
    });

    it('takes up what was asked before, says what it asked, and forgets it for "/new"', async () => {
      const { say } = await greeted();
      await say('What did John Kerry threaten?');
      const leaning = plain(await say('when did he call Lavrov?'));
      expect(leaning).toContain('\nSearched: when did John Kerry call Lavrov?\n');
      expect(plain(await say('/new'))).toContain('Forgotten.');
      expect(plain(await say('when did he call Lavrov?'))).not.toContain('Searched:');
    });

    it('compares a quotation with the articles for "/verify"', async () => {
      const { say } = await greeted();
      const sentence = 'The week-long truce in Syria began on Sept. 9, 2016.';
      expect(plain(await say(`/verify ${sentence}`))).toContain(
        '\nIn the articles, word for word.\n',
      );
      const altered = await say(`/verify ${sentence.replace('Sept. 9', 'Sept. 19')}`);
      expect(plain(altered)).toContain('\nAltered. In the articles it reads:\n');
      expect(altered).toContain(`Sept. ${ESCAPE}[1m9${ESCAPE}[22m, 2016`);
      expect(altered).toContain(`Sept. ${ESCAPE}[1m19${ESCAPE}[22m, 2016`);
      expect(plain(await say('/verify zeppelins love bananas'))).toContain(
        '\nNot in the articles.\n',
      );
    });

    it('meets a statement with what the articles say for "/claim"', async () => {
      const { say } = await greeted();
      const sentence = 'The week-long truce in Syria began on Sept. 9, 2016.';
      expect(plain(await say(`/claim ${sentence}`))).toContain('\nThe articles say so:\n');
      const differing = await say(`/claim ${sentence.replace('Sept. 9', 'Sept. 19')}`);
      expect(plain(differing)).toContain('Sept. 19, 2016 · the article: Sept. 9, 2016\n');
      expect(differing).toContain(`${ESCAPE}[1mSept. 9, 2016${ESCAPE}[22m`);
    });

    it('shows what happened when for "/timeline", and the articles for "/articles"', async () => {
      const { say } = await greeted();
      const line = plain(await say('/timeline week-long truce'));
      expect(line).toContain('\nTimeline: week-long truce\n');
      expect(line).toMatch(
        /\n2016-09-09\n {3}┃ The week-long truce in Syria began on Sept\. 9, 2016\.\n/,
      );
      expect(plain(await say('/articles'))).toMatch(/\n5 articles\n2\d{3}-/);
    });

    it('says for each sentence of a text whether the articles speak of it', async () => {
      const { say } = await greeted();
      const text = 'The truce began on Sept. 9, 2016. Zeppelins love bananas.';
      const said = plain(await say(`/find-sources ${text}`));
      expect(said).toContain('\nThe truce began on Sept. 9, 2016.\n  The articles speak of it.\n');
      expect(said).toContain('\nZeppelins love bananas.\n  The articles do not speak of it.\n');
      expect(said).toContain('┃ The week-long truce in Syria began on Sept. 9, 2016.');
    });

    it('proofreads a text', async () => {
      const { say } = await greeted();
      const said = plain(
        await say('/proofread He wrote “The week-long truce in Syria began on Sept. 10, 2016.”'),
      );
      expect(said).toContain('\nline 1  Error  Altered: ');
      expect(said).toContain('┃ The week-long truce in Syria began on Sept. 9, 2016');
    });

    it('gives a reference for "cite 1", in the style that is named', async () => {
      const { say } = await greeted();
      await say(QUESTION);
      expect(plain(await say('cite 1'))).toMatch(
        /\nPullquote sample desk\. \(2\d{3}, .+\)\. U\.S\. halts/,
      );
      expect(plain(await say('cite 1 bibtex'))).toContain('\n@misc{');
      expect(plain(await say('cite 9'))).toContain('Excerpts are numbered 1 to');
    });

    it('says so where there is no such command', async () => {
      const { say } = await greeted();
      expect(plain(await say('/dance'))).toContain('\nThere is no such command.');
    });

    it('says which words were understood as limits, which not, and what may have been meant', async () => {
      const { say } = await greeted();
      const said = plain(await say('What happened in Alepo? after:2016-09 sort:best -convoy'));
      expect(said).toContain('\nOnly dated 2016-09-01 or later, without “convoy”\n');
      expect(said).toContain('\nsort: expects relevance, newest or oldest.\n');
      expect(said).toContain('\nDid you mean “Aleppo”?\n');
    });

    it.each(['aleppo', 'more aid', 'help civilians', 'context matters', 'quit Syria talks'])(
      'takes what is no command for a question: "%s"',
      async (line) => {
        const { say } = await greeted();
        expect(plain(await say(line))).toMatch(/\n\n(?:From the articles:|The articles )/);
      },
    );

    it('says nothing to an empty line', async () => {
      const { say } = await greeted();
      expect(plain(await say(''))).toBe('\n? ');
      expect(plain(await say('   '))).toBe('   \n? ');
    });

    it('asks for words where there are none, and names the limit', async () => {
      const { say } = await greeted();
      expect(plain(await say('?!'))).toContain('\n\nAsk a question in words.\n\n');
      const long = plain(await say('why '.repeat(300)));
      expect(long).toContain('\n\nA question may have at most 1000 characters.\n\n');
    });

    it('answers lines that are pasted together in their order', async () => {
      const { type, until } = await greeted();
      type(`${UNKNOWN}${ENTER}help${ENTER}${QUESTION}${ENTER}`);
      await until('The articles do not answer this.');
      await until('the excerpts not yet shown');
      await until('From the articles:');
    });
  });

  describe('ends with exit code 0 and without a stack', () => {
    it.each(['quit', 'exit', 'QUIT', ' quit '])('for "%s"', async (line) => {
      const { type, ended } = await greeted();
      type(line + ENTER);
      expectGoodEnd(await ended);
    });

    it.each([
      ['Ctrl-D', CTRL_D],
      ['Ctrl-C', CTRL_C],
      ['Ctrl-C behind a line that is half typed', `when did${CTRL_C}`],
    ])('for %s', async (_name, keys) => {
      const { type, ended } = await greeted();
      type(keys);
      expectGoodEnd(await ended);
    });

    it.each([
      ['Ctrl-D', CTRL_D],
      ['Ctrl-C', CTRL_C],
    ])('for %s after an answer', async (_name, key) => {
      const { say, type, ended } = await greeted();
      await say(QUESTION);
      type(key);
      expectGoodEnd(await ended);
    });

    it.each([
      ['Ctrl-D', CTRL_D],
      ['Ctrl-C', CTRL_C],
    ])('for %s right behind a question, before its answer is there', async (_name, key) => {
      const { type, until, ended } = await greeted();
      type(QUESTION + ENTER + key);
      // From here on it has nothing left to do. A chat that stays would have to be killed.
      await until('From the articles:');
      expectGoodEnd(await ended);
    });

    it('for "quit" behind other lines that are pasted with it', async () => {
      const { type, ended } = await greeted();
      type(`help${ENTER}${QUESTION}${ENTER}quit${ENTER}`);
      expectGoodEnd(await ended);
    });
  });

  describe('looks', () => {
    it('as plain as can be where NO_COLOR is set', async () => {
      const { greeting, say, type, ended } = await greeted({ env: { NO_COLOR: '1' } });
      const answer = await say(QUESTION);
      const context = await say('context 1');
      expect(plain(answer)).toContain('   ┃ The week-long truce in Syria began on');
      for (const said of [greeting, answer, context]) expect(stylesIn(said)).toEqual([]);
      type(CTRL_D);
      expectGoodEnd(await ended);
    });

    it('no more plain than usual where NO_COLOR is empty', async () => {
      const { say } = await greeted({ env: { NO_COLOR: '' } });
      expect(stylesIn(await say(QUESTION))).toContain('[1m');
    });

    it('free of every escape sequence on a dumb terminal', async () => {
      const { until, type, ended } = await startOnTerminal(['chat', '--articles', ARTICLES], {
        env: { TERM: 'dumb' },
      });
      await until('? ');
      type(`${QUESTION}${ENTER}`);
      await until('type more.');
      await until('? ');
      type(`quit${ENTER}`);
      const end = await ended;
      expect(end.stdout).not.toContain(ESCAPE);
      expectGoodEnd(end);
    });

    it.each([
      [60, 60],
      [100, 100],
      [200, 100],
    ])('wrapped on a terminal of %i columns, in lines of %i at most', async (columns, widest) => {
      const { say } = await greeted({ columns });
      await say(QUESTION);
      const context = plain(await say('context 1'));
      const quoted = context.split('\n').filter((line) => /^ {3}[┃│]/.test(line));
      expect(quoted.length).toBeGreaterThan(5);
      expect(widthOf(quoted.join('\n'))).toBeLessThanOrEqual(widest);
      // Wrapping is visible, so that the lines can be put together again as they were.
      const unwrapped = quoted.join('\n').replaceAll('\n   │ ', '');
      expect(unwrapped).toContain(
        '   ┃ The week-long truce in Syria began on Sept. 9, 2016. The truce collapsed when violence',
      );
    });

    it('with bars that are never bold, though the lines beside them are', async () => {
      const { say } = await greeted({ columns: 60 });
      await say(QUESTION);
      const said = await say('context 1');
      const bars = said.split('\n').filter((line) => line.includes('│') || line.includes('┃'));
      expect(bars.length).toBeGreaterThan(5);
      let isBold = false;
      for (const line of bars) {
        if (/^ {3}[│┃]/.test(line)) expect({ line, isBold }).toEqual({ line, isBold: false });
        const last = stylesIn(line).at(-1);
        isBold = last === undefined ? isBold : last === '[1m';
      }
    });

    it('with links that can be clicked where the terminal has them, and addresses elsewhere', async () => {
      const text =
        '---\ntitle: The dam\nurl: https://example.org/dam\n---\n\nThe dam burst in May.\n';
      const articles = await folderOf({ 'dam.md': text });
      const link = `${ESCAPE}]8;;https://example.org/dam\u0007`;
      const withLinks = await greeted({ articles, env: { FORCE_HYPERLINK: '1' } });
      expect(await withLinks.say('when did the dam burst')).toContain(link);
      const without = await greeted({ articles, env: { FORCE_HYPERLINK: '0' } });
      const said = await without.say('when did the dam burst');
      expect(said).not.toContain(`${ESCAPE}]8`);
      expect(plain(said)).toContain(' [1] The dam <https://example.org/dam> · dam.md:6\n');
    });

    it('the same whatever escape sequences stand in an article or its title', async () => {
      const articles = await folderOf({
        'evil.md':
          '---\ntitle: "The \\e[2Jdam"\n---\n\n' +
          'The \u001B]8;;http://evil.example\u0007dam\u001B]8;;\u0007 burst \u009B2Jin May.\n',
      });
      const { say } = await greeted({ articles });
      const answer = await say('when did the dam burst');
      const context = await say('context 1');
      for (const said of [answer, context]) {
        for (const sequence of [`${ESCAPE}]`, `${ESCAPE}[2J`, '\u009B', '\u0007']) {
          expect(said).not.toContain(sequence);
        }
        expect(plain(said)).toContain('⟦U+001B⟧]8;;http://evil.example⟦U+0007⟧dam');
      }
      expect(plain(answer)).toContain(' [1] The ⟦U+001B⟧[2Jdam · evil.md:5');
    });
  });
});

describe('show on a terminal', () => {
  beforeEach(({ skip }) => {
    skip(!hasTerminal, 'There is no util-linux "script" here to make a pseudo-terminal with.');
  });

  it('numbers the lines as a citation does', async () => {
    const args = ['show', 'us-suspends-syria-talks', '--from', '28', '--to', '29'];
    const { ended } = await startOnTerminal([...args, '--articles', ARTICLES]);
    const { code, stdout } = await ended;
    expect(code).toBe(0);
    expect(plain(withoutProgress(stdout))).toMatch(
      /^28 {2}The week-long truce in Syria began on .*\n29 {2}\n$/,
    );
  });
});
