import { withFormulas } from './formulas.ts';
import type { Attributes, HtmlEvents } from './markup.ts';
import { withoutPermalinks } from './permalinks.ts';

/** Passes on what is told of a page, with what its readers see in place of what only a browser knows to draw. */
export function asSeen(events: HtmlEvents): HtmlEvents {
  return withoutPermalinks(withFormulas(withRaised(events)));
}

/** Word processors raise a stretch by its style; it is told of like the elements for that. */
function withRaised(events: HtmlEvents): HtmlEvents {
  const open: string[] = [];
  return {
    open(name, attributes) {
      const told = name === 'span' ? (shiftOf(attributes) ?? name) : name;
      open.push(told);
      events.open(told, attributes);
    },
    text: (data) => events.text(data),
    close: (name) => events.close(open.pop() ?? name),
    comment: (data) => events.comment?.(data),
  };
}

function shiftOf(attributes: Attributes): 'sup' | 'sub' | undefined {
  const [, shift] = /\bvertical-align\s*:\s*(super|sub)\b/i.exec(attributes['style'] ?? '') ?? [];
  if (shift === undefined) return undefined;
  return shift.toLowerCase() === 'sub' ? 'sub' : 'sup';
}
