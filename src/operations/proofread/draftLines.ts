/** Tells the line and the column of an offset, both from 1; columns count UTF-16 code units. */
export function createLineOf(draft: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = draft.indexOf('\n'); at !== -1; at = draft.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return (offset) => {
    let from = 0;
    let to = starts.length;
    while (to - from > 1) {
      const middle = (from + to) >>> 1;
      if ((starts[middle] ?? 0) <= offset) from = middle;
      else to = middle;
    }
    return { line: from + 1, column: offset - (starts[from] ?? 0) + 1 };
  };
}
