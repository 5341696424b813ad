import { createProofread } from '../../../src/asking/proofreading/proofread.ts';
import {
  type QuotationFinding,
  severityOf,
} from '../../../src/core/answer/proofread/proofreading.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { languageCode } from '../../../src/core/text/language.ts';
import { holdingsOf } from '../../support/library.ts';
import { readFolder } from '../../support/readFolder.ts';
import { type Made, type MadeQuotation, makeQuotations } from './making.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const FOLDERS = [
  'articles',
  'test/quality/tune/articles',
  'test/quality/held/articles',
  'test/quality/drafts/articles',
];
/** Every fourth English article is held back, so that its sentences are in no article of the library. */
const HELD_BACK = 4;
/** What another paper printed word for word. */
const REPRINTED = 'tarn-junction-final-report';

const folders = await Promise.all(FOLDERS.map((it) => readFolder(ROOT + it)));
const all = folders.flatMap(({ articles }) => [...articles.values()]);
const english = all.filter(({ language }) => languageCode(language) === 'en');
const held = english.filter((_, index) => index % HELD_BACK === HELD_BACK - 1);
const reprints = english
  .filter(({ id }) => id === REPRINTED)
  .map(
    (it): Article => ({ ...it, id: 'reprint', path: 'reprint.md', publisher: 'Wexholm Courier' }),
  );
/** All that is quoted from. */
export const library: readonly Article[] = [...all.filter((it) => !held.includes(it)), ...reprints];
export interface Told {
  readonly it: MadeQuotation;
  /** Undefined where the draft's quotation was not even seen. */
  readonly finding: QuotationFinding | undefined;
  readonly as: string;
}

/** What the program says of the 400, each in the draft of its language. */
export async function tellAll(): Promise<readonly Told[]> {
  const made = makeQuotations(library, held);
  const proofread = createProofread(await holdingsOf(library));
  const told: Told[] = [];
  for (const language of new Set(made.map((it) => it.language))) {
    const own = made.filter((it) => it.language === language);
    const text = own.map(({ paragraph }) => paragraph).join('\n\n');
    const { quotations } = await proofread({ text, language });
    let start = 0;
    for (const it of own) {
      const end = start + it.paragraph.length;
      const finding = quotations.find(
        ({ quotation: { span } }) => span.start >= start && span.end <= end,
      );
      told.push({ it, finding, as: finding ? toldAs(finding, it.made) : 'not seen' });
      start = end + 2;
    }
  }
  // In the order in which the others are asked.
  return made.flatMap((it) => told.find((row) => row.it === it) ?? []);
}

/** What a finding says, in the words of how quotations are made. */
function toldAs({ verdict, caveats }: QuotationFinding, made: Made): string {
  switch (verdict.kind) {
    case 'exact':
    case 'exact-but-typography': {
      const kinds = caveats.map(({ kind }) => kind);
      const caveat = kinds.find((kind) => kind === made) ?? kinds[0];
      return caveat ?? (verdict.kind === 'exact' ? 'exact' : 'typography');
    }
    case 'altered':
      return verdict.changes.find((change) => change === made) ?? verdict.changes[0] ?? 'altered';
    case 'stitched':
    case 'similar':
    case 'absent':
    case 'cannot-say':
    case 'unchecked':
      return verdict.kind;
  }
}

/** Whether nobody would look twice: it is said to stand there, or but for small words. */
export function passesOurs({ finding }: Told): boolean {
  if (!finding) return true;
  const { verdict } = finding;
  const isNear =
    verdict.kind === 'altered' && verdict.changes.every((change) => change === 'small');
  return severityOf(finding) === 'none' || isNear;
}
