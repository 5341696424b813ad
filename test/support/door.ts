import { createGate, type Gate, type Notation } from '../../src/core/answer/gate.ts';
import { createDoor, type Door } from '../../src/core/conversation/shownReply.ts';

/** A gate that says nothing of what it drops. */
export function quietGate(
  notation: Notation,
  textOf: (articleId: string) => string | undefined,
): Gate {
  return createGate(notation, textOf, () => {});
}

/** The door to a face that writes so; nothing is said of what does not come out. */
export function doorTo(
  notation: Notation,
  textOf: (articleId: string) => string | undefined,
): Door {
  return createDoor(notation, textOf, () => {});
}
