/** Discord's limits, from its developer documentation (resources/message, components/reference). */
export const LIMITS = {
  /** Characters of a message's plain content. */
  content: 2000,
  /** Characters over all text displays of a message. */
  cardText: 4000,
  /** Components of a message, those within others too. */
  components: 40,
  /** Characters of a button's id. */
  customId: 100,
  /** Characters of a command's option. */
  optionLength: 6000,
  /** Characters of a button's label. */
  buttonLabel: 80,
  /** Characters of the address that a button opens. */
  buttonUrl: 512,
  /** Choices while typing, and characters of what is shown and of what is sent for each. */
  choices: 25,
  choice: 100,
  /** Characters of a thread's name. */
  threadName: 100,
  /** Buttons in a row. */
  rowButtons: 5,
  /** Milliseconds until an interaction that was not acknowledged is lost. */
  firstResponse: 3000,
} as const;
