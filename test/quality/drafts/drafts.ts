// Makes 400 quotations of real sentences by known changes, puts them into drafts in six languages, proofreads
// these over a library, and counts how many are told for what they are, and how many of the changed ones pass.
//
//   npm run quality:drafts                    those that rules are mended on, and those that are only counted
//   npm run quality:drafts -- --wrong N       prints the first N of those mended on that were told for something else
//   npm run quality:drafts -- --long          proofreads a draft of 300 pages as well, and tells what it took
//   npm run quality:drafts -- --python PATH   the Python to ask the others with; for `citations`, once:
//     python3 -m venv /tmp/peers && /tmp/peers/bin/pip install citations
//     npm run quality:drafts -- --python /tmp/peers/bin/python
//
// The others are told the source of each quotation, where ours finds it. `citations` is asked by its `check_one`;
// `difflib` is Python's, with a ratio of .90 as near enough. Where there is no Python they are left out.

import { parseArgs } from 'node:util';
import { proofreadLongDraft } from './longDraft.ts';
import { MADE, type Made, type MadeQuotation } from './making.ts';
import { askPeers, type Peer, passes } from './peers.ts';
import { library, passesOurs, type Told, tellAll } from './telling.ts';

const { values } = parseArgs({
  options: {
    wrong: { type: 'string', default: '0' },
    long: { type: 'boolean', default: false },
    python: { type: 'string', default: 'python3' },
  },
});

const told = await tellAll();
const made = told.map(({ it }) => it);
const peers = askPeers(made, values.python);

const share = (part: number, whole: number) =>
  (whole === 0 ? '–' : (part / whole).toFixed(2)).padStart(6);

/** What `citations` calls what we call so; it has no name for the others, and looks into one source alone. */
const AS_CITATIONS: Partial<Record<Made, RegExp>> = {
  exact: /^found$/,
  absent: /^not found$/,
  stitched: /omission/,
  'cut-short': /^found.*short/,
};
const AS_DIFFLIB: Partial<Record<Made, RegExp>> = { exact: /^exact$/, absent: /^not found$/ };

function table(half: MadeQuotation['half']): void {
  const rows = told.flatMap((row, at) => (row.it.half === half ? [{ ...row, at }] : []));
  const heads = ['made', 'n', 'prec.', 'recall', 'passes'];
  console.log(
    `\n${heads[0]?.padEnd(16)}${heads
      .slice(1)
      .map((it) => it.padStart(7))
      .join('')}  | citations: prec. recall passes | difflib: prec. recall passes | ours told as`,
  );
  for (const kind of MADE) {
    const own = rows.filter(({ it }) => it.made === kind);
    const right = own.filter(({ as }) => as === kind).length;
    const ours = [
      `${own.length}`.padStart(7),
      ` ${share(right, rows.filter(({ as }) => as === kind).length)}`,
      ` ${share(right, own.length)}`,
      `${own.filter(passesOurs).length}`.padStart(7),
    ].join('');
    const others = [
      peerCells(peers.citations, rows, kind, AS_CITATIONS[kind]),
      peerCells(peers.difflib, rows, kind, AS_DIFFLIB[kind]),
    ];
    console.log(
      `${kind.padEnd(16)}${ours}  |       ${others.join(' |     ')} | ${confusions(own)}`,
    );
  }
}

function peerCells(
  peer: Peer | null,
  rows: readonly (Told & { readonly at: number })[],
  kind: Made,
  as: RegExp | undefined,
): string {
  if (!peer) return 'left out'.padStart(20);
  const verdictOf = ({ at }: { readonly at: number }) => peer.verdicts[at] ?? '';
  const own = rows.filter(({ it }) => it.made === kind);
  const said = as ? rows.filter((row) => as.test(verdictOf(row))) : [];
  const right = said.filter(({ it }) => it.made === kind).length;
  const passed = own.filter((row) => passes(verdictOf(row))).length;
  const precision = as ? share(right, said.length) : '–'.padStart(6);
  const recall = as ? share(right, own.length) : '–'.padStart(6);
  return `${precision} ${recall} ${`${passed}`.padStart(6)}`;
}

function confusions(rows: readonly Told[]): string {
  const counts = new Map<string, number>();
  for (const { as } of rows) counts.set(as, (counts.get(as) ?? 0) + 1);
  return Array.from(counts, ([as, count]) => `${as} ${count}`).join(', ');
}

console.log(
  `${made.length} quotations of ${library.length} articles in ${new Set(made.map((it) => it.language)).size} languages.`,
);
console.log(
  `citations ${peers.citations?.version ?? 'left out'}, difflib of Python ${peers.difflib?.version ?? 'left out'}.`,
);
console.log('\nThose that rules are mended on:');
table('look');
console.log('\nThose that are only counted:');
table('held');

const CHANGES = ['number', 'name', 'denial', 'day'] as const;
console.log('\nChanged and let pass as fine, of both halves:');
for (const kind of CHANGES) {
  const at = told.flatMap(({ it }, index) => (it.made === kind ? [index] : []));
  const passed = (peer: Peer | null) =>
    peer ? at.filter((index) => passes(peer.verdicts[index] ?? '')).length : '–';
  const ours = told.filter((row) => row.it.made === kind && passesOurs(row)).length;
  console.log(
    `  ${kind.padEnd(8)} of ${at.length}: ours ${ours}, citations ${passed(peers.citations)}, difflib ${passed(peers.difflib)}`,
  );
}
const letPass = told.filter(
  (row) => CHANGES.some((kind) => kind === row.it.made) && passesOurs(row),
);
for (const { it } of letPass) console.log(`  passed, ${it.made}: ${it.paragraph}`);
if (letPass.length > 0) process.exitCode = 1;

const wrong = told.filter(({ it, as }) => it.half === 'look' && as !== it.made);
for (const { it, as } of wrong.slice(0, Number(values.wrong))) {
  console.log(`\n${it.made}, told as ${as} (${it.source.id}):\n${it.paragraph}`);
}

if (values.long) await proofreadLongDraft(made, library);
