import type { Notation } from '../../src/core/answer/gate.ts';
import type { Draft } from '../../src/core/answer/proofread/draft.ts';
import { createDoor, type ShownProofreadingReply } from '../../src/core/conversation/shownReply.ts';
import { libraryOf } from './library.ts';

/** How a draft stands to files, as a face with a notation is shown it. */
export async function proofreadIn(
  notation: Notation,
  draft: Draft,
  files: Readonly<Record<string, string>>,
): Promise<ShownProofreadingReply> {
  const library = await libraryOf(files);
  const proofreading = await library.proofread(draft, { figures: 'credited' });
  const textOf = library.textOf;
  const dropped: string[] = [];
  const door = createDoor(notation, textOf, (line) => dropped.push(line));
  const reply = door.reply({ kind: 'proofreading', draft, proofreading });
  if (reply.kind !== 'proofreading' || dropped.length > 0) throw new Error(dropped.join('\n'));
  return reply;
}
