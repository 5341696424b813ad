import { jsonNotation, printable } from '../../answer/answerJson.ts';
import type { ShownExcerpt } from '../../answer/gate.ts';
import type { GapState } from '../records/gaps.ts';
import type { ShownGapEntry } from '../shownReply.ts';

/** A gap as JSON on one line. @param entry which has passed the gate of `jsonNotation`. */
export function gapJson(entry: ShownGapEntry, state: GapState): string {
  const { id, server, question, times, people, disliked, lastAsked, notFound, reasons } = entry;
  const excerpts = entry.excerpts.map(quoted);
  return printable({
    ...{ id, question, state, times, people, dislikes: disliked },
    lastAsked: new Date(lastAsked).toISOString(),
    ...(server !== undefined && { server }),
    notFound,
    ...(entry.found === 'answer' && { answer: excerpts[0] }),
    ...(entry.found === 'disliked' && { disliked: excerpts }),
    ...(entry.found === 'nearest' && { nearest: excerpts }),
    ...(reasons.length > 0 && { reasons }),
  });
}

function quoted({ rendered, citation }: ShownExcerpt) {
  const { articleId, title, path, url, date, start, end } = citation;
  return { quote: jsonNotation.read(rendered), articleId, title, path, url, date, start, end };
}
