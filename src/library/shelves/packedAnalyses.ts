import type { Article } from '../../core/article/article.ts';
import type { Passage } from '../../core/article/passage.ts';
import {
  acronymIn,
  createLexiconWriter,
  type Lexicon,
} from '../../core/ranking/numbered/lexicon.ts';
import {
  type NumberedPassage,
  type NumberedSentence,
  numberedPassage,
  type PassageAnalysis,
} from '../../core/ranking/numbered/passageAnalysis.ts';
import type { WordForm } from '../../core/text/words.ts';
import type { Columns, PackedColumns } from '../../search/columns.ts';
import { packTexts, termAt } from '../../search/packedTerms.ts';

/** What the ranking sees in passages, as it was found when they were packed: with one lexicon for all of them. */
export interface PackedAnalyses {
  /** @param passage its number among those of all articles. */
  analysisOf(passage: number): PassageAnalysis;
}

/** Packs analyses of passages in the order given. */
export function createAnalysisPacker() {
  const lexicon = createLexiconWriter();
  const numbers = createNumberWriter();
  const offsets = [0];
  return {
    /** @returns what the words of its sentences are. */
    add(article: Article, passage: Passage): WordForm[][] {
      const numbered = numberedPassage(article, passage, lexicon);
      writePassage(numbered, numbers.write);
      offsets.push(numbers.length());
      return numbered.sentences.map(({ forms }) => forms.map(lexicon.formAt));
    },
    pack(): PackedColumns {
      const { texts, ...packed } = lexicon.pack();
      const { bytes, offsets: textOffsets } = packTexts(texts);
      return {
        'lexicon.flags': packed.flags,
        'lexicon.terms': packed.terms,
        'lexicon.spellings': packed.spellings,
        'lexicon.hashes': packed.hashes,
        'lexicon.acronyms': packed.acronyms,
        'lexicon.texts': bytes,
        'lexicon.textOffsets': textOffsets,
        'analyses.offsets': Uint32Array.from(offsets),
        'analyses.passages': numbers.bytes(),
      };
    },
  };
}

/** What `createAnalysisPacker` packed. */
export function openAnalyses(columns: Columns): PackedAnalyses {
  const lexicon = openLexicon(columns);
  return {
    analysisOf(passage) {
      const offsets = columns.all('analyses.offsets', Uint32Array);
      const [from = 0, to = 0] = [offsets[passage], offsets[passage + 1]];
      const bytes = columns.part('analyses.passages', Uint8Array, from, to);
      return { lexicon, ...readPassage(createNumberReader(bytes)) };
    },
  };
}

function openLexicon(columns: Columns): Lexicon {
  const textAt = (number: number) => {
    const bytes = columns.all('lexicon.texts', Uint8Array);
    return termAt({ bytes, offsets: columns.all('lexicon.textOffsets', Uint32Array) }, number);
  };
  return {
    get flags() {
      return columns.all('lexicon.flags', Uint8Array);
    },
    get terms() {
      return columns.all('lexicon.terms', Uint32Array);
    },
    get spellings() {
      return columns.all('lexicon.spellings', Uint32Array);
    },
    get hashes() {
      return columns.all('lexicon.hashes', Uint16Array);
    },
    textAt,
    acronymOf: (form) => acronymIn(columns.all('lexicon.acronyms', Uint32Array), form, textAt),
  };
}

function writePassage({ titles, sentences, isReply }: NumberedPassage, write: WriteNumber): void {
  write(2 * titles.length + (isReply ? 1 : 0));
  for (const form of titles) write(form);
  write(sentences.length);
  for (const { forms, signs, persons } of sentences) {
    for (const number of [signs, persons.length, ...persons, forms.length]) write(number);
    for (const form of forms) write(form);
  }
}

/** What `writePassage` wrote. */
function readPassage(read: ReadNumber): NumberedPassage {
  const many = (length: number) => {
    const numbers: number[] = [];
    while (numbers.length < length) numbers.push(read());
    return numbers;
  };
  const first = read();
  const titles = many(first >>> 1);
  const sentences: NumberedSentence[] = [];
  for (let left = read(); left > 0; left -= 1) {
    const signs = read();
    const persons = many(read());
    sentences.push({ signs, persons, forms: many(read()) });
  }
  return { titles, sentences, isReply: first % 2 === 1 };
}

type WriteNumber = (number: number) => void;
type ReadNumber = () => number;

/** Bits of a number in each of its bytes; the one left tells whether there are more. */
const BITS = 7;
const MORE = 2 ** BITS;

/** Writes whole numbers below 2^31, small ones in few bytes. */
function createNumberWriter() {
  let bytes = new Uint8Array(2 ** 16);
  let length = 0;
  const push = (byte: number) => {
    if (length === bytes.length) {
      const more = new Uint8Array(2 * length);
      more.set(bytes);
      bytes = more;
    }
    bytes[length] = byte;
    length += 1;
  };
  return {
    length: () => length,
    bytes: () => bytes.subarray(0, length),
    write(number: number): void {
      let left = number;
      for (; left >= MORE; left >>>= BITS) push(left | MORE);
      push(left);
    },
  };
}

function createNumberReader(bytes: Uint8Array): ReadNumber {
  let at = 0;
  return () => {
    let number = 0;
    for (let shift = 0; ; shift += BITS) {
      const byte = bytes[at] ?? 0;
      at += 1;
      if (byte < MORE) return number | (byte << shift);
      number |= (byte - MORE) << shift;
    }
  };
}
