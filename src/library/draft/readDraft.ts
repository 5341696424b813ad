import type { Draft } from '../../core/answer/proofread/draft.ts';
import {
  DRAFT_BYTES,
  DRAFT_LENGTH,
  type DraftFile,
  type DraftForm,
  type ReadDraft,
} from '../../core/answer/proofread/draftFile.ts';
import { readWordHtml } from '../formats/document/wordHtml.ts';
import { decodeAny } from '../formats/encoding/decodeAny.ts';
import type { Flaw } from '../formats/extraction/extraction.ts';
import { endingOf } from '../formats/formats.ts';
import { TOO_DEEP } from '../formats/page/markup.ts';
import { decodePage } from '../formats/page/pageEncoding.ts';
import { detectLanguage } from '../packing/detectLanguage.ts';
import { draftOfHtml } from './draftOfHtml.ts';

type DraftNotation = 'text' | 'html' | 'word';

const NOTATIONS: Readonly<Record<string, DraftNotation>> = {
  '.md': 'text',
  '.markdown': 'text',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'word',
};

/**
 * Reads a file as a draft. A text is taken as it stands; of a page and a Word document the text is taken out.
 * It takes as long as the file makes it, which is to be limited by whoever runs this.
 */
export async function readDraft({ name, bytes }: DraftFile): Promise<ReadDraft> {
  if (bytes.length > DRAFT_BYTES) {
    return unreadable(`It is larger than ${DRAFT_BYTES / 1_000_000} MB; split it.`);
  }
  const ending = endingOf(name);
  const notation = ending === '' ? notationOf(bytes) : NOTATIONS[ending];
  if (notation === undefined) {
    const known = new Intl.ListFormat('en', { type: 'disjunction' });
    return unreadable(`A draft is a file that ends in ${known.format(Object.keys(NOTATIONS))}.`);
  }
  const read = await readAs(notation, bytes);
  if ('broken' in read) return unreadable(`${read.broken.reason} ${read.broken.remedy}`);
  const { draft, form } = read;
  if (draft.text.trim() === '') return unreadable('It has no text.');
  if (draft.text.length > DRAFT_LENGTH) {
    const most = DRAFT_LENGTH.toLocaleString('en');
    return unreadable(`It has more than ${most} characters; split it.`);
  }
  const language = await detectLanguage(samplesOf(draft.text));
  return { kind: 'draft', draft: { ...draft, ...(language !== undefined && { language }) }, form };
}

function unreadable(why: string): ReadDraft {
  return { kind: 'unreadable', why };
}

/** What somebody hands over without a name is told by how it begins. */
function notationOf(bytes: Uint8Array): DraftNotation {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return 'word';
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1000));
  return /^\W*<(?:!doctype html|html|\?xml)/i.test(beginning) ? 'html' : 'text';
}

type ReadText =
  | { readonly draft: Draft; readonly form: DraftForm }
  | { readonly broken: Pick<Flaw, 'reason' | 'remedy'> };

async function readAs(notation: DraftNotation, bytes: Uint8Array): Promise<ReadText> {
  switch (notation) {
    case 'text':
      return readText(bytes);
    case 'html': {
      const page = decodePage(bytes);
      return 'broken' in page ? page : fromHtml(page.text);
    }
    case 'word': {
      const read = await readWordHtml(bytes);
      return 'broken' in read ? read : fromHtml(read.html);
    }
  }
}

function readText(bytes: Uint8Array): ReadText {
  const decoded = decodeAny(bytes);
  if (!('text' in decoded)) return { broken: decoded };
  const { text, remark } = decoded;
  if (remark) return { draft: { text }, form: { kind: 'other' } };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { draft: { text }, form: { kind: 'file', mark: hasMark ? '\ufeff' : '' } };
}

function fromHtml(html: string): ReadText {
  const draft = draftOfHtml(html);
  return draft ? { draft, form: { kind: 'other' } } : { broken: TOO_DEEP };
}

/** Paragraphs that tell the language: the longest ones of the beginning. */
const LOOKED_AT = 50_000;
const SAMPLES = 7;
const SAMPLE_LENGTH = 300;

function samplesOf(text: string): string[] {
  return text
    .slice(0, LOOKED_AT)
    .split(/\n\s*\n/u)
    .sort((a, b) => b.length - a.length)
    .slice(0, SAMPLES)
    .map((paragraph) => paragraph.slice(0, SAMPLE_LENGTH));
}
