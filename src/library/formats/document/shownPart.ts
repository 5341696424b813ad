import { note, type RunProperties, type WordStyles } from './wordStyles.ts';
import { attributeOf, readWordXml, type TagPlace, type WordElement } from './wordXml.ts';

/**
 * What Word shows of a part, as a part: without hidden and struck text, without what a field is computed
 * from, and with the words that readings stand above.
 * @throws where it is no sound XML.
 */
export function shownPart(xml: string, styles: WordStyles): string {
  const edit = createEdit(xml);
  const state: State = { holders: [], fields: [] };
  /** Where something begins that is left out, and how deep it is. */
  let leftOut: { readonly depth: number; readonly start: number } | undefined;
  readWordXml(xml, {
    open(path, tag) {
      if (leftOut) return;
      const name = path.at(-1)?.name ?? '';
      if (LEFT_OUT.has(name) || isHidden(path, state, styles)) {
        leftOut = { depth: path.length, start: tag.start };
      } else if (REPLACED.has(name)) edit.replace(tag, REPLACED.get(name));
      else enter(path, state);
    },
    close(path, tag) {
      const name = path.at(-1)?.name ?? '';
      if (leftOut) {
        if (path.length > leftOut.depth) return;
        edit.replace({ start: leftOut.start, end: tag.end });
        leftOut = undefined;
      } else if (REPLACED.has(name)) edit.replace(tag);
      else leave(path, state);
    },
  });
  return edit.finish();
}

const LEFT_OUT = new Set('w:rt w:rubyPr w:softHyphen'.split(' '));

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What Mammoth does not know: all that is in them would be lost, or the space that they are. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ...['w:ruby', 'w:rubyBase', 'w:fldSimple', 'w:dir', 'w:bdo'].map((name) => [name, ''] as const),
  ['w:cr', `<w:br xmlns:w="${NAMESPACE}"/>`],
  ['w:ptab', `<w:tab xmlns:w="${NAMESPACE}"/>`],
]);

/** An element with properties of its own that is open. */
interface Holder {
  readonly name: string;
  readonly said: RunProperties;
  style?: string;
  isHidden?: true;
}

/** The elements in which the properties of others stand, by their names, and what names a style in them. */
const HOLDERS: ReadonlyMap<string, { readonly properties: string; readonly style?: string }> =
  new Map([
    ['w:r', { properties: 'w:rPr', style: 'w:rStyle' }],
    ['w:p', { properties: 'w:pPr', style: 'w:pStyle' }],
    ['w:tbl', { properties: 'w:tblPr', style: 'w:tblStyle' }],
    ['w:tr', { properties: 'w:trPr' }],
    ['w:tc', { properties: 'w:tcPr' }],
  ]);

interface State {
  /** Outermost first. */
  readonly holders: Holder[];
  /** The fields that are open, outermost first: what they are computed from comes before what they come to. */
  fields: ('code' | 'result')[];
}

/** What a hidden run has all the same: a field that begins in it may end elsewhere. */
const KEPT = new Set(['w:rPr', 'w:fldChar', 'w:instrText']);

function isHidden(path: readonly WordElement[], state: State, styles: WordStyles): boolean {
  const { holders, fields } = state;
  const holder = holders.at(-1);
  if (holder === undefined || path.at(-2)?.name !== holder.name) return false;
  if (holder.name !== 'w:r') return holder.isHidden === true;
  if (KEPT.has(path.at(-1)?.name ?? '')) return false;
  const styleOf = (name: string) => holders.findLast((it) => it.name === name)?.style;
  return (
    fields.includes('code') ||
    styles.hides(holder.said, {
      character: holder.style,
      paragraph: styleOf('w:p'),
      table: styleOf('w:tbl'),
    })
  );
}

function enter(path: readonly WordElement[], state: State): void {
  const [outer, parent, element] = path.slice(-3);
  const last = path.at(-1);
  if (last && HOLDERS.has(last.name)) state.holders.push({ name: last.name, said: new Map() });
  if (last?.name === 'w:fldChar') enterField(attributeOf(last, 'fldCharType'), state.fields);
  const holder = state.holders.at(-1);
  const kind = HOLDERS.get(holder?.name ?? '');
  if (!holder || !element || outer?.name !== holder.name || parent?.name !== kind?.properties)
    return;
  if (element.name === kind?.style) holder.style = attributeOf(element, 'val') ?? '';
  else if (/^w:(?:hidden|cellDel|del)$/.test(element.name)) holder.isHidden = true;
  else note(holder.said, element);
}

function enterField(type: string | undefined, fields: State['fields']): void {
  if (type === 'begin') fields.push('code');
  else if (type === 'end') fields.pop();
  else if (fields.length > 0) fields[fields.length - 1] = 'result';
}

function leave(path: readonly WordElement[], state: State): void {
  const name = path.at(-1)?.name ?? '';
  if (HOLDERS.has(name)) state.holders.pop();
  // A field that is damaged costs its paragraph and no more.
  if (name === 'w:p') state.fields = state.fields.map(() => 'result');
}

/** A text in which stretches are replaced, from front to back. */
function createEdit(text: string) {
  const kept: string[] = [];
  let from = 0;
  return {
    /** Once only, also where an element's first tag is its last. */
    replace({ start, end }: TagPlace, by = '') {
      if (start < from) return;
      kept.push(text.slice(from, start), by);
      from = end;
    },
    finish: () => kept.join('') + text.slice(from),
  };
}
