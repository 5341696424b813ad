import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../support/program.ts';

/**
 * Small folders that the program once answered wrongly, each with the commands that showed it. They
 * are no part of the repository; the tests of each reader hold what they stand for.
 */
const FOLDER = fileURLToPath(new URL('../../../shared/cases/', import.meta.url));
const isThere = existsSync(FOLDER);

/** What a command of a case says: all of the one, nothing of the other. */
interface Said {
  readonly says?: readonly string[];
  readonly never?: readonly string[];
}

const NOTHING = 'The articles do not answer this.';

/** By the number of the case, in the order of its commands. */
const EXPECTED: Readonly<Record<string, readonly Said[]>> = {
  '01': [{ says: ['warranty'], never: [NOTHING] }, { never: [NOTHING] }, { never: [NOTHING] }, {}],
  '03': [
    { says: ['a.md:5'], never: ['b.md', 'c.md'] },
    { says: ['b.md:5'], never: ['a.md', 'c.md'] },
  ],
  '04': [{ says: ['c.md:5'] }, { says: ['c.md:5'] }, { says: ['c.md:5'] }],
  '06': [
    { says: ['a.md:5'], never: ['b.md', 'c.md'] },
    { says: ['c.md:5'], never: ['also in'] },
    {},
    {},
  ],
  '07': [{ says: ['a.md:5'], never: ['also in'] }, { says: ['b.md:5'] }],
  '09': [{ says: ['a knotted rope'], never: [NOTHING] }, {}],
  '11': [{ says: ['通车'], never: [NOTHING] }, { says: ['港口大桥通车'] }, {}],
  '12': [
    { says: ['Мост через залив открыт', '港口大桥通车', '橋が開通'] },
    { says: ['most.html'], never: [NOTHING] },
    { says: ['Windows-1251', 'GB', 'Shift_JIS'] },
  ],
  '15': [
    { says: ['Brellan Island'], never: ['tidal island in'] },
    { says: ['[1] Brellan Island <'] },
  ],
  '16': [
    { says: ['港町の祭りは、八月十日に始まりました。'], never: ['みなとまち'] },
    { says: ['虐待をなくすための募金も集まりました。'], never: ['ぎゃく'] },
  ],
  '18': [{ never: ['6,000'] }],
  '19': [{ never: ['555'] }, { never: ['900'] }, { says: ['640'], never: ['700'] }],
  '21': [
    { says: ['Tollgate bridge reopens', 'Ferry timetable changes', '2022-11-02', 'Lina Storm'] },
    { never: ['+++'] },
    { says: ['06:45'], never: ['"title"'] },
    { never: ['problem'] },
  ],
  '22': [{ never: [NOTHING] }, { never: ['Left out.'] }],
  '24': [
    { says: ['2019-03-07 · _posts', '2020-05-01 · 2020-05-01.md'] },
    { says: ['2019-03-07 ·'] },
    { says: ['From the articles', '2020-05-01 ·'] },
  ],
  '25': [
    { says: ['four workers', 'until Saturday'], never: ['injured twelve', 'Thursday'] },
    { says: ['costs three hundred'], never: ['two hundred'] },
  ],
  '26': [{ says: ['A share of 1/2 of', '10⁶ crowns'] }, { says: ['√16 tonnes'], never: ['106'] }],
  '27': [{ says: ['BMW - the carmaker'] }, { says: ['with help from two banks'] }],
  '28': [
    {
      says: [
        '2. The council bought a pump for 40,000 crowns from the Lenn works, to be paid in 2022.',
      ],
    },
    { says: ["3. Mrs. Lund asked why the gate at St. Anne's lock leaks."] },
  ],
  '29': [
    { says: ['Dr. med. Anja Brandt aus Lenn.'] },
    {},
    { says: ['por el Lic. Naser Ortiz ante la'] },
    { says: ['por el Ing. Campos'] },
  ],
  '31': [
    { says: ['From the articles'], never: ['No article has'] },
    { says: ['From the articles'], never: ['No article has'] },
    { says: ['From the articles'], never: ['No article has'] },
    { says: ['From the articles'], never: ['No article has'] },
  ],
  '32': [
    { says: ['AK-47'], never: [NOTHING] },
    { says: ['MH-17'], never: [NOTHING] },
    { says: ['F-16'], never: ['No article has'] },
  ],
  '33': [
    { says: ['under “History”'], never: ['[edit]'] },
    { says: ['under “Oil”'], never: ['¶'] },
  ],
  '34': [{ says: ['Ida Lund · Harbour Gazette', 'Per Dahl'] }],
  '36': [{ says: ['2024'], never: ['圖書館'] }],
  '37': [
    { says: ['crane\n  Crane breaks at pier nine', '2019-05-02', 'Ida Lund'] },
    { says: ['The crane at pier nine broke', '] Crane breaks at pier nine'] },
  ],
  '38': [{ says: ['weir.md'] }, { never: ['weir.md', 'sluice.markdown'] }],
  '39': [
    { says: ['The pilot boat of Skarrow was sold in the spring of 1931'] },
    { says: ['used it as a ferry'] },
    {},
  ],
  '40': [{ says: ['The pilot boat of Skarrow was sold'] }, { never: ['scan'] }],
  '42': [
    { says: ['The reading room opens'], never: ['> The', '[!NOTE]'] },
    { never: ['[ ] The'] },
    { says: ['See the letters of Brekke'], never: ['[[', '^box17'] },
  ],
  '43': [
    { says: ['mended by Otto', '2019-05-02'], never: ['The crane broke'] },
    { never: ['2019-05-01'] },
  ],
  '44': [{ says: ['p. 217'], never: ['1–3'] }],
};

const names = isThere ? readdirSync(FOLDER).filter((name) => /^\d\d-/.test(name)) : [];

const suite = isThere
  ? 'the cases, each a folder that was answered wrongly,'
  : `the cases (skipped: they are not there, at ${FOLDER})`;

describe.skipIf(!isThere)(suite, () => {
  it('are all expected something of', () => {
    expect(names.filter((name) => EXPECTED[numberOf(name)] === undefined)).toEqual([]);
    for (const name of names) expect(commandsOf(name)).toHaveLength(expectedOf(name).length);
  });

  for (const name of names) {
    it(`are answered as they should be: ${name}`, { timeout: 60_000 }, async () => {
      const commands = commandsOf(name);
      const answers = await Promise.all(commands.map((args) => answerOf(name, args)));
      for (const [index, { says = [], never = [] }] of expectedOf(name).entries()) {
        for (const words of says) expect(answers[index]).toContain(words);
        for (const words of never) expect(answers[index]).not.toContain(words);
      }
    });
  }
});

function numberOf(name: string): string {
  return name.slice(0, 2);
}

function expectedOf(name: string): readonly Said[] {
  return EXPECTED[numberOf(name)] ?? [];
}

/** The arguments of each command, which is written as a shell would take it. */
function commandsOf(name: string): string[][] {
  const about: unknown = JSON.parse(readFileSync(join(FOLDER, name, 'case.json'), 'utf8'));
  const commands =
    typeof about === 'object' && about !== null && 'command' in about ? about.command : undefined;
  if (!Array.isArray(commands)) throw new Error(`${name} has no commands`);
  return commands.map((command) =>
    Array.from(
      String(command).matchAll(/"([^"]*)"|\S+/g),
      ([word, quoted]) => quoted ?? word,
    ).slice(1),
  );
}

async function answerOf(name: string, args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runProgram(args, { cwd: join(FOLDER, name) });
  // A line of a quotation goes on in the next one where the file has it so.
  return (stdout + stderr).replace(/\n +┃ ?/g, ' ');
}
