import { type Attributes, type HtmlEvents, isSkipped } from './markup.ts';
import { shiftedInFormula } from './raised.ts';

/** An element of a formula in MathML, or what stands in one. */
interface Part {
  readonly name: string;
  readonly attributes: Attributes;
  readonly parts: Part[];
  text: string;
}

/** Passes on what is told, with formulas as text on one line, so that ½ is not read as 12. */
export function withFormulas(events: HtmlEvents): HtmlEvents {
  const open: Part[] = [];
  /** Elements in one another that are not shown. */
  let hidden = 0;
  return {
    open(name, attributes) {
      const around = open.at(-1);
      if (around === undefined && name !== 'math') return events.open(name, attributes);
      if (hidden > 0 || isSkipped(name, attributes)) {
        hidden += 1;
        return;
      }
      const part: Part = { name, attributes, parts: [], text: '' };
      around?.parts.push(part);
      open.push(part);
    },
    text(data) {
      const around = open.at(-1);
      if (around === undefined) events.text(data);
      else if (hidden === 0) around.text += data;
    },
    close(name) {
      if (hidden > 0) {
        hidden -= 1;
        return;
      }
      const part = open.pop();
      if (part === undefined) events.close(name);
      else if (open.length === 0) events.text(rowOf(part.parts, part.text));
    },
    comment: (data) => events.comment?.(data),
  };
}

/** Signs that are there for those who compute: a function's application, and a product without a sign. */
const INVISIBLE = /[\u2061-\u2064]/g;

function write(part: Part | undefined): string {
  if (part === undefined) return '';
  const { name, attributes, parts } = part;
  const [first, second, third] = parts;
  switch (name) {
    case 'mi':
    case 'mn':
    case 'mo':
      return part.text.replace(INVISIBLE, '').trim();
    case 'mspace':
      return ' ';
    case 'mphantom':
    case 'none':
      return '';
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${group(rowOf(parts))}`;
    case 'mroot':
      return `${rootOf(write(second))}${grouped(first)}`;
    case 'msup':
      return grouped(first) + raised(write(second));
    case 'msub':
      return grouped(first) + lowered(write(second));
    case 'msubsup':
    case 'munderover':
      return grouped(first) + lowered(write(second)) + raised(write(third));
    case 'munder':
      return grouped(first) + lowered(write(second));
    case 'mover':
      return over(write(first), write(second));
    case 'mmultiscripts':
      return withScripts(parts);
    case 'mfenced':
      return `${attributes['open'] ?? '('}${parts.map(write).join(', ')}${attributes['close'] ?? ')'}`;
    case 'mtable':
      return `[${parts.map(write).join('; ')}]`;
    case 'mtr':
      return parts.map(write).join(', ');
    case 'semantics':
    case 'maction':
      return write(first);
    default:
      return rowOf(parts, part.text);
  }
}

function raised(content: string): string {
  return shiftedInFormula(content, 'sup');
}

function lowered(content: string): string {
  return shiftedInFormula(content, 'sub');
}

/** Relations and operations between two things, which are set apart as they are on the page. */
const INFIX = /^(?:[=≠<>≤≥≈≡∼→←⇒⇔∈⊂⊆+−±×·÷∪∩-]|:=)$/;

function rowOf(parts: readonly Part[], text = ''): string {
  if (parts.length === 0) return text.replace(/\s+/gu, ' ');
  let row = '';
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const content = write(part);
    const isInfix = part.name === 'mo' && INFIX.test(content);
    if (isInfix && row.trim() !== '' && next !== undefined) row = `${row.trimEnd()} ${content} `;
    else if (part.name === 'mfrac') row += besideFraction(row, content, next);
    else row += content;
  }
  return row;
}

/** What stands beside a fraction is none of it: 3 ½ is not 31/2. */
function besideFraction(row: string, fraction: string, next: Part | undefined): string {
  const isFactor = next !== undefined && /^(?:mi|mn|mrow|msup|msub|msqrt|mfrac)$/.test(next.name);
  const written = isFactor ? `(${fraction})` : fraction;
  return /\d$/.test(row) ? ` ${written}` : written;
}

function grouped(part: Part | undefined): string {
  return group(write(part));
}

/** In brackets, where it is more than one number, name or what is in brackets already. */
function group(content: string): string {
  const isOne = /^(?:[\p{L}\p{N}\p{M}.,'′]*|\([^()]*\)|√?\p{N}+|[^\p{L}\p{N}]*)$/u.test(content);
  return isOne ? content : `(${content})`;
}

const ROOTS: Readonly<Record<string, string>> = { '2': '√', '3': '∛', '4': '∜' };

function rootOf(index: string): string {
  return ROOTS[index] ?? `${raised(index)}√`;
}

/** What is drawn over a letter, as what joins it in a text. */
const ACCENTS: Readonly<Record<string, string>> = {
  '¯': '\u0304',
  '‾': '\u0304',
  '―': '\u0304',
  _: '\u0304',
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '→': '\u20d7',
};

function over(base: string, above: string): string {
  const accent = ACCENTS[above];
  if (accent !== undefined) return base.length === 1 ? base + accent : base;
  return group(base) + raised(above);
}

/** Of an isotope, or a tensor: what stands below and above, behind it and then before. */
function withScripts(parts: readonly Part[]): string {
  const [base, ...scripts] = parts;
  const middle = scripts.findIndex((part) => part.name === 'mprescripts');
  const pairs = (of: readonly Part[]) =>
    of.map((part, index) => (index % 2 === 0 ? lowered : raised)(write(part))).join('');
  const before = middle === -1 ? [] : scripts.slice(middle + 1);
  return pairs(before) + grouped(base) + pairs(middle === -1 ? scripts : scripts.slice(0, middle));
}
