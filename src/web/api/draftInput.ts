import type { Context } from 'hono';
import type { ReadDraftFile } from '../../core/answer/proofread/draftFile.ts';
import { readInput } from '../../operations/inputField.ts';
import type { Caller, Outcome } from '../../operations/operation.ts';
import { FIGURES, findingsIn } from '../../operations/proofread/proofread.ts';
import { refuse } from '../problem.ts';
import type { WebEnv } from '../webOptions.ts';

/** Proofreads the file that a form brings, in any of the formats of drafts. */
export async function proofreadUpload(
  context: Context<WebEnv>,
  readDraft: ReadDraftFile,
  caller: Caller,
): Promise<Outcome> {
  const form = await context.req
    .formData()
    .catch(() => refuse(context, 400, 'The form is broken.'));
  const { file, ...others } = Object.fromEntries(form);
  if (!(file instanceof File)) return refuse(context, 400, 'The form has no file called "file".');
  const read = readInput({ figures: FIGURES }, others);
  if ('errors' in read) return { kind: 'wrong-input', errors: read.errors };
  const { figures } = read.input;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const drafted = await readDraft({ name: file.name, bytes });
  if (drafted.kind === 'unreadable') return refuse(context, 415, drafted.why);
  return findingsIn(drafted.draft, figures, caller);
}
