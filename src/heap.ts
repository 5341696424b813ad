/**
 * What V8 is told as the program starts: to collect what is no longer used when the heap is twice what was used the last
 * time. By itself it waits until it is four times that, which a bot that is asked now and then never gives back.
 */
export const HEAP_FLAGS = '--heap-growing-percent=100';
