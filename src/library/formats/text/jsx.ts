/** UTF-16 code units: a longer tag is none. */
const LONGEST_TAG = 4_000;

/**
 * Where a tag of JSX ends that begins here: of a component, of a fragment, or of HTML with values that only
 * JSX has; undefined where none begins.
 */
export function jsxTagEnd(text: string, start: number): number | undefined {
  const head = text.slice(start, start + LONGEST_TAG);
  const [opening, name = ''] = /^<\/?([A-Za-z][\w.:-]*)?(?=[\s/>])/.exec(head) ?? [];
  if (opening === undefined) return undefined;
  let isJsx = name === '' || /^[A-Z]|\./.test(name);
  let depth = 0;
  for (const { 0: sign, index } of head.matchAll(/"[^"]*"|'[^']*'|`[^`]*`|[{}]|=>|>/g)) {
    if (sign === '{') {
      depth += 1;
      isJsx = true;
    } else if (sign === '}') {
      depth -= 1;
    } else if (sign === '>' && depth === 0) {
      return isJsx && !(name === '' && index > 2) ? start + index + 1 : undefined;
    }
  }
  return undefined;
}

/** Where lines of code end that begin with `import` or `export` here: with an empty line after all brackets are closed. */
export function moduleLinesEnd(text: string, start: number): number {
  let depth = 0;
  const rest = text.slice(start);
  for (const { 0: sign, index } of rest.matchAll(
    /"[^"\n]*"|'[^'\n]*'|`[^`]*`|[{([]|[})\]]|\n(?=[ \t\r]*(?:\n|$(?![\s\S])))/g,
  )) {
    if (/^[{([]/.test(sign)) depth += 1;
    else if (/^[})\]]/.test(sign)) depth -= 1;
    else if (sign === '\n' && depth <= 0) return start + index;
  }
  // Brackets that are never closed are none of code.
  const paragraph = rest.search(/\n[ \t\r]*(?:\n|$(?![\s\S]))/);
  return paragraph === -1 ? text.length : start + paragraph;
}
