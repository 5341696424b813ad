import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { ShownProofreadingReply } from '../core/conversation/shownReply.ts';
import type { SpokenLanguage } from '../core/speech/say.ts';
import { label } from '../core/text/visible.ts';
import { type FindingsLook, findingsHtml, markedDraft } from './findingsHtml.ts';
import { REPORT_STYLE } from './reportStyle.ts';

/** A report, besides how its findings look. */
export interface ReportLook extends FindingsLook {
  /** Of the draft. */
  readonly name: string;
  readonly language: SpokenLanguage;
}

/**
 * What was found in a draft as a page in one file: it needs no network and runs nothing, and says so to whoever
 * opens it. @param reply written in `htmlNotation`.
 */
export async function draftReport(
  reply: ShownProofreadingReply,
  look: ReportLook,
): Promise<string> {
  const { say } = look.wording;
  const heading = say('proof.heading', { name: label(look.name) });
  const page = await html`<!doctype html>
<html lang="${look.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${heading}</title>
<style>${raw(REPORT_STYLE)}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
${findingsHtml(reply, look)}
<details><summary>${say('proof.whole-draft')}</summary>
${markedDraft(reply)}
</details>
</main>
</body>
</html>
`;
  return `${page}`;
}

/** Nothing is loaded, and no style holds but ours. */
function policy(): string {
  const hash = createHash('sha256').update(REPORT_STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** Writes an ISO date as a language does: a day, a month or a year, whichever it is. */
export function dateIn(language: SpokenLanguage): (day: string) => string {
  return (iso) => {
    const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
    if (!parts) return label(iso);
    const [, , month, day] = parts;
    const form = new Intl.DateTimeFormat(language, {
      year: 'numeric',
      ...(month !== undefined && { month: 'long' }),
      ...(day !== undefined && { day: 'numeric' }),
      timeZone: 'UTC',
    });
    const date = new Date(parts[0]);
    return Number.isNaN(date.getTime()) ? label(iso) : form.format(date);
  };
}
