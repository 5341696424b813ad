import sax from 'sax';

/** Elements within each other; a table in a table in a table has some forty. */
const DEEPEST = 256;

/** What the names of elements begin with, whatever a document has instead; some write the strict form. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
]);

/** An element of a Word document that is being read. */
export interface WordElement {
  /** `w:r` and the like; empty where it is neither Word's own nor of a formula. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Where a tag stands in its part. */
export interface TagPlace {
  readonly start: number;
  readonly end: number;
}

/** Hears what stands in a part. What is open comes as a path, outermost first. */
export interface WordEvents {
  open(path: readonly WordElement[], tag: TagPlace): void;
  text?(path: readonly WordElement[], data: string): void;
  /** Comes with the last tag, which is the first one where an element has nothing in it. */
  close(path: readonly WordElement[], tag: TagPlace): void;
}

type Namespaces = ReadonlyMap<string, string>;

/**
 * Tells what stands in a part.
 * @throws where it is no sound XML, or nested deeper than any document is.
 */
export function readWordXml(xml: string, events: WordEvents): void {
  const path: (WordElement & { readonly namespaces: Namespaces })[] = [];
  const parser = sax.parser(true);
  const tag = () => ({ start: parser.startTagPosition - 1, end: parser.position });
  const text = (data: string) => events.text?.(path, data);
  parser.onopentag = (opened) => {
    if (path.length >= DEEPEST) throw new Error('It is nested too deep.');
    const attributes = Object.fromEntries(
      Object.entries(opened.attributes).map(([key, value]) => [key, String(value)]),
    );
    const namespaces = namespacesIn(attributes, path.at(-1)?.namespaces ?? new Map());
    path.push({ name: nameIn(namespaces, opened.name), attributes, namespaces });
    events.open(path, tag());
  };
  parser.ontext = text;
  parser.oncdata = text;
  parser.onclosetag = () => {
    events.close(path, tag());
    path.pop();
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
}

/** The namespaces that an element knows, by their prefixes. */
function namespacesIn(attributes: WordElement['attributes'], outside: Namespaces): Namespaces {
  const own = Object.entries(attributes).filter(([key]) => /^xmlns(?::|$)/.test(key));
  if (own.length === 0) return outside;
  return new Map([...outside, ...own.map(([key, uri]) => [key.slice(6), uri] as const)]);
}

function nameIn(namespaces: Namespaces, name: string): string {
  const colon = name.indexOf(':');
  const prefix = PREFIXES.get(namespaces.get(name.slice(0, Math.max(0, colon))) ?? '');
  return prefix === undefined ? '' : prefix + name.slice(colon + 1);
}

/** What an attribute of Word's own says, whatever its prefix. */
export function attributeOf({ attributes }: WordElement, name: string): string | undefined {
  const key = Object.keys(attributes).find((it) => it === name || it.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** Whether the path ends with elements of these names. */
export function endsWith(path: readonly WordElement[], ...names: readonly string[]): boolean {
  return names.every((name, index) => path[path.length - names.length + index]?.name === name);
}
