import { availableParallelism } from 'node:os';
import type { ReadingWindow } from './windows.ts';

/** What the model says of a window: for each of its tokens, how well an answer starts and ends there. */
export interface Logits {
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

/** Runs the model over a window. It holds the thread meanwhile, so it belongs into a process of its own. */
export type RunModel = (window: ReadingWindow) => Promise<Logits>;

const MISSING = 'ERR_MODULE_NOT_FOUND';
/** Its script would fetch what runs it on a graphics card, which nobody needs. */
const INSTALL = 'npm install --ignore-scripts onnxruntime-node';
const NAMES = 'input_ids, segment_ids, mask, logits';

/** What runs a model: ONNX Runtime. */
export type Runtime = typeof import('onnxruntime-node');

/** A window is too small to be shared by more. */
const MOST_THREADS = 4;
const OPTIONS = {
  intraOpNumThreads: Math.min(MOST_THREADS, availableParallelism()),
  // Threads that spin while they wait take the processor from each other and from whoever asks: twice the time.
  extra: { session: { intra_op: { allow_spinning: '0' } } },
};

/**
 * @param file of ONNX.
 * @throws where it is no model, or one with other inputs and outputs.
 */
export async function loadModel(
  { InferenceSession, Tensor }: Runtime,
  file: string,
): Promise<RunModel> {
  const session = await InferenceSession.create(file, OPTIONS);
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
    if (!(values instanceof Float32Array) || values.length !== 2 * ids.length) {
      throw new Error('It gives other numbers than two for each token.');
    }
    // Start and end lie side by side, token by token.
    return {
      start: values.filter((_, at) => at % 2 === 0),
      end: values.filter((_, at) => at % 2 === 1),
    };
  };
}

/** An optional package, with code of its own for each system. @throws where it is missing, or not for this one. */
export async function loadRuntime(): Promise<Runtime> {
  try {
    return await import('onnxruntime-node');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === MISSING;
    if (isMissing) throw new Error(`onnxruntime-node is not installed; ${INSTALL} adds it.`);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`onnxruntime-node cannot be loaded: ${reason}`);
  }
}
