import type { Draft } from '../../core/answer/proofread/draft.ts';
import type { Span } from '../../core/text/span.ts';
import { type StoredTextWriter, tidy } from '../formats/extraction/storedText.ts';
import { createHtmlWriter } from '../formats/page/htmlBlocks.ts';
import { type Attributes, parseHtml } from '../formats/page/markup.ts';

/** All of a page as a draft, its block quotations and code by themselves; undefined when it is nested too deep. */
export function draftOfHtml(html: string): Draft | undefined {
  const writer = createDraftWriter();
  const blocks = createHtmlWriter(writer);
  /** The number of the note that begins here, until its first words come. */
  let note = '';
  const isWhole = parseHtml(html, {
    open(name, attributes) {
      blocks.open(name, attributes);
      if (name === 'blockquote' || name === 'pre') writer.enter(name);
      if (name === 'li') note = noteOf(attributes);
    },
    text(data) {
      const isFirst = note !== '' && data.trim() !== '';
      blocks.text(isFirst ? `[${note}] ${data.trimStart()}` : data);
      if (isFirst) note = '';
    },
    close(name) {
      blocks.close(name);
      if (name === 'blockquote' || name === 'pre') writer.leave(name);
    },
  });
  if (!isWhole) return undefined;
  blocks.end();
  return writer.draft();
}

/** Notes are items of a list, which has their numbers; where they belong they are told by these. */
const NOTE = /^(?:fn|footnote|endnote|note|cite_note)[-:_]?(\d{1,3})$/i;

function noteOf({ id = '' }: Attributes): string {
  return NOTE.exec(id)?.[1] ?? '';
}

type Marked = 'blockquote' | 'pre';

interface DraftWriter extends StoredTextWriter {
  enter(element: Marked): void;
  leave(element: Marked): void;
  draft(): Draft;
}

const GAP = '\n\n';

/** Paragraphs and headings with an empty line between two, and which of them stand in an element that matters. */
function createDraftWriter(): DraftWriter {
  let text = '';
  const depths: Record<Marked, number> = { blockquote: 0, pre: 0 };
  const spans: Record<Marked, Span[]> = { blockquote: [], pre: [] };
  /** Whether the last one of its kind goes on. */
  const isOpen: Record<Marked, boolean> = { blockquote: false, pre: false };
  const put = (content: string) => {
    const tidied = tidy(content);
    if (tidied === '') return;
    const start = text.length + (text === '' ? 0 : GAP.length);
    text += (text === '' ? '' : GAP) + tidied;
    for (const element of ['blockquote', 'pre'] as const) {
      if (depths[element] === 0) continue;
      const known = spans[element];
      const from = (isOpen[element] ? known.pop()?.start : undefined) ?? start;
      known.push({ start: from, end: text.length });
      isOpen[element] = true;
    }
  };
  return {
    heading: (_, content) => put(content),
    block: (content) => put(content),
    finish: () => ({ text, blocks: [] }),
    enter(element) {
      depths[element] += 1;
    },
    leave(element) {
      depths[element] = Math.max(0, depths[element] - 1);
      if (depths[element] === 0) isOpen[element] = false;
    },
    draft: () => ({ text, blockQuotations: spans.blockquote, code: spans.pre }),
  };
}
