import { attributeOf, endsWith, readWordXml, type WordElement } from './wordXml.ts';

/** What keeps a run from being read: hidden everywhere or in the web layout, or struck once or twice. */
const HIDING = ['w:vanish', 'w:webHidden', 'w:strike', 'w:dstrike'] as const;
type Property = (typeof HIDING)[number];

/** Which of them something says, and whether it turns them on or off. */
export type RunProperties = Map<Property, boolean>;

/** Notes what an element in the properties of a run says. */
export function note(said: RunProperties, element: WordElement | undefined): void {
  const property = HIDING.find((name) => name === element?.name);
  if (element === undefined || property === undefined) return;
  said.set(property, !/^(?:0|false|off)$/i.test(attributeOf(element, 'val') ?? ''));
}

export type StyleKind = 'paragraph' | 'character' | 'table';

interface Style {
  readonly kind: string;
  readonly said: RunProperties;
  basedOn?: string;
}

/** What the styles of a document hide. */
export interface WordStyles {
  /**
   * Whether a run is hidden.
   * @param own what its own properties say.
   * @param styles the names of the styles that it has, and what it stands in has.
   */
  hides(
    own: RunProperties,
    styles: Readonly<Partial<Record<StyleKind, string | undefined>>>,
  ): boolean;
}

/** Reads the part with the styles. @throws where it is no sound XML. */
export function readWordStyles(xml = '<none/>'): WordStyles {
  const styles = new Map<string, Style>();
  const usual = new Map<string, string>();
  const everywhere: RunProperties = new Map();
  let open: Style = { kind: '', said: new Map() };
  readWordXml(xml, {
    open(path) {
      const element = path.at(-1);
      if (element?.name === 'w:style') {
        open = { kind: attributeOf(element, 'type') ?? 'paragraph', said: new Map() };
        const id = attributeOf(element, 'styleId') ?? '';
        styles.set(id, open);
        if (/^(?:1|true|on)$/.test(attributeOf(element, 'default') ?? '')) usual.set(open.kind, id);
      } else if (element && endsWith(path, 'w:style', 'w:basedOn')) {
        open.basedOn = attributeOf(element, 'val') ?? '';
      } else if (endsWith(path.slice(0, -1), 'w:style', 'w:rPr')) note(open.said, element);
      else if (endsWith(path.slice(0, -1), 'w:rPrDefault', 'w:rPr')) note(everywhere, element);
    },
    close() {},
  });
  const says = (property: Property, id: string | undefined): boolean => {
    const seen = new Set<Style>();
    for (let style = styles.get(id ?? ''); style; style = styles.get(style.basedOn ?? '')) {
      const said = style.said.get(property);
      if (said !== undefined || seen.has(style)) return said ?? false;
      seen.add(style);
    }
    return false;
  };
  return {
    hides(own, of) {
      return HIDING.some((property) => {
        // Styles in one another turn on and off in turns (17.7.3 of the standard).
        const ids = [of.table, of.paragraph ?? usual.get('paragraph'), of.character];
        const count = ids.filter((id) => says(property, id)).length;
        return own.get(property) ?? (everywhere.get(property) === true || count % 2 === 1);
      });
    },
  };
}
