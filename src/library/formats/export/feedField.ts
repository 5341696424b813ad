/** An element within an entry. */
export interface FeedField {
  readonly name: string;
  readonly attributes: FeedAttributes;
  /** Its text; where tags stand in it, they and the text are HTML. */
  readonly content: string;
  /** The texts of the elements right below it, by name. */
  readonly parts: ReadonlyMap<string, string>;
}

export type FeedAttributes = Readonly<Record<string, unknown>>;

/** Puts a field together from the tags and texts in it. */
export interface FieldWriter {
  open(name: string, attributes: FeedAttributes): void;
  text(text: string): void;
  close(name: string): void;
  finish(): FeedField;
}

export function createField(name: string, attributes: FeedAttributes): FieldWriter {
  const plain: string[] = [];
  const inside: string[] = [];
  const parts = new Map<string, string>();
  let markup: string[] | undefined;
  return {
    open(tag, about) {
      // The tags of XHTML may have a prefix of their own.
      const bare = tag.replace(/^.*:/, '');
      inside.push(bare);
      markup ??= [escaped(plain.join(''))];
      markup.push(`<${bare}${writtenAttributes(about)}>`);
    },
    text(text) {
      const [part] = inside;
      if (markup) markup.push(escaped(text));
      else plain.push(text);
      if (part !== undefined && inside.length === 1) {
        parts.set(part, `${parts.get(part) ?? ''}${text}`);
      }
    },
    close() {
      const tag = inside.pop();
      if (tag !== undefined && !VOID_TAGS.test(tag)) markup?.push(`</${tag}>`);
    },
    finish: () => ({ name, attributes, content: (markup ?? plain).join(''), parts }),
  };
}

const VOID_TAGS = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** What tells the reader of HTML whether an element is shown. */
function writtenAttributes({ hidden, style }: FeedAttributes): string {
  const isHidden = hidden !== undefined ? ' hidden=""' : '';
  return typeof style === 'string' ? `${isHidden} style="${escaped(style)}"` : isHidden;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
