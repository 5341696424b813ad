import type { Context } from 'hono';
import { refuse } from '../problem.ts';
import type { WebEnv } from '../webOptions.ts';

/** What an uploaded form gives: the text of its file, and its other values. */
export async function uploadedDraft(context: Context<WebEnv>): Promise<Record<string, unknown>> {
  const form = await context.req
    .formData()
    .catch(() => refuse(context, 400, 'The form is broken.'));
  const { file, ...others } = Object.fromEntries(form);
  if (!(file instanceof File)) return refuse(context, 400, 'The form has no file called "file".');
  if (!/\.(?:txt|md|markdown)$/i.test(file.name))
    return refuse(context, 415, 'The file has to be a text or Markdown: .txt, .md or .markdown.');
  const bytes = await file.arrayBuffer();
  try {
    return { ...others, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refuse(context, 400, 'The file is not UTF-8.');
  }
}
