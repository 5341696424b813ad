import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ReadingWindow } from './windows.ts';

/** What the model says of a window: for each of its tokens, how well an answer starts and ends there. */
export interface Logits {
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

/** Runs the model over a window. It holds the thread meanwhile, so it belongs into a process of its own. */
export type RunModel = (window: ReadingWindow) => Promise<Logits>;

const NAMES = 'input_ids, segment_ids, mask, logits';

/** @throws where the file is no model, or one with other inputs and outputs. */
export async function loadModel(file: string): Promise<RunModel> {
  const session = await InferenceSession.create(file);
  const names = [...session.inputNames, ...session.outputNames].join(', ');
  if (names !== NAMES) throw new Error(`Its inputs and outputs are ${names} instead of ${NAMES}.`);
  // One at a time: the model rounds by what is largest in a batch, so that other company would give other
  // scores, and a window alone takes no longer than its share.
  return async ({ ids, second }) => {
    const tensorOf = (values: Int32Array) => new Tensor('int32', values, [1, values.length]);
    const { logits } = await session.run({
      input_ids: tensorOf(Int32Array.from(ids)),
      segment_ids: tensorOf(Int32Array.from(ids, (_, at) => (at < second ? 0 : 1))),
      mask: tensorOf(new Int32Array(ids.length).fill(1)),
    });
    const values = logits?.data;
    if (!(values instanceof Float32Array)) throw new Error('It gives no numbers.');
    // Start and end lie side by side, token by token.
    return {
      start: values.filter((_, at) => at % 2 === 0),
      end: values.filter((_, at) => at % 2 === 1),
    };
  };
}
