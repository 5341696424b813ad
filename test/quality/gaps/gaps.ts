// Compares questions of which it is known whether they ask the same, two at a time, and times the grouping.
//
//   npx tsx test/quality/gaps/gaps.ts            tune.jsonl, near.jsonl and held.jsonl, and the question sets
//   --tune         tune.jsonl and near.jsonl alone
//   --wrong        prints the pairs of tune.jsonl that are told for something else
//   --set DIR      counts the pairs of another question set that are taken for the same, and prints them

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { askedGroups } from '../../../src/core/question/alike/askedGroups.ts';
import {
  areAlike,
  asksTheSame,
  likenessKey,
} from '../../../src/core/question/alike/asksTheSame.ts';
import { type QuestionSignature, signatureOf } from '../../../src/core/question/alike/signature.ts';
import { readFilter } from '../../../src/core/question/filter/filteredQuestion.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';

const HERE = new URL('.', import.meta.url).pathname;
const NOW = new Date('2026-11-28T12:00:00Z');
const { thesaurus } = readThesaurus();

const { values } = parseArgs({
  options: {
    tune: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
    set: { type: 'string' },
  },
});

/** Questions that ask the same, and others that nearly do, which are not compared with each other. */
interface Cluster {
  readonly language: string;
  readonly same: readonly string[];
  readonly other: readonly string[];
}

/** Two questions that nearly ask the same; the rules were made on them too. */
interface NearMiss {
  readonly one: string;
  readonly other: string;
}

interface Signed {
  readonly question: string;
  readonly signature: QuestionSignature;
  /** Its cluster, and whether it is one of those that ask the same. */
  readonly cluster: number;
  readonly isSame: boolean;
  readonly language: string;
}

interface Pair {
  readonly one: Signed;
  readonly other: Signed;
  readonly isSame: boolean;
  readonly isTold: boolean;
}

function linesOf<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): T => JSON.parse(line));
}

function sign(question: string): QuestionSignature {
  return signatureOf(readFilter(question, NOW), { thesaurus, languages: ['en'] });
}

function signed(name: string): Signed[] {
  return linesOf<Cluster>(`${HERE}${name}.jsonl`).flatMap(({ language, same, other }, cluster) =>
    [...same, ...other].map((question) => ({
      ...{ question, signature: sign(question), cluster, language },
      isSame: same.includes(question),
    })),
  );
}

function pairsOf(all: readonly Signed[]): Pair[] {
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      const isOfOne = one.cluster === other.cluster;
      if (isOfOne && !one.isSame && !other.isSame) return [];
      const isSame = isOfOne && one.isSame && other.isSame;
      return [{ one, other, isSame, isTold: asksTheSame(one.signature, other.signature) }];
    }),
  );
}

function share(part: number, of: number): string {
  return of === 0 ? '-' : (part / of).toFixed(3);
}

function row(name: string, pairs: readonly Pair[]): string {
  const told = pairs.filter(({ isTold }) => isTold);
  const right = told.filter(({ isSame }) => isSame).length;
  const same = pairs.filter(({ isSame }) => isSame).length;
  const counts = `${right} of ${same} pairs, ${told.length - right} wrong of ${pairs.length - same}`;
  return `${name.padEnd(16)} precision ${share(right, told.length)}  recall ${share(right, same)}  (${counts})`;
}

function report(name: string): void {
  const all = signed(name);
  console.log(row(name, pairsOf(all)));
  for (const [group, isIn] of [
    ['English', (it: Signed) => it.language === 'en'],
    ['others', (it: Signed) => it.language !== 'en'],
  ] as const) {
    console.log(row(`  ${group}`, pairsOf(all.filter(isIn))));
  }
}

function reportNearMisses(): void {
  const all = linesOf<NearMiss>(`${HERE}near.jsonl`);
  const wrong = all.filter(({ one, other }) => asksTheSame(sign(one), sign(other)));
  for (const { one, other } of wrong) console.log(`one: ${one} | ${other}`);
  console.log(`near misses: ${wrong.length} of ${all.length} pairs taken for the same`);
}

/** A line of a question set, as far as it is looked at. */
interface SetQuestion {
  readonly question: string;
  readonly answers: readonly string[];
  readonly article?: string;
  readonly paragraph?: string;
}

/** Pairs of a question set that are taken for the same, by whether the same words of one paragraph answer them. */
function mergedIn(folder: string): { readonly alike: string[]; readonly unlike: string[] } {
  const seen = new Map<
    string,
    { readonly it: SetQuestion; readonly signature: QuestionSignature }[]
  >();
  const [alike, unlike]: [string[], string[]] = [[], []];
  for (const it of linesOf<SetQuestion>(`${folder}/questions.jsonl`)) {
    const signature = sign(it.question);
    const others = seen.get(likenessKey(signature)) ?? [];
    for (const { it: other, signature: its } of others) {
      if (!areAlike(signature, its)) continue;
      const isAnswered =
        it.paragraph === other.paragraph &&
        it.answers.some((answer) => other.answers.includes(answer));
      (isAnswered ? alike : unlike).push(`${other.question} | ${it.question}`);
    }
    seen.set(likenessKey(signature), [...others, { it, signature }]);
  }
  return { alike, unlike };
}

const GROUPS = 10_000;

/** Milliseconds for one question against many groups that ask for the same kind of thing. */
function time(): void {
  const groups = askedGroups<number>();
  const kinds = ['How many people died in', 'When did the truce begin in', 'Who is the mayor of'];
  const name = (at: number) =>
    `${'BCDFGKLMNPRSTV'[at % 14]}${(at * 7919).toString(36).replace(/\d/g, 'a')}`;
  const asked = Array.from(
    { length: GROUPS },
    (_, at) => `${kinds[at % 3]} ${name(at)} ${name(at + 5)}?`,
  );
  asked.forEach((question, at) => {
    groups.add(at, sign(question));
  });
  const times = Array.from({ length: 300 }, (_, at) => {
    const from = performance.now();
    groups.find(sign(`${kinds[at % 3]} ${name(at * 31)}x ${name(at)}?`));
    return performance.now() - from;
  }).sort((a, b) => a - b);
  const [median = 0, last = 0] = [times[150], times.at(-4)];
  console.log(
    `one question against ${GROUPS} groups: ${median.toFixed(2)} ms, 99 of 100 within ${last.toFixed(2)} ms`,
  );
}

if (values.tune) {
  report('tune');
  reportNearMisses();
} else if (values.wrong) {
  for (const { isSame, isTold, one, other } of pairsOf(signed('tune'))) {
    if (isSame === isTold) continue;
    console.log(`${isSame ? 'apart' : 'one'}: ${one.question} | ${other.question}`);
  }
} else if (values.set !== undefined) {
  const { alike, unlike } = mergedIn(values.set);
  for (const pair of unlike) console.log(pair);
  console.log(`${alike.length} pairs with one answer, ${unlike.length} others taken for the same`);
} else {
  report('tune');
  reportNearMisses();
  report('held');
  for (const set of ['tune', 'held', 'samples']) {
    const { alike, unlike } = mergedIn(`${HERE}../${set}`);
    console.log(`question set ${set}: ${alike.length + unlike.length} pairs taken for the same`);
  }
  time();
}
