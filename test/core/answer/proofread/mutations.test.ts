import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftQuotation } from '../../../../src/core/answer/proofread/draft.ts';
import { judgeQuotation } from '../../../../src/core/answer/proofread/judgeQuotation.ts';
import type { QuotationFinding } from '../../../../src/core/answer/proofread/proofreading.ts';
import { passagesOf } from '../../../../src/core/article/passage.ts';
import { MONTHS } from '../../../../src/core/text/months.ts';
import { readFolder } from '../../../support/readFolder.ts';

const ROOT = new URL('../../../../', import.meta.url).pathname;
const folders = await Promise.all(
  ['articles', 'test/quality/tune/articles'].map((it) => readFolder(ROOT + it)),
);
const articles = folders.flatMap((folder) => [...folder.articles.values()]);
const sentences = articles.flatMap((article) =>
  passagesOf(article).flatMap((passage) =>
    passage.sentences.map(({ start, end }) => ({ article, text: article.text.slice(start, end) })),
  ),
);

const quoted = (text: string): DraftQuotation => ({
  ...{ span: { start: 0, end: text.length }, form: 'marks' },
  parts: [{ text, slices: [{ start: 0, end: text.length }] }],
});

/** Whether what is told of a quotation is that it is fine, or nearly so. */
function isFine({ verdict, caveats }: QuotationFinding): boolean {
  switch (verdict.kind) {
    case 'altered':
      return verdict.changes.every((change) => change === 'small');
    case 'exact':
    case 'exact-but-typography':
      return caveats.every(({ kind }) => kind !== 'cut-short');
    case 'similar':
    case 'cannot-say':
      return true;
    case 'stitched':
    case 'absent':
    case 'unchecked':
      return false;
  }
}

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const DENIAL = /\b(?:not|never|no|without|nobody|nothing|none)\b/;
const other = <T>(of: readonly T[], one: T, by: number) =>
  of[(of.indexOf(one) + 1 + (by % (of.length - 1))) % of.length] ?? one;

/** Ways to make another sentence of one; undefined where it has nothing of the kind. */
const MUTATIONS: Readonly<Record<string, (text: string, by: number) => string | undefined>> = {
  'a figure': (text, by) =>
    nth(text, /\d+/g, by, (it) =>
      `${(Number(it.slice(-1)) + 1 + (by % 8)) % 10}`.padStart(it.length, it),
    ),
  'a number in words': (text, by) =>
    nth(text, /\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/g, by, () => 'eleven'),
  'a scale': (text, by) => nth(text, /\b(?:million|thousand)\b/g, by, () => 'billion'),
  'a name': (text, by) => nth(text, /(?<=[a-z,] )[A-Z][a-z]{3,}\b/g, by, () => 'Quillfeather'),
  'a denial left out': (text, by) => nth(text, new RegExp(DENIAL, 'g'), by, () => ''),
  'a denial put in': (text, by) => nth(text, /(?<=[a-z] )[a-z]{4,}\b/g, by, (it) => `not ${it}`),
  'a weekday': (text, by) =>
    nth(text, new RegExp(DAYS.join('|'), 'g'), by, (it) => other(DAYS, it, by)),
  'a month': (text, by) =>
    nth(text, new RegExp(`\\b(?:${MONTHS.join('|')})\\b`, 'g'), by, (it) => other(MONTHS, it, by)),
};

function nth(text: string, pattern: RegExp, by: number, change: (it: string) => string) {
  const all = Array.from(text.matchAll(pattern));
  const one = all[by % Math.max(1, all.length)];
  if (!one) return undefined;
  return text.slice(0, one.index) + change(one[0]) + text.slice(one.index + one[0].length);
}

/** Sentences that can be changed so. */
const withKind = (kind: string) =>
  sentences.filter(
    ({ text }) => text.split(/\s+/).length > 4 && MUTATIONS[kind]?.(text, 0) !== undefined,
  );

describe('a sentence of an article of which one thing is changed', () => {
  it.each(Object.keys(MUTATIONS))('is never fine, only similar or of small words: %s', (kind) => {
    const own = withKind(kind);
    expect(own.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.constantFrom(...own), fc.nat(50), ({ article, text }, by) => {
        const changed = MUTATIONS[kind]?.(text, by) ?? text;
        fc.pre(changed !== text && !articles.some((it) => it.text.includes(changed.trim())));
        const finding = judgeQuotation(quoted(changed), [article]);
        expect(isFine(finding), JSON.stringify([changed, finding.verdict])).toBe(false);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  });
});

describe('a sentence of an article that is set otherwise', () => {
  const REWRITES: Readonly<Record<string, (text: string) => string>> = {
    'curly marks': (it) => it.replace(/"/g, '”').replace(/'/g, '’'),
    'straight marks': (it) => it.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'"),
    'other dashes': (it) => it.replace(/[–—]/g, '-'),
    'hard spaces': (it) => it.replace(/ /g, '\u00a0'),
    'lines of another length': (it) => it.replace(/ (?=\S{6})/g, '\n'),
    'no last mark': (it) => it.replace(/[.,;]+$/, ''),
    'a comma at the end': (it) => it.replace(/\.$/, ','),
    'a small letter first': (it) =>
      it.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase()),
    emphasis: (it) => it.replace(/(?<= )(\p{L}{6,})(?= )/u, '**$1**'),
    'marks around it': (it) => `“${it}”`,
  };
  it.each(Object.entries(REWRITES))('stands there, and is not altered: %s', (_, rewrite) => {
    const own = sentences.filter(({ text }) => text.split(/\s+/).length > 4);
    fc.assert(
      fc.property(fc.constantFrom(...own), ({ article, text }) => {
        const { verdict } = judgeQuotation(quoted(rewrite(text)), [article]);
        expect(['exact', 'exact-but-typography'], JSON.stringify([text, verdict])).toContain(
          verdict.kind,
        );
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  });
});
