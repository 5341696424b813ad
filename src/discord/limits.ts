/** Discord's limits, from its developer documentation (resources/message, components/reference). */
export const LIMITS = {
  /** Characters of a message's plain content. */
  content: 2000,
  /** Characters over all text displays of a message. */
  cardText: 4000,
  /** Characters of a button's id. */
  customId: 100,
  /** Buttons in a row. */
  rowButtons: 5,
  /** Milliseconds until an interaction that was not acknowledged is lost. */
  firstResponse: 3000,
} as const;
