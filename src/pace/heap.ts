/**
 * What V8 is told in every process that holds articles: to collect what is no longer used when the heap is twice what
 * was used the last time. By itself it waits until it is four times that, which a bot never gives back while it is asked.
 */
export const HEAP_FLAGS = '--heap-growing-percent=100';
