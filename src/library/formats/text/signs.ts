/** Where a paragraph stands, as far as it may begin with signs of that. */
export type ParagraphPlace = 'quotation' | 'list item' | 'text';

const ATTRIBUTES = '(?:\\s[\\w:-]+(?:="[^"<>]*"|=\'[^\'<>]*\'|=[^\\s"\'<>]*)?)*?';

/** Code and what stands behind a backslash are as they are; the rest are the signs that a page does not show. */
const SIGNS = new RegExp(
  [
    '(?<kept>(?<!`)(?<ticks>`+)(?!`)[^]*?(?<!`)\\k<ticks>(?!`)|\\\\[^])',
    // Obsidian: what is shown of another note, a link to one, highlights.
    '!\\[\\[[^[\\]\\n]+\\]\\]',
    '\\[\\[(?<link>[^\\s[\\]](?:[^[\\]\\n]*[^\\s[\\]])?)\\]\\](?!\\()',
    '(?<![\\w=])==(?<marked>[^\\s=](?:[^=\\n]*[^\\s=])?)==(?![\\w=])',
    // Where a footnote belongs, and what it is called where it stands.
    '(?<=^|\\n)[ \\t]*\\[\\^[^\\]\\s]{1,80}\\]:[ \\t]*',
    '[ \\t]*\\[\\^[^\\]\\s]{1,80}\\](?![(:])',
    // Logseq: another block, and what is noted of this one.
    '[ \\t]*\\(\\([\\da-f]{8}-[\\da-f-]{27}\\)\\)',
    '(?<=^|\\n)[ \\t]*(?:id|collapsed)::[ \\t]+\\S+(?=\\n|$)',
    // Names and classes of what they stand at (Kramdown, Pandoc).
    '[ \\t]*\\{:[^{}\\n]*\\}',
    '[ \\t]*(?<!\\{)\\{[#.][\\w-]+(?:[ \\t]+[#.]?[\\w-]+(?:="[^"\\n]*")?)*[ \\t]*\\}(?!\\})',
    // The lines around a box (Docusaurus, VuePress, Quarto; MkDocs), but for its heading.
    '(?<=^|\\n)[ \\t]*:{3,}[ \\t]*(?:[\\w-]+)?(?:\\[(?<boxed>[^\\]\\n]*)\\]|(?<box>[ \\t][^\\n{]*))?(?:\\{[^}\\n]*\\})?[ \\t]*(?=\\n|$)',
    '(?<=^|\\n)(?:!!!|\\?\\?\\?\\+?)[ \\t]+[\\w-]+(?:[ \\t]+[\\w-]+)*(?:[ \\t]+"(?<note>[^"\\n]*)")?[ \\t]*(?=\\n|$)',
    // What a page has, and does not show.
    `<(?<hidden>[a-z][\\w-]*)${ATTRIBUTES}\\s(?:hidden|style=(?:"[^"]*display\\s*:\\s*none[^"]*"|'[^']*display\\s*:\\s*none[^']*'))(?=[\\s=/>])[^<>]*>[^]{0,10000}?</\\k<hidden>\\s*>`,
    '<(?<code>script|style)\\b[^<>]*>[^]{0,10000}?</\\k<code>\\s*>',
  ].join('|'),
  'gi',
);

/** One of the signs above, or of those at the start of a paragraph, may be there. */
const ANY_SIGN = /\[\[|==|\[\^|\(\(|::|\{[:#.]|!!!|\?\?\?|<[a-z]|^\[|\^[\w-]+\s*$/i;

/** GitHub and Obsidian: what kind of box a quotation is. */
const CALLOUT = /^\[![^\]\n]+\][-+]?[ \t]*/;
/** Whether a task is done. */
const TASK = /^\[[ x\-/<>?!*]\][ \t]+/i;
/** Obsidian: what links call the paragraph. A power is no name. */
const BLOCK_ID = /(?:^|[ \t\n])\^(?=[\w-]*[a-z])[a-z\d][a-z\d-]+[ \t]*$/i;

/** A paragraph without the signs that no page shows. Its lines stay, but for empty ones at its end. */
export function withoutSigns(content: string, place: ParagraphPlace): string {
  if (!ANY_SIGN.test(content)) return content;
  const start = place === 'quotation' ? CALLOUT : place === 'list item' ? TASK : undefined;
  const begun = start ? content.replace(start, '') : content;
  return begun
    .replace(SIGNS, (...found) => {
      const groups: unknown = found.at(-1);
      return shownOf(String(found[0]), isGroups(groups) ? groups : {});
    })
    .replace(BLOCK_ID, '');
}

type Groups = Readonly<Record<string, string | undefined>>;

function isGroups(value: unknown): value is Groups {
  return typeof value === 'object' && value !== null;
}

/** What a page shows of a sign. */
function shownOf(written: string, { kept, link, marked, boxed, box, note }: Groups): string {
  if (kept !== undefined) return kept;
  if (link !== undefined) return linkText(link);
  const text = marked ?? boxed ?? box?.trim() ?? note ?? '';
  // What is hidden may go over lines, which stay.
  return text === '' ? '\n'.repeat(written.split('\n').length - 1) : text;
}

/** `note#heading|words`: the words, or else the note. */
function linkText(link: string): string {
  const [note = '', ...words] = link.split(/\\?\|/);
  const said = words.at(-1)?.trim() ?? '';
  if (said !== '') return said;
  return note
    .replace(/#?\^[\w-]+$/, '')
    .replace(/^#+/, '')
    .trim();
}

/** A heading on one line, without the signs that no page shows, tags, and the addresses of links. */
export function headingText(content: string): string {
  return withoutSigns(content, 'text')
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, (_, text: string) =>
      /^[#¶§🔗]?$/u.test(text) ? '' : text,
    )
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
