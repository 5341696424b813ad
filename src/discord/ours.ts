/** Where all of our code lies, as the frames of a stack name it. */
export const OURS = new URL('../', import.meta.url).pathname;
