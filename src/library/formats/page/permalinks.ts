import { type Attributes, type HtmlEvents, isSkipped } from './markup.ts';

/** What is told of a link that leads to where it stands, until it is known what it says. */
interface Held {
  readonly told: (() => void)[];
  text: string;
  /** Elements that are open in it, itself among them. */
  depth: number;
  /** The same for what is not shown. */
  hidden: number;
}

/** Passes on what is told, without the links that pages of documentation put to their headings. */
export function withoutPermalinks(events: HtmlEvents): HtmlEvents {
  let held: Held | undefined;
  let headings = 0;
  const release = () => {
    for (const tell of held?.told ?? []) tell();
    held = undefined;
  };
  return {
    open(name, attributes) {
      if (HEADING.test(name)) headings += 1;
      if (held === undefined && isWithin(name, attributes)) {
        held = { told: [], text: '', depth: 0, hidden: 0 };
      }
      if (held === undefined) return events.open(name, attributes);
      held.depth += 1;
      if (held.hidden > 0 || isSkipped(name, attributes)) held.hidden += 1;
      held.told.push(() => events.open(name, attributes));
    },
    text(data) {
      if (held === undefined) return events.text(data);
      if (held.hidden === 0) held.text += data;
      held.told.push(() => events.text(data));
      if (held.text.length > LONGEST) release();
    },
    close(name) {
      if (held === undefined) events.close(name);
      else {
        held.depth -= 1;
        if (held.hidden > 0) held.hidden -= 1;
        held.told.push(() => events.close(name));
        if (held.depth === 0 && isPermalink(held.text, headings > 0)) held = undefined;
        else if (held.depth === 0) release();
      }
      if (HEADING.test(name)) headings -= 1;
    },
    comment: (data) => events.comment?.(data),
  };
}

const HEADING = /^(?:h[1-6]|dt|caption|figcaption|legend)$/;

/** Characters; a longer link has words of the page. */
const LONGEST = 200;

function isWithin(name: string, attributes: Attributes): boolean {
  return name === 'a' && attributes['href']?.includes('#') === true;
}

/** What is not seen, and signs of fonts with pictures. */
const UNSEEN = /[\s\p{Cf}\p{Co}\p{Variation_Selector}]+/gu;

/** Signs that nothing but such a link consists of. */
const SIGNS = /^[¶🔗⚓ ]*$/u;

/** What else such a link says beside a heading; within a text it could be the author's. */
const OF_HEADING =
  /^[¶🔗⚓#§∞ ]*(?:(?:perma(?:nent )?|direct |copy |anchor |heading )link(?: (?:to|for|of) .*|:.*)?|link to this .*|anchor for .*|section titled .*)?[¶🔗⚓#§∞ ]*$/iu;

function isPermalink(text: string, isInHeading: boolean): boolean {
  const seen = text.replace(UNSEEN, ' ').trim();
  return (isInHeading ? OF_HEADING : SIGNS).test(seen);
}
