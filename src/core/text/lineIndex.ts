/** Where an offset of a text is for people, both from 1; columns count UTF-16 code units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Tells the line and the column of offsets of one text; its lines end with LF or CR LF. */
export function createLineIndex(text: string): (offset: number) => LinePlace {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [from, to] = [0, starts.length];
    while (to - from > 1) {
      const middle = (from + to) >>> 1;
      if ((starts[middle] ?? 0) <= offset) from = middle;
      else to = middle;
    }
    return { line: from + 1, column: offset - (starts[from] ?? 0) + 1 };
  };
}
