/** Something in the folder that could not be used as it is. Everything else goes on. */
export interface Problem {
  /** The path in the folder, with `/` between parts; `.` for the folder itself. */
  readonly path: string;
  /** 1-based, where one line is at fault. */
  readonly line?: number;
  /** 1-based, where one page is at fault. */
  readonly page?: number;
  /** 1-based, where one entry of a file that holds many is at fault. */
  readonly entry?: number;
  /** What was found, as one sentence. */
  readonly reason: string;
  /** What to do about it, as one sentence. */
  readonly remedy: string;
  /** True when the article is left out; false when it serves without the faulty part. */
  readonly skipped: boolean;
  /** Of rules about who may ask: they hold, or what was ruled before does, or nobody may ask any more. */
  readonly rules?: 'in-force' | 'kept' | 'closed';
}
