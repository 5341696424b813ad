interface Signs {
  readonly of: ReadonlyMap<string, string>;
  /** What is written where there is no sign, as in x^T and v_max. */
  readonly mark: string;
}

const PLAIN = '0123456789+-−–=()abcdefghijklmnoprstuvwxyz';

const signs = (mark: string, written: string): Signs => {
  const characters = Array.from(written);
  const pairs = Array.from(PLAIN, (plain, at): [string, string] => [plain, characters[at] ?? ' ']);
  return { mark, of: new Map(pairs.filter(([, sign]) => sign !== ' ')) };
};

/** What there is above the line, and below it; Unicode lacks some letters there. */
const SIGNS = {
  sup: signs('^', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'),
  sub: signs('_', '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐ   ₑ  ₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥ ₓ  '),
};

/** What a formula has above or below its line: 10⁶, xⁿ, x^(a + b), v_max, x′. */
export function shiftedInFormula(content: string, name: keyof typeof SIGNS): string {
  if (/^[′″‴'*†°∘]*$/u.test(content)) return content.replaceAll('∘', '°');
  const { mark } = SIGNS[name];
  const isShort = content.length === 1 || /\d/.test(content);
  const written = isShort ? inSigns(content, name) : undefined;
  return written ?? (/^[\p{L}\p{N}]+$/u.test(content) ? mark + content : `${mark}(${content})`);
}

/** Numbers, and letters that stand for one. */
const NUMBER = /^(?=.*\d)[\d+\-−–=().,/ ijknx]{1,12}$|^[knx]$/;

/**
 * The text of an element above or below the line of a page. Numbers keep their place: without it 10⁶
 * would be quoted as 106. Words (5th) and marks of notes ([1]) are as well read without.
 */
export function shiftedInText(content: string, name: keyof typeof SIGNS): string {
  const trimmed = content.trim();
  if (!NUMBER.test(trimmed)) return content;
  return shiftedInFormula(trimmed, name) + (/\s$/.test(content) ? ' ' : '');
}

/** Undefined where one of the characters has no sign. */
function inSigns(content: string, name: keyof typeof SIGNS): string | undefined {
  const written = Array.from(content.replace(/ ?([=+−-]) ?/g, '$1'), (character) =>
    /[.,/ ]/.test(character) ? character : SIGNS[name].of.get(character),
  );
  return written.includes(undefined) ? undefined : written.join('');
}
