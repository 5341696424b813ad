import type { Door } from '../../core/conversation/shownReply.ts';
import type { WebOptions } from '../webOptions.ts';

/** What pages are made with. */
export interface PageTools extends WebOptions {
  /** Of the notation of a page. */
  readonly door: Door;
}
